// SPDX-License-Identifier: GPL-3.0-or-later
// The helper's history as a list, newest first, in pages. A filter reads the pages that are still
// missing. Asks again when the helper tells of a change. GUI thread.
#pragma once

#include <QAbstractListModel>
#include <QSortFilterProxyModel>
#include <vector>

#include "helper/api/operations.h"

namespace vipdeck {

class DirectorDocument;

// What stands for a version in lists and on the time line: a shape and a word, not only a colour.
enum class VersionMark { Applied, Waiting, Outside, Back, Job, Found, Reverted, Failed };
[[nodiscard]] VersionMark markOf(const api::VersionInfo &version);
[[nodiscard]] QString markWord(VersionMark mark);

// Texts of a version as people read them.
[[nodiscard]] QString versionTitle(const api::VersionInfo &version); // "Version 118", "Not applied"
[[nodiscard]] QString versionActor(const api::VersionInfo &version); // "anna", "anna, ipvsadm"
[[nodiscard]] QString versionTime(const api::VersionInfo &version);  // "Today 14:00"
// Who, by what program and by what right, changes, comment, how it ended.
[[nodiscard]] QString versionDetails(const api::VersionInfo &version);

class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { MarkRole = Qt::UserRole + 1, NumberRole, WhenRole, MarkedRole, LiveRole };
    static constexpr std::uint32_t kPage = 100;

    explicit HistoryModel(DirectorDocument *document, QObject *parent = nullptr);

    void setActive(bool active); // an inactive one asks for nothing
    void reload();
    void setReadsAll(bool readsAll); // go on until every page is there
    [[nodiscard]] bool isLoading() const { return m_fetching; }
    // Why the last question was not answered; empty when it was.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] bool hasAnswer() const { return m_hasAnswer; }

    [[nodiscard]] const std::vector<api::VersionInfo> &versions() const { return m_versions; }
    [[nodiscard]] const api::VersionInfo *versionAt(const QModelIndex &index) const;
    [[nodiscard]] const api::VersionInfo *find(quint64 number) const; // nullptr: not read yet
    // The one before it that was in force and is still kept; 0: none is known.
    [[nodiscard]] quint64 numberBefore(quint64 number) const;
    [[nodiscard]] const api::HistoryReply &summary() const { return m_summary; } // without a page
    [[nodiscard]] quint64 current() const { return m_summary.current; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void stateChanged(); // counts, loading, problem

private:
    void ask(quint64 before, std::uint32_t limit);
    void take(quint64 before, const Result<api::HistoryReply> &reply);
    void replace(std::vector<api::VersionInfo> page);

    DirectorDocument *m_document;
    std::vector<api::VersionInfo> m_versions;
    api::HistoryReply m_summary;
    QString m_problem;
    quint64 m_question = 0; // answers to older ones are not taken
    bool m_active = false;
    bool m_fetching = false;
    bool m_complete = false;
    bool m_hasAnswer = false;
    bool m_readsAll = false;
};

// Rows by words (number, who, comment, what changed) and by kind.
class HistoryFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Show { All, Applied, Outside, Reverted, Failed, Marked };

    explicit HistoryFilter(HistoryModel *model, QObject *parent = nullptr);

    void setText(const QString &text);
    void setShow(Show show);
    [[nodiscard]] bool isActive() const { return !m_words.isEmpty() || m_show != Show::All; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool isShown(const api::VersionInfo &version) const;
    void refresh();

    HistoryModel *m_model;
    QStringList m_words;
    Show m_show = Show::All;
};

} // namespace vipdeck

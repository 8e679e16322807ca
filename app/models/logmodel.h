// SPDX-License-Identifier: GPL-3.0-or-later
// The helper's journal as a table, newest first, in pages. Follows: new events come in on top;
// else they are counted until the view asks for them. GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <QTimer>
#include <deque>

#include "helper/api/journal.h"

namespace vipdeck {

class DirectorDocument;

class LogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Level, Source, Who, Object, What, ColumnCount };
    enum Role { LevelRole = Qt::UserRole + 1, ByUserRole, ByToolRole };

    static constexpr std::uint32_t kPage = 200;
    static constexpr std::uint32_t kMinutes = 90; // of the histogram

    explicit LogModel(DirectorDocument *document, QObject *parent = nullptr);

    void setFilter(const std::vector<api::JournalFilter> &filters);
    void setLevels(std::uint32_t levels);                                        // one bit each
    void setRange(std::uint64_t fromMilliseconds, std::uint64_t toMilliseconds); // 0, 0: all times
    void setFollowing(bool following);
    [[nodiscard]] bool isFollowing() const { return m_following; }
    [[nodiscard]] bool isActive() const { return m_active; }
    void setActive(bool active); // an inactive one asks for nothing

    [[nodiscard]] const api::JournalEvent *eventAt(const QModelIndex &index) const;
    // Counts and histogram of the last answer.
    [[nodiscard]] const api::JournalReply &summary() const { return m_summary; }
    [[nodiscard]] int newEvents() const { return m_newEvents; } // not shown yet
    void reload();
    // What matches, at most `limit`, newest first; answered once, empty without a connection.
    void collect(std::uint32_t limit,
                 const std::function<void(std::vector<api::JournalEvent>)> &callback);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void summaryChanged(); // counts, histogram, number of new events

private:
    [[nodiscard]] QString text(const api::JournalEvent &event, int column) const;
    void takeFirstPage(const api::JournalReply &reply);
    void takeNextPage(const api::JournalReply &reply);
    void lookForNew();
    void takeNew(const api::JournalReply &reply);

    DirectorDocument *m_document;
    api::JournalRequest m_request;
    api::JournalReply m_summary;
    std::deque<api::JournalEvent> m_events;
    int m_newEvents = 0;
    quint64 m_question = 0; // answers to older ones are not taken
    bool m_following = true;
    bool m_active = false;
    bool m_fetching = false;
    bool m_complete = false;
};

} // namespace vipdeck

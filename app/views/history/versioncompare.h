// SPDX-License-Identifier: GPL-3.0-or-later
// Two versions side by side: what changed as sentences, as lines of the rule file, or both. Asks
// the helper for the rules of a version when they are first needed. GUI thread.
#pragma once

#include <QWidget>
#include <array>
#include <map>
#include <optional>

#include "engine/config/ruleset.h"
#include "helper/api/operations.h"

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace vipdeck {

class DirectorDocument;
class ElidedLabel;
class HistoryDiffModel;
class RuleFileDiff;
class SegmentedControl;

class VersionCompare : public QWidget
{
    Q_OBJECT

public:
    enum class With { Before, Current, Chosen };

    explicit VersionCompare(DirectorDocument *document, QWidget *parent = nullptr);

    // Nothing for a side that is not there. `live`: the number of the version in force.
    void compare(const std::optional<api::VersionInfo> &a, const std::optional<api::VersionInfo> &b,
                 quint64 live);
    void setWith(With with); // shown only
    // Instead of a comparison: why there is none.
    void showMessage(const QString &text);
    void forgetRules(); // of another connection

    // The rules of a version that was read; nullptr: not yet.
    [[nodiscard]] const RuleSet *rulesOf(quint64 number) const;
    [[nodiscard]] HistoryDiffModel *differences() const { return m_differences; }
    [[nodiscard]] QListView *sentences() const { return m_sentences; }
    [[nodiscard]] RuleFileDiff *lines() const { return m_lines; }
    [[nodiscard]] QString message() const; // empty while there is a comparison

Q_SIGNALS:
    void withChosen(vipdeck::VersionCompare::With with);
    void rulesRead(); // rulesOf() has more

private:
    QWidget *createHead();
    QWidget *createMessage();
    void fetch(quint64 number);
    void makeRoom();
    void refresh();
    void showParts(int part);
    [[nodiscard]] QString headOf(const std::optional<api::VersionInfo> &version) const;

    DirectorDocument *m_document;
    HistoryDiffModel *m_differences;
    QListView *m_sentences;
    RuleFileDiff *m_lines;
    QStackedWidget *m_pages;
    std::array<ElidedLabel *, 2> m_titles; // of A and B
    QLabel *m_count;
    QComboBox *m_with;
    SegmentedControl *m_parts;
    QLabel *m_message;
    QPushButton *m_again;
    std::optional<api::VersionInfo> m_a;
    std::optional<api::VersionInfo> m_b;
    quint64 m_live = 0;
    std::map<quint64, RuleSet> m_rules;
    std::map<quint64, QString> m_problems; // of versions that could not be read
    std::map<quint64, bool> m_asked;
};

} // namespace vipdeck

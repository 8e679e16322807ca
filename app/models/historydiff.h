// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two configurations, as sentences in groups: a heading for each service, then
// its changes. GUI thread (texts are translated).
#pragma once

#include <QAbstractListModel>
#include <QStringList>

#include "app/document/pendingchange.h"

namespace vipdeck {

// The lines of a rule file and, after them, the switches that are not at their default.
[[nodiscard]] QStringList versionLines(const RuleSet &rules);

class HistoryDiffModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class What { Added, Removed, Changed, Moved, Drained };
    enum Role { IsGroupRole = Qt::UserRole + 1, WhatRole, WordRole, DetailRole, CountRole };

    using QAbstractListModel::QAbstractListModel;

    void setRules(const RuleSet &before, const RuleSet &after);
    void clear();
    [[nodiscard]] int differences() const { return static_cast<int>(m_changes.size()); }
    // Texts by which the lines of this row are found in a rule file; none for a heading.
    [[nodiscard]] QStringList keysAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        int change = -1; // -1: a heading
        QString title;
        int count = 0;
    };

    [[nodiscard]] static QString groupOf(const PendingChange &change, const RuleSet &before,
                                         const RuleSet &after);
    [[nodiscard]] QVariant changeData(std::size_t number, int role) const;

    PendingChanges m_changes;
    std::vector<What> m_whats; // of each change
    std::vector<Row> m_rows;
};

} // namespace vipdeck

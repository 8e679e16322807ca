// SPDX-License-Identifier: GPL-3.0-or-later
// The servers that a list would add, with check marks, and behind them the lines that give none.
// Marks are kept by service and endpoint while the text changes. GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <set>

#include "app/document/serverprobes.h"
#include "app/models/serverlist.h"

namespace vipdeck {

class ServerPreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Address, Name, Service, Weight, Forward, Outcome, ColumnCount };
    // kProblemRow or kGoodRow, in every column.
    static constexpr int kProblemRole = Qt::UserRole;
    static constexpr const char *kProblemRow = "problem";
    static constexpr const char *kGoodRow = "good";

    using QAbstractTableModel::QAbstractTableModel;

    // Shows what the director's connection attempts found; must outlive the model.
    void setProbes(const ServerProbes *probes, const QString &director);
    // What a connection to this server is tried with; port 0: it is not.
    [[nodiscard]] static Endpoint probedEndpoint(const ServerListEntry &entry);
    // `text`: what was parsed.
    void setList(const ServerList &list, const QString &text);
    [[nodiscard]] QList<ServerListEntry> checkedEntries() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    void checkedChanged();

private:
    struct BadLine
    {
        int number = 0; // 1-based
        QString text;
        QString problem;
    };
    using Mark = std::pair<std::optional<ServiceKey>, Endpoint>;

    [[nodiscard]] static Mark markOf(const ServerListEntry &entry);
    [[nodiscard]] bool isChecked(const ServerListEntry &entry) const;
    [[nodiscard]] bool isProblem(int row) const;
    [[nodiscard]] const BadLine *badLine(int row) const; // null: an entry
    [[nodiscard]] QVariant badData(const BadLine &line, int column, int role) const;
    [[nodiscard]] QString text(const ServerListEntry &entry, int column) const;
    [[nodiscard]] QString outcome(const ServerListEntry &entry) const;
    [[nodiscard]] QVariant outcomeLook(const ServerListEntry &entry, int role) const;
    [[nodiscard]] std::optional<doctor::ConnectProbe> probe(const ServerListEntry &entry) const;

    const ServerProbes *m_probes = nullptr;
    QString m_director;
    QList<ServerListEntry> m_entries;
    QList<BadLine> m_badLines;
    std::set<Mark> m_unchecked;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// The director's connection table as rows: as many as match, of which only windows of 200 around
// what is seen are here; others are asked for when they come into view. Sorting and filtering are
// the helper's. GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QTimer>
#include <map>
#include <vector>

#include "helper/api/connectionquery.h"

namespace vipdeck {

class DirectorDocument;

class ConnectionsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Protocol, Client, Virtual, Server, State, Expires, Forward, Packets, Bytes, Age };
    static constexpr int kColumns = 10;
    enum Role { StateRole = Qt::UserRole + 1, TemplateRole, LoadedRole };
    static constexpr int kWindow = 200;

    explicit ConnectionsModel(DirectorDocument *document, QObject *parent = nullptr);

    void setConditions(std::vector<api::ConnectionCondition> conditions);
    // What is visible; the rest is forgotten when there is too much of it.
    void setVisibleRows(int first, int last);
    // Off: nothing is asked for, also not when rows come into view for the first time.
    void setActive(bool active);
    void setInterval(int seconds); // 0: only refresh()
    [[nodiscard]] int interval() const { return m_interval; }
    void setFrozen(bool frozen);
    [[nodiscard]] bool isFrozen() const { return m_frozen; }
    void refresh();

    // Null while the row is under way.
    [[nodiscard]] const ConnectionStatus *connection(int row) const;
    // Where it is now among the rows that are loaded; -1 = not there.
    [[nodiscard]] int rowOf(const ConnectionStatus &wanted) const;
    // Counts and summary of the latest answer.
    [[nodiscard]] const api::ConnectionsReply &counts() const { return m_counts; }
    [[nodiscard]] bool isCounting() const { return m_pending; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString serverName(const Endpoint &server) const; // name, else address and port
    [[nodiscard]] static QString bytesExplanation();                // what the column counts
    // With heading; rows that are not here are left out.
    [[nodiscard]] QString text(const std::vector<int> &rows, QChar separator) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void answered();                     // counts, summary and rows of a window are new
    void countingChanged(bool counting); // a request is under way

private:
    using Window = std::vector<ConnectionStatus>;

    void reset();
    void askNext();
    void ask(int window);
    void take(int window, const Result<api::ConnectionsReply> &reply);
    void setRows(int rows);
    void forgetFarWindows();
    void changed(int window);
    [[nodiscard]] std::pair<int, int> visibleWindows() const;
    [[nodiscard]] QVariant toolTip(const ConnectionStatus &connection, int column) const;
    [[nodiscard]] QString cellText(const ConnectionStatus &connection, int column) const;

    DirectorDocument *m_document;
    api::ConnectionsRequest m_request;
    api::ConnectionsReply m_counts;
    std::map<int, Window> m_windows;
    std::map<int, quint64> m_fetched; // window -> round of refreshing
    quint64 m_round = 1;
    quint64 m_generation = 0; // of filter and order: older answers are dropped
    int m_rows = 0;
    int m_firstVisible = 0;
    int m_lastVisible = 0;
    int m_interval = 1;
    bool m_active = false;
    bool m_frozen = false;
    bool m_pending = false;
    QString m_problem;
    QTimer m_timer;
    QTimer m_scrollTimer;
};

[[nodiscard]] QString formatSeconds(quint64 seconds); // "14:52", "1:02:03"
[[nodiscard]] QString formatBytes(quint64 bytes);     // "985 B", "3.6 KiB"

} // namespace vipdeck

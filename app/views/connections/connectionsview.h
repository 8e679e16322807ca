// SPDX-License-Identifier: GPL-3.0-or-later
// The Connections view: summary, token filter, the table in windows from the helper, details of the
// selected row. Asks for nothing while it is hidden. GUI thread.
#pragma once

#include <QTimer>
#include <optional>

#include "app/models/connectionexport.h"
#include "app/models/connectionfilter.h"
#include "app/views/window/view.h"

class QAction;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;
class QToolButton;

namespace vipdeck {

class ConnectionDetails;
class ConnectionSummary;
class ConnectionsModel;
class DirectorDocument;
class ExportBar;
class FieldNote;
class FilterEdit;
class SavedFilterButton;

class ConnectionsView : public View
{
    Q_OBJECT

public:
    explicit ConnectionsView(DirectorDocument *document, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *filterField() const override;
    [[nodiscard]] QWidget *keyboardStart() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    void saveSession(QSettings &settings) const override;
    void restoreSession(const QSettings &settings) override;

    [[nodiscard]] ConnectionsModel *model() const { return m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] FilterEdit *filter() const { return m_filter; }
    [[nodiscard]] ConnectionSummary *summary() const { return m_summary; }
    [[nodiscard]] ConnectionDetails *details() const { return m_details; }
    [[nodiscard]] SavedFilterButton *savedFilters() const { return m_saved; }
    [[nodiscard]] ExportBar *exportBar() const { return m_exportBar; }
    // What the filter shows, to a file; refused with a word while another export runs.
    void exportTo(const QString &fileName, ConnectionExport::Format format);
    void setFrozen(bool frozen);
    void setInterval(int seconds); // 0, 1, 2, 5 or 10

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *createHead();
    void createTable();
    void createActions();
    QPushButton *createExports(QWidget *parent);
    void askExport(ConnectionExport::Format format);
    void showProblem(const QString &problem);
    [[nodiscard]] std::vector<api::ConnectionCondition> conditions() const;
    QAction *createAction(const char *name, const QString &text, const QKeySequence &key,
                          const QString &explanation);
    void connectParts();
    void filterChanged();
    void visibleRowsChanged();
    void answered();
    void updateCounts();
    void updateNote();
    void showDetails();
    void followChosen();
    void copy(QChar separator);
    void showServer(const ServiceKey &service, const Endpoint &server);

    DirectorDocument *m_document;
    ConnectionFilterGrammar m_grammar;
    ConnectionsModel *m_model;
    ConnectionSummary *m_summary;
    FilterEdit *m_filter;
    FieldNote *m_filterNote;
    SavedFilterButton *m_saved;
    ConnectionExport *m_export;
    ExportBar *m_exportBar;
    QTableView *m_table;
    ConnectionDetails *m_details;
    QLabel *m_counts;
    QLabel *m_nothing;
    QComboBox *m_rate;
    QToolButton *m_freeze;
    QProgressBar *m_progress;
    QAction *m_freezeAction = nullptr;
    QTimer m_slow;                            // runs while an answer is late
    bool m_following = false;                 // a change of the selection that is not the person's
    std::optional<ConnectionStatus> m_chosen; // the one that the details are about
};

} // namespace vipdeck

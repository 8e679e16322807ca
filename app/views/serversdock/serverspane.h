// SPDX-License-Identifier: GPL-3.0-or-later
// Content of the Servers dock: search, state filter, every server in two groups. Shares the
// selection with the board. Drags carry the same data as the board's; a server dropped here leaves
// its pool, and Del does the same. GUI thread.
#pragma once

#include <QTimer>
#include <QWidget>

#include "app/models/selection.h"

class QLabel;
class QLineEdit;
class QStackedLayout;
class QToolButton;
class QTreeView;

namespace vipdeck {

class DirectorDocument;
class ServersFilter;
class ServersModel;

class ServersPane : public QWidget
{
    Q_OBJECT

public:
    // `document` and `selection` must outlive the pane.
    ServersPane(DirectorDocument *document, Selection *selection, QWidget *parent = nullptr);

    [[nodiscard]] ServersModel *model() const { return m_model; }
    [[nodiscard]] QTreeView *view() const { return m_view; }
    [[nodiscard]] QLineEdit *search() const { return m_search; }
    [[nodiscard]] int serverCount() const; // for the dock's title
    void setReadOnly(bool readOnly);       // no drops, no Del

Q_SIGNALS:
    void serverCountChanged(int count);
    // Enter or double click: show the server where it is used.
    void activated(const vipdeck::ServerRef &server);
    // A sentence for the status bar and screen readers.
    void announced(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createView();
    void connectParts();
    QWidget *createTools();
    void createFilterMenu();
    void applyFilter();
    void showFromSelection();
    void giveSelection();
    void removeFromPools();
    void activateCurrent();
    void contextMenu(const QPoint &position);
    [[nodiscard]] ServerRefs selectedServers() const;

    DirectorDocument *m_document;
    Selection *m_selection;
    ServersModel *m_model;
    ServersFilter *m_filter;
    QTreeView *m_view;
    QLabel *m_nothing;
    QStackedLayout *m_pages;
    QLineEdit *m_search;
    QToolButton *m_filterButton;
    QTimer m_idle; // 120 ms without typing
    bool m_syncing = false;
    bool m_readOnly = false;
};

} // namespace vipdeck

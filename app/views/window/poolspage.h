// SPDX-License-Identifier: GPL-3.0-or-later
// The Pools view: page head with filter, sort, Draft or Live, row height; below it the board.
// Keeps the board's selection and the shared one equal. GUI thread.
#pragma once

#include <QTimer>

#include "app/views/window/view.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace vipdeck {

class BoardModel;
class BoardView;
class DirectorDocument;
class FirstRunPage;
class NoDataLabel;
class SegmentedControl;
class Selection;

class PoolsPage : public View
{
    Q_OBJECT

public:
    PoolsPage(DirectorDocument *document, Selection *selection, QWidget *parent = nullptr);

    [[nodiscard]] bool isFirstRun() const; // how to begin is shown in place of the board
    [[nodiscard]] BoardView *board() const { return m_board; }
    [[nodiscard]] BoardModel *model() const { return m_model; }

    [[nodiscard]] QWidget *filterField() const override;
    [[nodiscard]] QWidget *keyboardStart() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    void saveSession(QSettings &settings) const override;
    void restoreSession(const QSettings &settings) override;

    void setShowsLive(bool live);
    [[nodiscard]] bool showsLive() const;
    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const;
    void setSort(int key); // BoardModel::SortKey
    [[nodiscard]] int sort() const;
    void reveal(quint64 stableId);

Q_SIGNALS:
    void sideChanged(bool live);
    void compactChanged(bool compact);
    void firstRunChanged();
    void addServiceRequested();
    void importRequested();
    void fileRequested(const QString &fileName); // to be opened
    void announced(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *createHead();
    void fitHead();
    void createSort();
    void updateCounts();
    void updateEmptyText();
    // Head and board, or how to begin while there is nothing.
    void showFirstRun();
    void takeBoardSelection();
    void showSelection();

    DirectorDocument *m_document;
    Selection *m_selection;
    BoardModel *m_model;
    BoardView *m_board;
    QWidget *m_head;
    FirstRunPage *m_firstRun;
    QLabel *m_counts;
    NoDataLabel *m_noData;
    QLineEdit *m_filter;
    QComboBox *m_sort;
    QToolButton *m_sortAgain;
    SegmentedControl *m_side;
    SegmentedControl *m_density;
    QLabel *m_title = nullptr;
    QTimer m_filterTimer;
    bool m_syncing = false;
};

} // namespace vipdeck

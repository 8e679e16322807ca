// SPDX-License-Identifier: GPL-3.0-or-later
// The pools board with a model of plain values: layout, painting, mouse, keys, drops. One test, a
// file for each subject.
#pragma once

#include <QAbstractItemModelTester>
#include <QTest>
#include <memory>

#include "app/views/board/boardview.h"
#include "app/views/theme.h"
#include "tests/fake/fakeboard.h"

using namespace vipdeck;

class BoardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void init();
    void cleanup();

    void layoutFindsEveryRowItPlaced();
    void layoutHandlesTenThousandCards();
    void columnsGoInOrderWhenTheBoardIsNarrow();
    void everyVisibleRowIsFoundAgainAtItsPlace();
    void narrowBoardsStillPaint();
    void rightToLeftTurnsTheBoardOver();
    void paintsTheMockupInBothThemes();
    void paintsSharplyAtTwiceTheSize();

    void clickOnTheArrowFoldsAndUnfolds();
    void leftAndRightFoldAndUnfold();
    void longCardsShowTroubleFirst();
    void manyServicesStartFolded();
    void scrollPositionSurvivesRemovedServices();

    void clickCtrlAndShiftSelect();
    void rubberBandSelectsRowsThatItTouches();
    void selectAllTakesTheCardThenEverything();
    void escapeClearsTheSelection();
    void spaceTogglesRowsAndArrowsMove();

    void clickOnTheBarSetsTheWeightOnce();
    void draggingTheHandleIsOneEdit();
    void shiftRoundsTheWeightToTens();
    void escapeWhileDraggingKeepsTheWeight();
    void mouseAndKeysWorkFromRightToLeft();
    void wheelChangesOnlyTheFocusedRow();
    void enterAndF2OpenTheEditor();
    void plusAndMinusChangeTheSelection();
    void readOnlyModelsAndTheLiveSideCannotBeEdited();

    void signalsForCommands();
    void dropsMoveCopyAndReorder_data();
    void dropsMoveCopyAndReorder();
    void ctrlMakesACopyOfAMoveThatWasAccepted();
    void insertLineIsAtTheEndWhenTheModelAppends();
    void refusedDropsChangeNothing();
    void foldedCardsOpenUnderADrag();
    void boardScrollsNearItsEdgeDuringADrag();
    void layoutWaitsUntilTheDragIsOver();
    void cutAndPasteMovesOnce();
    void copyAndPasteCopies();
    void altArrowsChangeTheOrder();
    void screenReadersSeeHeadersAndRows();

private:
    [[nodiscard]] QModelIndex server(int card, int row) const
    {
        return m_model->index(row, 0, m_model->index(card, 0));
    }
    [[nodiscard]] QPoint centre(const QModelIndex &index) const
    {
        // Left of the weight bar, so that a click selects.
        const QRect rect = m_view->visualRect(index);
        return {rect.left() + 200, rect.center().y()};
    }
    void click(const QModelIndex &index, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, modifiers, centre(index));
    }
    [[nodiscard]] int weight(int card, int row) const
    {
        return server(card, row).data(BoardRole::Weight).toInt();
    }
    [[nodiscard]] QStringList names(int card) const
    {
        QStringList list;
        for (int row = 0; row < m_model->rowCount(m_model->index(card, 0)); ++row)
            list << server(card, row).data(BoardRole::Name).toString();
        return list;
    }
    bool dragTo(const QPoint &point, Qt::DropAction action, const QMimeData *data);
    bool dropAt(const QPoint &point, Qt::DropAction action, const QMimeData *data);
    void dragLeaves();
    void replaceModel(std::vector<FakeService> services);

    std::unique_ptr<FakeBoard> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<BoardView> m_view;
};

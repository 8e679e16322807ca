// SPDX-License-Identifier: GPL-3.0-or-later
// Folding, selection and weights by mouse and keys.
#include <QApplication>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QWheelEvent>

#include "tests/app/board/boardtest.h"

void BoardTest::clickOnTheArrowFoldsAndUnfolds()
{
    const QModelIndex service = m_model->index(0, 0);
    QSignalSpy folding(m_view.get(), &BoardView::foldingChanged);
    const QPoint arrow = m_view->visualRect(service).topLeft() + QPoint(14, 18);
    const int below = m_view->visualRect(m_model->index(1, 0)).top();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, arrow);
    QVERIFY(m_view->isFolded(service));
    QVERIFY(!m_view->visualRect(server(0, 0)).isValid());
    QVERIFY(m_view->visualRect(m_model->index(1, 0)).top() < below);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, arrow);
    QVERIFY(!m_view->isFolded(service));
    QCOMPARE(m_view->visualRect(m_model->index(1, 0)).top(), below);
    QCOMPARE(folding.count(), 2);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {},
                       m_view->visualRect(service).center());
    QVERIFY(m_view->isFolded(service));
}

void BoardTest::leftAndRightFoldAndUnfold()
{
    m_view->setCurrentIndex(server(0, 3));
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(m_view->currentIndex(), m_model->index(0, 0));
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QVERIFY(m_view->isFolded(m_model->index(0, 0)));
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->currentIndex(), m_model->index(1, 0));
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QVERIFY(!m_view->isFolded(m_model->index(0, 0)));
}

void BoardTest::longCardsShowTroubleFirst()
{
    auto services = manyServices(2, 128); // the last server of each is down
    services[0].rows[70].state = ServerState::OverLimit;
    replaceModel(services);
    const BoardLayout &layout = m_view->boardLayout();
    QCOMPARE(layout.card(0).shownRows(), 20);
    QCOMPARE(layout.modelRow(0, 0), 127);
    QCOMPARE(layout.modelRow(0, 1), 70);
    QCOMPARE(layout.modelRow(0, 2), 0);
    const QPoint showAll(200, layout.rowTop(0, 20) + 10 - m_view->verticalScrollBar()->value());
    m_view->verticalScrollBar()->setValue(200);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, showAll - QPoint(0, 200));
    QCOMPARE(m_view->boardLayout().card(0).shownRows(), 128);
    QCOMPARE(m_view->boardLayout().card(1).shownRows(), 20);
}

void BoardTest::manyServicesStartFolded()
{
    replaceModel(manyServices(101, 2));
    QVERIFY(m_view->isFolded(m_model->index(50, 0)));
    m_view->reveal(server(80, 1));
    QVERIFY(!m_view->isFolded(m_model->index(80, 0)));
    QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(server(80, 1))));
}

void BoardTest::scrollPositionSurvivesRemovedServices()
{
    replaceModel(manyServices(60, 5));
    m_view->verticalScrollBar()->setValue(3000);
    const QModelIndex shown = m_view->indexAt(QPoint(300, 100));
    const QPersistentModelIndex kept(shown.parent().isValid() ? shown.parent() : shown);
    const int top = m_view->visualRect(kept).top();
    m_model->removeService(2);
    m_view->visualRect(kept);
    QCoreApplication::processEvents();
    QCOMPARE(m_view->visualRect(kept).top(), top);
}

// --- selection ---

void BoardTest::clickCtrlAndShiftSelect()
{
    click(server(0, 1));
    QCOMPARE(m_view->selectedServers(), QModelIndexList{server(0, 1)});
    click(server(0, 4), Qt::ShiftModifier);
    QCOMPARE(m_view->selectedServers().size(), 4);
    click(server(0, 2), Qt::ControlModifier);
    QCOMPARE(m_view->selectedServers().size(), 3);
    QVERIFY(!m_view->selectionModel()->isSelected(server(0, 2)));
    click(m_model->index(1, 0));
    QVERIFY(m_view->selectedServers().isEmpty());
    QVERIFY(m_view->selectionModel()->isSelected(m_model->index(1, 0)));
}

void BoardTest::rubberBandSelectsRowsThatItTouches()
{
    QWidget *port = m_view->viewport();
    const QPoint start(4, m_view->visualRect(server(0, 1)).center().y());
    const QPoint end(300, m_view->visualRect(server(0, 3)).center().y());
    QTest::mousePress(port, Qt::LeftButton, {}, start);
    const auto move = [port](const QPoint &point) {
        QMouseEvent event(QEvent::MouseMove, point, port->mapToGlobal(point), Qt::NoButton,
                          Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(port, &event);
    };
    move(end);
    QCOMPARE(m_view->selectedServers().size(), 3);
    move({300, m_view->visualRect(server(0, 2)).center().y()});
    QCOMPARE(m_view->selectedServers().size(), 2); // a smaller band lets rows go
    move({8, end.y()});
    QVERIFY(m_view->selectedServers().isEmpty()); // it does not reach the cards
    move(end);
    QTest::mouseRelease(port, Qt::LeftButton, {}, end);
    QCOMPARE(m_view->selectedServers().size(), 3);
}

void BoardTest::selectAllTakesTheCardThenEverything()
{
    m_view->setCurrentIndex(server(0, 2));
    QTest::keySequence(m_view.get(), QKeySequence::SelectAll);
    QCOMPARE(m_view->selectedServers().size(), 8);
    QTest::keySequence(m_view.get(), QKeySequence::SelectAll);
    QCOMPARE(m_view->selectedServers().size(), 8 + 3 + 2 + 1);
}

void BoardTest::escapeClearsTheSelection()
{
    click(server(0, 1));
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(m_view->selectedServers().isEmpty());
}

void BoardTest::spaceTogglesRowsAndArrowsMove()
{
    click(server(0, 1));
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(m_view->selectedServers(), (QModelIndexList{server(0, 1), server(0, 3)}));
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(m_view->selectedServers(), QModelIndexList{server(0, 1)});
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->selectedServers(), QModelIndexList{server(0, 4)});
}

// --- weight ---

void BoardTest::clickOnTheBarSetsTheWeightOnce()
{
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    const QRect bar = m_view->weightBar(server(0, 0));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, bar.center());
    QVERIFY(qAbs(weight(0, 0) - 50) <= 2);
    QCOMPARE(changes.count(), 1);
    QVERIFY(m_view->selectedServers().isEmpty());
}

void BoardTest::draggingTheHandleIsOneEdit()
{
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    const QRect bar = m_view->weightBar(server(0, 0));
    QWidget *port = m_view->viewport();
    QTest::mousePress(port, Qt::LeftButton, {}, QPoint(bar.right(), bar.center().y()));
    for (int x = bar.right(); x >= bar.left(); x -= 7)
        QTest::mouseMove(port, QPoint(x, bar.center().y()));
    QTest::mouseMove(port, QPoint(bar.left() - 60, bar.center().y()));
    QCOMPARE(changes.count(), 0);
    QTest::mouseRelease(port, Qt::LeftButton, {}, QPoint(bar.left() - 60, bar.center().y()));
    QCOMPARE(weight(0, 0), 0);
    QCOMPARE(changes.count(), 1);
}

void BoardTest::shiftRoundsTheWeightToTens()
{
    const QRect bar = m_view->weightBar(server(0, 0));
    const QPoint point(bar.left() + bar.width() * 37 / 100, bar.center().y());
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, point);
    QCOMPARE(weight(0, 0), 40);
}

void BoardTest::escapeWhileDraggingKeepsTheWeight()
{
    const QRect bar = m_view->weightBar(server(0, 0));
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, bar.center());
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, bar.center());
    QCOMPARE(weight(0, 0), 100);
}

// Arrow, bar, menu and keys are at the other side, the lower weights at the right.
void BoardTest::mouseAndKeysWorkFromRightToLeft()
{
    m_view->setLayoutDirection(Qt::RightToLeft);
    QWidget *port = m_view->viewport();
    const QModelIndex service = m_model->index(0, 0);
    const QPoint arrow = m_view->visualRect(service).topRight() + QPoint(-14, 18);
    QTest::mouseClick(port, Qt::LeftButton, {}, arrow);
    QVERIFY(m_view->isFolded(service));
    m_view->setCurrentIndex(service);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QVERIFY(!m_view->isFolded(service));
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QVERIFY(m_view->isFolded(service));
    QTest::keyClick(m_view.get(), Qt::Key_Left);

    const QRect bar = m_view->weightBar(server(0, 0));
    const QRect row = m_view->visualRect(server(0, 0));
    QVERIFY(bar.center().x() > row.left() && row.right() - bar.right() > row.width() / 3);
    QTest::mouseClick(port, Qt::LeftButton, {},
                      QPoint(bar.right() - bar.width() / 4, bar.center().y()));
    QVERIFY2(weight(0, 0) >= 20 && weight(0, 0) <= 30, qPrintable(QString::number(weight(0, 0))));

    QSignalSpy menu(m_view.get(), &BoardView::menuRequested);
    QTest::mouseClick(port, Qt::LeftButton, {}, QPoint(row.left() + 12, row.center().y()));
    QCOMPARE(menu.count(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_F2);
    auto *editor = port->findChild<QSpinBox *>();
    QVERIFY(editor);
    QVERIFY(editor->geometry().intersects(bar));
    QTest::keyClick(editor, Qt::Key_Escape);
}

void BoardTest::wheelChangesOnlyTheFocusedRow()
{
    const auto turn = [this](const QModelIndex &index, int angle, Qt::KeyboardModifiers keys) {
        const QPointF point = m_view->weightBar(index).center();
        QWheelEvent event(point, m_view->viewport()->mapToGlobal(point), {}, {0, angle},
                          Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_view->viewport(), &event);
    };
    m_view->setCurrentIndex(server(0, 2));
    turn(server(0, 2), 120, {});
    QCOMPARE(weight(0, 2), 61);
    turn(server(0, 2), -120, Qt::ShiftModifier);
    QCOMPARE(weight(0, 2), 51);
    turn(server(0, 2), 60, {}); // half a notch, and the other half
    QCOMPARE(weight(0, 2), 51);
    turn(server(0, 2), 60, {});
    QCOMPARE(weight(0, 2), 52);
    turn(server(0, 0), -120, {});
    QCOMPARE(weight(0, 0), 100);
}

void BoardTest::enterAndF2OpenTheEditor()
{
    for (const auto key : {Qt::Key_F2, Qt::Key_Return}) {
        m_view->setFocus();
        m_view->setCurrentIndex(server(0, 0));
        QTest::keyClick(m_view.get(), key);
        auto *editor = m_view->viewport()->findChild<QSpinBox *>();
        QVERIFY(editor);
        QCOMPARE(editor->maximum(), 65535);
        QTest::keyClicks(editor,
                         key == Qt::Key_F2 ? QStringLiteral("250") : QStringLiteral("70000"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!m_view->viewport()->findChild<QSpinBox *>());
        QCOMPARE(weight(0, 0), key == Qt::Key_F2 ? 250 : 7000);
    }
    QSignalSpy inspector(m_view.get(), &BoardView::inspectorRequested);
    m_view->setCurrentIndex(m_model->index(1, 0));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(inspector.count(), 1);
}

void BoardTest::plusAndMinusChangeTheSelection()
{
    click(server(0, 1));
    click(server(0, 2), Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QCOMPARE(weight(0, 1), 11);
    QCOMPARE(weight(0, 2), 61);
    QTest::keyClick(m_view.get(), Qt::Key_Underscore, Qt::ShiftModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Minus, Qt::ShiftModifier);
    QCOMPARE(weight(0, 1), 0); // never below
    QCOMPARE(weight(0, 2), 41);
}

void BoardTest::readOnlyModelsAndTheLiveSideCannotBeEdited()
{
    const QRect bar = m_view->weightBar(server(0, 0));
    m_view->setShowsLive(true);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, bar.center());
    m_view->setCurrentIndex(server(0, 0));
    QTest::keyClick(m_view.get(), Qt::Key_F2);
    QTest::keyClick(m_view.get(), Qt::Key_Minus);
    QVERIFY(!m_view->viewport()->findChild<QSpinBox *>());
    QCOMPARE(weight(0, 0), 100);
    const QRect changed = m_view->visualRect(server(0, 2));
    const QImage shot = m_view->viewport()->grab().toImage();
    QCOMPARE(shot.pixelColor(changed.topLeft() + QPoint(1, 4)), lightTokens().base); // no stripe
    const std::unique_ptr<QMimeData> mime(m_model->mimeData({server(0, 0)}));
    QVERIFY(!dragTo(m_view->visualRect(server(1, 0)).center(), Qt::MoveAction, mime.get()));
    dragLeaves();
    m_view->setShowsLive(false);
    m_model->setReadOnly(true);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, bar.center());
    QCOMPARE(weight(0, 0), 100);
}

// --- commands and drops ---

// SPDX-License-Identifier: GPL-3.0-or-later
// What all subjects share.
#include <QApplication>
#include <QMimeData>
#include <QWheelEvent>

#include "tests/app/board/boardtest.h"

void BoardTest::init()
{
    Theme::instance().setMode(Theme::Mode::Light);
    m_view = std::make_unique<BoardView>();
    m_view->resize(924, 560);
    replaceModel(mockupServices());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->activateWindow();
    m_view->setFocus();
    QTRY_VERIFY(m_view->hasFocus());
    m_view->clearSelection();
}

void BoardTest::cleanup()
{
    m_view.reset();
    m_tester.reset();
    m_model.reset();
}

void BoardTest::replaceModel(std::vector<FakeService> services)
{
    auto model = std::make_unique<FakeBoard>(std::move(services));
    m_tester = std::make_unique<QAbstractItemModelTester>(
        model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_view->setModel(model.get());
    m_model = std::move(model);
}

// Without a drag of this program Qt proposes what the keys say.
static Qt::KeyboardModifiers keysFor(Qt::DropAction action)
{
    return action == Qt::CopyAction ? Qt::ControlModifier : Qt::ShiftModifier;
}

// A drag as the window system reports it: enter, then move. True = the place takes it.
bool BoardTest::dragTo(const QPoint &point, Qt::DropAction action, const QMimeData *data)
{
    const auto actions = Qt::MoveAction | Qt::CopyAction;
    QDragEnterEvent enter(point, actions, data, Qt::LeftButton, keysFor(action));
    QApplication::sendEvent(m_view->viewport(), &enter);
    QDragMoveEvent move(point, actions, data, Qt::LeftButton, keysFor(action));
    move.setDropAction(enter.dropAction()); // what was accepted last
    QApplication::sendEvent(m_view->viewport(), &move);
    return move.isAccepted();
}

bool BoardTest::dropAt(const QPoint &point, Qt::DropAction action, const QMimeData *data)
{
    QDropEvent drop(point, Qt::MoveAction | Qt::CopyAction, data, Qt::LeftButton, keysFor(action));
    QApplication::sendEvent(m_view->viewport(), &drop);
    return drop.isAccepted();
}

void BoardTest::dragLeaves()
{
    QDragLeaveEvent leave;
    QApplication::sendEvent(m_view->viewport(), &leave);
}

// --- layout ---

QTEST_MAIN(BoardTest)

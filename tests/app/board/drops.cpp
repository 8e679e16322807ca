// SPDX-License-Identifier: GPL-3.0-or-later
// Commands, drags, drops and screen readers.
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>

#include "tests/app/board/boardtest.h"

void BoardTest::signalsForCommands()
{
    QSignalSpy drain(m_view.get(), &BoardView::drainRequested);
    QSignalSpy remove(m_view.get(), &BoardView::removeRequested);
    QSignalSpy move(m_view.get(), &BoardView::moveRequested);
    QSignalSpy menu(m_view.get(), &BoardView::menuRequested);
    click(server(0, 4));
    click(server(0, 5), Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    const auto expected = QModelIndexList{server(0, 4), server(0, 5)};
    QCOMPARE(drain.value(0).value(0).value<QModelIndexList>(), expected);
    QCOMPARE(move.value(0).value(0).value<QModelIndexList>(), expected);
    QCOMPARE(remove.value(0).value(0).value<QModelIndexList>(), expected);
    const QRect row = m_view->visualRect(server(0, 5));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                      QPoint(row.right() - 12, row.center().y()));
    QCOMPARE(menu.value(0).value(0).toModelIndex(), server(0, 5));
    QCOMPARE(m_view->selectedServers(), expected); // a menu on a selected row keeps the selection
    QContextMenuEvent context(QContextMenuEvent::Mouse, centre(server(0, 0)),
                              m_view->viewport()->mapToGlobal(centre(server(0, 0))));
    QApplication::sendEvent(m_view->viewport(), &context);
    QCOMPARE(menu.value(1).value(0).toModelIndex(), server(0, 0));
}

void BoardTest::dropsMoveCopyAndReorder_data()
{
    QTest::addColumn<int>("fromRow");
    QTest::addColumn<int>("card");
    QTest::addColumn<int>("beforeRow"); // -1 = on the header
    QTest::addColumn<Qt::DropAction>("action");
    QTest::addColumn<QStringList>("source");
    QTest::addColumn<QStringList>("target");
    const auto list = [](const char *words) { return QString::fromLatin1(words).split(u' '); };
    const QStringList web = list("web-01 web-02 web-03 web-04 web-05 web-06 web-07 web-08");
    QTest::newRow("move between rows")
        << 4 << 1 << 1 << Qt::MoveAction << list("web-01 web-02 web-03 web-04 web-06 web-07 web-08")
        << list("api-01 web-05 api-02 api-04");
    QTest::newRow("move on the header appends")
        << 4 << 1 << -1 << Qt::MoveAction
        << list("web-01 web-02 web-03 web-04 web-06 web-07 web-08")
        << list("api-01 api-02 api-04 web-05");
    QTest::newRow("copy keeps the source")
        << 4 << 1 << 0 << Qt::CopyAction << web << list("web-05 api-01 api-02 api-04");
    QTest::newRow("reorder up") << 4 << 0 << 1 << Qt::MoveAction
                                << list("web-01 web-05 web-02 web-03 web-04 web-06 web-07 web-08")
                                << list("web-01 web-05 web-02 web-03 web-04 web-06 web-07 web-08");
}

void BoardTest::dropsMoveCopyAndReorder()
{
    QFETCH(int, fromRow);
    QFETCH(int, card);
    QFETCH(int, beforeRow);
    QFETCH(Qt::DropAction, action);
    QFETCH(QStringList, source);
    QFETCH(QStringList, target);
    QSignalSpy announced(m_view.get(), &BoardView::announced);
    const std::unique_ptr<QMimeData> mime(m_model->mimeData({server(0, fromRow)}));
    const QModelIndex over = beforeRow < 0 ? m_model->index(card, 0) : server(card, beforeRow);
    const QPoint point = m_view->visualRect(over).topLeft() + QPoint(300, 2);
    QVERIFY(dragTo(point, action, mime.get()));
    QVERIFY(!m_view->paintContext().dropSentence.isEmpty());
    const QImage shot = m_view->viewport()->grab().toImage();
    const QPoint edge(12, m_view->visualRect(m_model->index(card, 0)).center().y());
    QCOMPARE(shot.pixelColor(edge), lightTokens().selLine); // 2 px border of the target card
    QCOMPARE(shot.pixelColor(edge + QPoint(1, 0)), lightTokens().selLine);
    QVERIFY(dropAt(point, action, mime.get()));
    QCOMPARE(names(0), source);
    QCOMPARE(names(card), target);
    QCOMPARE(announced.count(), 1);
    QVERIFY(m_view->paintContext().dropSentence.isEmpty());
}

void BoardTest::ctrlMakesACopyOfAMoveThatWasAccepted()
{
    const std::unique_ptr<QMimeData> mime(m_model->mimeData({server(0, 4)}));
    const QPoint point = m_view->visualRect(m_model->index(1, 0)).center();
    QVERIFY(dragTo(point, Qt::MoveAction, mime.get()));
    // The window system reports the answer of before together with the keys of now.
    const auto move = [&](Qt::KeyboardModifiers keys, Qt::DropAction before) {
        QDragMoveEvent event(point, Qt::MoveAction | Qt::CopyAction, mime.get(), Qt::LeftButton,
                             keys);
        event.setDropAction(before);
        event.accept();
        QApplication::sendEvent(m_view->viewport(), &event);
        return event.isAccepted() ? event.dropAction() : Qt::IgnoreAction;
    };
    QCOMPARE(move(Qt::ControlModifier, Qt::MoveAction), Qt::CopyAction);
    QCOMPARE(move(Qt::ShiftModifier, Qt::CopyAction), Qt::MoveAction);
    dragLeaves();
}

void BoardTest::insertLineIsAtTheEndWhenTheModelAppends()
{
    const std::unique_ptr<QMimeData> mime(m_model->mimeData({server(0, 4)}));
    const QRect first = m_view->visualRect(server(1, 0));
    const QPoint point = first.topLeft() + QPoint(300, 20); // the lower half of the first row
    const auto lineColor = [this](const QRect &row) {
        const QImage shot = m_view->viewport()->grab().toImage();
        return shot.pixelColor(QPoint(row.left() + 400, row.bottom()));
    };
    QVERIFY(dragTo(point, Qt::MoveAction, mime.get()));
    QCOMPARE(lineColor(first), lightTokens().selLine);
    m_model->setKeepsRows(false);
    QVERIFY(dragTo(point, Qt::MoveAction, mime.get()));
    QCOMPARE(lineColor(first), lightTokens().line);
    QCOMPARE(lineColor(m_view->visualRect(server(1, 2))), lightTokens().selLine);
    QVERIFY(dropAt(point, Qt::MoveAction, mime.get()));
    QCOMPARE(names(1).last(), QStringLiteral("web-05"));
}

void BoardTest::refusedDropsChangeNothing()
{
    m_view->setFolded(m_model->index(3, 0), true); // leaves room below the cards
    const std::unique_ptr<QMimeData> mime(m_model->mimeData({server(0, 4)}));
    const QPoint own = m_view->visualRect(server(0, 0)).center();
    QVERIFY(!dragTo(own, Qt::CopyAction, mime.get())); // it is there already
    QVERIFY(m_view->paintContext().dropSentence.isEmpty());
    QVERIFY(!dropAt(own, Qt::CopyAction, mime.get()));
    QVERIFY(!dragTo(QPoint(300, m_view->viewport()->height() - 2), Qt::MoveAction, mime.get()));
    QMimeData other;
    other.setText(QStringLiteral("10.0.0.1"));
    QVERIFY(!dragTo(own, Qt::MoveAction, &other));
    QCOMPARE(names(0).size(), 8);
    QCOMPARE(names(1).size(), 3);
}

void BoardTest::foldedCardsOpenUnderADrag()
{
    const QModelIndex target = m_model->index(1, 0);
    m_view->setFolded(target, true);
    const std::unique_ptr<QMimeData> mime(m_model->mimeData({server(0, 4)}));
    QVERIFY(dragTo(m_view->visualRect(target).center(), Qt::MoveAction, mime.get()));
    QTest::qWait(300);
    QVERIFY(m_view->isFolded(target));
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->isFolded(target), 2000);
    dragLeaves();
}

void BoardTest::boardScrollsNearItsEdgeDuringADrag()
{
    replaceModel(manyServices(40, 5));
    const std::unique_ptr<QMimeData> mime(m_model->mimeData({server(0, 1)}));
    QScrollBar *bar = m_view->verticalScrollBar();
    dragTo(QPoint(300, m_view->viewport()->height() - 4), Qt::MoveAction, mime.get());
    QTRY_VERIFY(bar->value() > 100);
    dragTo(QPoint(300, m_view->viewport()->height() / 2), Qt::MoveAction, mime.get());
    const int rest = bar->value();
    QTest::qWait(80);
    QCOMPARE(bar->value(), rest);
    dragTo(QPoint(300, 3), Qt::MoveAction, mime.get());
    QTRY_COMPARE(bar->value(), 0);
    dragLeaves();
}

void BoardTest::layoutWaitsUntilTheDragIsOver()
{
    const std::unique_ptr<QMimeData> mime(m_model->mimeData({server(0, 4)}));
    const QRect before = m_view->visualRect(m_model->index(1, 0));
    QVERIFY(dragTo(before.center(), Qt::MoveAction, mime.get()));
    FakeServer extra;
    extra.id = 99;
    extra.name = QStringLiteral("web-99");
    m_model->insertServer(0, 0, extra);
    QCoreApplication::processEvents();
    QCOMPARE(m_view->visualRect(m_model->index(1, 0)), before);
    QVERIFY(!m_view->grab().isNull());
    dragLeaves();
    QCoreApplication::processEvents();
    QTRY_VERIFY(m_view->visualRect(m_model->index(1, 0)).top() > before.top());
}

void BoardTest::cutAndPasteMovesOnce()
{
    click(server(0, 4));
    QTest::keySequence(m_view.get(), QKeySequence::Cut);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("10.0.0.15:443"));
    QCOMPARE(names(0).size(), 8);
    m_view->setCurrentIndex(server(1, 0));
    QTest::keySequence(m_view.get(), QKeySequence::Paste);
    QCOMPARE(names(0).size(), 7);
    QCOMPARE(names(1).last(), QStringLiteral("web-05"));
    QTest::keySequence(m_view.get(), QKeySequence::Paste);
    QCOMPARE(names(1).size(), 4);
}

void BoardTest::copyAndPasteCopies()
{
    QSignalSpy announced(m_view.get(), &BoardView::announced);
    click(server(0, 4));
    QTest::keySequence(m_view.get(), QKeySequence::Copy);
    QTest::keySequence(m_view.get(), QKeySequence::Paste); // into its own service
    QCOMPARE(announced.last().value(0).toString(), QStringLiteral("Already in this service"));
    m_view->setCurrentIndex(m_model->index(1, 0));
    QTest::keySequence(m_view.get(), QKeySequence::Paste);
    QCOMPARE(names(0).size(), 8);
    QCOMPARE(names(1).last(), QStringLiteral("web-05"));
    QCOMPARE(announced.last().value(0).toString(), QStringLiteral("Copy to api-grpc"));
}

void BoardTest::altArrowsChangeTheOrder()
{
    m_view->setCurrentIndex(server(1, 1));
    QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(names(1), (QStringList{QStringLiteral("api-02"), QStringLiteral("api-01"),
                                    QStringLiteral("api-04")}));
    QCOMPARE(m_view->currentIndex(), server(1, 0));
    QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::AltModifier); // it is first already
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(names(1).last(), QStringLiteral("api-02"));
    QCOMPARE(m_view->currentIndex(), server(1, 2));
}

void BoardTest::screenReadersSeeHeadersAndRows()
{
    m_view->setFolded(m_model->index(2, 0), true);
    QAccessibleInterface *board = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(board);
    QCOMPARE(board->role(), QAccessible::Tree);
    QCOMPARE(board->childCount(), 4 + 8 + 3 + 1); // the folded card hides its rows
    QAccessibleInterface *row = board->child(1);
    QCOMPARE(row->text(QAccessible::Name), QStringLiteral("web-01, 10.0.0.11:443, weight 100"));
    QCOMPARE(board->indexOfChild(row), 1);
    QCOMPARE(row->rect().size(), m_view->visualRect(server(0, 0)).size());
    QCOMPARE(board->childAt(row->rect().center().x(), row->rect().center().y()), row);
    QVERIFY(!row->state().selected);
    row->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(row->state().selected);
    QCOMPARE(m_view->selectedServers(), QModelIndexList{server(0, 0)});
    QAccessibleInterface *header = board->child(13);
    QCOMPARE(header->text(QAccessible::Name), QStringLiteral("Service dns, UDP 192.0.2.53:53"));
    QVERIFY(header->state().collapsed);
    header->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(!m_view->isFolded(m_model->index(2, 0)));
    m_view->setCurrentIndex(server(0, 1));
    QCOMPARE(board->focusChild(), board->child(2));
    QVERIFY(!board->child(500));
}

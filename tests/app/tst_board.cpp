// SPDX-License-Identifier: GPL-3.0-or-later
// The pools board with a model of plain values: layout, painting, mouse, keys, drops.
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>
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
    void wheelChangesOnlyTheFocusedRow();
    void enterAndF2OpenTheEditor();
    void plusAndMinusChangeTheSelection();
    void readOnlyModelsAndTheLiveSideCannotBeEdited();

    void signalsForCommands();
    void dropsMoveCopyAndReorder_data();
    void dropsMoveCopyAndReorder();
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

// A drag as the window system reports it: enter, then move. True = the place takes it.
bool BoardTest::dragTo(const QPoint &point, Qt::DropAction action, const QMimeData *data)
{
    const auto actions = Qt::MoveAction | Qt::CopyAction;
    QDragEnterEvent enter(point, actions, data, Qt::LeftButton, Qt::NoModifier);
    enter.setDropAction(action);
    QApplication::sendEvent(m_view->viewport(), &enter);
    QDragMoveEvent move(point, actions, data, Qt::LeftButton, Qt::NoModifier);
    move.setDropAction(action);
    QApplication::sendEvent(m_view->viewport(), &move);
    return move.isAccepted();
}

bool BoardTest::dropAt(const QPoint &point, Qt::DropAction action, const QMimeData *data)
{
    QDropEvent drop(point, Qt::MoveAction | Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    drop.setDropAction(action);
    QApplication::sendEvent(m_view->viewport(), &drop);
    return drop.isAccepted();
}

void BoardTest::dragLeaves()
{
    QDragLeaveEvent leave;
    QApplication::sendEvent(m_view->viewport(), &leave);
}

// --- layout ---

void BoardTest::layoutFindsEveryRowItPlaced()
{
    BoardLayout layout;
    BoardLayout::Card open;
    open.total = 3;
    BoardLayout::Card folded;
    folded.total = 5;
    folded.folded = true;
    const BoardLayout::Card empty;
    layout.setCards({open, folded, empty});
    const BoardMetrics m = layout.metrics();
    QCOMPARE(layout.cardHeight(0), 2 * m.border + m.header + 3 * m.row);
    QCOMPARE(layout.cardHeight(1), 2 * m.border + m.header);
    QCOMPARE(layout.cardHeight(2), 2 * m.border + m.header + m.row);
    QCOMPARE(layout.hitTest(-1).part, BoardLayout::Part::None);
    QCOMPARE(layout.hitTest(layout.headerTop(0)).part, BoardLayout::Part::Header);
    for (int row = 0; row < 3; ++row) {
        for (const int y : {layout.rowTop(0, row), layout.rowTop(0, row) + m.row - 1}) {
            const auto hit = layout.hitTest(y);
            QCOMPARE(hit.part, BoardLayout::Part::Server);
            QCOMPARE(hit.position, row);
        }
    }
    QCOMPARE(layout.hitTest(layout.cardTop(1) - 1).part, BoardLayout::Part::None); // the gap
    QCOMPARE(layout.hitTest(layout.headerTop(1)).card, 1);
    QCOMPARE(layout.hitTest(layout.rowTop(2, 0)).part, BoardLayout::Part::EmptyRow);
    QCOMPARE(layout.hitTest(layout.contentHeight()).part, BoardLayout::Part::None);
    QCOMPARE(layout.itemCount(), 3 + 3);
    QCOMPARE(layout.itemAt(layout.itemOf(2, -1)).card, 2);
}

void BoardTest::layoutHandlesTenThousandCards()
{
    std::vector<BoardLayout::Card> cards(10'000);
    for (std::size_t i = 0; i < cards.size(); ++i)
        cards[i].total = static_cast<int>(i % 30);
    BoardLayout layout;
    layout.setCards(cards);
    for (int card = 0; card < layout.cardCount(); card += 97) {
        QCOMPARE(layout.hitTest(layout.headerTop(card)).card, card);
        QCOMPARE(layout.itemAt(layout.itemOf(card, -1)).card, card);
    }
}

void BoardTest::columnsGoInOrderWhenTheBoardIsNarrow()
{
    BoardColumns columns;
    columns.update(900, 1);
    QVERIFY(columns.isShown(BoardColumns::Sparkline) && columns.showsInactive()
            && columns.showsName());
    columns.update(790, 1);
    QVERIFY(!columns.isShown(BoardColumns::Sparkline));
    QVERIFY(columns.showsInactive() && columns.showsName());
    columns.update(720, 1);
    QVERIFY(!columns.showsInactive());
    QVERIFY(columns.showsName());
    columns.update(660, 1);
    QVERIFY(!columns.showsName());
    const QRect row(0, 0, 660, 26);
    QCOMPARE(columns.cell(BoardColumns::Menu, row).right() + 1 + 6, 660);
}

void BoardTest::everyVisibleRowIsFoundAgainAtItsPlace()
{
    for (int card = 0; card < m_model->rowCount(); ++card) {
        const QModelIndex service = m_model->index(card, 0);
        QCOMPARE(m_view->indexAt(m_view->visualRect(service).center()), service);
        for (int row = 0; row < m_model->rowCount(service); ++row) {
            const QRect rect = m_view->visualRect(server(card, row));
            QVERIFY(rect.height() >= QFontMetrics(m_view->font()).height());
            QCOMPARE(m_view->indexAt(rect.topLeft()), server(card, row));
            QCOMPARE(m_view->indexAt(rect.bottomRight()), server(card, row));
        }
    }
    QVERIFY(!m_view->indexAt(QPoint(2, 40)).isValid()); // the margin
}

void BoardTest::narrowBoardsStillPaint()
{
    for (const int width : {900, 780, 640, 300, 120}) {
        m_view->resize(width, 400);
        QVERIFY(!m_view->grab().isNull());
    }
    m_view->setDensity(BoardView::Density::Compact);
    QVERIFY(!m_view->grab().isNull());
}

void BoardTest::paintsTheMockupInBothThemes()
{
    m_view->resize(924, 520);
    m_view->setFolded(m_model->index(2, 0), true);
    m_view->setFolded(m_model->index(3, 0), true);
    const QString folder = qEnvironmentVariable("VIPDECK_SHOTS");
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        Theme::instance().setMode(mode);
        const Tokens &t = Theme::instance().tokens();
        const QImage shot = m_view->viewport()->grab().toImage();
        const auto pixel = [&](const QPoint &point) {
            return shot.pixelColor(point * shot.devicePixelRatio());
        };
        QCOMPARE(pixel({3, 100}), t.window);
        const QRect header = m_view->visualRect(m_model->index(1, 0));
        QCOMPARE(pixel(header.center()), t.alt);
        const QRect changed = m_view->visualRect(server(0, 2)); // stripe of a changed row
        QCOMPARE(pixel(changed.topLeft() + QPoint(1, 4)), t.draft);
        const QRect plain = m_view->visualRect(server(0, 0));
        QCOMPARE(pixel(plain.topLeft() + QPoint(1, 4)), t.base);
        const QRect added = m_view->visualRect(server(1, 2));
        QCOMPARE(pixel(added.topLeft() + QPoint(8, 4)), t.draftBg);
        const QRect bar = m_view->weightBar(server(0, 2));
        QCOMPARE(pixel(bar.center() - QPoint(bar.width() / 4, 0)), t.draft);
        if (!folder.isEmpty())
            m_view->grab().save(folder
                                + QStringLiteral("/board-%1.png").arg(static_cast<int>(mode)));
    }
}

void BoardTest::paintsSharplyAtTwiceTheSize()
{
    QImage image(m_view->size() * 2, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(2);
    QPainter painter(&image);
    m_view->render(&painter);
    painter.end();
    // One logical pixel is two equal device pixels only for fills, not for text: some columns of
    // the state icon must differ from their neighbour.
    const QPoint origin = m_view->viewport()->mapTo(m_view.get(), QPoint(0, 0));
    const QRect state = m_view->visualRect(server(0, 0)).translated(origin).adjusted(27, 0, 0, 0);
    int different = 0;
    for (int x = 2 * state.left(); x < 2 * (state.left() + 14); x += 2) {
        for (int y = 2 * state.top(); y < 2 * state.bottom(); ++y)
            different += image.pixel(x, y) != image.pixel(x + 1, y) ? 1 : 0;
    }
    QVERIFY2(different > 10, qPrintable(QString::number(different)));
}

// --- folding and scrolling ---

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

QTEST_MAIN(BoardTest)
#include "tst_board.moc"

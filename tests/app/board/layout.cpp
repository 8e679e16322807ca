// SPDX-License-Identifier: GPL-3.0-or-later
// Layout and painting.
#include <QPainter>

#include "tests/app/board/boardtest.h"

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
    QVERIFY(columns.showsShareBar());
    columns.update(546, 1); // the board of the smallest window
    QVERIFY(!columns.showsShareBar());
    QVERIFY(columns.cell(BoardColumns::Share, row).width() >= 48); // "100.0%"
    columns.update(1300, 1); // room for an address of IPv6 and its port
    QVERIFY(columns.cell(BoardColumns::Server, row).width() >= 340);
    columns.setShowsLive(false);
    columns.update(900, 1);
    for (const auto column :
         {BoardColumns::State, BoardColumns::Active, BoardColumns::Sparkline, BoardColumns::Share})
        QVERIFY(!columns.isShown(column));
    QCOMPARE(columns.cell(BoardColumns::Menu, row).right() + 1 + 6, 900);
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

// What was at the left is at the right, texts can be read still.
void BoardTest::rightToLeftTurnsTheBoardOver()
{
    const QImage before = m_view->viewport()->grab().toImage();
    const QRect row = m_view->visualRect(server(0, 2));
    const QRect bar = m_view->weightBar(server(0, 2));
    m_view->setLayoutDirection(Qt::RightToLeft);
    const QImage after = m_view->viewport()->grab().toImage();
    const auto over = [&](const QPoint &point) {
        return QPoint(m_view->viewport()->width() - 1 - point.x(), point.y());
    };
    QCOMPARE(m_view->visualRect(server(0, 2)).topRight(), over(row.topLeft()));
    QCOMPARE(m_view->weightBar(server(0, 2)).topRight(), over(bar.topLeft()));
    const Tokens &t = Theme::instance().tokens();
    const QPoint stripe = row.topLeft() + QPoint(1, 4);
    const QPoint filled = bar.center() - QPoint(bar.width() / 4, 0);
    QCOMPARE(before.pixelColor(stripe), t.draft);
    QCOMPARE(after.pixelColor(over(stripe)), t.draft);
    QCOMPARE(before.pixelColor(filled), t.draft);
    QCOMPARE(after.pixelColor(over(filled)), t.draft);
    // The address: the same picture at the other place, not its mirror image.
    const QRect cell = m_view->paintContext().columns.cell(BoardColumns::Server, row);
    const int width =
        boardpaint::textWidth(QStringLiteral("10.0.0.13:443"), m_view->paintContext().fonts.mono);
    const QRect address(cell.left(), row.top() + 2, width, row.height() - 4);
    const QRect there(over(address.topRight()), address.size());
    QCOMPARE(after.copy(there), before.copy(address));
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

// SPDX-License-Identifier: GPL-3.0-or-later
// The pools board with a model of plain values.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "app/views/board/boardview.h"
#include "app/views/theme.h"
#include "tests/fake/fakeboard.h"

using namespace vipdeck;

class BoardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void paintsTheMockup();
};

void BoardTest::paintsTheMockup()
{
    FakeBoard model(mockupServices());
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    BoardView view;
    view.setModel(&model);
    view.resize(924, 520);
    for (const int row : {2, 3})
        view.setFolded(model.index(row, 0), true);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        Theme::instance().setMode(mode);
        const QPixmap shot = view.grab();
        QVERIFY(!shot.isNull());
        const QString folder = qEnvironmentVariable("VIPDECK_SHOTS");
        if (!folder.isEmpty())
            shot.save(folder
                      + (mode == Theme::Mode::Dark ? QStringLiteral("/board-dark.png")
                                                   : QStringLiteral("/board-light.png")));
    }
}

QTEST_MAIN(BoardTest)
#include "tst_board.moc"

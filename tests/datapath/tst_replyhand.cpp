// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/eventfd.h>
#include <unistd.h>

#include <QTest>
#include <atomic>

#include "engine/io/replyhand.h"

using namespace vipdeck;

namespace {

constexpr Duration kStep = ReplyDivision::kWindow / 10;

// What the division says after windows full of batches like this one.
bool dividesAfter(const ReplyDivision::Batch &batch, Duration every = kStep)
{
    ReplyDivision division;
    TimePoint now(std::chrono::hours(1));
    for (int i = 0; i < 40; ++i) {
        division.served(batch, now);
        now += every;
    }
    return division.divides();
}

} // namespace

class tst_ReplyHand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void manySmallPacketsAreDivided();
    void fewPacketsAreNot();
    void bulkIsNot();
    void datagramsAreNot();
    void aPauseEndsTheDivision();
    void theThreadServesOnlyWhileItIsActive();
    void anErrorEndsTheThreadAndIsTold();
    void aStopEndsAThreadThatRests();

private:
    Result<> serve();
    void makeReady();

    int m_descriptor = -1;
    std::atomic<int> m_served = 0;
    std::atomic<bool> m_fails = false;
};

void tst_ReplyHand::init()
{
    m_descriptor = eventfd(0, EFD_NONBLOCK);
    QVERIFY(m_descriptor >= 0);
    m_served = 0;
    m_fails = false;
}

void tst_ReplyHand::cleanup()
{
    close(m_descriptor);
}

Result<> tst_ReplyHand::serve()
{
    eventfd_t value = 0;
    eventfd_read(m_descriptor, &value);
    ++m_served;
    if (m_fails)
        return makeError(ErrorCode::Io, "recvmmsg of queue 9: gone");
    return {};
}

void tst_ReplyHand::makeReady()
{
    QCOMPARE(eventfd_write(m_descriptor, 1), 0);
}

void tst_ReplyHand::manySmallPacketsAreDivided()
{
    QVERIFY(!ReplyDivision().divides());
    QVERIFY(dividesAfter({ReplyDivision::kManyPackets / 10, 0, 0}));
    QVERIFY(dividesAfter({64, 64 / ReplyDivision::kFewSuperpackets - 1, 31}));
}

void tst_ReplyHand::fewPacketsAreNot()
{
    QVERIFY(!dividesAfter({ReplyDivision::kManyPackets / 10 - 1, 0, 0}));
    QVERIFY(!dividesAfter({64, 0, 0}, std::chrono::milliseconds(4)));
}

void tst_ReplyHand::bulkIsNot()
{
    QVERIFY(!dividesAfter({64, 64 / ReplyDivision::kFewSuperpackets, 0}));
    QVERIFY(!dividesAfter({64, 64, 0}));
}

void tst_ReplyHand::datagramsAreNot()
{
    QVERIFY(!dividesAfter({64, 0, 64}));
    QVERIFY(!dividesAfter({64, 0, 32}));
}

void tst_ReplyHand::aPauseEndsTheDivision()
{
    ReplyDivision division;
    TimePoint now(std::chrono::hours(1));
    for (int i = 0; i < 40; ++i)
        division.served({64, 0, 0}, now += kStep);
    QVERIFY(division.divides());
    division.served({1, 0, 0}, now += std::chrono::seconds(1));
    QVERIFY(!division.divides());
    for (int i = 0; i < 40; ++i)
        division.served({64, 0, 0}, now += kStep);
    QVERIFY(division.divides());
    division.served({}, now += ReplyDivision::kWindow);
    division.served({}, now += ReplyDivision::kWindow);
    QVERIFY(!division.divides());
    // What came before the pause does not count in the window behind it.
    division.served({1, 0, 0}, now += ReplyDivision::kWindow);
    QVERIFY(!division.divides());
}

void tst_ReplyHand::theThreadServesOnlyWhileItIsActive()
{
    ReplyHand hand;
    QVERIFY(!hand.isRunning());
    hand.start(m_descriptor, [this] { return serve(); });
    QVERIFY(hand.isRunning());
    makeReady();
    QTest::qWait(50);
    QCOMPARE(m_served.load(), 0);

    hand.setActive(true);
    QTRY_COMPARE(m_served.load(), 1);
    makeReady();
    QTRY_COMPARE(m_served.load(), 2);

    hand.setActive(false);
    QTest::qWait(100); // longer than it waits for a packet
    makeReady();
    QTest::qWait(50);
    QCOMPARE(m_served.load(), 2);

    hand.setActive(true);
    QTRY_COMPARE(m_served.load(), 3);
    hand.stop();
    QVERIFY(!hand.isRunning());
    QVERIFY(!hand.error());
}

void tst_ReplyHand::anErrorEndsTheThreadAndIsTold()
{
    ReplyHand hand;
    hand.start(m_descriptor, [this] { return serve(); });
    hand.setActive(true);
    m_fails = true;
    makeReady();
    QTRY_VERIFY(hand.error().has_value());
    QCOMPARE(QString::fromStdString(hand.error()->message),
             QStringLiteral("recvmmsg of queue 9: gone"));
    makeReady();
    QTest::qWait(50);
    QCOMPARE(m_served.load(), 1);

    // A new thread begins without the old one's error.
    hand.stop();
    m_fails = false;
    hand.start(m_descriptor, [this] { return serve(); });
    QVERIFY(!hand.error());
    hand.setActive(true);
    QTRY_COMPARE(m_served.load(), 2);
}

void tst_ReplyHand::aStopEndsAThreadThatRests()
{
    ReplyHand hand;
    hand.stop();
    hand.start(m_descriptor, [this] { return serve(); });
    hand.stop();
    QVERIFY(!hand.isRunning());
    QCOMPARE(m_served.load(), 0);
}

QTEST_GUILESS_MAIN(tst_ReplyHand)
#include "tst_replyhand.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/io/turnpace.h"

using namespace vipdeck;

class tst_TurnPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFloodOfDatagramsGivesOthersAMoment();
    void fewPacketsAreAnsweredAtOnce();
    void whatIsNotADatagramNeverWaits();
    void everyTurnBeginsAnew();
    void emptyBatchesSayNothing();
};

void tst_TurnPace::aFloodOfDatagramsGivesOthersAMoment()
{
    TurnPace pace;
    pace.served(TurnPace::kFlood, true);
    QVERIFY(pace.takeRest() == TurnPace::kRest);

    // One full batch among smaller ones is enough.
    pace.served(64, true);
    pace.served(1, true);
    QVERIFY(pace.takeRest() == TurnPace::kRest);
    QVERIFY(TurnPace::kRest < std::chrono::milliseconds(1));
}

void tst_TurnPace::fewPacketsAreAnsweredAtOnce()
{
    TurnPace pace;
    QVERIFY(pace.takeRest() == Duration::zero());
    for (std::size_t packets = 1; packets < TurnPace::kFlood; ++packets) {
        pace.served(packets, true);
        QVERIFY(pace.takeRest() == Duration::zero());
    }
}

void tst_TurnPace::whatIsNotADatagramNeverWaits()
{
    TurnPace pace;
    pace.served(64, false);
    QVERIFY(pace.takeRest() == Duration::zero());

    // Neither behind a flood nor before one, in the queues of the same thread.
    pace.served(64, true);
    pace.served(1, false);
    QVERIFY(pace.takeRest() == Duration::zero());
    pace.served(1, false);
    pace.served(64, true);
    QVERIFY(pace.takeRest() == Duration::zero());
}

void tst_TurnPace::everyTurnBeginsAnew()
{
    TurnPace pace;
    pace.served(64, true);
    QVERIFY(pace.takeRest() == TurnPace::kRest);
    QVERIFY(pace.takeRest() == Duration::zero());

    pace.served(64, false);
    QVERIFY(pace.takeRest() == Duration::zero());
    pace.served(64, true);
    QVERIFY(pace.takeRest() == TurnPace::kRest);
}

void tst_TurnPace::emptyBatchesSayNothing()
{
    TurnPace pace;
    pace.served(64, true);
    pace.served(0, false);
    QVERIFY(pace.takeRest() == TurnPace::kRest);
}

QTEST_GUILESS_MAIN(tst_TurnPace)

#include "tst_turnpace.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <poll.h>

#include <QTest>
#include <atomic>
#include <thread>

#include "engine/io/commandgate.h"

using namespace vipdeck;

class tst_CommandGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandRunsOnTheThreadThatServesTheGate();
    void closedGateRefuses();
    void closingCarriesOutWhatWaits();
    void manyCommandsOfSeveralThreadsRunOnceEach();
};

void tst_CommandGate::commandRunsOnTheThreadThatServesTheGate()
{
    CommandGate gate;
    QVERIFY(gate.open());
    std::atomic<bool> stop = false;
    std::thread server([&gate, &stop] {
        while (!stop) {
            pollfd waiting{gate.descriptor(), POLLIN, 0};
            if (poll(&waiting, 1, 20) > 0)
                gate.runPending();
        }
    });
    const auto expected = server.get_id();
    std::thread::id ran;
    const bool accepted = gate.run([&ran] { ran = std::this_thread::get_id(); });
    stop = true;
    server.join();
    QVERIFY(accepted);
    QVERIFY(ran == expected);
}

void tst_CommandGate::closedGateRefuses()
{
    CommandGate gate;
    bool ran = false;
    QVERIFY(!gate.run([&ran] { ran = true; }));
    QVERIFY(gate.open());
    gate.close();
    QVERIFY(!gate.run([&ran] { ran = true; }));
    QVERIFY(!ran);
}

void tst_CommandGate::closingCarriesOutWhatWaits()
{
    CommandGate gate;
    QVERIFY(gate.open());
    std::atomic<bool> ran = false;
    bool accepted = false;
    std::thread caller([&gate, &ran, &accepted] { accepted = gate.run([&ran] { ran = true; }); });
    pollfd waiting{gate.descriptor(), POLLIN, 0};
    const int ready = poll(&waiting, 1, 5000);
    gate.close();
    caller.join();
    QCOMPARE(ready, 1);
    QVERIFY(accepted && ran);
}

void tst_CommandGate::manyCommandsOfSeveralThreadsRunOnceEach()
{
    constexpr int kCallers = 4;
    constexpr int kCommands = 500;
    CommandGate gate;
    QVERIFY(gate.open());
    int count = 0; // only touched by commands
    std::atomic<int> finished = 0;
    std::vector<std::thread> callers;
    for (int i = 0; i < kCallers; ++i)
        callers.emplace_back([&gate, &count, &finished] {
            for (int n = 0; n < kCommands; ++n)
                if (!gate.run([&count] { ++count; }))
                    break;
            ++finished;
        });
    while (finished < kCallers) {
        pollfd waiting{gate.descriptor(), POLLIN, 0};
        if (poll(&waiting, 1, 20) > 0)
            gate.runPending();
    }
    for (auto &caller : callers)
        caller.join();
    QCOMPARE(count, kCallers * kCommands);
}

QTEST_GUILESS_MAIN(tst_CommandGate)
#include "tst_commandgate.moc"

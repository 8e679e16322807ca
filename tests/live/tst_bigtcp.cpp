// SPDX-License-Identifier: GPL-3.0-or-later
// Merged TCP segments of more than 64 KB, which have no length in their IPv4 header (BIG TCP).
#include <unistd.h>

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>
#include <array>

#include "tests/live/engineinlab.h"
#include "tests/live/transfer.h"

using namespace vipdeck;
using namespace vipdeck::live;

namespace {

constexpr std::array kWatched{"client", "director", "web-01"};
constexpr int kLongestMilliseconds = 20000; // of two seconds' worth of data

ChangeSet transferService()
{
    const auto config = service(Protocol::Tcp, kVip, Transfer::kPort, "rr");
    return {AddService{config}, AddDestination{config.key, destination({server(11), 9000}, 1)}};
}

} // namespace

class tst_BigTcp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void everythingArrives_data();
    void everythingArrives();

private:
    [[nodiscard]] int bigPackets() const;

    EngineInLab m_ground;
    std::unique_ptr<Transfer> m_server;
};

void tst_BigTcp::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces and netfilter need root");
    qunsetenv("VIPDECK_FLOW_CACHE");
    qunsetenv("VIPDECK_REWRITING");
    QString reason;
    QVERIFY2(m_ground.build(reason), qPrintable(reason));
    const QStringList script{QStringLiteral("python3"),
                             QStringLiteral(VIPDECK_SOURCE_DIR "/tests/live/superpackets.py")};
    const std::pair<const char *, const char *> devices[] = {
        {"client", "eth0"},    {"director", "clients"}, {"director", "eth0"},
        {"switch", "bridge0"}, {"switch", "director"},  {"switch", "web-01"},
        {"web-01", "eth0"}};
    for (const auto &[where, device] : devices) {
        const auto command =
            script + QStringList{QString::fromLatin1(device), QStringLiteral("150000")};
        const auto done = m_ground.lab().run(QString::fromLatin1(where), command);
        if (done.exitCode == 2)
            QSKIP("this kernel has no superpackets of more than 64 KB");
        QVERIFY2(done.exitCode == 0, qPrintable(done.errors));
    }
    const auto counter = QStringLiteral("table ip watch { chain in { type filter hook prerouting "
                                        "priority -400; meta length > 65535 counter; }; }");
    for (const auto *where : kWatched)
        QCOMPARE(m_ground.lab()
                     .run(QString::fromLatin1(where), {QStringLiteral("nft"), counter})
                     .exitCode,
                 0);
    m_server = std::make_unique<Transfer>(m_ground.lab());
    QVERIFY(m_server->serve(QStringLiteral("web-01")));
}

void tst_BigTcp::cleanup()
{
    m_ground.stopEngine();
}

void tst_BigTcp::cleanupTestCase()
{
    m_server.reset();
    m_ground.demolish();
}

// Those of the cache are seen where they arrive only, the others by the director at least.
int tst_BigTcp::bigPackets() const
{
    const QRegularExpression pattern(QStringLiteral("packets (\\d+)"));
    int sum = 0;
    for (const auto *where : kWatched) {
        const auto shown =
            m_ground.lab().run(QString::fromLatin1(where), words("nft list table ip watch"));
        sum += pattern.match(shown.output).captured(1).toInt();
    }
    return sum;
}

void tst_BigTcp::everythingArrives_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("rewriting");
    QTest::addColumn<bool>("isCached");
    for (const auto *kind : {"fetch", "send"}) {
        const auto direction = QString::fromLatin1(kind);
        QTest::addRow("%s, by headers", kind) << direction << QStringLiteral("headers") << false;
        QTest::addRow("%s, whole packets", kind) << direction << QStringLiteral("payload") << false;
        QTest::addRow("%s, flow cache", kind) << direction << QStringLiteral("auto") << true;
    }
}

void tst_BigTcp::everythingArrives()
{
    QFETCH(QString, kind);
    QFETCH(QString, rewriting);
    QFETCH(bool, isCached);
    EngineHostOptions options;
    options.rewritingMode = rewritingModeOf(rewriting.toStdString()).value();
    options.flowCacheMode = isCached ? FlowCacheMode::On : FlowCacheMode::Off;
    m_ground.startEngine(options);
    VERIFY_RESULT(m_ground.engine().apply(transferService()));
    const auto before = bigPackets();
    Transfer transfer(m_ground.lab());
    QElapsedTimer clock;
    clock.start();
    QVERIFY2(transfer.begin(kind, QStringLiteral("192.0.2.10"), 40), qPrintable(transfer.text()));
    QVERIFY2(transfer.isWhole(), qPrintable(transfer.text()));
    QVERIFY2(clock.elapsed() < kLongestMilliseconds, qPrintable(QString::number(clock.elapsed())));
    if (bigPackets() == before)
        QSKIP("the kernel made no superpackets of more than 64 KB");
    QCOMPARE(allDrops(m_ground.engine().status()), std::uint64_t{0});
    QCOMPARE(m_ground.engine().status().engine.queueDrops, std::uint64_t{0});
}

QTEST_GUILESS_MAIN(tst_BigTcp)
#include "tst_bigtcp.moc"

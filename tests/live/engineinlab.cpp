// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/live/engineinlab.h"

#include <QProcess>
#include <numeric>

namespace vipdeck::live {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

Address server(std::uint32_t lastOctet)
{
    return Address::fromIPv4(0x0A000000 + lastOctet);
}

ServiceConfig service(Protocol protocol, const Address &vip, std::uint16_t port,
                      const std::string &scheduler)
{
    ServiceConfig result;
    result.key = {protocol, {vip, port}, 0};
    result.scheduler = scheduler;
    if (!vip.isIPv4())
        result.persistenceNetmask = kNoNetmask6;
    return result;
}

DestinationConfig destination(const Endpoint &endpoint, std::int32_t weight, Forwarding forwarding)
{
    DestinationConfig result;
    result.endpoint = endpoint;
    result.weight = weight;
    result.forwarding = forwarding;
    return result;
}

std::uint64_t dropsOf(const DirectorStatus &status, const std::string &reason)
{
    for (const auto &drop : status.engine.drops)
        if (drop.reason == reason)
            return drop.packets;
    return 0;
}

std::uint64_t allDrops(const DirectorStatus &status)
{
    return std::accumulate(status.engine.drops.begin(), status.engine.drops.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const auto &drop) { return sum + drop.packets; });
}

QString errorText(const Result<> &result)
{
    return result ? QString() : QString::fromStdString(result.error().message);
}

ChangeSet webService(const std::string &scheduler)
{
    const auto web = service(Protocol::Tcp, kVip, 80, scheduler);
    ChangeSet changes{AddService{web}};
    for (std::uint32_t i = 0; i < 4; ++i)
        changes.emplace_back(AddDestination{
            web.key, destination({server(11 + i), 80}, 4 - static_cast<std::int32_t>(i))});
    return changes;
}

Outcome loadNft(const QByteArray &rules)
{
    QProcess nft;
    nft.start(QStringLiteral("nft"), words("-f -"));
    nft.write(rules);
    nft.closeWriteChannel();
    Outcome outcome;
    if (nft.waitForFinished(10000) && nft.exitStatus() == QProcess::NormalExit)
        outcome.exitCode = nft.exitCode();
    outcome.errors = QString::fromUtf8(nft.readAllStandardError());
    return outcome;
}

bool EngineInLab::build(QString &reason)
{
    m_lab.emplace();
    const auto up = m_lab->up(words("--no-helper"));
    reason = up.output + up.errors;
    return up.exitCode == 0 && m_lab->enterDirector();
}

void EngineInLab::startEngine(const EngineHostOptions &options)
{
    auto wanted = options;
    // The same tests on the other path.
    if (const auto mode = flowCacheModeOf(qgetenv("VIPDECK_FLOW_CACHE").toStdString()))
        wanted.flowCacheMode = *mode;
    if (const auto mode = flowAttachmentModeOf(qgetenv("VIPDECK_FLOW_ATTACHMENT").toStdString()))
        wanted.flowCache.attachment = *mode;
    if (const auto mode = rewritingModeOf(qgetenv("VIPDECK_REWRITING").toStdString()))
        wanted.rewritingMode = *mode;
    m_engine = std::make_unique<EngineHost>(wanted);
    VERIFY_RESULT(m_engine->start());
    QVERIFY(m_engine->isRunning());
}

LoadResult EngineInLab::web(int total) const
{
    return m_lab->load(QStringLiteral("http-load"),
                       words("--to 192.0.2.10:80 --rate 0 --seconds 60 --concurrency 32 --total")
                           + QStringList(QString::number(total)));
}

} // namespace vipdeck::live

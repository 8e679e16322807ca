// SPDX-License-Identifier: GPL-3.0-or-later
#include "goldendata.h"

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QJsonDocument>

#include "engine/packet/packet.h"

namespace vipdeck::test {
namespace {

constexpr const char *kOtherRecords = "VIPDECK_BEHAVIOUR_CASES";
constexpr std::uint16_t kRecordedGuePort = 6080;

} // namespace

QList<QJsonObject> goldenRecords(const QString &idPrefix)
{
    QFile file(usesOtherRecords()
                   ? qEnvironmentVariable(kOtherRecords)
                   : QStringLiteral(VIPDECK_SOURCE_DIR "/tests/data/golden/behaviour.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot open %s", qPrintable(file.fileName()));
    QList<QJsonObject> records;
    while (!file.atEnd()) {
        const auto document = QJsonDocument::fromJson(file.readLine());
        if (!document.isObject())
            qFatal("a line of %s is no JSON object", qPrintable(file.fileName()));
        if (document[QStringLiteral("id")].toString().startsWith(idPrefix))
            records.append(document.object());
    }
    return records;
}

bool usesOtherRecords()
{
    return qEnvironmentVariableIsSet(kOtherRecords);
}

QJsonObject goldenRecord(const QString &id)
{
    for (const auto &record : goldenRecords(id))
        if (record[QStringLiteral("id")].toString() == id)
            return record;
    if (!usesOtherRecords())
        qFatal("there is no record %s", qPrintable(id));
    return {};
}

DestinationConfig recordedServer(const QString &options, const Endpoint &endpoint)
{
    DestinationConfig config;
    config.endpoint = endpoint;
    config.forwarding = Forwarding::Tunnel;
    if (options.startsWith(QStringLiteral("-m")))
        config.forwarding = Forwarding::Masquerade;
    if (options.startsWith(QStringLiteral("-g")))
        config.forwarding = Forwarding::DirectRoute;
    if (options.contains(QStringLiteral("gue"))) {
        config.tunnel.type = TunnelType::Gue;
        config.tunnel.port = kRecordedGuePort;
    } else if (options.contains(QStringLiteral("gre"))) {
        config.tunnel.type = TunnelType::Gre;
    }
    if (options.contains(QStringLiteral("--tun-csum")))
        config.tunnel.checksum = TunnelChecksum::Checksum;
    if (options.contains(QStringLiteral("--tun-remcsum")))
        config.tunnel.checksum = TunnelChecksum::Remote;
    return config;
}

std::uint8_t tcpFlagsOf(const QString &name)
{
    if (name == QStringLiteral("SYN"))
        return kTcpSyn;
    if (name == QStringLiteral("SYNACK"))
        return kTcpSyn | kTcpAck;
    if (name == QStringLiteral("ACK"))
        return kTcpAck;
    if (name == QStringLiteral("FIN"))
        return kTcpFin | kTcpAck;
    if (name == QStringLiteral("RST"))
        return kTcpRst;
    qFatal("unknown TCP packet %s", qPrintable(name));
}

std::uint8_t sctpChunkOf(const QString &name)
{
    static const QHash<QString, std::uint8_t> kTypes = {
        {QStringLiteral("DATA"), 0},        {QStringLiteral("INIT"), 1},
        {QStringLiteral("INIT_ACK"), 2},    {QStringLiteral("ABORT"), 6},
        {QStringLiteral("SHUTDOWN"), 7},    {QStringLiteral("SHUTDOWN_ACK"), 8},
        {QStringLiteral("ERROR"), 9},       {QStringLiteral("COOKIE_ECHO"), 10},
        {QStringLiteral("COOKIE_ACK"), 11}, {QStringLiteral("SHUTDOWN_COMPLETE"), 14},
    };
    const auto found = kTypes.constFind(name);
    if (found == kTypes.constEnd())
        qFatal("unknown SCTP chunk %s", qPrintable(name));
    return *found;
}

Octets octetsOf(const QString &hex)
{
    const auto bytes = QByteArray::fromHex(hex.toLatin1());
    return Octets(bytes.begin(), bytes.end());
}

} // namespace vipdeck::test

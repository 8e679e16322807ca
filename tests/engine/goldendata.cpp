// SPDX-License-Identifier: GPL-3.0-or-later
#include "goldendata.h"

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QJsonDocument>

#include "engine/packet/packet.h"

namespace vipdeck::test {

QList<QJsonObject> goldenRecords(const QString &idPrefix)
{
    QFile file(QStringLiteral(VIPDECK_SOURCE_DIR "/tests/data/golden/behaviour.jsonl"));
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

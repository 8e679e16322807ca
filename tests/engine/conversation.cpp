// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversation.h"

#include <QRegularExpression>

namespace vipdeck::test {
namespace {

QString protocolName(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Tcp: return QStringLiteral("TCP");
    case Protocol::Udp: return QStringLiteral("UDP");
    case Protocol::Sctp: return QStringLiteral("SCTP");
    default: return QStringLiteral("IP");
    }
}

QString text(const Endpoint &endpoint)
{
    return QString::fromStdString(endpoint.toString());
}

// "0A006401", "0050" -> "10.0.100.1:80"
QString procEndpoint(const QString &address, const QString &port)
{
    return text({Address::fromIPv4(address.toUInt(nullptr, 16)), port.toUShort(nullptr, 16)});
}

} // namespace

TcpTalk openTcp(DirectorFixture &fixture, const Endpoint &client, const Endpoint &vip,
                const PacketMeta &meta)
{
    const auto first = fixture.send(tcpPacket(client, vip, kTcpSyn), meta);
    if (first.verdict.action != Action::Accept)
        return {client, vip, {}};
    const auto server = first.destination();
    fixture.reply(tcpPacket(server, client, kTcpSyn | kTcpAck));
    fixture.send(tcpPacket(client, vip, kTcpAck), meta);
    return {client, vip, server};
}

void closeTcp(DirectorFixture &fixture, const TcpTalk &talk)
{
    fixture.send(tcpPacket(talk.client, talk.vip, kTcpFin | kTcpAck));
    fixture.reply(tcpPacket(talk.server, talk.client, kTcpFin | kTcpAck));
    fixture.send(tcpPacket(talk.client, talk.vip, kTcpAck));
}

Endpoint askUdp(DirectorFixture &fixture, const Endpoint &client, const Endpoint &vip,
                const PacketMeta &meta)
{
    const auto question = fixture.send(udpPacket(client, vip, "question"), meta);
    if (question.verdict.action != Action::Accept)
        return {};
    const auto server = question.destination();
    fixture.reply(udpPacket(server, client, "answer"));
    return server;
}

QString serverName(const Endpoint &server)
{
    if (server.address.isUnspecified())
        return QStringLiteral("none");
    return QStringLiteral("rs%1").arg(server.address.octets()[3] - 10);
}

Endpoint serverOfName(const QString &name, std::uint16_t port)
{
    return {Address::fromIPv4(0x0A00020Au + name.mid(2).toUInt()), port};
}

QStringList connectionLines(const DirectorFixture &fixture)
{
    QStringList lines;
    for (const auto &connection : fixture.connections())
        lines.append(QStringList{protocolName(connection.protocol),
                                 QString::fromStdString(connection.state), text(connection.client),
                                 text(connection.virtualEndpoint), text(connection.destination)}
                         .join(QLatin1Char(' ')));
    lines.sort();
    return lines;
}

QStringList recordedLines(const QString &listing)
{
    static const QRegularExpression kBlanks(QStringLiteral(" +"));
    QStringList lines;
    for (const auto &line : listing.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const auto words = line.split(kBlanks, Qt::SkipEmptyParts);
        if (words.at(0).toUpper() != words.at(0) || words.at(0) == QStringLiteral("IPVS"))
            continue; // a heading
        if (words.at(1).contains(QLatin1Char(':')))
            lines.append(
                QStringList{words.at(0), words.at(2), words.at(3), words.at(4), words.at(5)}.join(
                    QLatin1Char(' ')));
        else
            lines.append(QStringList{
                words.at(0), words.at(7), procEndpoint(words.at(1), words.at(2)),
                procEndpoint(words.at(3), words.at(4)), procEndpoint(words.at(5), words.at(6))}
                             .join(QLatin1Char(' ')));
    }
    lines.sort();
    return lines;
}

} // namespace vipdeck::test

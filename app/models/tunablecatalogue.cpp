// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/tunablecatalogue.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>

#include "app/document/tunablewords.h"

namespace vipdeck {
namespace {

using Group = TunableInfo::Group;
using Kind = TunableInfo::Kind;

constexpr std::array kCatalogue = {
    TunableInfo{
        "conn_reuse_mode", Group::Connections, Kind::Number,
        QT_TRANSLATE_NOOP("vipdeck::Tunables", "0-2"),
        QT_TRANSLATE_NOOP("vipdeck::Tunables", "Where a client goes that uses its old port again."),
        QT_TRANSLATE_NOOP(
            "vipdeck::Tunables",
            "With 0 such a connection stays with its old server. With 1 it is scheduled "
            "anew once the old one has ended, with 2 also when it is half closed."),
        QT_TRANSLATE_NOOP(
            "vipdeck::Tunables",
            "Good with 1: new servers get their share soon. Use 0 only for clients that "
            "must come back to the same server.")},
    TunableInfo{
        "expire_nodest_conn", Group::Connections, Kind::Switch, "",
        QT_TRANSLATE_NOOP("vipdeck::Tunables", "Connections to a removed server end at once."),
        QT_TRANSLATE_NOOP(
            "vipdeck::Tunables",
            "When a server is removed, its connections stay in the table until they time "
            "out, and their packets are dropped. With on, the entry ends at the next "
            "packet, and the client can connect again to another server."),
        QT_TRANSLATE_NOOP(
            "vipdeck::Tunables",
            "Good with: health checks that remove servers. Not good with: checks that "
            "flap, as each short failure would cut connections.")},
    TunableInfo{
        "expire_quiescent_template", Group::Connections, Kind::Switch, "",
        QT_TRANSLATE_NOOP("vipdeck::Tunables",
                          "A drained server also loses its remembered clients."),
        QT_TRANSLATE_NOOP("vipdeck::Tunables",
                          "A persistent service remembers the server of each client. With on, this "
                          "memory ends when the weight of the server is 0."),
        QT_TRANSLATE_NOOP(
            "vipdeck::Tunables",
            "Good for: maintenance that must not wait. Not good for: sessions that live "
            "on one server only.")},
    TunableInfo{"cache_bypass", Group::Connections, Kind::Switch, "",
                QT_TRANSLATE_NOOP("vipdeck::Tunables",
                                  "Without a cache server, clients go where they wanted."),
                QT_TRANSLATE_NOOP(
                    "vipdeck::Tunables",
                    "For transparent caches behind a firewall mark: when no server can take a "
                    "connection, it is passed on to its original address."),
                ""},
    TunableInfo{
        "sloppy_tcp", Group::Connections, Kind::Switch, "",
        QT_TRANSLATE_NOOP("vipdeck::Tunables",
                          "Accept a TCP connection that starts in the middle."),
        QT_TRANSLATE_NOOP("vipdeck::Tunables",
                          "With on, any TCP packet can start an entry, not only the first one of a "
                          "connection."),
        QT_TRANSLATE_NOOP(
            "vipdeck::Tunables",
            "Good after: a failover without connection sync. It makes scans easier to "
            "mistake for traffic.")},
    TunableInfo{"sloppy_sctp", Group::Connections, Kind::Switch, "",
                QT_TRANSLATE_NOOP("vipdeck::Tunables",
                                  "Accept an SCTP association that starts in the middle."),
                QT_TRANSLATE_NOOP("vipdeck::Tunables",
                                  "With on, any SCTP packet can start an entry, not only INIT."),
                ""},
    TunableInfo{"conntrack", Group::Connections, Kind::Switch, "",
                QT_TRANSLATE_NOOP("vipdeck::Tunables",
                                  "Keep kernel connection tracking for balanced traffic."),
                QT_TRANSLATE_NOOP("vipdeck::Tunables",
                                  "Lets firewall rules of the kernel see balanced connections."),
                ""},
    TunableInfo{"snat_reroute", Group::Connections, Kind::Switch, "",
                QT_TRANSLATE_NOOP("vipdeck::Tunables",
                                  "Look up the route again after Masq changed the source."),
                QT_TRANSLATE_NOOP(
                    "vipdeck::Tunables",
                    "Replies of masqueraded servers get a route for their new source address."),
                ""},
    TunableInfo{"run_estimation", Group::Connections, Kind::Switch, "",
                QT_TRANSLATE_NOOP("vipdeck::Tunables", "Compute rates."),
                QT_TRANSLATE_NOOP(
                    "vipdeck::Tunables",
                    "With off, connections, packets and octets per second are no longer computed. "
                    "The counters go on."),
                ""},
    TunableInfo{
        "drop_entry", Group::Attack, Kind::Level, "",
        QT_TRANSLATE_NOOP("vipdeck::Tunables", "Drop half-open entries when memory is short."),
        QT_TRANSLATE_NOOP(
            "vipdeck::Tunables",
            "0 never, 1 when memory is short, 2 the same and now, 3 always. Drops random "
            "entries of connections that were never completed."),
        QT_TRANSLATE_NOOP("vipdeck::Tunables",
                          "Good against: floods of SYN from false addresses.")},
    TunableInfo{
        "drop_packet", Group::Attack, Kind::Level, "",
        QT_TRANSLATE_NOOP("vipdeck::Tunables",
                          "Drop some packets to servers when memory is short."),
        QT_TRANSLATE_NOOP(
            "vipdeck::Tunables",
            "0 never, 1 when memory is short, 2 the same and now, 3 always. Drops some of "
            "the packets that would start a connection."),
        QT_TRANSLATE_NOOP("vipdeck::Tunables",
                          "Good for: servers that answer slowly under load. With 3 it drops good "
                          "clients too.")},
    TunableInfo{
        "secure_tcp", Group::Attack, Kind::Level, "",
        QT_TRANSLATE_NOOP("vipdeck::Tunables", "Shorter TCP timeouts under attack."),
        QT_TRANSLATE_NOOP(
            "vipdeck::Tunables",
            "0 never, 1 when memory is short, 2 the same and now, 3 always. Half-open "
            "connections leave the table sooner."),
        QT_TRANSLATE_NOOP("vipdeck::Tunables",
                          "Good against: floods of SYN. Slow clients may have to connect again.")},
    TunableInfo{
        "am_droprate", Group::Attack, Kind::Number,
        QT_TRANSLATE_NOOP("vipdeck::Tunables", "packets"),
        QT_TRANSLATE_NOOP("vipdeck::Tunables",
                          "With drop_packet 3, one packet in so many is dropped."),
        QT_TRANSLATE_NOOP("vipdeck::Tunables",
                          "A lower number drops more of the packets that start a connection."),
        ""},
    TunableInfo{
        "amemthresh", Group::Attack, Kind::Number,
        QT_TRANSLATE_NOOP("vipdeck::Tunables", "pages of 4 KiB"),
        QT_TRANSLATE_NOOP("vipdeck::Tunables", "Free memory below which automatic defence starts."),
        QT_TRANSLATE_NOOP(
            "vipdeck::Tunables",
            "drop_entry, drop_packet and secure_tcp with 1 or 2 compare the free memory "
            "of the machine with this number of pages."),
        ""},
    TunableInfo{
        "backup_only", Group::Sync, Kind::Switch, "",
        QT_TRANSLATE_NOOP("vipdeck::Tunables",
                          "The backup does not answer while it is backup. Stops loops."),
        QT_TRANSLATE_NOOP("vipdeck::Tunables",
                          "A director that only receives connection sync forwards nothing itself."),
        ""},
    TunableInfo{
        "sync_threshold", Group::Sync, Kind::Numbers,
        QT_TRANSLATE_NOOP("vipdeck::Tunables", "packet, period"),
        QT_TRANSLATE_NOOP("vipdeck::Tunables",
                          "First packet that is sent to the backup, then every n packets."),
        QT_TRANSLATE_NOOP("vipdeck::Tunables",
                          "The first number must be below the second; a period of 0 sends once."),
        ""},
    TunableInfo{"sync_refresh_period", Group::Sync, Kind::Number,
                QT_TRANSLATE_NOOP("vipdeck::Tunables", "s, 0 is off"),
                QT_TRANSLATE_NOOP("vipdeck::Tunables",
                                  "Send again only if the timer changed by more than this."),
                QT_TRANSLATE_NOOP("vipdeck::Tunables",
                                  "Keeps down repeated messages about the same connection."),
                ""},
    TunableInfo{"sync_retries", Group::Sync, Kind::Level, "",
                QT_TRANSLATE_NOOP("vipdeck::Tunables", "How often a message is repeated."),
                QT_TRANSLATE_NOOP("vipdeck::Tunables",
                                  "Repeats messages within the refresh period, 0 to 3 times."),
                ""},
    TunableInfo{
        "sync_qlen_max", Group::Sync, Kind::Number,
        QT_TRANSLATE_NOOP("vipdeck::Tunables", "messages"),
        QT_TRANSLATE_NOOP("vipdeck::Tunables",
                          "Messages that may wait before the oldest is dropped."),
        QT_TRANSLATE_NOOP("vipdeck::Tunables", "More room survives a longer pause of the network."),
        ""},
    TunableInfo{"sync_sock_size", Group::Sync, Kind::Number,
                QT_TRANSLATE_NOOP("vipdeck::Tunables", "octets, 0 is the default"),
                QT_TRANSLATE_NOOP("vipdeck::Tunables", "Buffer of the sockets for sync messages."),
                QT_TRANSLATE_NOOP("vipdeck::Tunables", "0 takes the default of the system."), ""},
    TunableInfo{"sync_ports", Group::Sync, Kind::Number,
                QT_TRANSLATE_NOOP("vipdeck::Tunables", "1, 2, 4, 8 ..."),
                QT_TRANSLATE_NOOP("vipdeck::Tunables", "Threads and UDP ports for sync messages."),
                QT_TRANSLATE_NOOP("vipdeck::Tunables",
                                  "Must be a power of two, and the same on both directors."),
                ""},
    TunableInfo{
        "sync_persist_mode", Group::Sync, Kind::Switch, "",
        QT_TRANSLATE_NOOP("vipdeck::Tunables", "Send only what is remembered of clients."),
        QT_TRANSLATE_NOOP("vipdeck::Tunables",
                          "With on, connections of persistent services are not sent, only their "
                          "memory of clients."),
        ""},
    TunableInfo{
        "sync_version", Group::Sync, Kind::Number, QT_TRANSLATE_NOOP("vipdeck::Tunables", "0, 1"),
        QT_TRANSLATE_NOOP("vipdeck::Tunables", "Version of the messages that are sent."),
        QT_TRANSLATE_NOOP("vipdeck::Tunables", "0 only for a backup with a kernel before 2.6.39."),
        ""},
    TunableInfo{
        "tcp", Group::Timeouts, Kind::Seconds,
        QT_TRANSLATE_NOOP("vipdeck::Tunables", "1-2,147,483 s"),
        QT_TRANSLATE_NOOP("vipdeck::Tunables", "Idle time of an established TCP connection."),
        QT_TRANSLATE_NOOP(
            "vipdeck::Tunables",
            "An entry without packets leaves the table after this time. New values count "
            "from the next packet of a connection."),
        QT_TRANSLATE_NOOP(
            "vipdeck::Tunables",
            "Longer than the keepalive of clients and servers, else silent connections "
            "break.")},
    TunableInfo{"tcpfin", Group::Timeouts, Kind::Seconds,
                QT_TRANSLATE_NOOP("vipdeck::Tunables", "1-2,147,483 s"),
                QT_TRANSLATE_NOOP("vipdeck::Tunables", "Time kept after the first FIN."),
                QT_TRANSLATE_NOOP("vipdeck::Tunables",
                                  "How long a closing TCP connection stays in the table."),
                ""},
    TunableInfo{
        "udp", Group::Timeouts, Kind::Seconds,
        QT_TRANSLATE_NOOP("vipdeck::Tunables", "1-2,147,483 s"),
        QT_TRANSLATE_NOOP("vipdeck::Tunables", "Idle time of a UDP flow."),
        QT_TRANSLATE_NOOP("vipdeck::Tunables",
                          "Packets of one client port within this time go to the same server."),
        ""},
    TunableInfo{"schedule_icmp", Group::Packets, Kind::Switch, "",
                QT_TRANSLATE_NOOP("vipdeck::Tunables",
                                  "Schedule ICMP errors that belong to no connection."),
                QT_TRANSLATE_NOOP(
                    "vipdeck::Tunables",
                    "With on, an error about a tunnelled packet can reach the server that its "
                    "packet would go to."),
                ""},
    TunableInfo{"nat_icmp_send", Group::Packets, Kind::Switch, "",
                QT_TRANSLATE_NOOP("vipdeck::Tunables",
                                  "Tell servers about packets that belong to no connection."),
                QT_TRANSLATE_NOOP(
                    "vipdeck::Tunables",
                    "With on, a masqueraded server that sends a packet of an unknown connection "
                    "gets a port unreachable."),
                ""},
    TunableInfo{"pmtu_disc", Group::Packets, Kind::Switch, "",
                QT_TRANSLATE_NOOP("vipdeck::Tunables", "Honour path MTU discovery in tunnels."),
                QT_TRANSLATE_NOOP(
                    "vipdeck::Tunables",
                    "With on, clients learn of a packet that is too large for the tunnel. With "
                    "off, it is sent in fragments."),
                ""},
    TunableInfo{"ignore_tunneled", Group::Packets, Kind::Switch, "",
                QT_TRANSLATE_NOOP("vipdeck::Tunables", "Leave tunnelled packets alone."),
                QT_TRANSLATE_NOOP("vipdeck::Tunables",
                                  "Packets that arrive in a tunnel are not scheduled."),
                ""},
};

QString translated(const char *text)
{
    return *text ? QCoreApplication::translate("vipdeck::Tunables", text) : QString();
}

std::uint32_t secondsOf(const Timeouts &timeouts, std::string_view name)
{
    return name == "tcp"      ? timeouts.tcpSeconds
           : name == "tcpfin" ? timeouts.tcpFinSeconds
                              : timeouts.udpSeconds;
}

} // namespace

QString TunableInfo::rangeText() const
{
    if (kind == Kind::Switch)
        return QCoreApplication::translate("vipdeck::Tunables", "off, on");
    return kind == Kind::Level ? QStringLiteral("0-3") : translated(range);
}

QString TunableInfo::meaningText() const
{
    return translated(meaning);
}

QString TunableInfo::detailsText() const
{
    return translated(details);
}

QString TunableInfo::adviceText() const
{
    return translated(advice);
}

std::span<const TunableInfo> tunableCatalogue()
{
    return kCatalogue;
}

QString tunableGroupName(TunableInfo::Group group)
{
    switch (group) {
    case Group::Connections: return QCoreApplication::translate("vipdeck::Tunables", "Connections");
    case Group::Attack: return QCoreApplication::translate("vipdeck::Tunables", "Under attack");
    case Group::Sync: return QCoreApplication::translate("vipdeck::Tunables", "Sync");
    case Group::Timeouts: return QCoreApplication::translate("vipdeck::Tunables", "Timeouts");
    case Group::Packets: break;
    }
    return QCoreApplication::translate("vipdeck::Tunables", "Packets");
}

QString tunableValue(const RuleSet &rules, const TunableInfo &info)
{
    if (info.kind == Kind::Seconds)
        return QString::number(secondsOf(rules.timeouts, info.name));
    return QString::fromStdString(tunableText(rules.tunables, info.name)).replace(u'\t', u' ');
}

QString tunableWords(const TunableInfo &info, const QString &value)
{
    if (info.kind == Kind::Switch)
        return switchWord(value);
    return info.kind == Kind::Numbers ? value : QLocale().toString(value.toLongLong());
}

QString tunableWithoutEffect(const TunableInfo &info)
{
    const auto known = knownTunables();
    const auto found =
        std::ranges::find(known, std::string_view(info.name), &TunableDescription::name);
    if (found == known.end() || found->withoutEffect.empty())
        return {};
    return QString::fromUtf8(found->withoutEffect.data(),
                             static_cast<qsizetype>(found->withoutEffect.size()));
}

QString tunableSetting(const TunableInfo &info, const RuleSet &rules)
{
    if (info.kind == Kind::Seconds)
        return QStringLiteral("ipvsadm --set %1 %2 %3")
            .arg(rules.timeouts.tcpSeconds)
            .arg(rules.timeouts.tcpFinSeconds)
            .arg(rules.timeouts.udpSeconds);
    return QStringLiteral("net.ipv4.vs.%1 = %2")
        .arg(QLatin1String(info.name), tunableValue(rules, info));
}

} // namespace vipdeck

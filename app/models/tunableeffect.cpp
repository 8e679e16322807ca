// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/tunableeffect.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "app/document/directordocument.h"
#include "app/models/tunablecatalogue.h"

namespace vipdeck {
namespace {

constexpr qint64 kPageOctets = 4096;

struct Census
{
    quint64 active = 0;
    quint64 inactive = 0;
    quint64 rememberedOfDraining = 0;
    quint64 cutByDraft = 0;
    int persistentServices = 0;
    int masqueraded = 0;
    int tunnelled = 0;
};

Census takeCensus(const DirectorDocument &document)
{
    Census census;
    for (const auto &service : document.status()->services) {
        census.persistentServices += service.config.persistent ? 1 : 0;
        for (const auto &server : service.destinations) {
            census.active += server.activeConnections;
            census.inactive += server.inactiveConnections;
            census.rememberedOfDraining +=
                server.config.weight == 0 ? server.persistentConnections : 0;
            census.masqueraded += server.config.forwarding == Forwarding::Masquerade ? 1 : 0;
            census.tunnelled += server.config.forwarding == Forwarding::Tunnel ? 1 : 0;
        }
    }
    for (const auto &change : document.pendingChanges())
        census.cutByDraft += change.connectionsCut;
    return census;
}

QString formatCount(quint64 count)
{
    return QLocale().toString(count);
}

QString formatRate(double rate)
{
    return QLocale().toString(rate, 'f', 0);
}

QString formatPercent(double share)
{
    return QStringLiteral("%1%").arg(QLocale().toString(share * 100, 'f', 1));
}

int asInt(quint64 value)
{
    return static_cast<int>(std::min<quint64>(value, 2'000'000'000));
}

TunableEffect ofConnections(std::string_view name, qint64 value, const Census &census,
                            const DirectorDocument &document)
{
    const auto minutes = [&] {
        return QLocale().toString(document.live().timeouts.tcpSeconds / 60);
    };
    if (name == "expire_nodest_conn" && census.cutByDraft > 0)
        return value != 0
                   ? TunableEffect{true,
                                   TunableEffect::tr(
                                       "%n connection(s) would end when the draft removes their "
                                       "servers. Without it they would hang for up to %1 min.",
                                       "", asInt(census.cutByDraft))
                                       .arg(minutes())}
                   : TunableEffect{
                       true,
                       TunableEffect::tr("%n connection(s) of servers that the draft removes would "
                                         "hang for up to %1 min.",
                                         "", asInt(census.cutByDraft))
                           .arg(minutes())};
    if (name == "expire_nodest_conn")
        return {false, TunableEffect::tr("The draft removes no server with connections.")};
    if (name == "expire_quiescent_template") {
        if (census.persistentServices == 0)
            return {false, TunableEffect::tr("No service here remembers clients.")};
        return {value != 0 && census.rememberedOfDraining > 0,
                TunableEffect::tr(
                    "%n remembered client(s) of draining servers would go to other servers "
                    "with on.",
                    "", asInt(census.rememberedOfDraining))};
    }
    if (name == "run_estimation")
        return {value == 0,
                TunableEffect::tr("%n service(s) have rates now; charts and shares use them.", "",
                                  asInt(document.status()->services.size()))};
    return {};
}

TunableEffect ofDefence(std::string_view name, qint64 value, const Census &census,
                        const DirectorDocument &document)
{
    const auto &status = *document.status();
    const auto &tunables = document.draft().tunables;
    const auto rate = static_cast<double>(status.rates.connections);
    if (name == "drop_packet" || name == "am_droprate") {
        if (tunables.dropPacket != 3 || tunables.amDropRate <= 0)
            return {false, TunableEffect::tr(
                               "%1 new connection(s) per second arrive. None are dropped while "
                               "memory is enough.",
                               "", asInt(static_cast<quint64>(std::llround(rate))))
                               .arg(formatRate(rate))};
        return {true,
                TunableEffect::tr("About %1 of %2 new connection(s) per second would be dropped.",
                                  "", asInt(static_cast<quint64>(std::llround(rate))))
                    .arg(formatRate(rate / static_cast<double>(tunables.amDropRate)),
                         formatRate(rate))};
    }
    if (name == "drop_entry" || name == "secure_tcp") {
        const auto &engine = status.engine;
        const double share = engine.connectionCapacity == 0
                                 ? 0.0
                                 : static_cast<double>(engine.connections)
                                       / static_cast<double>(engine.connectionCapacity);
        return {value == 3,
                TunableEffect::tr("The table has %1 of %2 entries (%3), %4 of them inactive.")
                    .arg(formatCount(engine.connections), formatCount(engine.connectionCapacity),
                         formatPercent(share), formatCount(census.inactive))};
    }
    if (name == "amemthresh")
        return {false, TunableEffect::tr("Defence would start below %1 of free memory.")
                           .arg(QLocale().formattedDataSize(value * kPageOctets, 1,
                                                            QLocale::DataSizeIecFormat))};
    return {};
}

TunableEffect ofRest(std::string_view name, const Census &census, const DirectorDocument &document)
{
    const auto &timeouts = document.draft().timeouts;
    if (name == "tcp") {
        const bool shorter = timeouts.tcpSeconds < document.live().timeouts.tcpSeconds;
        return {shorter,
                TunableEffect::tr("%1 active connection(s). Whatever is idle for %2 s would lose "
                                  "its server.",
                                  "", asInt(census.active))
                    .arg(formatCount(census.active))
                    .arg(timeouts.tcpSeconds)};
    }
    if (name == "tcpfin")
        return {false, TunableEffect::tr(
                           "%1 inactive connection(s), closing in most cases, would stay up to "
                           "%2 s.",
                           "", asInt(census.inactive))
                           .arg(formatCount(census.inactive))
                           .arg(timeouts.tcpFinSeconds)};
    if (name == "nat_icmp_send")
        return {false,
                TunableEffect::tr("Concerns %n masqueraded server(s).", "", census.masqueraded)};
    if (name == "pmtu_disc" || name == "schedule_icmp")
        return {false, TunableEffect::tr("Concerns %n tunnelled server(s).", "", census.tunnelled)};
    return {};
}

} // namespace

TunableEffect TunableEffect::of(const DirectorDocument &document, const TunableInfo &info)
{
    if (!tunableWithoutEffect(info).isEmpty())
        return {false, tr("Nothing here: the director keeps the value but does not act on it.")};
    if (!document.status())
        return {false, tr("Not known without live numbers.")};
    const auto census = takeCensus(document);
    const auto value = tunableValue(document.draft(), info).section(u' ', 0, 0).toLongLong();
    switch (info.group) {
    case TunableInfo::Group::Connections: return ofConnections(info.name, value, census, document);
    case TunableInfo::Group::Attack: return ofDefence(info.name, value, census, document);
    case TunableInfo::Group::Sync:
    case TunableInfo::Group::Timeouts:
    case TunableInfo::Group::Packets: break;
    }
    return ofRest(info.name, census, document);
}

} // namespace vipdeck

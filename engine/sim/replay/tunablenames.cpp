// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/replay/tunablenames.h"

namespace vipdeck::replay {
namespace {

struct TunableName
{
    std::string_view name;
    std::int32_t Tunables::*member;
};

constexpr TunableName kNames[] = {
    {"am_droprate", &Tunables::amDropRate},
    {"amemthresh", &Tunables::amemThreshold},
    {"backup_only", &Tunables::backupOnly},
    {"cache_bypass", &Tunables::cacheBypass},
    {"conn_reuse_mode", &Tunables::connReuseMode},
    {"conntrack", &Tunables::conntrack},
    {"drop_entry", &Tunables::dropEntry},
    {"drop_packet", &Tunables::dropPacket},
    {"expire_nodest_conn", &Tunables::expireNodestConn},
    {"expire_quiescent_template", &Tunables::expireQuiescentTemplate},
    {"ignore_tunneled", &Tunables::ignoreTunneled},
    {"nat_icmp_send", &Tunables::natIcmpSend},
    {"pmtu_disc", &Tunables::pmtuDisc},
    {"run_estimation", &Tunables::runEstimation},
    {"schedule_icmp", &Tunables::scheduleIcmp},
    {"secure_tcp", &Tunables::secureTcp},
    {"sloppy_sctp", &Tunables::sloppySctp},
    {"sloppy_tcp", &Tunables::sloppyTcp},
    {"snat_reroute", &Tunables::snatReroute},
    {"sync_persist_mode", &Tunables::syncPersistMode},
    {"sync_ports", &Tunables::syncPorts},
    {"sync_retries", &Tunables::syncRetries},
    {"sync_sock_size", &Tunables::syncSockSize},
    {"sync_version", &Tunables::syncVersion},
};

} // namespace

bool setTunable(Tunables &tunables, std::string_view name, std::int64_t value)
{
    for (const auto &each : kNames) {
        if (each.name != name)
            continue;
        tunables.*each.member = static_cast<std::int32_t>(value);
        return true;
    }
    return false;
}

} // namespace vipdeck::replay

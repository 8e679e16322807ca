// SPDX-License-Identifier: GPL-3.0-or-later
// The named fields of every record of a rule file, once for reading and writing: visit(name, field)
// for each. Both visitors are in rulefile.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "engine/config/ruleset.h"
#include "helper/state/jsonrecord.h"

namespace vipdeck::rulefile {

template<typename T, typename Record>
concept RecordOf = std::is_same_v<std::remove_const_t<T>, Record>;

template<>
struct Words<Protocol>
{
    static constexpr std::array kTable{
        std::pair{Protocol::Any, "mark"}, std::pair{Protocol::Tcp, "tcp"},
        std::pair{Protocol::Udp, "udp"}, std::pair{Protocol::Sctp, "sctp"}};
};
template<>
struct Words<Forwarding>
{
    static constexpr std::array kTable{
        std::pair{Forwarding::Masquerade, "masquerade"}, std::pair{Forwarding::LocalNode, "local"},
        std::pair{Forwarding::Tunnel, "tunnel"}, std::pair{Forwarding::DirectRoute, "route"}};
};
template<>
struct Words<TunnelType>
{
    static constexpr std::array kTable{std::pair{TunnelType::IpIp, "ipip"},
                                       std::pair{TunnelType::Gue, "gue"},
                                       std::pair{TunnelType::Gre, "gre"}};
};
template<>
struct Words<TunnelChecksum>
{
    static constexpr std::array kTable{std::pair{TunnelChecksum::None, "none"},
                                       std::pair{TunnelChecksum::Checksum, "checksum"},
                                       std::pair{TunnelChecksum::Remote, "remote"}};
};
template<>
struct Words<SyncRole>
{
    static constexpr std::array kTable{std::pair{SyncRole::Master, "master"},
                                       std::pair{SyncRole::Backup, "backup"}};
};

struct LabelledService
{
    ServiceKey key;
    Label label;
};
struct LabelledServer
{
    Address address;
    Label label;
};
struct StoredTunable
{
    std::string name;
    std::string value; // as tunableText() prints it
};
struct Header
{
    std::string kind = "rules";
    std::uint32_t version = 1;
    std::uint64_t generation = 0;
};

template<RecordOf<Header> T>
void visitNamed(T &v, auto &&visit)
{
    visit("vipdeck", v.kind);
    visit("version", v.version);
    visit("generation", v.generation);
}
template<RecordOf<Timeouts> T>
void visitNamed(T &v, auto &&visit)
{
    visit("tcp", v.tcpSeconds);
    visit("tcpFin", v.tcpFinSeconds);
    visit("udp", v.udpSeconds);
}
template<RecordOf<SyncDaemonConfig> T>
void visitNamed(T &v, auto &&visit)
{
    visit("role", v.role);
    visit("interface", v.interfaceName);
    visit("id", v.syncId);
    visit("maximumLength", v.maximumLength);
    visit("group", v.group);
    visit("port", v.port);
    visit("ttl", v.ttl);
}
template<RecordOf<ServiceKey> T>
void visitNamed(T &v, auto &&visit)
{
    visit("protocol", v.protocol);
    visit("address", v.endpoint.address);
    visit("port", v.endpoint.port);
    visit("mark", v.firewallMark);
}
template<RecordOf<ServiceConfig> T>
void visitNamed(T &v, auto &&visit)
{
    visitNamed(v.key, visit);
    visit("scheduler", v.scheduler);
    visit("schedulerFlags", v.schedulerFlags);
    visit("persistent", v.persistent);
    visit("persistenceTimeout", v.persistenceTimeoutSeconds);
    visit("persistenceNetmask", v.persistenceNetmask);
    visit("persistenceEngine", v.persistenceEngine);
    visit("onePacket", v.onePacket);
}
template<RecordOf<DestinationConfig> T>
void visitNamed(T &v, auto &&visit)
{
    visit("address", v.endpoint.address);
    visit("port", v.endpoint.port);
    visit("forwarding", v.forwarding);
    visit("weight", v.weight);
    visit("upperThreshold", v.upperThreshold);
    visit("lowerThreshold", v.lowerThreshold);
    visit("tunnelType", v.tunnel.type);
    visit("tunnelPort", v.tunnel.port);
    visit("tunnelChecksum", v.tunnel.checksum);
}
template<RecordOf<StoredTunable> T>
void visitNamed(T &v, auto &&visit)
{
    visit("name", v.name);
    visit("value", v.value);
}
template<RecordOf<Label> T>
void visitNamed(T &v, auto &&visit)
{
    visit("name", v.name);
    visit("note", v.note);
}
template<RecordOf<LabelledService> T>
void visitNamed(T &v, auto &&visit)
{
    visitNamed(v.key, visit);
    visitNamed(v.label, visit);
}
template<RecordOf<LabelledServer> T>
void visitNamed(T &v, auto &&visit)
{
    visit("address", v.address);
    visitNamed(v.label, visit);
}

} // namespace vipdeck::rulefile

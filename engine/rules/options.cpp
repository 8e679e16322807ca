// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/options.h"

#include <algorithm>
#include <array>

namespace vipdeck::rules {
namespace {

using enum OptionArgument;

constexpr OptionInfo kOptions[] = {
    {"add-service", Option::AddService, 'A', None},
    {"edit-service", Option::EditService, 'E', None},
    {"delete-service", Option::DeleteService, 'D', None},
    {"clear", Option::Clear, 'C', None},
    {"list", Option::List, 'L', None},
    {"list", Option::List, 'l', None},
    {"zero", Option::Zero, 'Z', None},
    {"add-server", Option::AddServer, 'a', None},
    {"edit-server", Option::EditServer, 'e', None},
    {"delete-server", Option::DeleteServer, 'd', None},
    {"set", Option::Set, 0, None},
    {"help", Option::Help, 'h', None},
    {"version", Option::Version, 'v', None},
    {"restore", Option::Restore, 'R', None},
    {"save", Option::Save, 'S', None},
    {"start-daemon", Option::StartDaemon, 0, Required},
    {"stop-daemon", Option::StopDaemon, 0, Required},
    {"tcp-service", Option::TcpService, 't', Required},
    {"udp-service", Option::UdpService, 'u', Required},
    {"sctp-service", Option::SctpService, 0, Required},
    {"fwmark-service", Option::FwmarkService, 'f', Required},
    {"scheduler", Option::Scheduler, 's', Required},
    {"persistent", Option::Persistent, 'p', Optional},
    {"netmask", Option::Netmask, 'M', Required},
    {"real-server", Option::RealServer, 'r', Required},
    {"masquerading", Option::Masquerading, 'm', None},
    {"ipip", Option::IpIp, 'i', None},
    {"gatewaying", Option::Gatewaying, 'g', None},
    {"weight", Option::Weight, 'w', Required},
    {"u-threshold", Option::UpperThreshold, 'x', Required},
    {"l-threshold", Option::LowerThreshold, 'y', Required},
    {"numeric", Option::Numeric, 'n', None},
    {"connection", Option::Connection, 'c', None},
    {"mcast-interface", Option::McastInterface, 0, Required},
    {"syncid", Option::SyncId, 0, Required},
    {"timeout", Option::Timeout, 0, None},
    {"daemon", Option::Daemon, 0, None},
    {"stats", Option::Stats, 0, None},
    {"rate", Option::Rate, 0, None},
    {"thresholds", Option::Thresholds, 0, None},
    {"persistent-conn", Option::PersistentConn, 0, None},
    {"nosort", Option::NoSort, 0, None},
    {"sort", Option::Sort, 0, None},
    {"exact", Option::Exact, 'X', None},
    {"ipv6", Option::Ipv6, '6', None},
    {"ops", Option::Ops, 'o', None},
    {"pe", Option::PersistenceEngine, 0, Required},
    {"sched-flags", Option::SchedFlags, 'b', Required},
    {"mcast-group", Option::McastGroup, 0, Required},
    {"mcast-port", Option::McastPort, 0, Required},
    {"mcast-ttl", Option::McastTtl, 0, Required},
    {"sync-maxlen", Option::SyncMaxLength, 0, Required},
    {"tun-info", Option::TunnelInfo, 0, None},
    {"tun-type", Option::TunnelType, 0, Required},
    {"tun-port", Option::TunnelPort, 0, Required},
    {"tun-nocsum", Option::TunnelNoChecksum, 0, None},
    {"tun-csum", Option::TunnelChecksum, 0, None},
    {"tun-remcsum", Option::TunnelRemoteChecksum, 0, None},
};

const OptionInfo *findLong(std::string_view name)
{
    const auto *found = std::ranges::find(kOptions, name, &OptionInfo::longName);
    return found == std::end(kOptions) ? nullptr : found;
}

const OptionInfo *findShort(char name)
{
    const auto *found = std::ranges::find(kOptions, name, &OptionInfo::shortName);
    return name == 0 || found == std::end(kOptions) ? nullptr : found;
}

} // namespace

std::span<const OptionInfo> knownOptions()
{
    return kOptions;
}

OptionScanner::OptionScanner(std::span<const std::string> words, std::string program)
    : m_words(words)
    , m_program(std::move(program))
{}

OptionScanner::Outcome OptionScanner::next()
{
    m_value.reset();
    m_attached.reset();
    m_unknown = false;
    const auto *info = m_cluster ? nextFromCluster() : nextFromWord();
    if (m_unknown)
        return Outcome::Unknown;
    if (!info)
        return Outcome::End;
    m_option = info->option;
    return takeValue(*info);
}

const std::string &OptionScanner::lastWord() const
{
    return m_position == 0 ? m_program : m_words[m_position - 1];
}

std::optional<std::string> OptionScanner::takeWord()
{
    if (m_othersTaken == m_others.size())
        return std::nullopt;
    return m_others[m_othersTaken++];
}

std::string_view OptionScanner::complaint(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Unknown: return "unknown option";
    case Outcome::MissingValue: return "missing argument";
    case Outcome::UnwantedValue: return "option does not take an argument";
    case Outcome::Found:
    case Outcome::End: break;
    }
    return "";
}

const OptionInfo *OptionScanner::nextFromWord()
{
    while (m_position < m_words.size()) {
        const std::string_view word = m_words[m_position++];
        if (m_onlyOthers || word.size() < 2 || word[0] != '-') {
            m_others.emplace_back(word);
        } else if (word == "--") {
            m_onlyOthers = true;
        } else if (word[1] == '-') {
            const auto equals = word.find('=', 2);
            if (equals != std::string_view::npos)
                m_attached = word.substr(equals + 1);
            const auto *info = findLong(word.substr(2, equals - 2));
            m_unknown = info == nullptr;
            return info;
        } else {
            m_cluster = word.substr(1);
            m_clusterAfterEquals = false;
            return nextFromCluster();
        }
    }
    return nullptr;
}

const OptionInfo *OptionScanner::nextFromCluster()
{
    auto cluster = *m_cluster;
    m_cluster.reset();
    const auto *info = cluster.empty() ? nullptr : findShort(cluster[0]);
    m_unknown = info == nullptr;
    if (!info)
        return nullptr;
    cluster.remove_prefix(1);
    m_clusterAfterEquals = !cluster.empty() && cluster[0] == '=';
    if (!cluster.empty())
        m_cluster = cluster.substr(m_clusterAfterEquals ? 1 : 0);
    return info;
}

OptionScanner::Outcome OptionScanner::takeValue(const OptionInfo &info)
{
    if (info.argument == OptionArgument::None) {
        const bool unwanted = m_attached || (m_cluster && m_clusterAfterEquals);
        return unwanted ? Outcome::UnwantedValue : Outcome::Found;
    }
    if (m_attached) {
        m_value = std::string(*m_attached);
    } else if (m_cluster) {
        m_value = std::string(*m_cluster);
        m_cluster.reset();
    } else if (m_position == m_words.size()) {
        return info.argument == OptionArgument::Optional ? Outcome::Found : Outcome::MissingValue;
    } else if (info.argument == OptionArgument::Required || !m_words[m_position].starts_with('-')) {
        m_value = m_words[m_position++];
    }
    return Outcome::Found;
}

} // namespace vipdeck::rules

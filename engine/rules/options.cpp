// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/options.h"

#include <algorithm>
#include <array>

namespace vipdeck::rules {
namespace {

using enum OptionArgument;

constexpr OptionInfo kOptions[] = {
    {Option::AddService, 'A', "add-service", None},
    {Option::EditService, 'E', "edit-service", None},
    {Option::DeleteService, 'D', "delete-service", None},
    {Option::Clear, 'C', "clear", None},
    {Option::List, 'L', "list", None},
    {Option::List, 'l', "list", None},
    {Option::Zero, 'Z', "zero", None},
    {Option::AddServer, 'a', "add-server", None},
    {Option::EditServer, 'e', "edit-server", None},
    {Option::DeleteServer, 'd', "delete-server", None},
    {Option::Set, 0, "set", None},
    {Option::Help, 'h', "help", None},
    {Option::Version, 'v', "version", None},
    {Option::Restore, 'R', "restore", None},
    {Option::Save, 'S', "save", None},
    {Option::StartDaemon, 0, "start-daemon", Required},
    {Option::StopDaemon, 0, "stop-daemon", Required},
    {Option::TcpService, 't', "tcp-service", Required},
    {Option::UdpService, 'u', "udp-service", Required},
    {Option::SctpService, 0, "sctp-service", Required},
    {Option::FwmarkService, 'f', "fwmark-service", Required},
    {Option::Scheduler, 's', "scheduler", Required},
    {Option::Persistent, 'p', "persistent", Optional},
    {Option::Netmask, 'M', "netmask", Required},
    {Option::RealServer, 'r', "real-server", Required},
    {Option::Masquerading, 'm', "masquerading", None},
    {Option::IpIp, 'i', "ipip", None},
    {Option::Gatewaying, 'g', "gatewaying", None},
    {Option::Weight, 'w', "weight", Required},
    {Option::UpperThreshold, 'x', "u-threshold", Required},
    {Option::LowerThreshold, 'y', "l-threshold", Required},
    {Option::Numeric, 'n', "numeric", None},
    {Option::Connection, 'c', "connection", None},
    {Option::McastInterface, 0, "mcast-interface", Required},
    {Option::SyncId, 0, "syncid", Required},
    {Option::Timeout, 0, "timeout", None},
    {Option::Daemon, 0, "daemon", None},
    {Option::Stats, 0, "stats", None},
    {Option::Rate, 0, "rate", None},
    {Option::Thresholds, 0, "thresholds", None},
    {Option::PersistentConn, 0, "persistent-conn", None},
    {Option::NoSort, 0, "nosort", None},
    {Option::Sort, 0, "sort", None},
    {Option::Exact, 'X', "exact", None},
    {Option::Ipv6, '6', "ipv6", None},
    {Option::Ops, 'o', "ops", None},
    {Option::PersistenceEngine, 0, "pe", Required},
    {Option::SchedFlags, 'b', "sched-flags", Required},
    {Option::McastGroup, 0, "mcast-group", Required},
    {Option::McastPort, 0, "mcast-port", Required},
    {Option::McastTtl, 0, "mcast-ttl", Required},
    {Option::SyncMaxLength, 0, "sync-maxlen", Required},
    {Option::TunnelInfo, 0, "tun-info", None},
    {Option::TunnelType, 0, "tun-type", Required},
    {Option::TunnelPort, 0, "tun-port", Required},
    {Option::TunnelNoChecksum, 0, "tun-nocsum", None},
    {Option::TunnelChecksum, 0, "tun-csum", None},
    {Option::TunnelRemoteChecksum, 0, "tun-remcsum", None},
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

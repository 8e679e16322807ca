// SPDX-License-Identifier: GPL-3.0-or-later
// keepalived.conf as keepalived 2.2 reads it (keepalived.conf(5)).
#include <algorithm>
#include <array>

#include "engine/formats/keepalivedservice.h"
#include "engine/formats/readers.h"
#include "engine/net/mask.h"

namespace vipdeck::formats {
namespace {

constexpr std::size_t kMaximumGroupAddresses = 65536;

// Words of the outermost level that are no virtual servers.
constexpr std::array<std::string_view, 29> kOtherBlocks{"vrrp_instance",
                                                        "vrrp_sync_group",
                                                        "vrrp_script",
                                                        "vrrp_track_process",
                                                        "track_process",
                                                        "vrrp_track_file",
                                                        "track_file",
                                                        "track_group",
                                                        "static_track_group",
                                                        "bfd_instance",
                                                        "static_ipaddress",
                                                        "static_routes",
                                                        "static_rules",
                                                        "garp_group",
                                                        "interface_up_down_delays",
                                                        "linkbeat_interfaces",
                                                        "linkbeat_use_polling",
                                                        "SSL",
                                                        "net_namespace",
                                                        "net_namespace_ipvs",
                                                        "namespace_with_ipsets",
                                                        "instance",
                                                        "use_pid_dir",
                                                        "process_names",
                                                        "child_wait_time",
                                                        "max_auto_priority",
                                                        "config_save_dir",
                                                        "vrrp_rlimit_rttime",
                                                        "data_use_instance"};

// The sum of an address and a number, in its lowest 32 bits.
Address plus(const Address &address, std::uint32_t step)
{
    if (address.isIPv4())
        return Address::fromIPv4(address.ipv4() + step);
    auto octets = address.octets();
    std::uint64_t carry = step;
    for (std::size_t i = octets.size(); i-- > 0 && carry != 0;) {
        carry += octets[i];
        octets[i] = static_cast<std::uint8_t>(carry & 0xFF);
        carry >>= 8;
    }
    return Address::fromIPv6(octets);
}

struct Group
{
    std::vector<ServiceKey> keys;
    bool isWrong = false;
};

// Virtual servers and the groups that they name.
class FileReader
{
public:
    explicit FileReader(RuleBuilder &builder)
        : m_builder(builder)
    {}

    void read(const std::vector<Statement> &statements)
    {
        for (const auto &statement : statements)
            if (statement.keyword() == "virtual_server_group")
                readGroup(statement);
        for (const auto &statement : statements)
            readStatement(statement);
    }

private:
    void readStatement(const Statement &statement)
    {
        const auto &keyword = statement.keyword();
        if (keyword == "virtual_server")
            readService(statement);
        else if (keyword == "global_defs")
            readGlobals(statement);
        else if (std::ranges::find(kOtherBlocks, keyword) != kOtherBlocks.end())
            m_builder.notUsed(statement.place, keyword,
                              statement.hasBlock ? "this block is not about virtual servers"
                                                 : "this line is not about virtual servers");
        else if (keyword != "virtual_server_group")
            m_builder.wrong(statement.place, keyword, "keepalived.conf has no such word here");
    }

    void readGlobals(const Statement &block)
    {
        m_builder.notUsed(block.place, block.keyword(),
                          "of this block only lvs_timeouts is about virtual servers");
        for (const auto &statement : block.children)
            if (statement.keyword() == "lvs_timeouts")
                readTimeouts(statement);
    }

    // lvs_timeouts [tcp N] [tcpfin N] [udp N]
    void readTimeouts(const Statement &statement)
    {
        const auto &words = statement.words;
        Timeouts timeouts{0, 0, 0};
        for (std::size_t i = 1; i < words.size(); i += 2) {
            auto *field = words[i] == "tcp"      ? &timeouts.tcpSeconds
                          : words[i] == "tcpfin" ? &timeouts.tcpFinSeconds
                          : words[i] == "udp"    ? &timeouts.udpSeconds
                                                 : nullptr;
            const auto number = field && i + 1 < words.size()
                                    ? wholeNumber(words[i + 1], 1, 31 * 24 * 3600)
                                    : std::nullopt;
            if (!number) {
                m_builder.wrong(statement.place, words[std::min(i + 1, words.size() - 1)],
                                "tcp, tcpfin or udp and a number of seconds belong here");
                return;
            }
            *field = *number;
        }
        m_builder.apply(statement.place, SetTimeouts{timeouts});
    }

    void readService(const Statement &statement)
    {
        const auto &words = statement.words;
        if (words.size() == 3 && words[1] == "group") {
            const auto group = m_groups.find(words[2]);
            if (group == m_groups.end() || group->second.isWrong) {
                m_builder.wrong(statement.place, words[2],
                                group == m_groups.end()
                                    ? "there is no virtual_server_group of this name"
                                    : "this virtual_server_group has wrong lines");
                return;
            }
            readKeepalivedService(statement, group->second.keys, words[2], m_builder);
        } else if (words.size() == 3 && words[1] == "fwmark") {
            const auto mark = wholeNumber(words[2], 1, 0xFFFFFFFF);
            if (!mark)
                m_builder.wrong(statement.place, words[2], "this is no firewall mark");
            else
                readKeepalivedService(statement, {ServiceKey::forMark(*mark, AddressFamily::IPv4)},
                                      {}, m_builder);
        } else if (words.size() == 2 || words.size() == 3) {
            const auto keys = addressKeys(statement, 1);
            if (keys.size() == 1)
                readKeepalivedService(statement, keys, {}, m_builder);
            else if (!keys.empty())
                m_builder.wrong(statement.place, words[1], "a range of addresses needs a group");
        } else {
            m_builder.wrong(statement.place, statement.keyword(),
                            "an address and a port, fwmark or group belongs here");
        }
    }

    void readGroup(const Statement &statement)
    {
        if (statement.words.size() != 2 || !statement.hasBlock) {
            m_builder.wrong(statement.place, statement.keyword(),
                            "a virtual_server_group needs a name and a block");
            return;
        }
        auto &group = m_groups[statement.words[1]];
        group.isWrong = statement.isBroken;
        for (const auto &child : statement.children) {
            const auto keys = child.keyword() == "fwmark" ? markKeys(child) : addressKeys(child, 0);
            group.isWrong = group.isWrong || keys.empty();
            group.keys.insert(group.keys.end(), keys.begin(), keys.end());
            if (!keys.empty())
                m_builder.understood();
        }
    }

    std::vector<ServiceKey> markKeys(const Statement &statement)
    {
        const auto &words = statement.words;
        const auto mark = words.size() > 1 ? wholeNumber(words[1], 1, 0xFFFFFFFF) : std::nullopt;
        const bool known =
            words.size() == 2 || (words.size() == 3 && (words[2] == "inet" || words[2] == "inet6"));
        if (!mark || !known) {
            m_builder.wrong(statement.place, words.back(), "this is no firewall mark");
            return {};
        }
        return {ServiceKey::forMark(*mark, words.back() == "inet6" ? AddressFamily::IPv6
                                                                   : AddressFamily::IPv4)};
    }

    // ADDRESS, ADDRESS-LAST, ADDRESS-ADDRESS or ADDRESS/LENGTH, and perhaps a port.
    std::vector<ServiceKey> addressKeys(const Statement &statement, std::size_t first)
    {
        const auto &words = statement.words;
        std::optional<std::uint16_t> port = std::uint16_t{0};
        if (words.size() == first + 2)
            port = m_builder.port(words[first + 1], Protocol::Tcp);
        if (!port || words.size() > first + 2) {
            m_builder.wrong(statement.place, words.back(), "this is no port");
            return {};
        }
        const auto range = addressRange(words[first]);
        if (!range) {
            m_builder.wrong(statement.place, words[first],
                            "this is neither an address nor a range of addresses");
            return {};
        }
        std::vector<ServiceKey> keys(range->second);
        for (std::uint32_t i = 0; i < range->second; ++i)
            keys[i].endpoint = {plus(range->first, i), *port};
        return keys;
    }

    // The first address and how many there are.
    [[nodiscard]] std::optional<std::pair<Address, std::uint32_t>>
    addressRange(const std::string &text) const
    {
        if (const auto slash = text.find('/'); slash != std::string::npos)
            return prefixRange(text, slash);
        if (const auto single = m_builder.address(text))
            return std::pair(*single, 1U);
        const auto dash = text.find('-');
        const auto first = Address::parse(text.substr(0, dash));
        if (dash == std::string::npos || !first)
            return std::nullopt;
        const auto last = lastAddress(*first, text.substr(dash + 1));
        if (!last || last->family() != first->family() || *last < *first)
            return std::nullopt;
        for (std::uint32_t count = 1; count <= kMaximumGroupAddresses; ++count)
            if (plus(*first, count - 1) == *last)
                return std::pair(*first, count);
        return std::nullopt;
    }

    [[nodiscard]] static std::optional<Address> lastAddress(const Address &first,
                                                            const std::string &text)
    {
        if (const auto whole = Address::parse(text))
            return *whole;
        // The last part alone: decimal for IPv4, hexadecimal for IPv6.
        const auto base = first.toString();
        const auto cut = base.find_last_of(first.isIPv4() ? '.' : ':');
        const auto last = Address::parse(base.substr(0, cut + 1) + text);
        return last ? std::optional(*last) : std::nullopt;
    }

    [[nodiscard]] static std::optional<std::pair<Address, std::uint32_t>>
    prefixRange(const std::string &text, std::size_t slash)
    {
        const auto address = Address::parse(text.substr(0, slash));
        const std::uint32_t width = address && address->isIPv4() ? 32 : 128;
        const auto length = wholeNumber(text.substr(slash + 1), 1, width);
        if (!address || !length || width - *length > 16)
            return std::nullopt;
        const auto mask = address->isIPv4() ? 0xFFFFFFFFU << (32 - *length) : *length;
        return std::pair(maskAddress(*address, mask), 1U << (width - *length));
    }

    RuleBuilder &m_builder;
    std::map<std::string, Group> m_groups;
};

} // namespace

void readKeepalived(std::string_view text, RuleBuilder &builder)
{
    StatementReader lines(builder);
    FileReader(builder).read(lines.read(text));
}

} // namespace vipdeck::formats

// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace vipdeck::fuzz {
namespace {

constexpr std::array kTargets{
    Target{"packet", fuzzPacket},
    Target{"director", fuzzDirector},
    Target{"ftp", fuzzFtp},
    Target{"sip", fuzzSip},
    Target{"tunnel", fuzzTunnel},
    Target{"tunnelerrors", fuzzTunnelErrors},
    Target{"queuemessage", fuzzQueueMessage},
    Target{"rulefile", fuzzRuleFile},
    Target{"requestframe", fuzzRequestFrame},
    Target{"replyframe", fuzzReplyFrame},
};

} // namespace

std::span<const Target> targets()
{
    return kTargets;
}

const Target *findTarget(std::string_view name)
{
    const auto *const found = std::ranges::find(kTargets, name, &Target::name);
    return found != kTargets.end() ? found : nullptr;
}

void require(bool kept, const char *promise)
{
    if (kept)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

std::uint8_t Choices::octet()
{
    if (m_rest.empty())
        return 0;
    const auto value = m_rest.front();
    m_rest = m_rest.subspan(1);
    return value;
}

std::uint16_t Choices::word()
{
    const unsigned high = octet();
    return static_cast<std::uint16_t>(high << 8 | octet());
}

Input Choices::octets(std::size_t maximum)
{
    const std::size_t wanted = maximum > 0xFF ? word() : octet();
    const auto count = std::min({wanted, maximum, m_rest.size()});
    const auto taken = m_rest.first(count);
    m_rest = m_rest.subspan(count);
    return taken;
}

} // namespace vipdeck::fuzz

// SPDX-License-Identifier: GPL-3.0-or-later
// A Director with a clock of its own, and short ways to configure it and send it packets.
#pragma once

#include <optional>

#include "engine/director/director.h"
#include "packetbuilder.h"

namespace vipdeck::test {

class DirectorFixture
{
public:
    explicit DirectorFixture(std::uint32_t capacity = 4096);
    explicit DirectorFixture(const DirectorOptions &options);

    [[nodiscard]] Director &director() { return m_director; }
    [[nodiscard]] TimePoint now() const { return m_now; }
    // Lets time pass in steps of 50 ms, as the packet thread would.
    void pass(Duration time);
    // Lets time pass at once.
    void jump(Duration time);

    // Fails the caller's test (by an assertion) when the change is refused.
    void apply(const Change &change);
    void tune(const std::function<void(Tunables &)> &change);

    struct Sent
    {
        Verdict verdict;
        Octets octets; // as it left
        [[nodiscard]] Endpoint source() const;
        [[nodiscard]] Endpoint destination() const;
    };
    Sent send(const Octets &octets, const PacketMeta &meta = {});
    Sent reply(const Octets &octets);

    [[nodiscard]] std::vector<ConnectionStatus> connections() const;
    [[nodiscard]] DirectorStatus status() const { return m_director.status(m_now); }
    [[nodiscard]] ServiceStatus service(std::size_t index = 0) const;
    [[nodiscard]] DestinationStatus server(const Endpoint &endpoint, std::size_t service = 0) const;
    [[nodiscard]] std::uint64_t dropped(DropReason reason) const;
    // received = forwarded + passed + drops?
    [[nodiscard]] bool booksBalance() const;

private:
    Director m_director;
    TimePoint m_now{std::chrono::seconds(1000)};
};

[[nodiscard]] ServiceConfig makeService(Protocol protocol, const Endpoint &endpoint,
                                        std::string scheduler = "rr");
[[nodiscard]] DestinationConfig makeServer(const Endpoint &endpoint,
                                           Forwarding how = Forwarding::Masquerade,
                                           std::int32_t weight = 1);

} // namespace vipdeck::test

// SPDX-License-Identifier: GPL-3.0-or-later
// What is fuzzed: functions that take any octets. libFuzzer calls them (tools/fuzz), and tst_corpus
// calls them for every file of tests/data/fuzz. A broken promise ends the program with its text.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace vipdeck::fuzz {

using Input = std::span<const std::uint8_t>;

struct Target
{
    std::string_view name; // also of its folder below tests/data/fuzz
    void (*run)(Input input);
};

[[nodiscard]] std::span<const Target> targets();
// Null when there is none of that name.
[[nodiscard]] const Target *findTarget(std::string_view name);

void fuzzPacket(Input input);       // parsing, rewriting, errors about a packet
void fuzzDirector(Input input);     // packets, time and changes of the rules through a director
void fuzzFtp(Input input);          // an FTP dialogue cut into any segments
void fuzzSip(Input input);          // Call-IDs
void fuzzTunnel(Input input);       // encapsulation, reading it back, fragments
void fuzzTunnelErrors(Input input); // ICMP errors about tunnelled packets
void fuzzQueueMessage(Input input); // datagrams of the kernel's queues
void fuzzRuleFile(Input input);     // rule files in ipvsadm's words
void fuzzRequestFrame(Input input); // frames that a client sends to the helper
void fuzzReplyFrame(Input input);   // frames that the helper sends to a client

// Ends the program, with the text on standard error, unless the promise is kept.
void require(bool kept, const char *promise);

// Takes small decisions off the front of an input; zeros when it is used up.
class Choices
{
public:
    explicit Choices(Input input)
        : m_rest(input)
    {}
    [[nodiscard]] bool isEmpty() const { return m_rest.empty(); }
    std::uint8_t octet();
    std::uint16_t word();
    // At most `maximum` octets, as many as the next octet says (two octets above 255).
    Input octets(std::size_t maximum);

private:
    Input m_rest;
};

} // namespace vipdeck::fuzz

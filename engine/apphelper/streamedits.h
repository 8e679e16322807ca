// SPDX-License-Identifier: GPL-3.0-or-later
// Replacements in one direction of a TCP stream: which octets of the sender became which text, and
// so how the sequence numbers of sender and receiver differ behind each place. Every octet that was
// forwarded keeps its place and its text, however the sender cuts its segments when it sends again.
// Numbers are modulo 2^32; the places that are remembered lie within 2^30. One thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vipdeck {

// Signed distance of sequence numbers, RFC 9293 section 3.4.
[[nodiscard]] constexpr std::int32_t sequenceDistance(std::uint32_t from, std::uint32_t to)
{
    return static_cast<std::int32_t>(to - from);
}

class StreamEdits
{
public:
    // Nothing was replaced yet and every number is equal: both numbers are identities.
    [[nodiscard]] bool isEmpty() const { return m_edits.empty() && m_base == 0; }

    // Notes that the sender's octets up to `end` (exclusive) went to the receiver as they are now
    // mapped: nothing before it can be replaced any more.
    void forwarded(std::uint32_t end);
    // May the octets from `begin` on still be replaced? Only behind everything that was forwarded
    // or replaced.
    [[nodiscard]] bool mayReplace(std::uint32_t begin) const;
    // `begin` is a number of the sender for which mayReplace() is true.
    void replace(std::uint32_t begin, std::uint32_t removed, std::string text);

    // The receiver's number of the sender's octet; inside a replaced text: of what follows it.
    [[nodiscard]] std::uint32_t toReceiver(std::uint32_t sequence) const;
    // The sender's number of the receiver's octet. Inside a replaced text it is the number of its
    // start, so that an acknowledgement never covers what was not received.
    [[nodiscard]] std::uint32_t toSender(std::uint32_t sequence) const;
    // The same, but of what follows a replaced text: for the left edge of a selective
    // acknowledgement.
    [[nodiscard]] std::uint32_t toSenderAfter(std::uint32_t sequence) const;

    struct Segment
    {
        std::uint32_t sequence = 0; // the receiver's
        std::string payload;
        bool isCut = false; // ends before a text that is not whole in it: the sender sends it again
    };
    // What the receiver gets for octets of the sender.
    [[nodiscard]] Segment apply(std::uint32_t sequence, std::string_view payload) const;

private:
    struct Edit
    {
        std::uint32_t begin = 0; // numbers of the sender
        std::uint32_t removed = 0;
        std::string text;

        [[nodiscard]] std::uint32_t end() const { return begin + removed; }
        [[nodiscard]] std::uint32_t growth() const
        {
            return static_cast<std::uint32_t>(text.size()) - removed;
        }
    };
    [[nodiscard]] std::uint32_t inverse(std::uint32_t sequence, bool after) const;
    [[nodiscard]] const Edit *around(std::uint32_t sequence) const;
    void forgetOld(std::uint32_t position);

    std::vector<Edit> m_edits;   // by place
    std::uint32_t m_base = 0;    // shift in front of the first of them
    std::uint32_t m_end = 0;     // behind everything that was forwarded
    bool m_hasForwarded = false; // m_end is valid
};

} // namespace vipdeck

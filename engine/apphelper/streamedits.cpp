// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/apphelper/streamedits.h"

#include <algorithm>
#include <cassert>

namespace vipdeck {
namespace {

constexpr std::size_t kMaximumEdits = 64;
constexpr std::int32_t kMaximumDistance = 1 << 30;
// No control connection has so much under way: whoever is further ahead is not the sender.
constexpr std::int32_t kMaximumFlight = 1 << 20;

bool isBefore(std::uint32_t a, std::uint32_t b)
{
    return sequenceDistance(a, b) > 0;
}

} // namespace

void StreamEdits::forwarded(std::uint32_t end)
{
    if (!m_hasForwarded || (isBefore(m_end, end) && sequenceDistance(m_end, end) < kMaximumFlight))
        m_end = end;
    m_hasForwarded = true;
    forgetOld(m_end);
}

bool StreamEdits::mayReplace(std::uint32_t begin) const
{
    return (!m_hasForwarded || !isBefore(begin, m_end))
           && (m_edits.empty() || !isBefore(begin, m_edits.back().end()));
}

void StreamEdits::replace(std::uint32_t begin, std::uint32_t removed, std::string text)
{
    assert(mayReplace(begin));
    m_edits.push_back({begin, removed, std::move(text)});
    forgetOld(begin);
}

// What lies far behind is acknowledged long since; only its shift stays.
void StreamEdits::forgetOld(std::uint32_t position)
{
    while (!m_edits.empty()
           && (m_edits.size() > kMaximumEdits
               || sequenceDistance(m_edits.front().begin, position) > kMaximumDistance)) {
        m_base += m_edits.front().growth();
        m_edits.erase(m_edits.begin());
    }
}

std::uint32_t StreamEdits::toReceiver(std::uint32_t sequence) const
{
    auto shift = m_base;
    for (const auto &edit : m_edits) {
        if (!isBefore(edit.begin, sequence))
            break;
        shift += edit.growth();
        if (isBefore(sequence, edit.end()))
            return edit.end() + shift;
    }
    return sequence + shift;
}

std::uint32_t StreamEdits::inverse(std::uint32_t sequence, bool after) const
{
    auto shift = m_base;
    for (const auto &edit : m_edits) {
        const auto begin = edit.begin + shift;
        if (!isBefore(begin, sequence))
            break;
        const auto end = begin + static_cast<std::uint32_t>(edit.text.size());
        if (isBefore(sequence, end))
            return after ? edit.end() : edit.begin;
        shift += edit.growth();
    }
    return sequence - shift;
}

std::uint32_t StreamEdits::toSender(std::uint32_t sequence) const
{
    return inverse(sequence, false);
}

std::uint32_t StreamEdits::toSenderAfter(std::uint32_t sequence) const
{
    return inverse(sequence, true);
}

// The replacement that begins before this octet and ends behind it.
const StreamEdits::Edit *StreamEdits::around(std::uint32_t sequence) const
{
    const auto found = std::ranges::find_if(m_edits, [sequence](const Edit &edit) {
        return isBefore(edit.begin, sequence) && isBefore(sequence, edit.end());
    });
    return found != m_edits.end() ? &*found : nullptr;
}

StreamEdits::Segment StreamEdits::apply(std::uint32_t sequence, std::string_view payload) const
{
    Segment result;
    result.sequence = toReceiver(sequence);
    const auto length = static_cast<std::uint32_t>(payload.size());
    std::uint32_t used = 0; // octets of the payload that are dealt with
    if (const auto *edit = around(sequence))
        used = std::min(edit->end() - sequence, length);
    for (const auto &edit : m_edits) {
        const auto from = sequenceDistance(sequence, edit.begin);
        if (from < static_cast<std::int32_t>(used))
            continue;
        if (from >= static_cast<std::int32_t>(length))
            break;
        const auto offset = static_cast<std::uint32_t>(from);
        result.payload += payload.substr(used, offset - used);
        used = offset + edit.removed;
        if (used > length) {
            result.isCut = true;
            return result;
        }
        result.payload += edit.text;
    }
    result.payload += payload.substr(used);
    return result;
}

} // namespace vipdeck

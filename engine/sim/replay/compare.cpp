// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/replay/compare.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

namespace vipdeck::replay {
namespace {

bool meansNotForwarded(const std::string &text)
{
    constexpr std::array<std::string_view, 3> kWords{"ECONNREFUSED", "NONE", "TIMEOUT"};
    return std::find(kWords.begin(), kWords.end(), text) != kWords.end();
}

std::string lineAt(const std::string &text, std::size_t position)
{
    const auto before = position == 0 ? std::string::npos : text.rfind('\n', position - 1);
    const auto begin = before == std::string::npos ? 0 : before + 1;
    return text.substr(begin, text.find('\n', begin) - begin);
}

// Of texts with several lines only the first that differs.
std::string describe(const Json &recorded, const Json &ours)
{
    if (!recorded.is_string() || !ours.is_string())
        return "recorded " + recorded.dump() + ", here " + ours.dump();
    const auto &theirs = recorded.get_ref<const std::string &>();
    const auto &mine = ours.get_ref<const std::string &>();
    const auto at = std::mismatch(theirs.begin(), theirs.end(), mine.begin(), mine.end());
    const auto position = static_cast<std::size_t>(at.first - theirs.begin());
    return "recorded \"" + lineAt(theirs, position) + "\", here \"" + lineAt(mine, position) + '"';
}

std::optional<std::string> compareLeaf(const std::string &path, const Json &recorded,
                                       const Json &ours)
{
    if (recorded == ours)
        return std::nullopt;
    if (recorded.is_string() && ours.is_string() && meansNotForwarded(recorded.get<std::string>())
        && meansNotForwarded(ours.get<std::string>()))
        return std::nullopt;
    return path + ": " + describe(recorded, ours);
}

std::optional<std::string> compare(const std::string &path, const Json &recorded, const Json &ours)
{
    if (recorded.is_object() && ours.is_object()) {
        for (const auto &[key, value] : recorded.items()) {
            const auto mine = ours.find(key);
            const auto here = path + '.' + key;
            if (mine == ours.end())
                return here + ": missing here";
            if (auto difference = compare(here, value, *mine))
                return difference;
        }
        return std::nullopt;
    }
    if (recorded.is_array() && ours.is_array()) {
        if (recorded.size() > ours.size())
            return path + ": recorded " + std::to_string(recorded.size()) + " entries, here "
                   + std::to_string(ours.size());
        for (std::size_t index = 0; index < recorded.size(); ++index)
            if (auto difference =
                    compare(path + '[' + std::to_string(index) + ']', recorded[index], ours[index]))
                return difference;
        return std::nullopt;
    }
    return compareLeaf(path, recorded, ours);
}

// [sender, packet, state, seconds to expiry, active, inactive]
bool isSameTraceItem(const Json &recorded, const Json &ours)
{
    constexpr std::size_t kExpires = 3;
    constexpr std::size_t kActive = 4;
    for (std::size_t index = 0; index < recorded.size(); ++index) {
        const auto &theirs = recorded[index];
        const auto &mine = elementOf(ours, index);
        const bool areNumbers = theirs.is_number_integer() && mine.is_number_integer();
        if (index == kExpires && areNumbers
            && std::abs(theirs.get<std::int64_t>() - mine.get<std::int64_t>()) <= 1)
            continue;
        if (index >= kActive && theirs.is_null())
            continue;
        if (theirs != mine)
            return false;
    }
    return true;
}

std::optional<std::string> compareTraces(const Json &recorded, const Json &ours)
{
    for (std::size_t trace = 0; trace < recorded.size(); ++trace) {
        std::string before;
        for (std::size_t item = 0; item < recorded[trace].size(); ++item) {
            const auto &theirs = recorded[trace][item];
            const auto &mine = elementOf(elementOf(ours, trace), item);
            if (!isSameTraceItem(theirs, mine))
                return "trace " + std::to_string(trace) + " after" + before + ": recorded "
                       + theirs.dump() + ", here " + mine.dump();
            before += ' ' + elementOf(theirs, 0).dump() + ' ' + elementOf(theirs, 1).dump();
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> firstDifference(const Json &recorded, const Json &ours)
{
    if (recorded.contains("traces") && ours.contains("traces"))
        return compareTraces(recorded["traces"], ours["traces"]);
    return compare("record", recorded, ours);
}

} // namespace vipdeck::replay

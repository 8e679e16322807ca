// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/replay/compare.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <sstream>
#include <string_view>
#include <vector>

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

struct TableRow
{
    std::string text; // without the time
    std::int64_t seconds = 0;

    bool operator<(const TableRow &other) const
    {
        return text != other.text ? text < other.text : seconds < other.seconds;
    }
};

// A row of /proc/net/ip_vs_conn: seven columns of protocol and endpoints, the state, the seconds.
std::optional<TableRow> procRow(const std::string &line)
{
    constexpr int kColumnsBefore = 8;
    std::istringstream words(line);
    TableRow row;
    std::string word;
    for (int column = 0; column < kColumnsBefore && words >> word; ++column)
        row.text += word + ' ';
    if (!(words >> row.seconds))
        return std::nullopt;
    std::getline(words, word);
    row.text += word;
    return row;
}

// Rows of ipvsadm -L -c: "TCP 14:59  ESTABLISHED 10.9.0.1:40001 ...", or of /proc/net/ip_vs_conn.
// Other lines have no time.
std::vector<TableRow> rowsOf(const std::string &table)
{
    std::vector<TableRow> rows;
    std::istringstream lines(table);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string protocol;
        std::int64_t minutes = 0;
        std::int64_t seconds = 0;
        char colon = 0;
        std::string rest;
        if (words >> protocol >> minutes >> colon >> seconds && colon == ':'
            && std::getline(words, rest))
            rows.push_back({protocol + rest, 60 * minutes + seconds});
        else
            rows.push_back(procRow(line).value_or(TableRow{line, 0}));
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

bool isConnectionTable(const std::string &text)
{
    return text.starts_with("IPVS connection entries") || text.starts_with("Pro FromIP ");
}

std::optional<std::string> compareTables(const std::string &path, const std::string &recorded,
                                         const std::string &ours)
{
    constexpr std::int64_t kTolerance = 2;
    const auto theirs = rowsOf(recorded);
    const auto mine = rowsOf(ours);
    if (theirs.size() != mine.size())
        return path + ": recorded " + std::to_string(theirs.size()) + " lines, here "
               + std::to_string(mine.size());
    for (std::size_t row = 0; row < theirs.size(); ++row)
        if (theirs[row].text != mine[row].text
            || std::abs(theirs[row].seconds - mine[row].seconds) > kTolerance)
            return path + ": recorded \"" + theirs[row].text + "\" ("
                   + std::to_string(theirs[row].seconds) + " s), here \"" + mine[row].text + "\" ("
                   + std::to_string(mine[row].seconds) + " s)";
    return std::nullopt;
}

std::optional<std::int64_t> secondsIn(const Json &value)
{
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    if (!value.is_string())
        return std::nullopt;
    const auto &text = value.get_ref<const std::string &>();
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number)
                                                                    : std::nullopt;
}

// The last value of [..., state, seconds].
bool areSameSeconds(const Json &recorded, const Json &ours)
{
    const auto theirs = secondsIn(recorded);
    const auto mine = secondsIn(ours);
    return theirs && mine && std::abs(*theirs - *mine) <= 1;
}

// Without entries that are only waiting to be removed.
Json withoutExpired(const Json &entries)
{
    auto result = Json::array();
    for (const auto &entry : entries)
        if (!entry.is_array() || entry.empty() || entry.back() != "0")
            result.push_back(entry);
    return result;
}

std::optional<std::string> compareLeaf(const std::string &path, const Json &recorded,
                                       const Json &ours)
{
    if (recorded == ours)
        return std::nullopt;
    if (recorded.is_string() && ours.is_string() && meansNotForwarded(recorded.get<std::string>())
        && meansNotForwarded(ours.get<std::string>()))
        return std::nullopt;
    if (recorded.is_string() && ours.is_string()
        && isConnectionTable(recorded.get_ref<const std::string &>()))
        return compareTables(path, recorded.get<std::string>(), ours.get<std::string>());
    return path + ": " + describe(recorded, ours);
}

std::optional<std::string> compareArrays(const std::string &path, const Json &recorded,
                                         const Json &ours);

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
    if (recorded.is_array() && ours.is_array())
        return compareArrays(path, withoutExpired(recorded), withoutExpired(ours));
    return compareLeaf(path, recorded, ours);
}

// [..., state, seconds to expiry] as in listings of entries: a text, then the number.
bool endsWithSeconds(const Json &array)
{
    return array.size() >= 3 && array[array.size() - 2].is_string() && secondsIn(array.back());
}

std::optional<std::string> compareArrays(const std::string &path, const Json &recorded,
                                         const Json &ours)
{
    if (recorded.size() > ours.size())
        return path + ": recorded " + std::to_string(recorded.size()) + " entries, here "
               + std::to_string(ours.size());
    for (std::size_t index = 0; index < recorded.size(); ++index) {
        if (index + 1 == recorded.size() && endsWithSeconds(recorded)
            && areSameSeconds(recorded[index], ours[index]))
            continue;
        if (auto difference =
                compare(path + '[' + std::to_string(index) + ']', recorded[index], ours[index]))
            return difference;
    }
    return std::nullopt;
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

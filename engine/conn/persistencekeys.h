// SPDX-License-Identifier: GPL-3.0-or-later
// Texts by which a persistence engine tells connections apart, such as Call-IDs. Templates hold
// their numbers. Used by the Director's thread only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vipdeck {

class PersistenceKeys
{
public:
    // Number of the text, or 0 when no template has it.
    [[nodiscard]] std::uint32_t find(const std::string &text) const;
    // Number of the text, for one more template.
    [[nodiscard]] std::uint32_t acquire(const std::string &text);
    // One template less; 0 is ignored.
    void release(std::uint32_t number);
    [[nodiscard]] std::string_view text(std::uint32_t number) const;

private:
    struct Entry
    {
        std::string text;
        std::uint32_t users = 0;
    };
    std::unordered_map<std::string, std::uint32_t> m_numbers;
    std::vector<Entry> m_entries; // number - 1 is the index
    std::vector<std::uint32_t> m_free;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/conn/persistencekeys.h"

namespace vipdeck {

std::uint32_t PersistenceKeys::find(const std::string &text) const
{
    const auto found = m_numbers.find(text);
    return found == m_numbers.end() ? 0 : found->second;
}

std::uint32_t PersistenceKeys::acquire(const std::string &text)
{
    auto number = find(text);
    if (number == 0 && m_free.empty()) {
        m_entries.emplace_back();
        number = static_cast<std::uint32_t>(m_entries.size());
    } else if (number == 0) {
        number = m_free.back();
        m_free.pop_back();
    }
    auto &entry = m_entries[number - 1];
    if (entry.users++ == 0) {
        entry.text = text;
        m_numbers.emplace(text, number);
    }
    return number;
}

void PersistenceKeys::release(std::uint32_t number)
{
    if (number == 0)
        return;
    auto &entry = m_entries[number - 1];
    if (--entry.users != 0)
        return;
    m_numbers.erase(entry.text);
    entry.text.clear();
    m_free.push_back(number);
}

std::string_view PersistenceKeys::text(std::uint32_t number) const
{
    return number == 0 ? std::string_view{} : std::string_view{m_entries[number - 1].text};
}

} // namespace vipdeck

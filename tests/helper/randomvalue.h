// SPDX-License-Identifier: GPL-3.0-or-later
// Random values of every struct of the contract, by its fields; the seed decides.
#pragma once

#include <array>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "engine/base/random.h"
#include "helper/api/fields.h"

namespace vipdeck {

class RandomValue
{
public:
    explicit RandomValue(std::uint64_t seed)
        : m_random(seed)
    {}

    template<typename T>
    void fill(T &value)
    {
        if constexpr (std::is_same_v<T, bool>) {
            value = m_random.below(2) == 1;
        } else if constexpr (std::is_enum_v<T>) {
            do {
                value = static_cast<T>(m_random.below(256));
            } while (!api::isKnown(value));
        } else if constexpr (std::is_integral_v<T>) {
            const std::array<T, 4> notable{0, 23, std::numeric_limits<T>::max(),
                                           std::numeric_limits<T>::min()};
            const auto choice = m_random.below(8);
            value = choice < notable.size() ? notable[choice] : static_cast<T>(m_random.next());
        } else {
            api::visitFields(value, [this](auto &&...fields) { (fill(fields), ...); });
        }
    }
    void fill(Address &value)
    {
        std::array<std::uint8_t, 16> octets{};
        for (auto &octet : octets)
            octet = static_cast<std::uint8_t>(m_random.below(256));
        value = m_random.below(2) == 0
                    ? Address::fromIPv4(static_cast<std::uint32_t>(m_random.next()))
                    : Address::fromIPv6(octets);
    }
    void fill(api::Limited<std::string> text)
    {
        static const std::array<std::string, 6> kPieces{"a",        "0",  " ",
                                                        "\xC3\xA4", "\n", "\xF0\x9F\x98\x80"};
        text.value.clear();
        for (auto pieces = m_random.below(40); pieces > 0; --pieces) {
            const auto &piece = kPieces[m_random.below(kPieces.size())];
            if (text.value.size() + piece.size() <= text.maximum)
                text.value += piece;
        }
    }
    template<typename Element>
    void fill(api::Limited<std::vector<Element>> list)
    {
        const auto most = std::min<std::size_t>(list.maximum, 3);
        list.value.resize(m_random.below(static_cast<std::uint32_t>(most) + 1));
        for (auto &element : list.value)
            fill(element);
    }
    template<typename Key, typename Value>
    void fill(api::Limited<std::map<Key, Value>> map)
    {
        map.value.clear();
        for (auto entries = m_random.below(4); entries > 0; --entries) {
            std::pair<Key, Value> entry;
            fill(entry.first);
            fill(entry.second);
            map.value.insert(entry);
        }
    }
    template<typename Value>
    void fill(std::optional<Value> &value)
    {
        value.reset();
        if (m_random.below(2) == 1)
            fill(value.emplace());
    }
    template<typename... Alternatives>
    void fill(std::variant<Alternatives...> &value)
    {
        fillAlternative(value, m_random.below(sizeof...(Alternatives)),
                        std::index_sequence_for<Alternatives...>());
    }

    [[nodiscard]] Random &random() { return m_random; }

private:
    template<typename Variant, std::size_t... I>
    void fillAlternative(Variant &value, std::size_t index, std::index_sequence<I...>)
    {
        ((I == index && (fill(value.template emplace<I>()), true)) || ...);
    }

    Random m_random;
};

} // namespace vipdeck

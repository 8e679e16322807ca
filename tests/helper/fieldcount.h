// SPDX-License-Identifier: GPL-3.0-or-later
// How many fields an aggregate has, so that a test notices a field that visitFields() forgot.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>

namespace vipdeck {

template<typename T>
inline constexpr bool kIsOptional = false;
template<typename T>
inline constexpr bool kIsOptional<std::optional<T>> = true;

// Converts to anything. An optional constructs itself from it, which would be ambiguous otherwise.
struct Anything
{
    template<typename T>
    requires(!kIsOptional<T>) operator T() const; // NOLINT: implicit on purpose, never defined
};

template<typename Aggregate, std::size_t... I>
constexpr bool takes(std::index_sequence<I...>)
{
    return requires
    {
        Aggregate{(static_cast<void>(I), Anything())...};
    };
}

template<typename Aggregate, std::size_t Count = 0>
constexpr std::size_t fieldCount()
{
    if constexpr (takes<Aggregate>(std::make_index_sequence<Count + 1>()))
        return fieldCount<Aggregate, Count + 1>();
    else
        return Count;
}

} // namespace vipdeck

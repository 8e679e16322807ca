// SPDX-License-Identifier: GPL-3.0-or-later
// The words in which fields are listed; see fields.h.
#pragma once

#include <concepts>
#include <cstddef>
#include <type_traits>

namespace vipdeck::api {

// A text, list or map and the most octets or elements that it may have.
template<typename Value>
struct Limited
{
    // A constructor, since clang 14 knows no aggregates in parentheses.
    Limited(Value &theValue, std::size_t theMaximum)
        : value(theValue)
        , maximum(theMaximum)
    {}

    Value &value;
    std::size_t maximum;
};

template<typename T, typename Struct>
concept FieldsOf = std::same_as<std::remove_const_t<T>, Struct>;

} // namespace vipdeck::api

// SPDX-License-Identifier: GPL-3.0-or-later
// How servers that are added come to their weight: the helper raises it step by step. A value.
#pragma once

#include <QtGlobal>
#include <cstdint>

namespace vipdeck {

struct GentleStart
{
    quint32 seconds = 0;          // to the whole weight; 0: at once
    std::int32_t firstWeight = 1; // where Apply starts them

    // Does a server with this weight rise at all?
    [[nodiscard]] bool raises(std::int32_t weight) const
    {
        return seconds != 0 && weight > firstWeight;
    }
    friend bool operator==(const GentleStart &, const GentleStart &) = default;
};

} // namespace vipdeck

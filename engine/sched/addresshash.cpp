// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sched/addresshash.h"

#include "engine/base/bytes.h"

namespace vipdeck {

std::uint32_t foldAddress(const Address &address)
{
    std::uint32_t folded = 0;
    for (std::size_t offset = 0; offset < address.size(); offset += 4)
        folded ^= loadU32(address.octets().data() + offset);
    return folded;
}

} // namespace vipdeck

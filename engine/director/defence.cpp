// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/director/defence.h"

#include <algorithm>

namespace vipdeck {
namespace {

// A switch at 1 or 2 follows the memory; true when the defence is in action.
bool settle(std::int64_t &level, bool memoryIsShort)
{
    if (level == 1 || level == 2)
        level = memoryIsShort ? 2 : 1;
    return level >= 2;
}

} // namespace

void Defence::update(Tunables &tunables)
{
    const auto threshold = tunables.amemThreshold;
    const bool isShort = m_availablePages < threshold;
    m_dropsEntries = settle(tunables.dropEntry, isShort);
    m_secureTcp = settle(tunables.secureTcp, isShort);
    if (!settle(tunables.dropPacket, isShort)) {
        m_dropRate = 0;
    } else if (tunables.dropPacket == 3) {
        m_dropRate = tunables.amDropRate;
    } else {
        // The shorter the memory, the more is dropped.
        m_dropRate = threshold / std::max<std::int64_t>(threshold - m_availablePages, 1);
        m_dropCounter = m_dropRate;
    }
}

bool Defence::mustDropPacket()
{
    if (m_dropRate == 0)
        return false;
    if (--m_dropCounter > 0)
        return false;
    m_dropCounter = m_dropRate;
    return true;
}

} // namespace vipdeck

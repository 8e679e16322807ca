// SPDX-License-Identifier: GPL-3.0-or-later
// Defence under load: drop_entry, drop_packet and secure_tcp of IPVS, driven by free memory.
#pragma once

#include <cstdint>

#include "engine/config/tunables.h"

namespace vipdeck {

class Defence
{
public:
    // Once a second and after a change of the tunables. Moves the automatic switches between 1 (on
    // guard) and 2 (in action), as the kernel does.
    void update(Tunables &tunables);
    // Free memory in pages; plenty until told.
    void setAvailableMemory(std::int64_t pages) { m_availablePages = pages; }

    [[nodiscard]] bool dropsEntries() const { return m_dropsEntries; }
    [[nodiscard]] bool usesSecureTcp() const { return m_secureTcp; }
    // For each packet that would start a connection: is it its turn to be dropped?
    [[nodiscard]] bool mustDropPacket();

private:
    std::int64_t m_availablePages = INT64_MAX;
    bool m_dropsEntries = false;
    bool m_secureTcp = false;
    std::int64_t m_dropRate = 0; // one in so many; 0 = none
    std::int64_t m_dropCounter = 0;
};

} // namespace vipdeck

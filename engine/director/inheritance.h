// SPDX-License-Identifier: GPL-3.0-or-later
// Makes connections of the records that an earlier Director of the same boot left: it was killed,
// and knew the same servers by other references. Used by the Director's thread only.
//
// Left out: what the rules have no server for any more, what expired meanwhile, connections and
// expectations of FTP (the shifts of their numbers are not in the records), and templates of a
// persistence engine (its keys are not there either).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>

#include "engine/conn/connection.h"
#include "engine/director/connectiontracker.h"

namespace vipdeck {

struct DirectorCore;

class Inheritance
{
public:
    explicit Inheritance(DirectorCore &core)
        : m_core(&core)
    {}

    // `records` by their index. How many became connections or templates here.
    std::uint32_t take(std::span<const Connection> records,
                       const std::function<bool(const Address &)> &isMine);

private:
    [[nodiscard]] bool isCredible(const Connection &record) const;
    [[nodiscard]] bool isKnown(const Connection &record) const;
    [[nodiscard]] RunningService *serviceOf(const Connection &record) const;
    [[nodiscard]] DestinationReference serverOf(const RunningService &service,
                                                const Connection &record) const;
    [[nodiscard]] ConnectionIndex takeOne(const Connection &record);

    DirectorCore *m_core;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// Why something is changed, as people say it: kept in history and log of the director. Values only.
#pragma once

#include <QString>

namespace vipdeck {

struct ChangeReasons
{
    QString comment;
    QString ticket = {};

    friend bool operator==(const ChangeReasons &, const ChangeReasons &) = default;
};

} // namespace vipdeck

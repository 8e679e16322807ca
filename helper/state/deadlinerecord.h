// SPDX-License-Identifier: GPL-3.0-or-later
// A deadline as part of a record of the state directory; see jsonrecord.h.
#pragma once

#include "helper/rulefields.h"
#include "helper/state/helperclock.h"

namespace vipdeck::rulefile {

template<RecordOf<Deadline> T>
void visitNamed(T &v, auto &&visit)
{
    visit("deadline", v.wallMilliseconds);
    visit("bootDeadline", v.bootMilliseconds);
    visit("total", v.totalMilliseconds);
    visit("boot", v.bootIdentity);
}

} // namespace vipdeck::rulefile

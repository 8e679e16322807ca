// SPDX-License-Identifier: GPL-3.0-or-later
// Two frames of counters as one point of every series of charts and sparklines. GUI thread.
#pragma once

#include "engine/config/status.h"

namespace vipdeck {

class SeriesStore;
class StableIds;

// `status` is the later frame of the same run of the helper.
void recordSeries(SeriesStore &series, StableIds &ids, const DirectorStatus &previous,
                  const DirectorStatus &status);

} // namespace vipdeck

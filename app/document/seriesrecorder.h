// SPDX-License-Identifier: GPL-3.0-or-later
// Two frames of counters as one point of every series of charts and sparklines, the sums of the
// director included. GUI thread.
#pragma once

#include <QtGlobal>
#include <vector>

#include "app/document/serverref.h"
#include "engine/config/status.h"

namespace vipdeck {

class SeriesStore;
class StableIds;

class SeriesRecorder
{
public:
    // Both must outlive the recorder.
    SeriesRecorder(SeriesStore &series, StableIds &ids)
        : m_series(series)
        , m_ids(ids)
    {}

    // `status` is the later frame of the same run of the helper.
    void record(const DirectorStatus &previous, const DirectorStatus &status);

private:
    struct Known
    {
        ServerRef server;
        quint64 id = 0;
    };

    [[nodiscard]] quint64 idOf(std::size_t place, const ServerRef &server);

    SeriesStore &m_series;
    StableIds &m_ids;
    std::vector<Known> m_known; // by place in the status, which is almost always the same
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// The last hour of the director before this console was there: asks the helper once for each
// connection and fills the gaps in the series of the sums. A helper that records nothing changes
// nothing. Owned by the document, which outlives it. GUI thread.
#pragma once

#include <QObject>

#include "engine/base/result.h"
#include "engine/config/status.h"
#include "helper/api/rates.h"

namespace vipdeck {

class DirectorLink;
class SeriesStore;

class RateBackfill : public QObject
{
    Q_OBJECT

public:
    RateBackfill(DirectorLink *link, SeriesStore &series, QObject *parent);

    // Asks after the first values of a connection.
    void statusCame(const DirectorStatus &status);

private:
    void take(const Result<api::RatesReply> &reply);

    DirectorLink *m_link;
    SeriesStore &m_series;
    bool m_isDue = true;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// Does the steps of a record of schedulers on a ServiceModel.
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include "servicemodel.h"

namespace vipdeck {

class RecordedRun
{
public:
    // The first choice that differs from the record's, in words; empty when all are the same.
    [[nodiscard]] QString firstDifference(const QJsonArray &steps);

private:
    [[nodiscard]] QString step(const QJsonObject &step);
    [[nodiscard]] QString compare(const FlowKey &flow, const QJsonValue &recorded);

    ServiceModel m_service;
    QHash<int, FlowKey> m_flows; // by "conn"
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// The schedulers as rows of a list, in the order of ipvsadm(8). Texts are translated here; names
// and flags come from the engine. GUI thread.
#pragma once

#include <QAbstractListModel>

#include "engine/config/schedulers.h"

namespace vipdeck {

class SchedulerModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::UserRole + 1, // "wlc"
        SummaryRole,                 // one sentence
        TitleRole,                   // "wlc, weighted least connections."
        DetailsRole,                 // formula and when to use it
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QModelIndex indexOf(const QString &name) const;
    [[nodiscard]] static QString flagText(std::string_view flag);
};

} // namespace vipdeck

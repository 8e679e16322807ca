// SPDX-License-Identifier: GPL-3.0-or-later
// Drain servers now: time limit, what happens at the end and to remembered clients. GUI thread.
#pragma once

#include "app/views/dialogs/jobdialog.h"
#include "helper/api/jobs.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace vipdeck {

class DrainDialog : public JobDialog
{
    Q_OBJECT

public:
    DrainDialog(const DirectorDocument *document, const ServerRefs &servers,
                QWidget *parent = nullptr);

    [[nodiscard]] std::vector<api::JobOrder> orders() const;

private:
    [[nodiscard]] QFormLayout *createForm();
    [[nodiscard]] QString explanation() const;

    QSpinBox *m_minutes;
    QCheckBox *m_remove;
    QComboBox *m_remembered;
};

} // namespace vipdeck

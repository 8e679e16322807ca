// SPDX-License-Identifier: GPL-3.0-or-later
// Let servers in gently: their weight rises in steps, so that a cold server is not overrun. GUI
// thread.
#pragma once

#include "app/views/dialogs/jobdialog.h"

class QSpinBox;

namespace vipdeck {

class GentleStartDialog : public JobDialog
{
    Q_OBJECT

public:
    GentleStartDialog(const DirectorDocument *document, const ServerRefs &servers,
                      QWidget *parent = nullptr);

    [[nodiscard]] quint32 seconds() const;
    // Of servers at weight 0 whose weight before nobody knows; 0: all are known.
    [[nodiscard]] int weight() const;

private:
    [[nodiscard]] QFormLayout *createForm();

    QSpinBox *m_seconds;
    QSpinBox *m_weight;
};

} // namespace vipdeck

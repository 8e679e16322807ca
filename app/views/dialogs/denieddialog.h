// SPDX-License-Identifier: GPL-3.0-or-later
// "Authentication denied": who refused what, and the ways out. Shown once per refusal; the draft is
// kept. GUI thread.
#pragma once

#include <QDialog>

#include "app/document/directordocument.h"

class QLayout;

namespace vipdeck {

class DeniedDialog : public QDialog
{
    Q_OBJECT

public:
    DeniedDialog(DirectorDocument *document, const ApplyOutcome &outcome,
                 QWidget *parent = nullptr);

    // exec() gives Accepted for "Try again".

private:
    QWidget *createBody(const ApplyOutcome &outcome);
    QLayout *createFacts(const ApplyOutcome &outcome, QWidget *body);
    QWidget *createFoot();

    DirectorDocument *m_document;
};

} // namespace vipdeck

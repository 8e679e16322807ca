// SPDX-License-Identifier: GPL-3.0-or-later
// Drain servers now: time limit, what happens at the end and to remembered clients. Accepted, the
// helper is asked at once; the draft has no part in it. GUI thread.
#pragma once

#include <QDialog>

#include "app/document/serverref.h"
#include "helper/api/jobs.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace vipdeck {

class DirectorDocument;

class DrainDialog : public QDialog
{
    Q_OBJECT

public:
    DrainDialog(const DirectorDocument *document, const ServerRefs &servers,
                QWidget *parent = nullptr);

    [[nodiscard]] std::vector<api::JobOrder> orders() const;
    [[nodiscard]] QString comment() const;

private:
    void addFields(QFormLayout *form);
    [[nodiscard]] QString explanation() const;

    const DirectorDocument *m_document;
    ServerRefs m_servers;
    QSpinBox *m_minutes;
    QCheckBox *m_remove;
    QComboBox *m_remembered;
    QLineEdit *m_comment;
};

} // namespace vipdeck

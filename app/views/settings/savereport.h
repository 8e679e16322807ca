// SPDX-License-Identifier: GPL-3.0-or-later
// What each director answered to the last save, a line each; hidden while there is nothing to say.
// GUI thread.
#pragma once

#include "app/views/parts/surface.h"
#include "app/views/settings/directorsettings.h"

class QVBoxLayout;

namespace vipdeck {

class SaveReport : public Surface
{
    Q_OBJECT

public:
    explicit SaveReport(QWidget *parent = nullptr);
    void setAnswers(const QList<DirectorSettings::Answer> &answers);

private:
    QVBoxLayout *m_lines;
    QStringList m_shown;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// The rule file before and after, read only: signs in front of the lines besides colour, equal
// lines folded. GUI thread.
#pragma once

#include <QPlainTextEdit>

#include "engine/config/ruleset.h"

namespace vipdeck {

class RuleFileDiff : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit RuleFileDiff(QWidget *parent = nullptr);

    void setRules(const RuleSet &before, const RuleSet &after);
    void setLines(const QStringList &before, const QStringList &after);
    // Marks the lines that contain one of these texts and shows the first; none: no marks.
    void highlight(const QStringList &texts);

private:
    void refresh();

    QStringList m_before;
    QStringList m_after;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// The rule file before and after, read only: line numbers at the left, signs in front of the lines
// besides colour, names of services above their lines, equal lines folded. GUI thread.
#pragma once

#include <QHash>
#include <QPlainTextEdit>

#include "engine/config/ruleset.h"

namespace vipdeck {

class RuleFileDiff : public QPlainTextEdit
{
    Q_OBJECT

public:
    using Titles = QHash<QString, QString>; // name of the service by its line

    explicit RuleFileDiff(QWidget *parent = nullptr);

    void setRules(const RuleSet &before, const RuleSet &after);
    void setLines(const QStringList &before, const QStringList &after, const Titles &titles = {});
    // Of the services that have a name.
    [[nodiscard]] static Titles titlesOf(const RuleSet &before, const RuleSet &after);
    // Marks the lines that contain one of these texts and shows the first; none: no marks.
    void highlight(const QStringList &texts);
    // Of a line of the picture; 0: it has none (a name, folded lines).
    [[nodiscard]] int numberOf(const QTextBlock &block) const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Numbers;

    void refresh();
    void placeNumbers();
    void paintNumbers(QPainter *painter) const;
    [[nodiscard]] int numbersWidth() const;

    QStringList m_before;
    QStringList m_after;
    Titles m_titles;
    Numbers *m_numbers;
    int m_highest = 0; // number shown
};

} // namespace vipdeck

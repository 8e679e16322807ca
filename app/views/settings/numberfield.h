// SPDX-License-Identifier: GPL-3.0-or-later
// A field for a whole number in a line of the Settings dialog: right aligned, Up and Down change it
// by a step. It may be empty. GUI thread.
#pragma once

#include <QLineEdit>

namespace vipdeck {

struct NumberRange
{
    qint64 minimum = 0;
    qint64 maximum = 0;
    qint64 step = 1;
    QString unit;     // for the accessible name and for problems: "seconds"
    QString zeroText; // shown instead of 0, for example "never"; empty: none
};

class NumberField : public QLineEdit
{
    Q_OBJECT

public:
    explicit NumberField(NumberRange range, QWidget *parent = nullptr);

    [[nodiscard]] const NumberRange &range() const { return m_range; }
    // "25" for what is shown, also for the text instead of 0.
    [[nodiscard]] QString number() const;
    void setNumber(const QString &number);
    // As a sentence; empty: the text is a number of the range.
    [[nodiscard]] QString problem(const QString &number) const;

Q_SIGNALS:
    void numberEdited(); // by a person

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    NumberRange m_range;
};

} // namespace vipdeck

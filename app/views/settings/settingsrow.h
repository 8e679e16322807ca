// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a page of settings: the label at the right of its column, then controls and words
// side by side, a dot when a value is not the default, a hint or the problem below. Controls keep
// themselves up to date with their SettingValue, which the line takes. GUI thread.
#pragma once

#include <QWidget>
#include <functional>
#include <utility>
#include <vector>

#include "app/views/settings/numberfield.h"

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace vipdeck {

class FieldNote;
class SegmentedControl;
class SettingValue;

class SettingsRow : public QWidget
{
    Q_OBJECT

public:
    using Choices = std::vector<std::pair<QString, QVariant>>;

    // Without a label the line belongs to the one above.
    explicit SettingsRow(const QString &label, QWidget *parent = nullptr);

    // Each goes to the right of what is there.
    void addText(const QString &text);
    QCheckBox *addCheck(SettingValue *value, const QString &text);
    NumberField *addNumber(SettingValue *value, const NumberRange &range);
    QComboBox *addChoice(SettingValue *value, const Choices &choices);
    SegmentedControl *addSegments(SettingValue *value, const Choices &choices);
    QList<QRadioButton *> addRadios(SettingValue *value, const Choices &choices);
    QLineEdit *addField(SettingValue *value, int width); // of the design
    // Offers these texts while somebody types in `field`.
    void addCompletions(QLineEdit *field, SettingValue *value,
                        const std::function<QStringList()> &texts);
    void addControl(QWidget *control, SettingValue *value = nullptr);
    void setHint(const QString &text);
    // The second control says `name` to screen readers besides the label.
    void nameControl(QWidget *control, const QString &name);

    [[nodiscard]] const QString &label() const { return m_label; }
    [[nodiscard]] QString words() const; // label, texts, hint: for the search
    [[nodiscard]] const std::vector<SettingValue *> &values() const { return m_values; }
    [[nodiscard]] bool differsFromDefault() const;
    void setHit(bool hit); // of the search

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void take(SettingValue *value);
    void refresh();
    void showProblem(QWidget *field, const QString &problem);
    void append(QWidget *control);

    QString m_label;
    QLabel *m_caption;
    QHBoxLayout *m_controls;
    QLabel *m_dot;
    FieldNote *m_note;
    QLabel *m_hint;
    QStringList m_words;
    std::vector<SettingValue *> m_values;
    bool m_hit = false;
};

} // namespace vipdeck

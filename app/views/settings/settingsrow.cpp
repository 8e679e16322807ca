// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/settingsrow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QRadioButton>
#include <QStringListModel>
#include <algorithm>

#include "app/views/parts/fieldnote.h"
#include "app/views/parts/segmentedcontrol.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/settings/settingvalue.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr int kCaptionWidth = 170;
constexpr int kControlHeight = 24;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

int indexOf(const SettingsRow::Choices &choices, const QVariant &value)
{
    const auto found = std::ranges::find_if(choices, [&](const auto &choice) {
        return value.isValid() && choice.second.toString() == value.toString();
    });
    return found == choices.end() ? -1 : static_cast<int>(found - choices.begin());
}

QString variantsText(const SettingValue &value)
{
    return value.variants() > 1 ? SettingsRow::tr("%n values", "", value.variants()) : QString();
}

} // namespace

SettingsRow::SettingsRow(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_label(label)
    , m_caption(createCaption(label, Font::Body, kCaptionWidth, this))
    , m_controls(new QHBoxLayout)
    , m_dot(new TokenLabel(QStringLiteral("\u25CF"), Font::Caption, &Tokens::accentFill, this))
    , m_note(new FieldNote(nullptr, this))
    , m_hint(new TokenLabel({}, Font::Row, &Tokens::text3, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, scaled(6), 0, scaled(6));
    grid->setHorizontalSpacing(scaled(10));
    grid->setVerticalSpacing(scaled(2));
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_caption, 0, 0);
    m_caption->setMinimumHeight(scaled(kControlHeight));
    m_controls->setSpacing(scaled(7));
    m_controls->addWidget(m_dot);
    m_controls->addStretch(1);
    grid->addLayout(m_controls, 0, 1);
    grid->addWidget(m_note, 1, 1);
    grid->addWidget(m_hint, 2, 1);
    m_dot->setToolTip(tr("Differs from the default"));
    m_dot->setAccessibleName(m_dot->toolTip());
    m_dot->hide();
    m_hint->setWordWrap(true);
    m_hint->hide();
}

void SettingsRow::append(QWidget *control)
{
    m_controls->insertWidget(m_controls->count() - 2, control); // before dot and stretch
}

void SettingsRow::take(SettingValue *value)
{
    value->setParent(this);
    m_values.push_back(value);
    connect(value, &SettingValue::changed, this, &SettingsRow::refresh);
    refresh();
}

void SettingsRow::refresh()
{
    m_dot->setVisible(differsFromDefault());
    Q_EMIT changed();
}

bool SettingsRow::differsFromDefault() const
{
    return std::ranges::any_of(
        m_values, [](const auto *value) { return value->isKnown() && !value->isStandard(); });
}

void SettingsRow::addText(const QString &text)
{
    m_words.append(text);
    append(new TokenLabel(text, Font::Body, &Tokens::text3, this));
}

void SettingsRow::nameControl(QWidget *control, const QString &name)
{
    control->setAccessibleName(m_label.isEmpty() ? name : tr("%1, %2").arg(m_label, name));
}

QCheckBox *SettingsRow::addCheck(SettingValue *value, const QString &text)
{
    auto *box = new QCheckBox(text, this);
    box->setAccessibleName(m_label.isEmpty() ? text : m_label + QStringLiteral(": ") + text);
    m_words.append(text);
    append(box);
    const auto show = [box, value] {
        const bool mixed = value->variants() > 1;
        box->setTristate(mixed);
        box->setCheckState(mixed                     ? Qt::PartiallyChecked
                           : value->value().toBool() ? Qt::Checked
                                                     : Qt::Unchecked);
        box->setEnabled(value->isKnown());
    };
    connect(value, &SettingValue::changed, box, show);
    connect(box, &QCheckBox::clicked, this, [box, value] {
        box->setTristate(false);
        value->set(box->isChecked());
    });
    show();
    take(value);
    return box;
}

NumberField *SettingsRow::addNumber(SettingValue *value, const NumberRange &range)
{
    auto *field = new NumberField(range, this);
    field->setAccessibleName(m_label);
    if (!range.unit.isEmpty())
        nameControl(field, range.unit);
    append(field);
    value->setCheck([field](const QString &number) { return field->problem(number); });
    const auto show = [this, field, value] {
        field->setPlaceholderText(variantsText(*value));
        field->setEnabled(value->isKnown());
        if (field->hasFocus() && field->number() == value->value().toString())
            return;
        if (field->hasFocus() && !field->problem(field->number()).isEmpty())
            return; // somebody is typing
        field->setNumber(value->value().toString());
        showProblem(field, {});
    };
    connect(value, &SettingValue::changed, field, show);
    connect(field, &NumberField::numberEdited, this,
            [this, field, value] { showProblem(field, value->set(field->number())); });
    connect(field, &QLineEdit::editingFinished, field, [field, value] {
        if (value->problemOf(field->number()).isEmpty())
            field->setNumber(field->number());
    });
    show();
    take(value);
    return field;
}

QComboBox *SettingsRow::addChoice(SettingValue *value, const Choices &choices)
{
    auto *box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setAccessibleName(m_label);
    for (const auto &[text, choice] : choices) {
        box->addItem(text, choice);
        m_words.append(text);
    }
    append(box);
    const auto show = [box, value, choices] {
        box->setCurrentIndex(indexOf(choices, value->value()));
        box->setPlaceholderText(variantsText(*value));
        box->setEnabled(value->isKnown());
    };
    connect(value, &SettingValue::changed, box, show);
    connect(box, &QComboBox::activated, this, [box, value] { value->set(box->currentData()); });
    show();
    take(value);
    return box;
}

SegmentedControl *SettingsRow::addSegments(SettingValue *value, const Choices &choices)
{
    auto *control = new SegmentedControl(SegmentedControl::Size::Small, this);
    control->setAccessibleName(m_label);
    for (const auto &[text, choice] : choices) {
        auto *segment = control->addSegment(text);
        segment->setAccessibleName(m_label + QStringLiteral(": ") + text);
        m_words.append(text);
    }
    append(control);
    const auto show = [control, value, choices] {
        control->setCurrent(indexOf(choices, value->value()));
        control->setEnabled(value->isKnown());
    };
    connect(value, &SettingValue::changed, control, show);
    connect(control, &SegmentedControl::currentChanged, this, [value, choices](int segment) {
        if (segment >= 0 && indexOf(choices, value->value()) != segment)
            value->set(choices[static_cast<std::size_t>(segment)].second);
    });
    show();
    take(value);
    return control;
}

QList<QRadioButton *> SettingsRow::addRadios(SettingValue *value, const Choices &choices)
{
    QList<QRadioButton *> buttons;
    auto *group = new QWidget(this); // radio buttons of one parent exclude each other
    auto *layout = new QHBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(16));
    for (const auto &[text, choice] : choices) {
        auto *button = new QRadioButton(text, group);
        button->setAccessibleName(m_label + QStringLiteral(": ") + text);
        m_words.append(text);
        layout->addWidget(button);
        buttons.append(button);
        connect(button, &QRadioButton::clicked, this,
                [value, choice = choice] { value->set(choice); });
    }
    append(group);
    const auto show = [group, buttons, value, choices] {
        const int chosen = indexOf(choices, value->value());
        for (int i = 0; i < buttons.size(); ++i) {
            buttons.at(i)->setAutoExclusive(chosen >= 0);
            buttons.at(i)->setChecked(i == chosen);
        }
        group->setEnabled(value->isKnown());
    };
    connect(value, &SettingValue::changed, group, show);
    show();
    take(value);
    return buttons;
}

QLineEdit *SettingsRow::addField(SettingValue *value, int width)
{
    auto *field = new QLineEdit(this);
    field->setMinimumWidth(scaled(width));
    field->setAccessibleName(m_label);
    append(field);
    const auto show = [field, value] {
        field->setPlaceholderText(variantsText(*value));
        field->setEnabled(value->isKnown());
        if (!field->hasFocus() && field->text() != value->value().toString())
            field->setText(value->value().toString());
    };
    connect(value, &SettingValue::changed, field, show);
    connect(field, &QLineEdit::textEdited, this,
            [this, field, value] { showProblem(field, value->set(field->text().trimmed())); });
    show();
    take(value);
    return field;
}

void SettingsRow::addCompletions(QLineEdit *field, SettingValue *value,
                                 const std::function<QStringList()> &texts)
{
    auto *completer = new QCompleter(field);
    auto *model = new QStringListModel(completer);
    completer->setModel(model);
    field->setCompleter(completer);
    const auto refresh = [model, texts] {
        if (const auto now = texts(); now != model->stringList())
            model->setStringList(now);
    };
    connect(value, &SettingValue::changed, model, refresh);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), value,
            [value](const QString &text) { value->set(text); });
    refresh();
}

void SettingsRow::addControl(QWidget *control, SettingValue *value)
{
    append(control);
    if (value)
        take(value);
}

void SettingsRow::setHint(const QString &text)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
    for (auto *control : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        if (control->focusPolicy() != Qt::NoFocus)
            control->setAccessibleDescription(text);
}

void SettingsRow::showProblem(QWidget *field, const QString &problem)
{
    m_note->setField(field);
    m_note->setProblem(problem);
    if (problem.isEmpty())
        field->setAccessibleDescription(m_hint->text());
}

QString SettingsRow::words() const
{
    return m_label + u' ' + m_words.join(u' ') + u' ' + m_hint->text();
}

void SettingsRow::setHit(bool hit)
{
    if (m_hit == hit)
        return;
    m_hit = hit;
    update();
}

// A hit has the ground of a selection and a bar at its left side.
void SettingsRow::paintEvent(QPaintEvent *)
{
    if (!m_hit)
        return;
    QPainter painter(this);
    const auto &tokens = Theme::instance().tokens();
    painter.fillRect(rect(), tokens.sel);
    painter.fillRect(QRect(0, 0, scaled(3), height()), tokens.selLine);
}

} // namespace vipdeck

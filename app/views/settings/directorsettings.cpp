// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/directorsettings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "app/document/endpointtext.h"
#include "app/views/parts/fieldnote.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"
#include "engine/rules/parser.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr int kCaptionWidth = 170;
constexpr qint64 kMaximumTimeoutSeconds = rules::kMaximumTimeoutSeconds;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

} // namespace

DirectorSettings::DirectorSettings(const QList<DirectorDocument *> &directors, QWidget *parent)
    : QWidget(parent)
    , m_for(new QComboBox(this))
    , m_result(new TokenLabel({}, Font::Row, &Tokens::text2, this))
{
    for (auto *director : directors)
        if (!director->isFile())
            m_directors.append(director);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(scaled(20), scaled(16), scaled(20), scaled(16));
    form->setHorizontalSpacing(scaled(10));
    form->setVerticalSpacing(scaled(12));
    m_for->setAccessibleName(tr("For which directors"));
    m_for->setMinimumWidth(scaled(220));
    if (m_directors.size() > 1)
        m_for->addItem(tr("All directors"), -1);
    for (int i = 0; i < m_directors.size(); ++i)
        m_for->addItem(m_directors.at(i)->name(), i);
    form->addRow(createCaption(tr("For"), Font::Body, kCaptionWidth, this), m_for);
    addTimeout(form, &Timeouts::tcpSeconds, tr("TCP connections"),
               tr("Established ones end after so long without a packet."));
    addTimeout(form, &Timeouts::tcpFinSeconds, tr("After the FIN"),
               tr("How long closing connections are remembered."));
    addTimeout(form, &Timeouts::udpSeconds, tr("UDP"),
               tr("Clients go to the same server so long after their last packet."));
    addSwitch(form, "expire_nodest_conn", tr("Removed servers"),
              tr("Their connections end at once"));
    addSwitch(form, "expire_quiescent_template", tr("Draining servers"),
              tr("Remembered clients go to another server"));
    auto *effect = new TokenLabel(tr("They take effect at once, without a restart of the director. "
                                     "Every save is a version in History."),
                                  Font::Caption, &Tokens::text3, this);
    effect->setWordWrap(true);
    m_result->setWordWrap(true);
    m_result->setTextFormat(Qt::PlainText);
    form->addRow(QString(), effect);
    form->addRow(QString(), m_result);
    connect(m_for, &QComboBox::activated, this, [this] {
        showAll();
        Q_EMIT changed();
    });
    for (auto *director : std::as_const(m_directors)) {
        connect(director, &DirectorDocument::changed, this, [this](DocumentParts parts) {
            if (parts & (DocumentPart::Live | DocumentPart::Connection)) {
                showAll();
                Q_EMIT changed();
            }
        });
        connect(director, &DirectorDocument::applyFinished, this,
                [this, director](const ApplyOutcome &outcome) { answered(*director, outcome); });
    }
    setEnabled(!m_directors.isEmpty());
    showAll();
}

void DirectorSettings::addTimeout(QFormLayout *form, std::uint32_t Timeouts::*timeout,
                                  const QString &label, const QString &hint)
{
    auto *cell = new QWidget(this);
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(3));
    auto *row = new QHBoxLayout;
    Field field{nullptr, timeout, label};
    field.edit = new QLineEdit(cell);
    field.edit->setFixedWidth(scaled(90));
    field.edit->setAlignment(Qt::AlignRight);
    field.edit->setAccessibleName(tr("%1, seconds").arg(label));
    row->addWidget(field.edit);
    row->addWidget(new TokenLabel(tr("s", "seconds"), Font::Body, &Tokens::text2, cell));
    row->addStretch(1);
    field.note = new FieldNote(field.edit, cell);
    field.note->setHint(hint);
    column->addLayout(row);
    column->addWidget(field.note);
    form->addRow(createCaption(label, Font::Body, kCaptionWidth, this), cell);
    connect(field.edit, &QLineEdit::textEdited, this,
            [this, place = m_fields.size()] { edited(place); });
    m_fields.push_back(field);
}

void DirectorSettings::addSwitch(QFormLayout *form, const char *tunable, const QString &label,
                                 const QString &text)
{
    Field field{tunable, nullptr, label};
    field.check = new QCheckBox(text, this);
    field.check->setAccessibleName(label + QStringLiteral(": ") + text);
    form->addRow(createCaption(label, Font::Body, kCaptionWidth, this), field.check);
    connect(field.check, &QCheckBox::clicked, this,
            [this, place = m_fields.size()] { edited(place); });
    m_fields.push_back(field);
}

QList<DirectorDocument *> DirectorSettings::chosen() const
{
    const int one = m_for->currentData().toInt();
    return one < 0 || m_directors.isEmpty() ? m_directors
                                            : QList<DirectorDocument *>{m_directors.at(one)};
}

QString DirectorSettings::valueIn(const Field &field, const RuleSet &rules)
{
    return field.tunable ? QString::fromStdString(tunableText(rules.tunables, field.tunable))
                         : QString::number(rules.timeouts.*field.timeout);
}

QString DirectorSettings::wanted(const Field &field)
{
    if (field.check)
        return field.check->isChecked() ? QStringLiteral("1") : QStringLiteral("0");
    return field.edit->text().trimmed();
}

QString DirectorSettings::problem(const Field &field)
{
    if (!field.edit || !field.touched
        || EndpointText::parseNumber(wanted(field), 1, kMaximumTimeoutSeconds))
        return {};
    return tr("%1 is not a number of seconds from 1 to %2.")
        .arg(wanted(field).isEmpty() ? tr("Nothing", "an empty field") : wanted(field))
        .arg(kMaximumTimeoutSeconds);
}

// What nobody touched follows the directors.
void DirectorSettings::show(Field &field)
{
    if (field.touched)
        return;
    QStringList values;
    for (const auto *director : chosen())
        if (const auto value = valueIn(field, director->live());
            director->hasRules() && !values.contains(value))
            values.append(value);
    const bool mixed = values.size() > 1;
    if (field.edit) {
        field.edit->setText(values.size() == 1 ? values.first() : QString());
        field.edit->setPlaceholderText(mixed ? tr("%n values", "", static_cast<int>(values.size()))
                                             : QString());
        return;
    }
    field.check->setTristate(mixed);
    field.check->setCheckState(mixed ? Qt::PartiallyChecked
                               : values.value(0) == QLatin1String("0") || values.isEmpty()
                                   ? Qt::Unchecked
                                   : Qt::Checked);
}

void DirectorSettings::showAll()
{
    for (auto &field : m_fields)
        show(field);
}

void DirectorSettings::edited(std::size_t place)
{
    auto &field = m_fields[place];
    field.touched = true;
    if (field.check)
        field.check->setTristate(false);
    else
        field.note->setProblem(problem(field));
    m_result->clear();
    Q_EMIT changed();
}

bool DirectorSettings::waits(const Field &field, const DirectorDocument &director) const
{
    return field.touched && director.hasRules() && wanted(field) != valueIn(field, director.live());
}

QStringList DirectorSettings::waiting() const
{
    QStringList result;
    const auto directors = chosen();
    for (const auto &field : m_fields)
        if (std::ranges::any_of(directors, [&](const auto *one) { return waits(field, *one); }))
            result.append(field.label);
    return result;
}

ChangeSet DirectorSettings::changesFor(const DirectorDocument &director) const
{
    ChangeSet changes;
    Timeouts timeouts{0, 0, 0}; // 0 stays
    for (const auto &field : m_fields) {
        if (!waits(field, director))
            continue;
        if (field.tunable)
            changes.emplace_back(SetTunable{field.tunable, wanted(field).toStdString()});
        else
            timeouts.*field.timeout = static_cast<std::uint32_t>(
                EndpointText::parseNumber(wanted(field), 1, kMaximumTimeoutSeconds).value_or(0));
    }
    if (timeouts != Timeouts{0, 0, 0})
        changes.emplace_back(SetTimeouts{timeouts});
    return changes;
}

int DirectorSettings::directorsToSave() const
{
    const auto directors = chosen();
    return static_cast<int>(std::ranges::count_if(
        directors, [this](const auto *one) { return !changesFor(*one).empty(); }));
}

bool DirectorSettings::isValid() const
{
    return std::ranges::all_of(m_fields,
                               [](const Field &field) { return problem(field).isEmpty(); });
}

bool DirectorSettings::differsFromDefault() const
{
    const RuleSet defaults;
    return std::ranges::any_of(m_directors, [&](const auto *director) {
        return director->hasRules() && std::ranges::any_of(m_fields, [&](const Field &field) {
                   return valueIn(field, director->live()) != valueIn(field, defaults);
               });
    });
}

QString DirectorSettings::labels() const
{
    QStringList result;
    for (const auto &field : m_fields)
        result << field.label << (field.check ? field.check->text() : QString());
    return result.join(u' ');
}

QString DirectorSettings::report() const
{
    return m_result->text();
}

void DirectorSettings::useDefaults()
{
    const RuleSet defaults;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const auto value = valueIn(m_fields[i], defaults);
        if (m_fields[i].edit)
            m_fields[i].edit->setText(value);
        else
            m_fields[i].check->setChecked(value != QLatin1String("0"));
        edited(i);
    }
}

void DirectorSettings::forgetEdits()
{
    for (auto &field : m_fields)
        field.touched = false;
    showAll();
    Q_EMIT changed();
}

// One request for each director, all or nothing there; the draft of its window is not in it.
void DirectorSettings::save()
{
    if (!isValid() || isSaving())
        return;
    m_result->clear();
    std::vector<std::pair<DirectorDocument *, PendingChange>> requests;
    for (auto *director : chosen())
        if (auto changes = changesFor(*director); !changes.empty()) {
            PendingChange change;
            change.kind = PendingChange::Kind::Settings;
            change.changes = std::move(changes);
            requests.emplace_back(director, std::move(change));
        }
    ApplyOptions options;
    options.comment = tr("Settings: %1").arg(waiting().join(QStringLiteral(", ")));
    m_answersDue = static_cast<int>(requests.size());
    Q_EMIT changed();
    for (auto &[director, change] : requests)
        director->apply({std::move(change)}, options);
}

void DirectorSettings::answered(const DirectorDocument &director, const ApplyOutcome &outcome)
{
    if (!isSaving())
        return;
    --m_answersDue;
    const auto line = outcome.applied
                          ? tr("%1: saved as version %2.").arg(director.name()).arg(outcome.version)
                          : tr("%1: not saved. %2").arg(director.name(), outcome.message);
    m_result->setText(m_result->text().isEmpty() ? line : m_result->text() + u'\n' + line);
    if (!isSaving() && waiting().isEmpty())
        for (auto &field : m_fields)
            field.touched = false;
    showAll();
    Q_EMIT changed();
}

} // namespace vipdeck

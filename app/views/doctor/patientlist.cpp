// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/doctor/patientlist.h"

#include <QPainter>
#include <algorithm>
#include <array>

#include "app/document/endpointtext.h"
#include "app/models/doctortext.h"
#include "app/views/doctor/checkrow.h"
#include "app/views/icons.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;
using doctor::Outcome;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

// Fail before Warning before Pass; Skipped when there is no report.
Outcome worstOutcome(const DoctorSession::Patient &patient)
{
    if (!patient.report)
        return Outcome::Skipped;
    for (const auto outcome : {Outcome::Fail, Outcome::Warning})
        if (patient.report->count(outcome) > 0)
            return outcome;
    return Outcome::Pass;
}

// Skipped because this way of forwarding does without it, not because nobody could look.
bool isNotNeeded(const doctor::Check &check)
{
    using doctor::Sentence;
    constexpr std::array kReasons{Sentence::OnlyTunnel, Sentence::OnlyMasquerade,
                                  Sentence::OnlyDirect, Sentence::OnlyRoute,
                                  Sentence::OnlyIPv4,   Sentence::LocalServer};
    return check.outcome == Outcome::Skipped
           && std::ranges::find(kReasons, check.found.sentence) != kReasons.end();
}

} // namespace

PatientModel::PatientModel(const DoctorSession *session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    connect(session, &DoctorSession::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    });
}

int PatientModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_session->patients().size());
}

QString PatientModel::failures(const DoctorSession::Patient &patient)
{
    const auto failed = patient.report ? static_cast<int>(patient.report->count(Outcome::Fail)) : 0;
    return failed > 0 ? tr("%n failed", "", failed) : QString();
}

QString PatientModel::counts(const DoctorSession::Patient &patient)
{
    if (!patient.report)
        return patient.problem.isEmpty() ? tr("looking") : tr("could not be looked at");
    const auto number = [&](Outcome outcome) {
        return static_cast<int>(patient.report->count(outcome));
    };
    QStringList parts;
    if (const auto failed = failures(patient); !failed.isEmpty())
        parts.append(failed);
    if (number(Outcome::Warning) > 0)
        parts.append(tr("%n warning(s)", "", number(Outcome::Warning)));
    parts.append(tr("%n passed", "", number(Outcome::Pass)));
    const auto &checks = patient.report->checks;
    const auto unneeded = static_cast<int>(std::ranges::count_if(checks, isNotNeeded));
    const auto unknown = number(Outcome::Skipped) - unneeded;
    if (unknown > 0)
        parts.append(tr("%n not known", "", unknown));
    else if (unneeded > 0)
        parts.append(tr("%n not needed", "", unneeded));
    return parts.join(QStringLiteral(", "));
}

QVariant PatientModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &patient = m_session->patients().at(static_cast<std::size_t>(index.row()));
    const auto address = EndpointText::toString(patient.target.server.endpoint);
    switch (role) {
    case Qt::DisplayRole: return patient.name;
    case AddressRole: return address;
    case CountsRole: return counts(patient);
    case FailuresRole: return failures(patient);
    case OutcomeRole: return static_cast<int>(worstOutcome(patient));
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3").arg(patient.name, address, counts(patient));
    case Qt::ToolTipRole: return patient.problem;
    default: return {};
    }
}

void PatientDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto &tokens = Theme::instance().tokens();
    const auto outcome = static_cast<Outcome>(index.data(PatientModel::OutcomeRole).toInt());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(option.rect, selected ? tokens.sel : tokens.base);
    if (selected)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                          tokens.selLine);
    painter->fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)), tokens.line);
    const auto inside = option.rect.adjusted(scaled(12), scaled(5), -scaled(8), -scaled(5));
    const QRect icon(inside.topLeft(), QSize(scaled(16), scaled(16)));
    icons::paint(painter, icon, DoctorText::iconName(outcome), tokens.*CheckRow::colorOf(outcome),
                 scaled(16));
    auto line = inside.adjusted(scaled(24), 0, 0, 0);
    const auto second = line;
    painter->setFont(Theme::instance().font(Font::RowStrong));
    painter->setPen(tokens.text);
    const auto metrics = painter->fontMetrics();
    const auto name = metrics.elidedText(index.data().toString(), Qt::ElideRight, line.width() / 2);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignTop, name);
    line.setLeft(line.left() + metrics.horizontalAdvance(name) + scaled(6));
    painter->setFont(Theme::instance().font(Font::Mono));
    painter->setPen(tokens.text2);
    painter->drawText(
        line, Qt::AlignLeft | Qt::AlignTop,
        painter->fontMetrics().elidedText(index.data(PatientModel::AddressRole).toString(),
                                          Qt::ElideMiddle, line.width()));
    const auto failures = index.data(PatientModel::FailuresRole).toString();
    auto rest = index.data(PatientModel::CountsRole).toString().mid(failures.size());
    painter->setFont(Theme::instance().font(Font::RowStrong));
    painter->setPen(tokens.down);
    painter->drawText(second, Qt::AlignLeft | Qt::AlignBottom, failures);
    const int begin = painter->fontMetrics().horizontalAdvance(failures);
    painter->setFont(Theme::instance().font(Font::Row));
    painter->setPen(tokens.text2);
    rest = painter->fontMetrics().elidedText(rest, Qt::ElideRight, second.width() - begin);
    painter->drawText(second.adjusted(begin, 0, 0, 0), Qt::AlignLeft | Qt::AlignBottom, rest);
    painter->restore();
}

QSize PatientDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const QFontMetrics metrics(Theme::instance().font(Font::Row));
    return {scaled(240), 2 * metrics.height() + scaled(12)};
}

} // namespace vipdeck

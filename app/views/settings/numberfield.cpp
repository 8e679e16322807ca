// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/numberfield.h"

#include <QKeyEvent>
#include <algorithm>

#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kWidth = 62;
constexpr int kPadding = 20;

} // namespace

NumberField::NumberField(NumberRange range, QWidget *parent)
    : QLineEdit(parent)
    , m_range(std::move(range))
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const auto &theme = Theme::instance();
    const QFontMetrics metrics(font());
    const int text = std::max(metrics.horizontalAdvance(QString::number(m_range.maximum)),
                              metrics.horizontalAdvance(m_range.zeroText));
    setFixedWidth(std::max(theme.scaled(kWidth), text + theme.scaled(kPadding)));
    connect(this, &QLineEdit::textEdited, this, &NumberField::numberEdited);
}

QString NumberField::number() const
{
    const auto shown = text().trimmed();
    return !m_range.zeroText.isEmpty() && shown == m_range.zeroText ? QStringLiteral("0") : shown;
}

void NumberField::setNumber(const QString &number)
{
    const bool zero = number == QLatin1String("0") && !m_range.zeroText.isEmpty();
    const auto shown = zero ? m_range.zeroText : number;
    if (shown != text())
        setText(shown);
}

QString NumberField::problem(const QString &number) const
{
    bool isNumber = false;
    const auto value = number.toLongLong(&isNumber);
    if (isNumber && value >= m_range.minimum && value <= m_range.maximum)
        return {};
    const auto what = number.isEmpty() ? tr("Nothing", "an empty field") : number;
    if (m_range.unit.isEmpty())
        return tr("%1 is not a number from %2 to %3.")
            .arg(what)
            .arg(m_range.minimum)
            .arg(m_range.maximum);
    return tr("%1 is not a number of %2 from %3 to %4.")
        .arg(what, m_range.unit)
        .arg(m_range.minimum)
        .arg(m_range.maximum);
}

void NumberField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Up && event->key() != Qt::Key_Down)
        return QLineEdit::keyPressEvent(event);
    const auto step = event->key() == Qt::Key_Up ? m_range.step : -m_range.step;
    const auto next = std::clamp(number().toLongLong() + step, m_range.minimum, m_range.maximum);
    setNumber(QString::number(next));
    Q_EMIT numberEdited();
}

} // namespace vipdeck

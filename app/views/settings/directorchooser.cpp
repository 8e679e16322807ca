// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/directorchooser.h"

#include <QStylePainter>

#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kGap = 6;

QString prefix()
{
    return DirectorChooser::tr("For", "which directors");
}

} // namespace

DirectorChooser::DirectorChooser(const QStringList &names, QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(tr("For which directors"));
    setNames(names);
}

void DirectorChooser::setNames(const QStringList &names)
{
    clear();
    if (names.size() != 1)
        addItem(names.isEmpty() ? tr("No director") : tr("All directors"), -1);
    for (int i = 0; i < names.size(); ++i)
        addItem(names.at(i), i);
    setEnabled(!names.isEmpty());
}

QSize DirectorChooser::sizeHint() const
{
    auto size = QComboBox::sizeHint();
    size.rwidth() += fontMetrics().horizontalAdvance(prefix()) + Theme::instance().scaled(kGap);
    return size;
}

void DirectorChooser::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    auto field =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    field.adjust(Theme::instance().scaled(2), 0, 0, 0);
    const auto &tokens = Theme::instance().tokens();
    const int words = fontMetrics().horizontalAdvance(prefix()) + Theme::instance().scaled(kGap);
    const auto direction = layoutDirection();
    const auto alignment = QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter.setPen(tokens.text3);
    painter.drawText(
        QStyle::visualRect(direction, field, QRect(field.topLeft(), QSize(words, field.height()))),
        static_cast<int>(alignment), prefix());
    painter.setPen(isEnabled() ? tokens.text : tokens.text3);
    const auto rest = field.adjusted(words, 0, 0, 0);
    painter.drawText(QStyle::visualRect(direction, field, rest), static_cast<int>(alignment),
                     fontMetrics().elidedText(currentText(), Qt::ElideRight, rest.width()));
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/inspector/copybutton.h"

#include <QPushButton>

#include "app/views/icons.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kIconButton = 28;
constexpr int kTextPadding = 15; // without a frame it needs less than other buttons

} // namespace

void fitCopyButton(QPushButton *copy, int room)
{
    const auto &theme = Theme::instance();
    const int words =
        copy->fontMetrics().horizontalAdvance(copy->text()) + theme.scaled(kTextPadding);
    copy->setFlat(true);
    if (words <= room) {
        copy->setFixedWidth(words);
        return;
    }
    if (copy->accessibleName().isEmpty())
        copy->setAccessibleName(copy->text());
    if (copy->toolTip().isEmpty())
        copy->setToolTip(copy->text());
    copy->setIcon(icons::icon(QStringLiteral("copy")));
    copy->setText({});
    copy->setFixedWidth(theme.scaled(kIconButton));
}

} // namespace vipdeck

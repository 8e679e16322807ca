// SPDX-License-Identifier: GPL-3.0-or-later
// The strip with the buttons at the lower end of a form dialog. GUI thread.
#pragma once

#include <QHBoxLayout>
#include <QPushButton>

#include "app/views/icons.h"
#include "app/views/parts/surface.h"
#include "app/views/theme.h"

namespace vipdeck {

struct DialogFoot
{
    explicit DialogFoot(QWidget *dialog)
        : strip(new Surface(&Tokens::window, Qt::TopEdge, dialog))
        , layout(new QHBoxLayout(strip))
        , problems(new QPushButton(strip))
    {
        const auto &theme = Theme::instance();
        strip->setLineColor(&Tokens::line2);
        layout->setContentsMargins(theme.scaled(12), theme.scaled(10), theme.scaled(16),
                                   theme.scaled(10));
        layout->setSpacing(theme.scaled(8));
        problems->setFlat(true);
        problems->setAutoDefault(false);
        problems->setIcon(icons::icon(QStringLiteral("state-down"), &Tokens::down));
    }

    Surface *strip;
    QHBoxLayout *layout;   // of the strip, empty
    QPushButton *problems; // "2 problems to fix"; not in the layout yet
};

} // namespace vipdeck

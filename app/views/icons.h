// SPDX-License-Identifier: GPL-3.0-or-later
// The console's own icons: one-colour SVG, tinted when painted, so that a change of theme needs no
// new QIcon. Rendered at the device's pixel ratio and cached. GUI thread only.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QRect>
#include <QString>

#include "app/views/tokens.h"

class QLineEdit;
class QPainter;

namespace vipdeck::icons {

// `name` as in resources/icons, without ".svg". Normal and disabled variants follow the theme.
[[nodiscard]] QIcon icon(const QString &name);
// The same in another colour of the theme, for example icon(QStringLiteral("warn"), &Tokens::over).
[[nodiscard]] QIcon icon(const QString &name, QColor Tokens::*color);
[[nodiscard]] QPixmap pixmap(const QString &name, const QColor &color, int size, qreal ratio);
// Paints centred in `rect`, `size` logical pixels (0 = the smaller side of rect).
void paint(QPainter *painter, const QRect &rect, const QString &name, const QColor &color,
           int size = 0);
// Device pixels per logical pixel of what the painter paints on, redirected or not.
[[nodiscard]] qreal pixelRatio(const QPainter *painter);
[[nodiscard]] bool exists(const QString &name);
// Puts the icon before the text of `field`, named as the field is (set its accessible name first).
void lead(QLineEdit *field, const QString &name);

} // namespace vipdeck::icons

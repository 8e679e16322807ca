// SPDX-License-Identifier: GPL-3.0-or-later
// Renders a widget at its nominal size. With VIPDECK_PICTURES set the picture is kept in that
// directory, to be compared with the design.
#pragma once

#include <QApplication>
#include <QImage>
#include <QPixmap>
#include <QSet>
#include <QWidget>

#include "app/views/theme.h"

namespace vipdeck::test {

// True when something was painted: more than a few colours.
inline bool keepPicture(QWidget &widget, const QString &name)
{
    const auto image = widget.grab().toImage();
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3)
            colors.insert(image.pixel(x, y));
    const auto directory = qEnvironmentVariable("VIPDECK_PICTURES");
    if (!directory.isEmpty())
        image.save(QStringLiteral("%1/%2-%3.png")
                       .arg(directory, name,
                            Theme::instance().isDark() ? QStringLiteral("dark")
                                                       : QStringLiteral("light")));
    return colors.size() > 8;
}

inline bool takePicture(QWidget &widget, const QString &name)
{
    widget.resize(widget.sizeHint());
    widget.show();
    widget.activateWindow();
    QApplication::processEvents();
    QApplication::processEvents();
    return keepPicture(widget, name);
}

} // namespace vipdeck::test

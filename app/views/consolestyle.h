// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's Fusion style with the console's controls: borders at 3:1, radius 4, focus ring, flat docks
// and headers. No style sheets. GUI thread.
#pragma once

#include <QProxyStyle>

namespace vipdeck {

class ConsoleStyle : public QProxyStyle
{
    Q_OBJECT

public:
    ConsoleStyle();
};

} // namespace vipdeck

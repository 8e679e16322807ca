// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/consolestyle.h"

namespace vipdeck {

ConsoleStyle::ConsoleStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{}

} // namespace vipdeck

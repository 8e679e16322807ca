// SPDX-License-Identifier: GPL-3.0-or-later
// The button "Copy command" at the end of an inspector's row of buttons. GUI thread.
#pragma once

class QPushButton;

namespace vipdeck {

// With words where there is `room` for them, else as an icon: the dock is as wide as designed in
// every language. To be called once.
void fitCopyButton(QPushButton *copy, int room);

} // namespace vipdeck

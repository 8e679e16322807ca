// SPDX-License-Identifier: GPL-3.0-or-later
// Languages of the console: the system's, with English for plural forms where there is none.
#pragma once

class QCoreApplication;

namespace vipdeck {

// Call once, before the first window. The translators belong to `application`.
void installTranslations(QCoreApplication &application);

} // namespace vipdeck

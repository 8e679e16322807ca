// SPDX-License-Identifier: GPL-3.0-or-later
// All pages of the Settings dialog in their order, and what they work on. GUI thread.
#pragma once

#include <QList>

class QWidget;

namespace vipdeck {

class DirectorDocument;
class DirectorSettings;
class SettingsPage;

// Everything outlives the dialog; pages whose part is missing are left out.
struct SettingsContext
{
    QList<DirectorDocument *> directors;  // without rule files
    DirectorSettings *settings = nullptr; // what waits at them; set by the dialog
};

[[nodiscard]] QList<SettingsPage *> createSettingsPages(const SettingsContext &context,
                                                        QWidget *parent);

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// All pages of the Settings dialog in their order, and what they work on. GUI thread.
#pragma once

#include <QList>

class QWidget;

namespace vipdeck {

class DirectorDocument;
class DirectorRoster;
class DirectorSettings;
class SettingsPage;

// Everything outlives the dialog; pages whose part is missing are left out.
struct SettingsContext
{
    QList<DirectorDocument *> directors;
    DirectorRoster *roster = nullptr; // those that are remembered
    // What waits at them, and which there are now: some may come and go. Set by the dialog.
    DirectorSettings *settings = nullptr;
};

[[nodiscard]] QList<SettingsPage *> createSettingsPages(const SettingsContext &context,
                                                        QWidget *parent);

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// Settings page: what directors do with connections, how packets take their way, and which
// versions are at work. What a helper takes only when it starts is shown as a fact. GUI thread.
#pragma once

#include <QPointer>

#include "app/views/settings/settingspage.h"
#include "engine/config/ruleset.h"

class QTreeWidget;

namespace vipdeck {

class DirectorDocument;
class DirectorSettings;
struct SettingsContext;

class EnginePage : public SettingsPage
{
    Q_OBJECT

public:
    explicit EnginePage(const SettingsContext &context, QWidget *parent = nullptr);

    void opened() override;
    int findWords(const QString &words) override;

    [[nodiscard]] QTreeWidget *facts() const { return m_facts; }

private:
    void addTimeout(const QString &label, std::uint32_t Timeouts::*timeout, const QString &hint);
    void addPath();
    void addFacts();
    void refresh();

    QPointer<DirectorSettings> m_settings;
    QTreeWidget *m_facts;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// Settings page: counters, charts and what is kept of them. GUI thread.
#pragma once

#include <QPointer>

#include "app/views/settings/settingspage.h"
#include "engine/base/result.h"
#include "helper/api/rates.h"

class QTreeWidget;

namespace vipdeck {

class DirectorDocument;
class DirectorSettings;
struct SettingsContext;

class DataPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit DataPage(const SettingsContext &context, QWidget *parent = nullptr);

    void opened() override; // asks the directors since when they have rates

    [[nodiscard]] QTreeWidget *kept() const { return m_kept; }

private:
    void ask(DirectorDocument *director, int row, int column, std::uint32_t stepSeconds);

    QPointer<DirectorSettings> m_settings;
    QTreeWidget *m_kept;
    quint64 m_round = 0; // of questions: answers to earlier ones are too late
};

} // namespace vipdeck

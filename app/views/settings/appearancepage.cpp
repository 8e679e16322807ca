// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/appearancepage.h"

#include "app/views/theme.h"

namespace vipdeck {

using Key = Preferences::Key;

AppearancePage::AppearancePage(QWidget *parent)
    : SettingsPage(tr("Appearance"), QStringLiteral("appearance"), parent)
{
    const auto mode = [](Theme::Mode which) { return QVariant(static_cast<int>(which)); };
    addSection(tr("Look"));
    addRow(tr("Theme"))
        ->addSegments(new PreferenceValue(Key::Theme),
                      {{tr("As the system"), mode(Theme::Mode::System)},
                       {tr("Light"), mode(Theme::Mode::Light)},
                       {tr("Dark"), mode(Theme::Mode::Dark)}});
    auto *rows = addRow(tr("Rows of Pools"));
    rows->addSegments(new PreferenceValue(Key::CompactRows),
                      {{tr("Normal"), false}, {tr("Compact"), true}});
    rows->setHint(tr("Also in the View menu."));
    addSection(tr("Charts"));
    auto *patterns = addRow(tr("Patterns"));
    patterns->addCheck(
        new PreferenceValue(Key::ChartPatterns),
        tr("Dashed lines and hatched areas tell series apart besides their colours"));
    patterns->setHint(tr("Some pairs of colours look nearly alike to people who see few of them."));
    addSection(tr("Language"));
    auto *language = addRow(tr("Language"));
    language->addChoice(new PreferenceValue(Key::Language),
                        {{tr("As the system"), QString()},
                         {QStringLiteral("English"), QStringLiteral("en")},
                         {QStringLiteral("Deutsch"), QStringLiteral("de")},
                         {QStringLiteral("Espa\u00F1ol"), QStringLiteral("es")},
                         {QStringLiteral("\u7B80\u4F53\u4E2D\u6587"), QStringLiteral("zh_CN")}});
    language->setHint(tr("Takes effect at the next start."));
    auto *numbers = addRow(tr("Numbers and dates"));
    numbers->addSegments(new PreferenceValue(Key::SystemNumbers),
                         {{tr("As the language"), false}, {tr("As the system"), true}});
    numbers->setHint(tr("Takes effect at the next start."));
}

} // namespace vipdeck

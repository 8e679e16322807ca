// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/applyingpage.h"

#include "app/views/settings/settingspages.h"
#include "helper/api/limits.h"

namespace vipdeck {
namespace {

using Key = Preferences::Key;

constexpr int kMaximumDrainMinutes = 24 * 60;
constexpr int kMaximumReviewAbove = 10'000'000;

} // namespace

ApplyingPage::ApplyingPage(const SettingsContext &context, QWidget *parent)
    : SettingsPage(tr("Applying and safety"), QStringLiteral("guard"), parent)
{
    Q_UNUSED(context);
    addSection(tr("When you apply"));
    auto *confirm = addRow(tr("Confirm"));
    confirm->addCheck(new PreferenceValue(Key::ConfirmApply),
                      tr("Revert unless I keep the change within"));
    confirm->addNumber(
        new PreferenceValue(Key::ConfirmSeconds),
        {api::kMinimumConfirmSeconds, api::kMaximumConfirmSeconds, 5, tr("seconds"), {}});
    confirm->addText(tr("s", "seconds"));
    confirm->setHint(tr("If this window loses its connection, the director reverts on its own."));
    auto *comment = addRow(tr("Ask for"));
    comment->addSegments(new PreferenceValue(Key::AskComment),
                         {{tr("Nothing"), false}, {tr("Comment"), true}});
    comment->setHint(tr("The comment is kept in History and Log."));
    addSection(tr("Removing and draining"));
    auto *drain = addRow(tr("Drain time limit"));
    drain->addNumber(new PreferenceValue(Key::DrainMinutes),
                     {0, kMaximumDrainMinutes, 1, tr("minutes"), tr("none")});
    drain->addText(tr("min, then remove the server even if connections are left"));
    auto *review = addRow(tr("Ask first when"));
    review->addText(tr("a change cuts more than"));
    review->addNumber(new PreferenceValue(Key::ReviewAbove),
                      {0, kMaximumReviewAbove, 10, tr("active connections"), tr("never")});
    review->addText(tr("active connections"));
}

} // namespace vipdeck

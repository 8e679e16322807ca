// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/applyingpage.h"

#include "app/document/directorsafeguards.h"
#include "app/views/settings/directorsettings.h"
#include "app/views/settings/settingspages.h"
#include "helper/api/limits.h"

namespace vipdeck {
namespace {

using Key = Preferences::Key;
using api::Safeguards;

constexpr int kMaximumDrainMinutes = 24 * 60;
constexpr int kMaximumReviewAbove = 10'000'000;
constexpr int kGroupWidth = 130;
constexpr int kPathWidth = 240;

// Values travel as texts.
template<typename Member>
DirectorSetting numberSetting(const QString &label, Member Safeguards::*member)
{
    return safeguardSetting(
        label,
        [member](const Safeguards &settings) {
            return QString::number(static_cast<uint>(settings.*member));
        },
        [member](const QString &text, Safeguards &settings) {
            settings.*member = static_cast<Member>(text.toUInt());
        });
}

DirectorSetting textSetting(const QString &label, std::string Safeguards::*member)
{
    return safeguardSetting(
        label,
        [member](const Safeguards &settings) { return QString::fromStdString(settings.*member); },
        [member](const QString &text, Safeguards &settings) {
            settings.*member = text.toStdString();
        });
}

// Where the chosen directors may write rule files.
QStringList directoriesOf(const DirectorSettings &settings)
{
    QStringList directories;
    for (const auto *director : settings.chosen())
        if (const auto &known = director->safeguards()->known())
            for (const auto &directory : known->ruleDirectories)
                directories.append(QString::fromStdString(directory.path) + u'/');
    directories.removeDuplicates();
    return directories;
}

template<typename Enum>
QVariant choice(Enum value)
{
    return QString::number(static_cast<uint>(value));
}

} // namespace

ApplyingPage::ApplyingPage(const SettingsContext &context, QWidget *parent)
    : SettingsPage(tr("Applying and safety"), QStringLiteral("guard"), parent)
{
    addSection(tr("When you apply"));
    addConfirm();
    addGuards(context);
    addPeople(context);
    addSection(tr("Removing and draining"));
    addDraining();
    addSection(tr("Saving"));
    addSaving(context);
}

void ApplyingPage::addConfirm()
{
    auto *confirm = addRow(tr("Confirm"));
    confirm->addCheck(new PreferenceValue(Key::ConfirmApply),
                      tr("Revert unless I keep the change within"));
    confirm->addNumber(
        new PreferenceValue(Key::ConfirmSeconds),
        {api::kMinimumConfirmSeconds, api::kMaximumConfirmSeconds, 5, tr("seconds"), {}});
    confirm->addText(tr("s", "seconds"));
    confirm->setHint(tr("If this window loses its connection, the director reverts on its own."));
}

void ApplyingPage::addGuards(const SettingsContext &context)
{
    auto *settings = context.settings;
    const auto label = tr("Revert at once if");
    auto *failures = addRow(label);
    failures->addCheck(
        new DirectorValue(settings, numberSetting(label, &Safeguards::revertOnFailures)),
        tr("resets and repeated attempts grow by more than"));
    failures->addNumber(
        new DirectorValue(settings, numberSetting(tr("Growth"), &Safeguards::failureGrowth)),
        {api::kMinimumFailureGrowth, api::kMaximumFailureGrowth, 1, tr("times"), {}});
    failures->addText(tr("times for"));
    failures->addNumber(
        new DirectorValue(settings,
                          numberSetting(tr("Duration of the growth"), &Safeguards::failureSeconds)),
        {api::kMinimumFailureSeconds, api::kMaximumFailureSeconds, 1, tr("seconds"), {}});
    failures->addText(tr("s", "seconds"));
    failures->setHint(tr("While a change waits to be kept: TCP resets of connections that were "
                         "opening or open, and opening packets that came again, against the minute "
                         "before."));
    auto *servers = addRow();
    const auto fewer = tr("Fewer servers up");
    servers->addCheck(
        new DirectorValue(settings, numberSetting(fewer, &Safeguards::revertOnFewerServers)),
        tr("fewer servers are up than before"));
    servers->setHint(tr("Masq servers that answered clients before and do not now. Servers that "
                        "the change drains or removes do not count."));
}

void ApplyingPage::addPeople(const SettingsContext &context)
{
    using api::AskFor;
    const auto ask = tr("Ask for");
    auto *asked = addRow(ask);
    asked->addSegments(new DirectorValue(context.settings, numberSetting(ask, &Safeguards::askFor)),
                       {{tr("Nothing"), choice(AskFor::Nothing)},
                        {tr("Comment"), choice(AskFor::Comment)},
                        {tr("Comment and ticket"), choice(AskFor::CommentAndTicket)}});
    asked->setHint(tr("Kept in History and Log. The director refuses changes without, also from "
                      "the command line."));
    const auto second = tr("Second person");
    auto *person = addRow(second);
    person->addText(tr("Another member of"));
    person->addField(
        new DirectorValue(context.settings, textSetting(second, &Safeguards::secondPersonGroup)),
        kGroupWidth);
    person->addText(tr("must agree to changes"));
    person->setHint(tr("A group of the director's machine. Empty: one person is enough."));
}

void ApplyingPage::addDraining()
{
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

void ApplyingPage::addSaving(const SettingsContext &context)
{
    using api::MachineStart;
    const auto file = tr("Rule file");
    auto *path = addRow(file);
    path->addText(tr("Write after each kept change to"));
    auto *value = new DirectorValue(context.settings, textSetting(file, &Safeguards::ruleFile));
    path->addCompletions(path->addField(value, kPathWidth), value,
                         [settings = context.settings] { return directoriesOf(*settings); });
    path->setHint(tr("On the director's machine, for example /etc/vipdeck/lb.rules. Empty: no file "
                     "is written."));
    const auto start = tr("Start of machine");
    addRow(start)->addRadios(
        new DirectorValue(context.settings, numberSetting(start, &Safeguards::machineStart)),
        {{tr("Last kept version"), choice(MachineStart::LastVersion)},
         {tr("Rule file"), choice(MachineStart::RuleFile)},
         {tr("Empty"), choice(MachineStart::Empty)}});
    auto *outside = addRow(tr("Outside changes"));
    outside->addChoice(
        new PreferenceValue(Key::TellOutside),
        {{tr("Keep as a version and tell me"), true}, {tr("Keep as a version"), false}});
    outside->setHint(tr("Changes made with ipvsadm while VipDeck runs."));
}

} // namespace vipdeck

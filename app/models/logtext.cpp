// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/logtext.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "helper/api/eventphrases.h"

namespace vipdeck {
namespace {

// Every sentence of eventphrases.h, for the translators.
// clang-format off
constexpr const char *kTexts[] = {
    QT_TRANSLATE_NOOP("vipdeck::LogText", "The helper %1 started."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "The helper stopped."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "The director runs."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "The director was started."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "The director was stopped; packets pass unbalanced or are dropped."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "The director does not run: %1"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "The director ended: %1"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Counters set to 0."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Turned away: %1"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Refused: %1"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Not applied, nothing is changed: %1"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Kept version %1."),
    QT_TRANSLATE_NOOP("vipdeck::LogText",
                      "At most %1 versions are kept; old ones removed: %2."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Reverted version %1."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Over its limit: %1 of %2 connections. No new ones until below %3."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Below its limit again; connections: %1."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Drained: the last connection ended."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "In %1."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Overloaded: the queue has %1 of %2 packets; dropped: %3."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "No longer overloaded; packets dropped in all: %1."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Applied 1 change"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Applied 1 change to %2"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Applied %1 changes"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Applied %1 changes to %2"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Applied %1 changes to %2 services"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "%1 from %2 to %3"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "drain %1 from %2 to %3"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "weight of %1 from %2 to %3"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "edit %1"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "add %1"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "remove %1"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "add service %1"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "remove service %1"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "remove all services"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Not kept within %1 s. The rules before are in force again."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Established packets go through the flow cache (%1)."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Established packets go through the flow cache (%1); %2."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Established packets go through the queue."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Established packets go through the queue, not through the flow cache: %1"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Not drained, nothing is changed: %1"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Drain of %1 began."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Drain of %1 servers began."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Gentle start of %1 began."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Gentle start of %1 servers began."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "%1 got back the weight from before."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "%1 servers got back the weight from before."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "%1 will get back the weight from before in steps."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "%1 servers will get back the weight from before in steps."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "%1:"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Drained: empty after %1."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Drained: its time of %1 is over, clients are still remembered."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Drained: its time of %1 is over, 1 connection is left."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Drained: its time of %1 is over, %2 connections are left."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Removed: empty after %1."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Removed: its time of %1 is over, clients are still remembered."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Removed: its time of %1 is over, 1 connection lost its server."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Removed: its time of %1 is over, %2 connections lost their server."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Removed; then the helper started again."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "At its weight of %1."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "A drain took its place."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Its weight is %1 again, by %2."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Cancelled by %1; the weight stays %2."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Its weight was set to %1."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Its weight was set to %1 by %2 with %3."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Its weight was set to %1 when version %2 came back."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "The server was removed."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "The server was removed by %1 with %2."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "The server was removed when version %1 came back."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Version %1: resets and repeated attempts were at %2 a second for %3 s, %4 before. The rules before are in force again."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Version %1: %2 servers that answered before do not any more. The rules before are in force again."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Goes back when resets and repeated attempts grow by more than %1 times for %2 s."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "The machine started; the rule file was not taken and the last kept version is in force: %1"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Does not look at resets and repeated attempts after an apply any more."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Goes back when fewer servers answer than before."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Does not look at servers that answer after an apply any more."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Changes need no comment."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Every change needs a comment."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Every change needs a comment and a ticket."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Another member of %1 must agree to changes."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "One person is enough for changes."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Every version that is kept is written to %1."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "No rule file is written."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "The machine starts with the last kept version."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "The machine starts with the rule file."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "The machine starts without services."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "The rule file was not written: %1"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "The machine started: the rules of %1 are in force."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "The machine started without services, as its settings say."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "The machine started; its services could not be removed: %1"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Proposal %1 waits for another member of %2."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Agreed to proposal %1 of %2."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Proposal %1 of %2 is not carried out, nothing is changed: %3"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Refused proposal %1 of %2."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Withdrew proposal %1."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Nobody agreed to proposal %1 of %2 in time."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Weight %1."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "The rules that the helper found when it started."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Applied %1 changes, one after the other."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Back to version %1."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Starts %1 gently, up to weight %2."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Drains %1."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Drains %1, weight %2 is kept."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Drains %1, removed at the end."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Drains %1, weight %2 is kept, removed at the end."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Weight %2 is back for %1."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "And more servers: %1."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Kept by %1."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Reverted by %1."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Not kept within %1 s."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "%1"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "The machine started again."),
    // Reasons.
    QT_TRANSLATE_NOOP("vipdeck::LogText", "a value is not possible"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "a number is outside its limits"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "a text does not follow its grammar"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "it is there already"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "there is no such virtual service"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "there is no such real server in this service"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "there is no scheduler or persistence engine of that name"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "it is not possible here"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "it is not allowed"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "the rules changed meanwhile"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "a limit is reached"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "something else must end first"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "the other side is not there"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "it was given up"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "the operating system refused"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "a defect of VipDeck"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "there is no such network interface"),
    // Values.
    QT_TRANSLATE_NOOP("vipdeck::LogText", "%1 s"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "%1 min %2 s"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "%1 h %2 min"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "user %1"),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "%1 (%2)"),
};
// clang-format on

QString inLanguage(const char *english)
{
    return QCoreApplication::translate("vipdeck::LogText", english);
}

// Not by arg(): a value may itself contain "%1".
QString filled(const QString &text, const QStringList &values)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int place = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (place < 1 || place > values.size()) {
            result += text[i];
            continue;
        }
        result += values[place - 1];
        ++i;
    }
    return result;
}

QString durationText(std::uint64_t milliseconds)
{
    const QLocale locale;
    const auto number = [&locale](std::uint64_t value) {
        return locale.toString(static_cast<qulonglong>(value));
    };
    const auto seconds = milliseconds / 1000;
    if (seconds < 60)
        return filled(inLanguage("%1 s"), {number(seconds)});
    if (seconds < 3600)
        return filled(inLanguage("%1 min %2 s"), {number(seconds / 60), number(seconds % 60)});
    return filled(inLanguage("%1 h %2 min"), {number(seconds / 3600), number(seconds / 60 % 60)});
}

// In another language than the helper's: what it means, then the helper's words.
QString reasonText(const QString &message, const std::string &word)
{
    const auto *reason = std::ranges::find(api::kEventReasons, word, &api::EventReason::word);
    if (reason == api::kEventReasons.end())
        return message;
    const auto english = std::string(reason->english);
    const auto translated = inLanguage(english.c_str());
    return translated == QString::fromStdString(english)
               ? message
               : filled(inLanguage("%1 (%2)"), {translated, message});
}

QString valueText(const api::EventPhrase &phrase, std::size_t number, std::string_view types)
{
    const auto &text = phrase.values[number].text;
    const auto shown = QString::fromStdString(text);
    switch (number < types.size() ? types[number] : api::kTextValue) {
    case api::kDurationValue:
        if (const auto duration = api::durationOf(text))
            return durationText(*duration);
        return shown;
    case api::kUserValue:
        return shown.startsWith(u'#') ? filled(inLanguage("user %1"), {shown.mid(1)}) : shown;
    case api::kReasonValue:
        return phrase.values.size() > types.size()
                   ? reasonText(shown, phrase.values[types.size()].text)
                   : shown;
    default: return shown;
    }
}

QString write(const api::EventPhrase &phrase)
{
    const auto sentence = api::sentenceOf(phrase.kind);
    const auto *known = std::ranges::find(kTexts, sentence.english);
    if (known == std::end(kTexts))
        return QString::fromStdString(api::englishPhrase(phrase));
    QStringList values;
    for (std::size_t i = 0; i < phrase.values.size(); ++i)
        values.append(valueText(phrase, i, sentence.values));
    return filled(inLanguage(*known), values);
}

QString composed(const std::vector<api::EventPhrase> &phrases, std::uint32_t changes)
{
    return api::composePhrases<QString>(phrases, changes, write,
                                        [](const char *text) { return QLatin1String(text); });
}

// Whatever else the helper had to say must not be lost.
bool isAllOf(const std::vector<api::EventPhrase> &phrases, std::uint32_t changes,
             const std::string &text)
{
    return !phrases.empty() && api::englishPhrases(phrases, changes) == text;
}

// What was done, without how many changes it were. Empty when the phrases do not say it all.
QString details(const api::VersionInfo &version)
{
    const auto &phrases = version.phrases;
    if (phrases.size() < 2 || !QString::fromStdString(phrases[0].kind).startsWith(u"applied")
        || api::sentenceOf(phrases[1].kind).follows)
        return {};
    QStringList parts;
    QString rest;
    for (std::size_t i = 1; i < phrases.size(); ++i) {
        if (api::sentenceOf(phrases[i].kind).follows)
            rest += u' ' + write(phrases[i]);
        else
            parts.append(write(phrases[i]));
    }
    auto text = parts.join(QLatin1String(", "));
    const auto &values = phrases[1].values;
    const bool beginsWithName =
        std::any_of(values.begin(), values.end(), [&text](const auto &value) {
            return !value.text.empty() && text.startsWith(QString::fromStdString(value.text));
        });
    if (!beginsWithName)
        text[0] = text[0].toUpper();
    return text
           + (version.changes > static_cast<std::uint32_t>(parts.size()) ? QLatin1String(" ...")
                                                                         : QLatin1String("."))
           + rest;
}

} // namespace

QString LogText::sentence(const api::JournalEvent &event)
{
    return isAllOf(event.phrases, event.changes, event.text)
               ? composed(event.phrases, event.changes)
               : QString::fromStdString(event.text);
}

QString LogText::summary(const api::VersionInfo &version)
{
    if (!isAllOf(version.phrases, version.changes, version.summary))
        return QString::fromStdString(version.summary);
    const auto text = details(version);
    return text.isEmpty() ? composed(version.phrases, version.changes) : text;
}

QString LogText::note(const api::VersionInfo &version)
{
    return note(version.note, version.notePhrases);
}

QString LogText::note(const std::string &text, const std::vector<api::EventPhrase> &phrases)
{
    return isAllOf(phrases, 0, text) ? composed(phrases, 0) : QString::fromStdString(text);
}

QString LogText::note(const api::JournalEvent &event)
{
    const auto place = std::ranges::find(event.phrases, "in-service", &api::EventPhrase::kind);
    const bool isWhole = place != event.phrases.end() && event.note == api::englishPhrase(*place);
    return isWhole ? write(*place) : QString::fromStdString(event.note);
}

QStringList LogText::knownTexts()
{
    QStringList texts;
    for (const auto *text : kTexts)
        texts.append(QString::fromUtf8(text));
    return texts;
}

} // namespace vipdeck

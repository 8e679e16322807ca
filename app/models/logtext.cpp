// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/logtext.h"

#include <QCoreApplication>
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
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Reverted version %1."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Over its limit: %1 of %2 connections. No new ones until below %3."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Below its limit again: %1 connections."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Drained: the last connection ended."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "In %1."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "Overloaded: the queue has %1 of %2 packets, %3 were dropped."),
    QT_TRANSLATE_NOOP("vipdeck::LogText", "No longer overloaded: %1 packets were dropped in all."),
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
};
// clang-format on

QString write(const api::EventPhrase &phrase)
{
    const auto english = api::englishOf(phrase.kind);
    const auto *known = std::ranges::find(kTexts, english);
    if (known == std::end(kTexts))
        return QString::fromStdString(api::englishPhrase(phrase));
    auto text = QCoreApplication::translate("vipdeck::LogText", *known);
    // Not by arg(): a value may itself contain "%1".
    QStringList values;
    for (const auto &value : phrase.values)
        values.append(QString::fromStdString(value.text));
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int place = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (place < 1 || place > values.size()) {
            filled += text[i];
            continue;
        }
        filled += values[place - 1];
        ++i;
    }
    return filled;
}

std::string inEnglish(const api::JournalEvent &event)
{
    return api::composeEvent<std::string>(event, api::englishPhrase,
                                          [](const char *text) { return std::string(text); });
}

} // namespace

QString LogText::sentence(const api::JournalEvent &event)
{
    // Whatever else the helper had to say must not be lost.
    if (event.phrases.empty() || inEnglish(event) != event.text)
        return QString::fromStdString(event.text);
    return api::composeEvent<QString>(event, write,
                                      [](const char *text) { return QLatin1String(text); });
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

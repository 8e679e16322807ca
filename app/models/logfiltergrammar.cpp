// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/logfiltergrammar.h"

#include "app/models/logquery.h"

namespace vipdeck {
namespace {

using Field = api::JournalFilter::Field;

QString wordOf(Field field)
{
    switch (field) {
    case Field::Source: return LogFilterGrammar::tr("source");
    case Field::Who: return LogFilterGrammar::tr("who");
    case Field::Object: return LogFilterGrammar::tr("object");
    case Field::Text: break;
    }
    return LogFilterGrammar::tr("text");
}

QString labelOf(const api::JournalFilter &filter)
{
    const auto value = QString::fromStdString(filter.value);
    return filter.negated ? LogFilterGrammar::tr("not %1: %2").arg(wordOf(filter.field), value)
                          : LogFilterGrammar::tr("%1: %2").arg(wordOf(filter.field), value);
}

} // namespace

QString LogFilterGrammar::problem(const QString &token) const
{
    return parseLogFilter(token).empty() ? tr("\"%1\" says nothing. Write a word, who:anna, "
                                              "object:web-08 or not source:auth.")
                                               .arg(token)
                                         : QString();
}

QString LogFilterGrammar::label(const QString &token) const
{
    QStringList labels;
    for (const auto &filter : parseLogFilter(token))
        labels.append(labelOf(filter));
    return labels.join(QLatin1String(", "));
}

QStringList LogFilterGrammar::completions(const QString &typed) const
{
    static const QStringList words{QStringLiteral("who:"),          QStringLiteral("object:"),
                                   QStringLiteral("source:apply"),  QStringLiteral("source:auth"),
                                   QStringLiteral("source:drain"),  QStringLiteral("source:engine"),
                                   QStringLiteral("source:helper"), QStringLiteral("source:server"),
                                   QStringLiteral("text:")};
    const auto start = QStringLiteral("not ");
    const bool negated = typed.startsWith(start, Qt::CaseInsensitive);
    const auto begun = negated ? typed.mid(start.size()) : typed;
    QStringList fitting;
    for (const auto &word : words)
        if (word.startsWith(begun, Qt::CaseInsensitive) && word != begun)
            fitting.append(negated ? start + word : word);
    return fitting;
}

} // namespace vipdeck

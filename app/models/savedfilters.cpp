// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/savedfilters.h"

#include <QSettings>
#include <algorithm>

namespace vipdeck {
SavedFilters &SavedFilters::ofConnections()
{
    static SavedFilters filters(QStringLiteral("connections/savedFilters"));
    return filters;
}

SavedFilters &SavedFilters::ofLog()
{
    static SavedFilters filters(QStringLiteral("log/savedFilters"));
    return filters;
}

QList<SavedFilter> SavedFilters::all() const
{
    QSettings settings;
    QList<SavedFilter> filters;
    const int count = std::min(settings.beginReadArray(m_key), kMaximumFilters);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        SavedFilter filter{settings.value(QLatin1String("name")).toString(),
                           settings.value(QLatin1String("tokens")).toStringList()};
        // The file may have been edited by hand.
        if (!filter.name.trimmed().isEmpty() && !filter.tokens.isEmpty())
            filters.append(std::move(filter));
    }
    return filters;
}

int SavedFilters::find(const QString &name) const
{
    const auto filters = all();
    const auto found = std::ranges::find_if(filters, [&name](const SavedFilter &filter) {
        return filter.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    return found == filters.end() ? -1 : static_cast<int>(found - filters.begin());
}

QString SavedFilters::nameProblem(const QString &name) const
{
    const auto trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return tr("A filter needs a name.");
    if (trimmed.size() > kMaximumNameLength)
        return tr("The name has %1 characters; at most %2 are possible.")
            .arg(trimmed.size())
            .arg(kMaximumNameLength);
    if (find(trimmed) < 0 && all().size() >= kMaximumFilters)
        return tr("There are %1 saved filters; delete one first.").arg(kMaximumFilters);
    return {};
}

bool SavedFilters::save(const QString &name, const QStringList &tokens)
{
    if (!nameProblem(name).isEmpty() || tokens.isEmpty())
        return false;
    auto filters = all();
    const SavedFilter filter{name.trimmed(), tokens};
    if (const int place = find(name); place >= 0)
        filters[place] = filter;
    else
        filters.append(filter);
    store(std::move(filters));
    return true;
}

bool SavedFilters::rename(const QString &from, const QString &to)
{
    const int place = find(from);
    const int taken = find(to);
    const auto trimmed = to.trimmed();
    if (place < 0 || (taken >= 0 && taken != place) || trimmed.isEmpty()
        || trimmed.size() > kMaximumNameLength)
        return false;
    auto filters = all();
    filters[place].name = trimmed;
    store(std::move(filters));
    return true;
}

bool SavedFilters::remove(const QString &name)
{
    const int place = find(name);
    if (place < 0)
        return false;
    auto filters = all();
    filters.removeAt(place);
    store(std::move(filters));
    return true;
}

void SavedFilters::store(QList<SavedFilter> filters)
{
    std::ranges::stable_sort(filters, [](const SavedFilter &a, const SavedFilter &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    QSettings settings;
    settings.remove(m_key);
    settings.beginWriteArray(m_key, static_cast<int>(filters.size()));
    for (int i = 0; i < filters.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(QLatin1String("name"), filters.at(i).name);
        settings.setValue(QLatin1String("tokens"), filters.at(i).tokens);
    }
    settings.endArray();
    Q_EMIT changed();
}

} // namespace vipdeck

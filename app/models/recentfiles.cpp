// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/recentfiles.h"

#include <QFileInfo>
#include <QSettings>

namespace vipdeck {
namespace {

constexpr char kKey[] = "recentFiles";

QStringList remembered()
{
    return QSettings().value(QLatin1String(kKey)).toStringList();
}

} // namespace

QStringList RecentFiles::all()
{
    QStringList files;
    for (const auto &file : remembered())
        if (files.size() < kMost && QFileInfo(file).isFile())
            files.append(file);
    return files;
}

void RecentFiles::add(const QString &fileName)
{
    const auto path = QFileInfo(fileName).absoluteFilePath();
    auto files = remembered();
    files.removeAll(path);
    files.prepend(path);
    QSettings().setValue(QLatin1String(kKey), files.mid(0, kMost));
}

void RecentFiles::clear()
{
    QSettings().remove(QLatin1String(kKey));
}

} // namespace vipdeck

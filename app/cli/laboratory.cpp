// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/laboratory.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <cerrno>
#include <cstring>
#include <unistd.h>
#include <vector>

namespace vipdeck {
namespace {

struct Laboratory
{
    QString script;
    QString programs; // for --bin-dir; empty when the script finds them itself
};

Laboratory findLaboratory()
{
    QDir folder(QCoreApplication::applicationDirPath());
    const QString installed =
        QDir::cleanPath(folder.filePath(QStringLiteral(VIPDECK_LABORATORY_FROM_BIN)));
    if (QFileInfo(installed + QStringLiteral("/lab")).isExecutable())
        return {installed + QStringLiteral("/lab"), installed};
    do {
        const auto script = folder.filePath(QStringLiteral("tools/lab"));
        if (QFileInfo(script).isExecutable())
            return {script, {}};
    } while (folder.cdUp());
    return {};
}

} // namespace

Error runLaboratory(std::span<const std::string> words)
{
    const auto laboratory = findLaboratory();
    if (laboratory.script.isEmpty())
        return {ErrorCode::NotSupported,
                "the laboratory is not installed here; in VipDeck's source tree it is tools/lab"};
    std::vector<std::string> arguments{laboratory.script.toStdString()};
    arguments.insert(arguments.end(), words.begin(), words.end());
    if (!laboratory.programs.isEmpty() && arguments.size() > 1)
        arguments.insert(arguments.begin() + 2, {"--bin-dir", laboratory.programs.toStdString()});
    std::vector<char *> pointers;
    for (auto &argument : arguments)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    ::execv(pointers[0], pointers.data());
    return {ErrorCode::Io, "execv " + arguments[0] + ": " + std::strerror(errno)};
}

} // namespace vipdeck

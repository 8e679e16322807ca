// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/live/lab.h"

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QProcess>

namespace vipdeck::live {

Outcome runProgram(const QStringList &command, int timeoutSeconds)
{
    QProcess process;
    process.start(command.first(), command.mid(1));
    Outcome outcome;
    if (!process.waitForFinished(timeoutSeconds * 1000)) {
        outcome.errors = process.errorString();
        process.kill();
        process.waitForFinished(5000);
    } else if (process.exitStatus() == QProcess::NormalExit) {
        outcome.exitCode = process.exitCode();
    }
    outcome.output = QString::fromUtf8(process.readAllStandardOutput());
    outcome.errors += QString::fromUtf8(process.readAllStandardError());
    return outcome;
}

LoadResult parseLoad(const QString &text)
{
    LoadResult result;
    result.text = text;
    const auto lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const auto &line : lines) {
        const auto words = line.split(QLatin1Char(' '));
        if (words.size() == 3 && words[0] == QLatin1String("server"))
            result.servers[words[1]] = words[2].toInt();
        if (words.size() >= 5 && words[0] == QLatin1String("total")) {
            result.answers = words[2].toInt();
            result.errors = words[4].toInt();
        }
    }
    return result;
}

Lab::Lab()
    : m_prefix(QStringLiteral("vdt%1").arg(QCoreApplication::applicationPid()))
    , m_origin(open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC))
{}

Lab::~Lab()
{
    down();
    close(m_origin);
}

QStringList Lab::script(const QString &action) const
{
    return {QStringLiteral(VIPDECK_SOURCE_DIR "/tools/lab"),
            action,
            QStringLiteral("--prefix"),
            m_prefix,
            QStringLiteral("--run-dir"),
            runDirectory(),
            QStringLiteral("--bin-dir"),
            QStringLiteral(VIPDECK_BINARY_DIR)};
}

Outcome Lab::up(const QStringList &options)
{
    return runProgram(script(QStringLiteral("up")) + options, 60);
}

void Lab::down()
{
    // It ends every process in its namespaces.
    if (setns(m_origin, CLONE_NEWNET) != 0)
        qFatal("cannot leave the director's namespace");
    const auto outcome = runProgram(script(QStringLiteral("down")), 60);
    if (outcome.exitCode != 0)
        qWarning("lab down: %s", qPrintable(outcome.errors));
}

bool Lab::enterDirector() const
{
    const auto path = QStringLiteral("/run/netns/%1-director").arg(m_prefix).toLocal8Bit();
    const int descriptor = open(path.constData(), O_RDONLY | O_CLOEXEC);
    const bool entered = descriptor >= 0 && setns(descriptor, CLONE_NEWNET) == 0;
    if (descriptor >= 0)
        close(descriptor);
    return entered;
}

Outcome Lab::run(const QString &where, const QStringList &command, int timeoutSeconds) const
{
    const QStringList inside{QStringLiteral("ip"), QStringLiteral("netns"), QStringLiteral("exec"),
                             nameOf(where)};
    return runProgram(inside + command, timeoutSeconds);
}

void Lab::start(QProcess &process, const QString &where, const QStringList &command) const
{
    const QStringList arguments{QStringLiteral("netns"), QStringLiteral("exec"), nameOf(where)};
    process.start(QStringLiteral("ip"), arguments + command);
}

LoadResult Lab::load(const QString &mode, const QStringList &options) const
{
    const auto outcome =
        run(QStringLiteral("client"), QStringList{peerProgram(), mode} + options, 120);
    return parseLoad(outcome.output + outcome.errors);
}

QString Lab::peerProgram()
{
    return QStringLiteral(VIPDECK_BINARY_DIR "/tools/labpeer/vipdeck-labpeer");
}

QString Lab::helperProgram()
{
    return QStringLiteral(VIPDECK_BINARY_DIR "/helper/vipdeckd");
}

} // namespace vipdeck::live

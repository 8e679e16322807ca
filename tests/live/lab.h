// SPDX-License-Identifier: GPL-3.0-or-later
// The demo lab (tools/lab) as the ground of live tests: one per test program, named after its pid.
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

class QProcess;

namespace vipdeck::live {

struct Outcome
{
    int exitCode = -1; // -1: did not start, crashed or took too long
    QString output;
    QString errors;
};

// What vipdeck-labpeer prints after a run of requests.
struct LoadResult
{
    QMap<QString, int> servers; // answers by server
    int answers = 0;
    int errors = -1; // -1: no result was printed
    QString text;    // everything, for the message of a failed check
};

class Lab
{
public:
    Lab();
    ~Lab(); // down
    Lab(const Lab &) = delete;
    Lab &operator=(const Lab &) = delete;

    [[nodiscard]] Outcome up(const QStringList &options);
    void down();
    // The namespace, for ip(8).
    [[nodiscard]] QString nameOf(const QString &where) const
    {
        return m_prefix + QLatin1Char('-') + where;
    }
    // This thread, the threads and processes it starts: into the director's namespace.
    [[nodiscard]] bool enterDirector() const;

    [[nodiscard]] Outcome run(const QString &where, const QStringList &command,
                              int timeoutSeconds = 60) const;
    // The same without waiting. The process is the command itself; the caller ends it.
    void start(QProcess &process, const QString &where, const QStringList &command) const;
    // http-load or udp-load from the client.
    [[nodiscard]] LoadResult load(const QString &mode, const QStringList &options) const;

    [[nodiscard]] QString runDirectory() const
    {
        return m_directory.filePath(QStringLiteral("run"));
    }
    [[nodiscard]] static QString peerProgram();
    [[nodiscard]] static QString helperProgram();

private:
    [[nodiscard]] QStringList script(const QString &action) const;

    QString m_prefix;
    int m_origin; // the namespace that we come from
    QTemporaryDir m_directory;
};

[[nodiscard]] Outcome runProgram(const QStringList &command, int timeoutSeconds);
[[nodiscard]] LoadResult parseLoad(const QString &text);

} // namespace vipdeck::live

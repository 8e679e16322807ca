// SPDX-License-Identifier: GPL-3.0-or-later
// The demo lab under the names that withdisplay chose, for one test run. Down when this is
// destroyed.
#pragma once

#include <QHash>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

class Lab
{
public:
    Lab();
    ~Lab();
    Lab(const Lab &) = delete;
    Lab &operator=(const Lab &) = delete;

    [[nodiscard]] bool up();
    [[nodiscard]] QString socket() const;
    [[nodiscard]] QString file(const QString &name) const; // in a directory that goes with this

    // Continuous traffic to all VIPs until the lab goes.
    void startTraffic(int requestsPerSecond);

    // HTTP requests from the client's namespace; answers by the name that the server gave.
    struct Answers
    {
        QHash<QString, int> byServer;
        int total = 0;
        int errors = -1; // -1: the program did not even end well
    };
    [[nodiscard]] Answers request(const QString &endpoint, int count);

    // Standard output of vipdeckadm; null when it failed.
    [[nodiscard]] QString ipvsadm(const QStringList &arguments);

private:
    [[nodiscard]] QStringList labArguments(const QString &action) const;

    QString m_prefix;
    QString m_directory; // of the lab
    QTemporaryDir m_files;
    QProcess m_traffic;
};

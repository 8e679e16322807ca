// SPDX-License-Identifier: GPL-3.0-or-later
// Director, server, clients and the network between them in namespaces, and a helper in the
// director's. The helper is the real one with its privileges dropped.
//   clients 198.51.100.10 -- clients:director:eth0 10.9.0.1 -- switch 10.9.0.254 -- eth0:server
// The switch is a router as well (10.9.0.254); the server is 10.9.0.16, fd09::16.
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include "tests/live/lab.h"

namespace vipdeck::live {

class DoctorLab
{
public:
    DoctorLab();
    ~DoctorLab();
    DoctorLab(const DoctorLab &) = delete;
    DoctorLab &operator=(const DoctorLab &) = delete;

    // False with a reason in problem().
    [[nodiscard]] bool build();
    [[nodiscard]] bool startHelper();
    void stopHelper();
    [[nodiscard]] QString problem() const { return m_problem; }

    // A shell command in a namespace: "director", "server", "client", "switch".
    Outcome shell(const QString &where, const QString &command) const;
    // vipdeckadm in the director's namespace.
    [[nodiscard]] Outcome tool(const QString &arguments) const;
    // A socket that listens in the server's namespace until it is closed; -1 when it cannot.
    [[nodiscard]] int listenOnServer(const QString &address, quint16 port) const;

    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }

private:
    [[nodiscard]] QString nameOf(const QString &where) const;

    QString m_prefix;
    QTemporaryDir m_directory;
    QProcess m_helper;
    QString m_problem;
};

} // namespace vipdeck::live

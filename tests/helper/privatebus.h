// SPDX-License-Identifier: GPL-3.0-or-later
// A system bus and a polkit daemon of the test's own. The process moves into a mount namespace in
// which /etc/polkit-1, /usr/share/polkit-1 and /run are its own too, so the machine's are neither
// read nor touched. Needs root.
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <memory>

namespace vipdeck {

// Users of every Debian; what they may do is in the rules that the test installs.
inline constexpr int kUserWithRule = 1;    // daemon: view and edit, by a rule
inline constexpr int kUserInSession = 2;   // bin: has an active session, no rule
inline constexpr int kUserOfHelper = 5;    // games: stands for vipdeck in the policy file
inline constexpr int kUserWithout = 65534; // nobody

class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();

    // Once per process, before anything else. Returns why it is not possible here, else nothing.
    [[nodiscard]] static QString enterPrivateMounts();

    [[nodiscard]] bool startBus();
    void stopBus();
    [[nodiscard]] bool startPolkit();
    void stopPolkit();
    [[nodiscard]] qint64 polkitProcess() const { return m_polkit->processId(); }

    // The system's, with this bus as the system bus.
    [[nodiscard]] QProcessEnvironment environment() const;
    // Stands for /proc/self/cgroup of a process in the session of kUserInSession.
    [[nodiscard]] QString sessionCgroupFile() const;

private:
    [[nodiscard]] QString file(const char *name) const;

    QTemporaryDir m_directory;
    std::unique_ptr<QProcess> m_bus;
    std::unique_ptr<QProcess> m_polkit;
};

} // namespace vipdeck

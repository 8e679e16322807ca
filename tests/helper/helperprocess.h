// SPDX-License-Identifier: GPL-3.0-or-later
// A real vipdeckd without a datapath, with a socket and a state directory of its own.
#pragma once

#include <sys/types.h>

#include <QProcess>
#include <QTemporaryDir>
#include <memory>
#include <optional>

#include "engine/config/ruleset.h"
#include "tests/helper/rawclient.h"

namespace vipdeck {

// Arguments that let the user of the test do everything, so that no polkit is needed.
QStringList asOwner();

class HelperProcess
{
public:
    HelperProcess();
    ~HelperProcess();

    // Starts (again) with the same directory and waits until it answers or ended.
    [[nodiscard]] bool start(const QStringList &moreArguments = {});
    // SIGTERM, or SIGKILL as a crash; waits for the end.
    void stop();
    void crash();

    [[nodiscard]] QString socketPath() const { return m_directory.filePath(QStringLiteral("s")); }
    [[nodiscard]] QString stateFile(const char *name) const;
    [[nodiscard]] QByteArray log();
    [[nodiscard]] QProcess &process() { return *m_process; }
    // Runs as this user from now on; for root only.
    void runAs(uid_t user);
    void setEnvironment(const QProcessEnvironment &environment) { m_environment = environment; }

private:
    QTemporaryDir m_directory;
    std::optional<uid_t> m_user;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    std::unique_ptr<QProcess> m_process;
    QByteArray m_log;
};

// A service 192.0.2.`number`:80 without servers.
[[nodiscard]] ServiceConfig testService(std::uint8_t number);
// One change: add testService(number).
[[nodiscard]] api::ApplyRequest addTestService(std::uint8_t number);

// Adds the test service of that number by a client of its own.
Result<api::ApplyReply> addService(const HelperProcess &helper, std::uint8_t number);

} // namespace vipdeck

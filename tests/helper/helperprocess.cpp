// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helper/helperprocess.h"

#include <grp.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QThread>

namespace vipdeck {
namespace {

constexpr int kPatienceMilliseconds = 30000;

} // namespace

QStringList asOwner()
{
    return {QStringLiteral("--owner"), QString::number(::getuid())};
}

HelperProcess::HelperProcess()
{
    // Other users connect in some tests.
    QFile::setPermissions(m_directory.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                                  | QFile::ReadOther | QFile::ExeOther);
}

HelperProcess::~HelperProcess()
{
    stop();
}

bool HelperProcess::start(const QStringList &moreArguments)
{
    m_process = std::make_unique<QProcess>();
    auto environment = m_environment;
    // Only read by a build with sanitizers: the leak detector needs ptrace, which the helper's
    // system call filter denies, and freed memory is not to hide what a client costs.
    environment.insert(QStringLiteral("ASAN_OPTIONS"),
                       QStringLiteral("detect_leaks=0:quarantine_size_mb=1"));
    m_process->setProcessEnvironment(environment);
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    if (m_user) {
        m_process->setChildProcessModifier([user = *m_user] {
            if (::setgroups(0, nullptr) != 0 || ::setresgid(user, user, user) != 0
                || ::setresuid(user, user, user) != 0)
                ::_exit(127);
        });
    }
    const QStringList arguments{
        QStringLiteral("--no-datapath"), QStringLiteral("--foreground"),
        QStringLiteral("--socket"),      socketPath(),
        QStringLiteral("--state-dir"),   m_directory.filePath(QStringLiteral("state"))};
    m_process->start(QStringLiteral(VIPDECK_BINARY_DIR "/helper/vipdeckd"),
                     arguments + moreArguments);
    if (!m_process->waitForStarted(kPatienceMilliseconds))
        return false;
    QElapsedTimer timer;
    timer.start();
    const auto earlier = m_log.size();
    while (timer.elapsed() < kPatienceMilliseconds) {
        m_log += m_process->readAll();
        if (m_log.indexOf(" serves ", earlier) >= 0)
            return true;
        if (m_process->state() == QProcess::NotRunning)
            return false;
        m_process->waitForReadyRead(100);
    }
    return false;
}

void HelperProcess::runAs(uid_t user)
{
    m_user = user;
    if (::chown(m_directory.path().toLocal8Bit().constData(), user, static_cast<gid_t>(-1)) != 0)
        qFatal("chown");
}

void HelperProcess::stop()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(kPatienceMilliseconds)) {
        m_process->kill();
        m_process->waitForFinished();
    }
}

void HelperProcess::crash()
{
    m_process->kill();
    m_process->waitForFinished(kPatienceMilliseconds);
}

QString HelperProcess::stateFile(const char *name) const
{
    return m_directory.filePath(QStringLiteral("state/") + QString::fromLatin1(name));
}

QByteArray HelperProcess::log()
{
    m_process->waitForReadyRead(0);
    m_log += m_process->readAll();
    return m_log;
}

ServiceConfig testService(std::uint8_t number)
{
    ServiceConfig service;
    service.key.endpoint = {Address::fromIPv4(0xC0000200u + number), 80};
    return service;
}

api::ApplyRequest addTestService(std::uint8_t number)
{
    api::ApplyRequest request;
    request.changes.emplace_back(AddService{testService(number)});
    return request;
}

Result<api::ApplyReply> addService(const HelperProcess &helper, std::uint8_t number)
{
    RawClient client;
    if (!client.connectTo(helper.socketPath()) || !client.hello())
        return makeError(ErrorCode::NotConnected, "no helper");
    return client.call<api::ApplyReply>(api::Method::Apply, addTestService(number));
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helper/privatebus.h"

#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <cerrno>
#include <cstring>

namespace vipdeck {
namespace {

constexpr int kPatienceMilliseconds = 15000;
constexpr char kPolkitDaemon[] = "/usr/lib/polkit-1/polkitd";

// All that may use the bus may talk to all: the rights under test are polkit's.
constexpr char kBusConfiguration[] = R"(<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <listen>unix:path=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
  </policy>
</busconfig>
)";

constexpr char kRules[] = R"(polkit.addRule(function(action, subject) {
    if (subject.user == "daemon"
        && (action.id == "org.vipdeck.view" || action.id == "org.vipdeck.edit"))
        return polkit.Result.YES;
});
)";

// What logind writes of an active local session, for libsystemd inside polkitd. There is no logind
// in a build container; so the "active" column of the policy file is put to the test all the same.
constexpr char kSession[] = "UID=2\nUSER=bin\nACTIVE=1\nIS_DISPLAY=1\nSTATE=active\nREMOTE=0\n"
                            "TYPE=wayland\nCLASS=user\nSEAT=seat0\n";
constexpr char kSessionUser[] = "NAME=bin\nSTATE=active\nDISPLAY=c1\nSESSIONS=c1\n"
                                "ACTIVE_SESSIONS=c1\nONLINE_SESSIONS=c1\nSEATS=seat0\n";
constexpr char kSeat[] = "IS_SEAT0=1\nACTIVE=c1\nACTIVE_UID=2\nSESSIONS=c1\n";
constexpr char kCgroup[] = "1:name=systemd:/user.slice/user-2.slice/session-c1.scope\n"
                           "0::/user.slice/user-2.slice/session-c1.scope\n";

bool writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size()
           && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup
                                  | QFile::ReadOther);
}

bool mountEmpty(const char *path)
{
    return ::mount("tmpfs", path, "tmpfs", 0, "mode=0755") == 0;
}

// The file that is installed, but for the name of the helper's user, which may not exist here.
bool installPolicy(const QString &path)
{
    QFile source(QStringLiteral(VIPDECK_SOURCE_DIR "/packaging/polkit/org.vipdeck.policy"));
    if (!source.open(QIODevice::ReadOnly))
        return false;
    return writeFile(path, source.readAll().replace("unix-user:vipdeck", "unix-user:games"));
}

bool fillPrivateDirectories()
{
    const auto text = [](const char *path) { return QString::fromLatin1(path); };
    const QDir root(QStringLiteral("/"));
    for (const char *directory :
         {"/etc/polkit-1/rules.d", "/usr/share/polkit-1/rules.d", "/usr/share/polkit-1/actions",
          "/run/systemd/seats", "/run/systemd/sessions", "/run/systemd/users",
          "/run/systemd/machines"}) {
        if (!root.mkpath(text(directory)))
            return false;
    }
    return installPolicy(text("/usr/share/polkit-1/actions/org.vipdeck.policy"))
           && writeFile(text("/etc/polkit-1/rules.d/10-test.rules"), kRules)
           && writeFile(text("/run/systemd/sessions/c1"), kSession)
           && writeFile(text("/run/systemd/users/2"), kSessionUser)
           && writeFile(text("/run/systemd/seats/seat0"), kSeat);
}

bool waitForText(QProcess &process, const char *text)
{
    QElapsedTimer timer;
    timer.start();
    QByteArray output;
    while (timer.elapsed() < kPatienceMilliseconds && process.state() == QProcess::Running) {
        process.waitForReadyRead(100);
        output += process.readAll();
        if (output.contains(text))
            return true;
    }
    return false;
}

void end(std::unique_ptr<QProcess> &process)
{
    if (!process || process->state() == QProcess::NotRunning)
        return;
    process->kill();
    process->waitForFinished(kPatienceMilliseconds);
}

} // namespace

QString PrivateBus::enterPrivateMounts()
{
    if (::geteuid() != 0)
        return QStringLiteral("needs root");
    if (!QFile::exists(QString::fromLatin1(kPolkitDaemon)))
        return QStringLiteral("needs polkitd");
    ::umask(0022);
    if (::unshare(CLONE_NEWNS) != 0
        || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || !mountEmpty("/etc/polkit-1") || !mountEmpty("/usr/share/polkit-1")
        || !mountEmpty("/run"))
        return QStringLiteral("mount namespace: %1").arg(QString::fromLocal8Bit(strerror(errno)));
    return fillPrivateDirectories() ? QString() : QStringLiteral("cannot fill /run and /etc");
}

PrivateBus::PrivateBus()
{
    QFile::setPermissions(m_directory.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                                  | QFile::ReadOther | QFile::ExeOther);
    writeFile(file("cgroup"), kCgroup);
}

PrivateBus::~PrivateBus()
{
    stopPolkit();
    stopBus();
}

bool PrivateBus::startBus()
{
    if (!writeFile(file("bus.conf"),
                   QString::fromLatin1(kBusConfiguration).arg(file("bus")).toUtf8()))
        return false;
    m_bus = std::make_unique<QProcess>();
    m_bus->start(QStringLiteral("dbus-daemon"),
                 {QStringLiteral("--config-file=") + file("bus.conf"), QStringLiteral("--nofork"),
                  QStringLiteral("--print-address")});
    return m_bus->waitForStarted() && waitForText(*m_bus, "unix:path=");
}

void PrivateBus::stopBus()
{
    end(m_bus);
}

bool PrivateBus::startPolkit()
{
    m_polkit = std::make_unique<QProcess>();
    m_polkit->setProcessEnvironment(environment());
    m_polkit->setProcessChannelMode(QProcess::MergedChannels);
    m_polkit->start(QString::fromLatin1(kPolkitDaemon), QStringList());
    return m_polkit->waitForStarted() && waitForText(*m_polkit, "Acquired the name");
}

void PrivateBus::stopPolkit()
{
    end(m_polkit);
}

QProcessEnvironment PrivateBus::environment() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DBUS_SYSTEM_BUS_ADDRESS"),
                       QStringLiteral("unix:path=") + file("bus"));
    return environment;
}

QString PrivateBus::sessionCgroupFile() const
{
    return file("cgroup");
}

QString PrivateBus::file(const char *name) const
{
    return m_directory.filePath(QString::fromLatin1(name));
}

} // namespace vipdeck

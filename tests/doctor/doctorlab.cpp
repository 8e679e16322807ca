// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/doctor/doctorlab.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <sched.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <array>

namespace vipdeck::live {
namespace {

constexpr int kPatienceMilliseconds = 10000;
constexpr std::array kNames{"director", "server", "client", "switch"};

// $0 is the prefix of the namespaces.
constexpr const char *kNetwork = R"sh(set -e
link() { # namespace device peer-namespace peer-device
  ip -n "$0-$1" link add "$2" type veth peer name "$4" netns "$0-$3"
  ip -n "$0-$1" link set "$2" up
  ip -n "$0-$3" link set "$4" up
}
for name in director server client switch; do
  ip netns add "$0-$name"
  ip -n "$0-$name" link set lo up
  ip netns exec "$0-$name" sysctl -qw net.ipv6.conf.all.accept_dad=0 \
    net.ipv6.conf.default.accept_dad=0
done
ip -n "$0-switch" link add bridge0 type bridge
ip -n "$0-switch" link set bridge0 up
ip -n "$0-switch" addr add 10.9.0.254/24 dev bridge0
ip -n "$0-switch" addr add fd09::fe/64 dev bridge0
link director eth0 switch director
link server eth0 switch server
ip -n "$0-switch" link set director master bridge0
ip -n "$0-switch" link set server master bridge0
link client eth0 director clients
ip -n "$0-director" addr add 10.9.0.1/24 dev eth0
ip -n "$0-director" addr add fd09::1/64 dev eth0
ip -n "$0-director" addr add 198.51.100.1/24 dev clients
ip -n "$0-director" route add default via 198.51.100.10
ip -n "$0-client" addr add 198.51.100.10/24 dev eth0
ip -n "$0-server" addr add 10.9.0.16/24 dev eth0
ip -n "$0-server" addr add fd09::16/64 dev eth0
ip -n "$0-server" route add default via 10.9.0.254
ip -n "$0-server" -6 route add default via fd09::fe
)sh";

} // namespace

DoctorLab::DoctorLab()
    : m_prefix(QStringLiteral("vdd%1").arg(QCoreApplication::applicationPid()))
{
    m_helper.setProcessChannelMode(QProcess::MergedChannels);
}

DoctorLab::~DoctorLab()
{
    stopHelper();
    for (const char *name : kNames)
        static_cast<void>(runProgram({QStringLiteral("ip"), QStringLiteral("netns"),
                                      QStringLiteral("del"), nameOf(QLatin1String(name))},
                                     10));
}

QString DoctorLab::nameOf(const QString &where) const
{
    return m_prefix + QLatin1Char('-') + where;
}

bool DoctorLab::build()
{
    const auto built = runProgram(
        {QStringLiteral("sh"), QStringLiteral("-c"), QString::fromLatin1(kNetwork), m_prefix}, 30);
    m_problem = built.output + built.errors;
    return built.exitCode == 0;
}

bool DoctorLab::startHelper()
{
    m_helper.start(
        QStringLiteral("ip"),
        {QStringLiteral("netns"), QStringLiteral("exec"), nameOf(QStringLiteral("director")),
         Lab::helperProgram(), QStringLiteral("--foreground"), QStringLiteral("--socket"),
         path(QStringLiteral("s")), QStringLiteral("--state-dir"), path(QStringLiteral("state"))});
    QElapsedTimer timer;
    timer.start();
    m_problem.clear();
    while (timer.elapsed() < kPatienceMilliseconds) {
        m_helper.waitForReadyRead(100);
        m_problem += QString::fromUtf8(m_helper.readAll());
        if (m_problem.contains(QStringLiteral(" serves ")))
            return true;
        if (m_helper.state() == QProcess::NotRunning)
            return false;
    }
    return false;
}

void DoctorLab::stopHelper()
{
    if (m_helper.state() == QProcess::NotRunning)
        return;
    m_helper.terminate();
    if (!m_helper.waitForFinished(kPatienceMilliseconds)) {
        m_helper.kill();
        m_helper.waitForFinished();
    }
}

Outcome DoctorLab::shell(const QString &where, const QString &command) const
{
    return runProgram({QStringLiteral("ip"), QStringLiteral("netns"), QStringLiteral("exec"),
                       nameOf(where), QStringLiteral("sh"), QStringLiteral("-c"), command},
                      60);
}

Outcome DoctorLab::tool(const QString &arguments) const
{
    return shell(QStringLiteral("director"),
                 QStringLiteral("VIPDECK_SOCKET='%1' %2 %3")
                     .arg(path(QStringLiteral("s")),
                          QStringLiteral(VIPDECK_BINARY_DIR "/app/cli/vipdeckadm"), arguments));
}

int DoctorLab::listenOnServer(const QString &address, quint16 port) const
{
    const int here = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
    const auto there = QStringLiteral("/run/netns/") + nameOf(QStringLiteral("server"));
    const int server = open(there.toLocal8Bit().constData(), O_RDONLY | O_CLOEXEC);
    int listening = -1;
    if (setns(server, CLONE_NEWNET) == 0) {
        sockaddr_in name{};
        name.sin_family = AF_INET;
        name.sin_port = htons(port);
        inet_pton(AF_INET, address.toLatin1().constData(), &name.sin_addr);
        listening = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const int one = 1;
        setsockopt(listening, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
        setsockopt(listening, IPPROTO_IP, IP_FREEBIND, &one, sizeof one);
        const bool ready = bind(listening, reinterpret_cast<sockaddr *>(&name), sizeof name) == 0
                           && listen(listening, 16) == 0;
        if (!ready) {
            close(listening);
            listening = -1;
        }
        if (setns(here, CLONE_NEWNET) != 0)
            qFatal("cannot leave the server's namespace");
    }
    close(server);
    close(here);
    return listening;
}

} // namespace vipdeck::live

// SPDX-License-Identifier: GPL-3.0-or-later
// Namespaces with deliberately wrong settings: each is found, and its check passes after the
// printed commands were run there.
#include <unistd.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <memory>

#include "tests/doctor/doctorlab.h"

using namespace vipdeck::live;

namespace {

constexpr quint16 kPort = 8443;
const QString kServer = QStringLiteral("server");
const QString kDirector = QStringLiteral("director");

struct Checks
{
    int exitCode = -1;
    QJsonArray checks;
    QString errors;
};

QJsonObject checkNamed(const QJsonArray &checks, const QString &name)
{
    for (const auto &value : checks)
        if (value.toObject().value(QStringLiteral("check")).toString() == name)
            return value.toObject();
    return {};
}

QString outcomeOf(const Checks &checks, const QString &name)
{
    return checkNamed(checks.checks, name).value(QStringLiteral("outcome")).toString();
}

QStringList fixesOf(const Checks &checks, const QString &name)
{
    QStringList lines;
    const auto fixes = checkNamed(checks.checks, name).value(QStringLiteral("fixes")).toObject();
    for (const auto &line : fixes.value(QStringLiteral("now")).toArray())
        lines << line.toString();
    return lines;
}

} // namespace

class tst_DoctorLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aWrongSettingIsFoundAndItsCommandsPutItRight_data();
    void aWrongSettingIsFoundAndItsCommandsPutItRight();
    void whatHasNoCommandIsFoundToo_data();
    void whatHasNoCommandIsFoundToo();
    void aServerThatIsSetUpPassesEverything();
    void packetsAloneFindWhatAnswersWrongly();
    void theFixesInOrderPutAFreshServerRight();
    void aServerIsReadOverSsh();

private:
    [[nodiscard]] Checks examine(const QString &method, const QString &more = {});
    [[nodiscard]] Checks examineWithPacketsAlone(const QString &method);
    void setUpForRoute();
    void setUpForMasquerading();
    void run(const QString &where, const QString &command);

    std::unique_ptr<DoctorLab> m_lab;
    int m_listening = -1;
};

void tst_DoctorLive::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces and raw sockets need root");
}

void tst_DoctorLive::init()
{
    m_lab = std::make_unique<DoctorLab>();
    QVERIFY2(m_lab->build(), qPrintable(m_lab->problem()));
    QVERIFY2(m_lab->startHelper(), qPrintable(m_lab->problem()));
    const auto added = m_lab->tool(QStringLiteral("-A -t 192.0.2.20:8443"));
    QVERIFY2(added.exitCode == 0, qPrintable(added.errors));
    m_listening = m_lab->listenOnServer(QStringLiteral("0.0.0.0"), kPort);
    QVERIFY(m_listening >= 0);
}

void tst_DoctorLive::cleanup()
{
    if (m_listening >= 0)
        ::close(m_listening);
    m_lab.reset();
}

void tst_DoctorLive::run(const QString &where, const QString &command)
{
    const auto done = m_lab->shell(where, command);
    QVERIFY2(done.exitCode == 0, qPrintable(command + QStringLiteral(": ") + done.errors));
}

void tst_DoctorLive::setUpForRoute()
{
    run(kServer, QStringLiteral("sysctl -qw net.ipv4.conf.all.arp_ignore=1 "
                                "net.ipv4.conf.all.arp_announce=2 net.ipv4.conf.all.rp_filter=0 "
                                "net.ipv4.conf.eth0.rp_filter=0"));
    run(kServer, QStringLiteral("ip addr add 192.0.2.20/32 dev lo"));
}

void tst_DoctorLive::setUpForMasquerading()
{
    run(kServer, QStringLiteral("ip route replace default via 10.9.0.1"));
    run(kDirector, QStringLiteral("sysctl -qw net.ipv4.ip_forward=1 net.ipv4.conf.all.rp_filter=0 "
                                  "net.ipv4.conf.clients.rp_filter=0 "
                                  "net.ipv4.conf.all.send_redirects=0 "
                                  "net.ipv4.conf.eth0.send_redirects=0"));
}

Checks tst_DoctorLive::examineWithPacketsAlone(const QString &method)
{
    const auto done = m_lab->tool(
        QStringLiteral("doctor -t 192.0.2.20:8443 --server 10.9.0.16:8443 --json --method ")
        + method);
    const auto reports = QJsonDocument::fromJson(done.output.toUtf8()).array();
    return {done.exitCode, reports.at(0).toObject().value(QStringLiteral("checks")).toArray(),
            done.errors + done.output};
}

Checks tst_DoctorLive::examine(const QString &method, const QString &more)
{
    const auto target =
        QStringLiteral("doctor -t 192.0.2.20:8443 --server 10.9.0.16:8443 --method ") + method
        + QLatin1Char(' ') + more;
    const auto script = m_lab->tool(target + QStringLiteral(" --script"));
    QFile file(m_lab->path(QStringLiteral("script")));
    if (script.exitCode != 0 || !file.open(QIODevice::WriteOnly))
        return {-1, {}, script.errors};
    file.write(script.output.toUtf8());
    file.close();
    const auto facts = m_lab->path(QStringLiteral("facts"));
    m_lab->shell(kServer, QStringLiteral("sh '%1' > '%2'").arg(file.fileName(), facts));
    const auto done = m_lab->tool(target + QStringLiteral(" --json --facts '%1'").arg(facts));
    const auto reports = QJsonDocument::fromJson(done.output.toUtf8()).array();
    return {done.exitCode, reports.at(0).toObject().value(QStringLiteral("checks")).toArray(),
            done.errors + done.output};
}

void tst_DoctorLive::aWrongSettingIsFoundAndItsCommandsPutItRight_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("where"); // is wrong, and is put right
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const char *method, const QString &where,
                        const char *wrong, const char *check, const char *before = "fail",
                        const char *after = "pass") {
        QTest::newRow(name) << QString::fromLatin1(method) << where << QString::fromLatin1(wrong)
                            << QString::fromLatin1(check) << QString::fromLatin1(before)
                            << QString::fromLatin1(after);
    };
    row("ARP flux", "g", kServer,
        "sysctl -qw net.ipv4.conf.all.arp_ignore=0 net.ipv4.conf.all.arp_announce=0", "arp-flux");
    row("only announced wrongly", "g", kServer, "sysctl -qw net.ipv4.conf.all.arp_announce=1",
        "arp-flux");
    row("no virtual address", "g", kServer, "ip addr del 192.0.2.20/32 dev lo", "virtual-address");
    row("virtual address with its network", "g", kServer,
        "ip addr del 192.0.2.20/32 dev lo && ip addr add 192.0.2.20/24 dev lo", "virtual-address");
    row("virtual address on the link", "g", kServer,
        "ip addr del 192.0.2.20/32 dev lo && ip addr add 192.0.2.20/32 dev eth0",
        "virtual-address");
    row("strict filter", "g", kServer, "sysctl -qw net.ipv4.conf.eth0.rp_filter=1",
        "server-rp-filter", "warning");
    row("strict filter and another way to clients", "g", kServer,
        "sysctl -qw net.ipv4.conf.all.rp_filter=1 && ip link add veth8 type veth peer name veth9 "
        "&& ip addr add 10.77.0.2/24 dev veth8 && ip link set veth8 up && ip link set veth9 up "
        "&& ip route replace default via 10.77.0.1 dev veth8",
        "server-rp-filter");
    row("smaller link at the server", "g", kServer, "ip link set dev eth0 mtu 1400", "mtu");
    row("the same with masquerading", "m", kServer, "ip link set dev eth0 mtu 1400", "mtu");
    row("replies through a director with the address", "g", kDirector,
        "ip addr add 192.0.2.20/32 dev lo && ip netns exec \"$(ip netns identify | sed "
        "s/director/server/)\" ip route replace default via 10.9.0.1",
        "return-path", "fail", "warning");
    row("no forwarding", "m", kDirector, "sysctl -qw net.ipv4.ip_forward=0", "ip-forward");
    row("replies past the director", "m", kServer, "ip route replace default via 10.9.0.254",
        "return-path");
    row("strict filter on the director", "m", kDirector, "sysctl -qw net.ipv4.conf.all.rp_filter=1",
        "director-rp-filter", "warning");
    row("strict filter where requests come in", "m", kDirector,
        "ip addr add 192.0.2.20/32 dev eth0 && sysctl -qw net.ipv4.conf.all.rp_filter=1",
        "director-rp-filter");
    row("redirects", "m", kDirector,
        "ip route replace default via 10.9.0.254 dev eth0 && sysctl -qw "
        "net.ipv4.conf.all.send_redirects=1 net.ipv4.conf.eth0.send_redirects=1",
        "redirects");
    row("segments too long for a tunnel", "i", kServer, "true", "mtu", "warning");
}

void tst_DoctorLive::aWrongSettingIsFoundAndItsCommandsPutItRight()
{
    QFETCH(QString, method);
    QFETCH(QString, where);
    QFETCH(QString, wrong);
    QFETCH(QString, check);
    QFETCH(QString, before);
    QFETCH(QString, after);
    method == QLatin1String("m") ? setUpForMasquerading() : setUpForRoute();
    run(where, wrong);
    const auto found = examine(method);
    QVERIFY2(outcomeOf(found, check) == before, qPrintable(found.errors));
    if (before == QLatin1String("fail"))
        QCOMPARE(found.exitCode, 1);
    const auto commands = fixesOf(found, check);
    QVERIFY2(!commands.isEmpty(), qPrintable(found.errors));
    for (const auto &command : commands)
        run(where, command);
    const auto healed = examine(method);
    QVERIFY2(outcomeOf(healed, check) == after, qPrintable(healed.errors));
}

void tst_DoctorLive::whatHasNoCommandIsFoundToo_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("listen"); // where the server's program listens; empty: nowhere
    QTest::addColumn<QString>("check");
    QTest::newRow("nothing listens") << "m"
                                     << "true" << QString() << "port-open";
    QTest::newRow("refused") << "m"
                             << "true" << QString() << "trial";
    QTest::newRow("listens on its own address only") << "g"
                                                     << "true"
                                                     << "10.9.0.16"
                                                     << "port-open";
    QTest::newRow("refused at the virtual address") << "g"
                                                    << "true"
                                                    << "10.9.0.16"
                                                    << "trial";
    QTest::newRow("dropped by the server") << "g"
                                           << "ip addr del 192.0.2.20/32 dev lo"
                                           << "0.0.0.0"
                                           << "trial";
    QTest::newRow("no tunnel device") << "i"
                                      << "true"
                                      << "0.0.0.0"
                                      << "tunnel-device";
    QTest::newRow("no port for GUE") << "i:gue:6080"
                                     << "true"
                                     << "0.0.0.0"
                                     << "tunnel-device";
    QTest::newRow("strict filter in front of the tunnel")
        << "i"
        << "sysctl -qw net.ipv4.conf.all.rp_filter=1"
        << "0.0.0.0"
        << "server-rp-filter";
    QTest::newRow("no way back") << "m"
                                 << "ip route del default"
                                 << "0.0.0.0"
                                 << "return-path";
}

void tst_DoctorLive::whatHasNoCommandIsFoundToo()
{
    QFETCH(QString, method);
    QFETCH(QString, wrong);
    QFETCH(QString, listen);
    QFETCH(QString, check);
    method == QLatin1String("m") ? setUpForMasquerading() : setUpForRoute();
    run(kServer, wrong);
    if (listen != QLatin1String("0.0.0.0")) {
        ::close(std::exchange(m_listening, -1));
        if (!listen.isEmpty())
            m_listening = m_lab->listenOnServer(listen, kPort);
    }
    const auto found = examine(method);
    QVERIFY2(outcomeOf(found, check) == QLatin1String("fail"), qPrintable(found.errors));
    QCOMPARE(found.exitCode, 1);
}

void tst_DoctorLive::aServerThatIsSetUpPassesEverything()
{
    setUpForRoute();
    const auto route = examine(QStringLiteral("g"));
    QVERIFY2(route.exitCode == 0, qPrintable(route.errors));
    for (const char *check :
         {"arp-flux", "virtual-address", "server-rp-filter", "port-open", "same-network", "mtu",
          "return-path", "packet-queue", "offloads", "trial"})
        QVERIFY2(outcomeOf(route, QLatin1String(check)) == QLatin1String("pass"),
                 qPrintable(QLatin1String(check) + QLatin1Char('\n') + route.errors));
    setUpForMasquerading();
    const auto masquerade = examine(QStringLiteral("m"));
    QVERIFY2(masquerade.exitCode == 0, qPrintable(masquerade.errors));
    for (const char *check :
         {"port-open", "mtu", "return-path", "ip-forward", "director-rp-filter", "trial"})
        QVERIFY2(outcomeOf(masquerade, QLatin1String(check)) == QLatin1String("pass"),
                 qPrintable(QLatin1String(check) + QLatin1Char('\n') + masquerade.errors));
}

void tst_DoctorLive::packetsAloneFindWhatAnswersWrongly()
{
    setUpForRoute();
    run(kServer, QStringLiteral("sysctl -qw net.ipv4.conf.all.arp_ignore=0"));
    const auto flux = examineWithPacketsAlone(QStringLiteral("g"));
    QVERIFY2(outcomeOf(flux, QStringLiteral("arp-flux")) == QLatin1String("fail"),
             qPrintable(flux.errors));
    for (const auto &command : fixesOf(flux, QStringLiteral("arp-flux")))
        run(kServer, command);
    const auto quiet = examineWithPacketsAlone(QStringLiteral("g"));
    QVERIFY2(quiet.exitCode == 0, qPrintable(quiet.errors));
    QCOMPARE(outcomeOf(quiet, QStringLiteral("arp-flux")), QStringLiteral("pass"));
    QCOMPARE(outcomeOf(quiet, QStringLiteral("server-rp-filter")), QStringLiteral("skipped"));

    setUpForMasquerading();
    run(kServer, QStringLiteral("ip route replace default via 10.9.0.254"));
    const auto past = examineWithPacketsAlone(QStringLiteral("m"));
    QVERIFY2(outcomeOf(past, QStringLiteral("return-path")) == QLatin1String("fail"),
             qPrintable(past.errors));
    for (const auto &command : fixesOf(past, QStringLiteral("return-path")))
        run(kServer, command);
    const auto through = examineWithPacketsAlone(QStringLiteral("m"));
    QVERIFY2(through.exitCode == 0, qPrintable(through.errors));
}

void tst_DoctorLive::theFixesInOrderPutAFreshServerRight()
{
    const auto fresh = examine(QStringLiteral("g"));
    QCOMPARE(fresh.exitCode, 1);
    const auto fixes = m_lab->tool(
        QStringLiteral("doctor -t 192.0.2.20:8443 --server 10.9.0.16:8443 --method g --fixes "
                       "--facts '%1'")
            .arg(m_lab->path(QStringLiteral("facts"))));
    QCOMPARE(fixes.exitCode, 1);
    const auto lines = fixes.output.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.first(), QStringLiteral("# On the server 10.9.0.16"));
    const auto address = QStringLiteral("ip addr add 192.0.2.20/32 dev lo");
    const auto ignore = QStringLiteral("sysctl -w net.ipv4.conf.all.arp_ignore=1");
    QVERIFY2(lines.contains(ignore) && lines.indexOf(ignore) < lines.indexOf(address),
             qPrintable(fixes.output));
    run(kServer, fixes.output);
    const auto healed = examine(QStringLiteral("g"));
    QVERIFY2(healed.exitCode == 0, qPrintable(healed.errors));
}

void tst_DoctorLive::aServerIsReadOverSsh()
{
    setUpForRoute();
    const QString sshd = QStringLiteral("/usr/sbin/sshd");
    if (!QFile::exists(sshd))
        QSKIP("needs sshd");
    // A key pair, a server of its own, and an ssh in front of the real one that knows them.
    run(kServer,
        QStringLiteral("cd '%1' && ssh-keygen -qt ed25519 -N '' -f host && ssh-keygen -qt ed25519 "
                       "-N '' -f user && cp user.pub authorized && mkdir -p bin /run/sshd && "
                       "printf 'HostKey %1/host\\nAuthorizedKeysFile %1/authorized\\nStrictModes "
                       "no\\nPermitRootLogin yes\\nUsePAM no\\nPidFile %1/sshd.pid\\nPort "
                       "2222\\nListenAddress 10.9.0.16\\n' > sshd.conf && "
                       "printf '#!/bin/sh\\nexec /usr/bin/ssh -F none -i %1/user -p 2222 -o "
                       "StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o "
                       "LogLevel=ERROR \"$@\"\\n' > bin/ssh && chmod 755 bin/ssh && "
                       "%2 -f %1/sshd.conf")
            .arg(m_lab->path(QString()), sshd));
    const auto done = m_lab->shell(
        kDirector,
        QStringLiteral("PATH='%1/bin':$PATH VIPDECK_SOCKET='%1/s' '%2' doctor -t 192.0.2.20:8443 "
                       "--server 10.9.0.16:8443 --method g --ssh root@%h")
            .arg(m_lab->path(QString()), QStringLiteral(VIPDECK_BINARY_DIR "/app/cli/vipdeckadm")));
    run(kServer, QStringLiteral("kill \"$(cat '%1/sshd.pid')\"").arg(m_lab->path(QString())));
    QVERIFY2(done.exitCode == 0, qPrintable(done.output + done.errors));
    QVERIFY2(done.output.contains(QStringLiteral("192.0.2.20 is on lo.")), qPrintable(done.output));
}

QTEST_GUILESS_MAIN(tst_DoctorLive)
#include "tst_doctorlive.moc"

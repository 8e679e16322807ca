// SPDX-License-Identifier: GPL-3.0-or-later
// A document over ssh against a real sshd on loopback: own host key, port, user keys and
// configuration in a temporary directory; the machine's own are not touched.
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>

#include "app/document/directordocument.h"
#include "app/document/sshlink.h"
#include "tests/helper/helperprocess.h"

namespace vipdeck::test {
namespace {

constexpr int kPatienceMilliseconds = 20'000;

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool runs(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

} // namespace

class SshTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_directory;
    QProcess m_server;
    HelperProcess m_helper;
    quint16 m_port = 0;

    QString path(const char *name) const { return m_directory.filePath(QLatin1String(name)); }

    void write(const char *name, const QByteArray &text) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    void makeKeys() const
    {
        for (const char *name : {"hostkey", "userkey", "strangerkey"})
            QVERIFY(runs(QStringLiteral("ssh-keygen"),
                         {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                          QStringLiteral("-N"), QString(), QStringLiteral("-f"), path(name)}));
        QVERIFY(QFile::copy(path("userkey.pub"), path("authorized_keys")));
        QFile key(path("hostkey.pub"));
        QVERIFY(key.open(QIODevice::ReadOnly));
        write("known_hosts", "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + key.readAll());
        QFile other(path("strangerkey.pub"));
        QVERIFY(other.open(QIODevice::ReadOnly));
        write("old_hosts", "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + other.readAll());
        QVERIFY(runs(QStringLiteral("ssh-keygen"),
                     {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                      QStringLiteral("-N"), QStringLiteral("a secret"), QStringLiteral("-f"),
                      path("lockedkey")}));
        QFile locked(path("lockedkey.pub"));
        QFile accepted(path("authorized_keys"));
        QVERIFY(locked.open(QIODevice::ReadOnly) && accepted.open(QIODevice::Append));
        accepted.write(locked.readAll());
    }

    void writeConfigurations() const
    {
        const auto directory = m_directory.path().toUtf8();
        write("sshd_config", "ListenAddress 127.0.0.1\nPort " + QByteArray::number(m_port)
                                 + "\nHostKey " + directory + "/hostkey\nAuthorizedKeysFile "
                                 + directory + "/authorized_keys\nPidFile none\nStrictModes no\n"
                                 + "UsePAM no\nPasswordAuthentication no\n"
                                 + "KbdInteractiveAuthentication no\nPermitRootLogin yes\n"
                                 + "SetEnv VIPDECK_SOCKET=" + m_helper.socketPath().toUtf8()
                                 + "\n");
        const auto host = [&](const char *name, const char *identity,
                              const char *hosts = "known_hosts") {
            return QByteArray("Host ") + name + "\n  HostName 127.0.0.1\n  Port "
                   + QByteArray::number(m_port) + "\n  IdentitiesOnly yes\n  IdentityFile "
                   + directory + '/' + identity + "\n  UserKnownHostsFile " + directory + '/'
                   + hosts + "\n  StrictHostKeyChecking yes\n";
        };
        write("ssh_config", host("gw-b", "userkey") + host("gw-c", "strangerkey")
                                + host("gw-d", "userkey", "old_hosts") + host("gw-e", "lockedkey"));
    }

    SshTarget target(const char *host) const
    {
        SshTarget result;
        result.host = QLatin1String(host);
        result.command = QStringLiteral(VIPDECK_BINARY_DIR "/app/cli/vipdeckadm dial-stdio");
        result.options = {QStringLiteral("-F"), path("ssh_config")};
        return result;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto sshd =
            QStandardPaths::findExecutable(QStringLiteral("sshd"), {QStringLiteral("/usr/sbin")});
        if (sshd.isEmpty())
            QSKIP("sshd is not installed");
        if (geteuid() == 0 && !QFile::exists(QStringLiteral("/run/sshd"))
            && !QDir().mkdir(QStringLiteral("/run/sshd")))
            QSKIP("sshd needs /run/sshd");
        m_port = freePort();
        makeKeys();
        writeConfigurations();
        QVERIFY2(m_helper.start(asOwner()), m_helper.log());
        m_server.setProcessChannelMode(QProcess::MergedChannels);
        m_server.start(sshd, {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"),
                              path("sshd_config")});
        QVERIFY(m_server.waitForStarted());
        const auto listens = [this] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, m_port);
            return socket.waitForConnected(500);
        };
        QTRY_VERIFY2_WITH_TIMEOUT(listens(), m_server.readAll().constData(), kPatienceMilliseconds);
    }
    void cleanupTestCase()
    {
        m_server.kill();
        m_server.waitForFinished();
        m_helper.stop();
    }

    void aDirectorOverSshIsReadAndChanged()
    {
        DirectorDocument document(std::make_unique<SshLink>(target("gw-b")));
        document.setName(QStringLiteral("gw-b"));
        QSignalSpy finished(&document, &DirectorDocument::applyFinished);
        document.link()->start();
        QTRY_VERIFY2_WITH_TIMEOUT(document.hasRules(), qPrintable(document.link()->problem()),
                                  kPatienceMilliseconds);
        QVERIFY(document.link()->isRemote());
        QCOMPARE(document.name(), QStringLiteral("gw-b")); // not what the host calls itself
        QTRY_VERIFY_WITH_TIMEOUT(document.status() != nullptr, kPatienceMilliseconds);
        QVERIFY(document.addService(testService(7)));
        QVERIFY(document.setTunable(QStringLiteral("drop_entry"), QStringLiteral("1")));
        document.applyAll({QStringLiteral("over ssh")});
        QVERIFY(finished.wait(kPatienceMilliseconds));
        const auto outcome = finished[0][0].value<ApplyOutcome>();
        QVERIFY2(outcome.applied, qPrintable(outcome.message));
        QCOMPARE(document.live().services.size(), 1u);
        QCOMPARE(document.live().tunables.dropEntry, 1);
        bool answered = false;
        api::JournalRequest request;
        document.askJournal(request, [&](const Result<api::JournalReply> &reply) {
            answered = reply && reply->page.front().comment == "over ssh";
        });
        QTRY_VERIFY_WITH_TIMEOUT(answered, kPatienceMilliseconds);
    }

    void aKeyThatIsNotAcceptedIsToldAndNotTriedAgain()
    {
        DirectorDocument document(std::make_unique<SshLink>(target("gw-c")));
        document.link()->start();
        QTRY_COMPARE_WITH_TIMEOUT(document.link()->state(), DirectorLink::State::NotRunning,
                                  kPatienceMilliseconds);
        QVERIFY2(document.link()->problem().contains(QStringLiteral("Permission denied")),
                 qPrintable(document.link()->problem()));
        QVERIFY(!document.link()->nextRetry().isValid());
    }

    void aHostThatNobodyKnowsIsToldInTheWordsOfSsh()
    {
        DirectorDocument document(std::make_unique<SshLink>(target("no-such-host.invalid")));
        document.link()->start();
        QTRY_COMPARE_WITH_TIMEOUT(document.link()->state(), DirectorLink::State::NotRunning,
                                  kPatienceMilliseconds);
        QVERIFY2(document.link()->problem().contains(QStringLiteral("no-such-host.invalid")),
                 qPrintable(document.link()->problem()));
        QVERIFY(document.link()->nextRetry().isValid());
    }

    void anotherHostKeyIsToldInPlainWordsAndNotTriedAgain()
    {
        DirectorDocument document(std::make_unique<SshLink>(target("gw-d")));
        document.link()->start();
        QTRY_COMPARE_WITH_TIMEOUT(document.link()->state(), DirectorLink::State::NotRunning,
                                  kPatienceMilliseconds);
        const auto problem = document.link()->problem();
        for (const auto &part : {QStringLiteral("host key of gw-d has changed"),
                                 path("old_hosts") + QStringLiteral(":1")})
            QVERIFY2(problem.contains(part), qPrintable(problem));
        QVERIFY2(!problem.contains(QStringLiteral("@@")), qPrintable(problem));
        QVERIFY(!document.link()->nextRetry().isValid());
    }

    void secretsAreAskedByTheProgramForIt_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("connected");
        QTest::newRow("right") << QByteArray("echo a secret") << true;
        QTest::newRow("wrong") << QByteArray("echo another") << false;
        QTest::newRow("cancelled") << QByteArray("exit 1") << false;
    }
    void secretsAreAskedByTheProgramForIt()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, connected);
        const auto name = QByteArray("askpass-") + QTest::currentDataTag();
        write(name.constData(), "#!/bin/sh\n" + answer + '\n');
        QFile::setPermissions(path(name.constData()),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        auto locked = target("gw-e");
        locked.askPassProgram = path(name.constData());
        DirectorDocument document(std::make_unique<SshLink>(locked));
        document.link()->start();
        const auto wanted =
            connected ? DirectorLink::State::Connected : DirectorLink::State::NotRunning;
        QTRY_COMPARE_WITH_TIMEOUT(document.link()->state(), wanted, kPatienceMilliseconds);
        QVERIFY(connected || !document.link()->nextRetry().isValid());
    }

    void aCutSessionIsLostAndComesBack()
    {
        DirectorDocument document(std::make_unique<SshLink>(target("gw-b")));
        document.link()->start();
        QTRY_VERIFY_WITH_TIMEOUT(document.hasRules(), kPatienceMilliseconds);
        // The server's process for this session: its only child.
        QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(m_server.processId()));
        QVERIFY(children.open(QIODevice::ReadOnly));
        const auto sessions = children.readAll().simplified().split(' ');
        QVERIFY(!sessions.isEmpty() && sessions.last().toInt() > 1);
        for (const auto &session : sessions)
            ::kill(session.toInt(), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(document.link()->state(), DirectorLink::State::Lost,
                                  kPatienceMilliseconds);
        QVERIFY(document.link()->lostSince().isValid() && document.hasRules());
        QTRY_VERIFY_WITH_TIMEOUT(document.isConnected(), kPatienceMilliseconds);
    }

    void aMissingProgramOnTheOtherSideIsTold()
    {
        auto wrong = target("gw-b");
        wrong.command = QStringLiteral("no-such-program-there dial-stdio");
        DirectorDocument document(std::make_unique<SshLink>(wrong));
        document.link()->start();
        QTRY_COMPARE_WITH_TIMEOUT(document.link()->state(), DirectorLink::State::NotRunning,
                                  kPatienceMilliseconds);
        QVERIFY2(document.link()->problem().contains(QStringLiteral("no-such-program-there")),
                 qPrintable(document.link()->problem()));
    }

    // Last: it ends the helper.
    void aHelperThatGoesAwayIsALostConnection()
    {
        DirectorDocument document(std::make_unique<SshLink>(target("gw-b")));
        document.link()->start();
        QTRY_VERIFY_WITH_TIMEOUT(document.isConnected(), kPatienceMilliseconds);
        m_helper.stop();
        QTRY_COMPARE_WITH_TIMEOUT(document.link()->state(), DirectorLink::State::Lost,
                                  kPatienceMilliseconds);
        QVERIFY(document.link()->nextRetry().isValid());
        QVERIFY(document.hasRules()); // the last values stay
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::SshTest)
#include "tst_ssh.moc"

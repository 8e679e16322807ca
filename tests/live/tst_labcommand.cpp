// SPDX-License-Identifier: GPL-3.0-or-later
// "vipdeckadm lab" with namespaces of its own: up, status, load, exec, the tool's own commands and
// "watch" in a terminal against the helper inside, down; nothing is left behind.
#include <pty.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <poll.h>

#include "tests/live/lab.h"

using namespace vipdeck::live;

namespace {

constexpr int kPatienceMilliseconds = 20000;

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

// A program on a pseudo terminal of 30 lines with 100 columns.
class TerminalProgram
{
public:
    explicit TerminalProgram(const QStringList &command)
    {
        winsize size{};
        size.ws_row = 30;
        size.ws_col = 100;
        m_process = forkpty(&m_terminal, nullptr, nullptr, &size);
        if (m_process != 0)
            return;
        QList<QByteArray> texts;
        for (const auto &word : command)
            texts.append(word.toLocal8Bit());
        std::vector<char *> pointers;
        for (auto &text : texts)
            pointers.push_back(text.data());
        pointers.push_back(nullptr);
        execv(pointers[0], pointers.data());
        _exit(127);
    }
    ~TerminalProgram()
    {
        if (m_process > 0 && !m_ended) {
            ::kill(m_process, SIGKILL);
            waitpid(m_process, nullptr, 0);
        }
        if (m_terminal >= 0)
            close(m_terminal);
    }
    TerminalProgram(const TerminalProgram &) = delete;
    TerminalProgram &operator=(const TerminalProgram &) = delete;

    // Everything shown so far, with what comes within the time.
    const QByteArray &shown(int milliseconds)
    {
        pollfd ready{m_terminal, POLLIN, 0};
        char buffer[4096];
        while (poll(&ready, 1, milliseconds) == 1) {
            const auto count = read(m_terminal, buffer, sizeof buffer);
            if (count <= 0)
                break;
            m_shown.append(buffer, count);
            milliseconds = 0;
        }
        return m_shown;
    }
    void type(char key) { (void)!write(m_terminal, &key, 1); }
    // The exit code; 128 and the number of a signal; -1 when it does not end.
    int waitForEnd()
    {
        QElapsedTimer timer;
        timer.start();
        int status = 0;
        while (waitpid(m_process, &status, WNOHANG) == 0) {
            if (timer.elapsed() > kPatienceMilliseconds)
                return -1;
            (void)shown(50);
        }
        m_ended = true;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

private:
    int m_terminal = -1;
    pid_t m_process = -1;
    bool m_ended = false;
    QByteArray m_shown;
};

} // namespace

class TestLabCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void upBuildsTheNamespaces();
    void statusListsThem();
    void loadCountsAnswersByServer();
    void execRunsInANamespace();
    void theToolTalksToTheHelperInside();
    void watchRedrawsATerminalUntilInterrupted();
    void wrongWordsAreRefused();
    void downLeavesNothing();

private:
    [[nodiscard]] Outcome lab(const char *action, const QStringList &more = {}) const;
    [[nodiscard]] QString socket() const
    {
        return m_directory.filePath(QStringLiteral("run/vipdeckd.sock"));
    }
    [[nodiscard]] QStringList namespaces() const;

    const QString m_tool = QStringLiteral(VIPDECK_BINARY_DIR "/app/cli/vipdeckadm");
    const QString m_prefix = QStringLiteral("vlc%1").arg(QCoreApplication::applicationPid());
    QTemporaryDir m_directory;
};

Outcome TestLabCommand::lab(const char *action, const QStringList &more) const
{
    return runProgram(QStringList{m_tool, QStringLiteral("lab"), QString::fromLatin1(action),
                                  QStringLiteral("--prefix"), m_prefix, QStringLiteral("--run-dir"),
                                  m_directory.filePath(QStringLiteral("run")),
                                  QStringLiteral("--bin-dir"), QStringLiteral(VIPDECK_BINARY_DIR)}
                          + more,
                      120);
}

QStringList TestLabCommand::namespaces() const
{
    const auto list = runProgram(words("ip netns list"), 10).output.split(QLatin1Char('\n'));
    return list.filter(QRegularExpression(QLatin1Char('^') + m_prefix + QLatin1Char('-')));
}

void TestLabCommand::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces need root");
    QVERIFY(m_directory.isValid());
}

// Whatever failed before: no process and no namespace stays.
void TestLabCommand::cleanupTestCase()
{
    if (geteuid() == 0)
        (void)lab("down");
}

void TestLabCommand::upBuildsTheNamespaces()
{
    const auto outcome = lab("up");
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.output + outcome.errors));
    QVERIFY(outcome.output.contains(socket()));
    QVERIFY(QFileInfo::exists(socket()));
    QCOMPARE(namespaces().size(), qsizetype(13)); // client, director, switch, 10 servers
}

void TestLabCommand::statusListsThem()
{
    const auto outcome = lab("status");
    QCOMPARE(outcome.exitCode, 0);
    for (const char *part : {"-client", "-director", "-web-01", "10.0.0.11/24", "nginx x2"})
        QVERIFY2(outcome.output.contains(QLatin1String(part)), qPrintable(outcome.output));
    QVERIFY2(outcome.output.contains(QStringLiteral("vipdeckd runs, socket ") + socket()),
             qPrintable(outcome.output));
}

void TestLabCommand::loadCountsAnswersByServer()
{
    const auto outcome = lab("load", words("--rate 150 --seconds 2"));
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.output + outcome.errors));
    const auto result = parseLoad(outcome.output);
    for (const char *name : {"web-01", "web-04", "app-01", "app-02", "dns-01", "dns-02"})
        QVERIFY2(result.servers.value(QLatin1String(name)) > 0, qPrintable(outcome.output));
    QVERIFY(!outcome.output.contains(QRegularExpression(QStringLiteral("errors [1-9]"))));
}

void TestLabCommand::execRunsInANamespace()
{
    const auto answer = lab("exec", words("client curl -sS http://192.0.2.20:8080/"));
    QVERIFY2(answer.output.startsWith(QStringLiteral("app-0")), qPrintable(answer.errors));
    QCOMPARE(lab("exec", words("web-01 sh -c") + QStringList(QStringLiteral("exit 7"))).exitCode,
             7);
}

void TestLabCommand::theToolTalksToTheHelperInside()
{
    const auto list =
        runProgram({m_tool, QStringLiteral("--socket"), socket(), QStringLiteral("-Ln")}, 20);
    QVERIFY2(list.output.contains(QStringLiteral("TCP  192.0.2.10:80 wlc")),
             qPrintable(list.output + list.errors));
    QVERIFY(list.output.contains(QStringLiteral("  -> 10.0.0.14:80                 Masq    40 ")));
}

void TestLabCommand::watchRedrawsATerminalUntilInterrupted()
{
    TerminalProgram watch({m_tool, QStringLiteral("--socket"), socket(), QStringLiteral("watch"),
                           QStringLiteral("--interval"), QStringLiteral("0.25"),
                           QStringLiteral("-n")});
    const auto redraws = [&] { return watch.shown(100).count("\033[H"); };
    QTRY_VERIFY_WITH_TIMEOUT(redraws() >= 3, kPatienceMilliseconds);
    const auto text = watch.shown(0);
    QVERIFY2(text.contains("TCP  192.0.2.10:80 wlc"), text.constData());
    QVERIFY(text.contains("-> 10.0.0.11:80"));
    watch.type('\x03'); // the terminal makes it an interrupt
    const int ended = watch.waitForEnd();
    QVERIFY2(ended == 0 || ended == 128 + SIGINT, qPrintable(QString::number(ended)));
    // Not a terminal: one table after the other, without escapes.
    const auto piped =
        runProgram({m_tool, QStringLiteral("--socket"), socket(), QStringLiteral("watch"),
                    QStringLiteral("--interval"), QStringLiteral("0.25"), QStringLiteral("--count"),
                    QStringLiteral("2")},
                   20);
    QCOMPARE(piped.exitCode, 0);
    QCOMPARE(piped.output.count(QStringLiteral("IP Virtual Server")), 2);
    QVERIFY(!piped.output.contains(QLatin1Char('\033')));
}

void TestLabCommand::wrongWordsAreRefused()
{
    QCOMPARE(lab("dance").exitCode, 64);
    QCOMPARE(lab("up", {QStringLiteral("--speed")}).exitCode, 64);
    QCOMPARE(lab("exec", {QStringLiteral("client")}).exitCode, 1);
    QCOMPARE(namespaces().size(), qsizetype(13));
}

void TestLabCommand::downLeavesNothing()
{
    const auto outcome = lab("down");
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    QCOMPARE(namespaces(), QStringList());
    QVERIFY(!QFileInfo::exists(m_directory.filePath(QStringLiteral("run"))));
    const auto status = lab("status");
    QCOMPARE(status.exitCode, 1);
    QCOMPARE(status.output, QStringLiteral("lab: down\n"));
}

QTEST_GUILESS_MAIN(TestLabCommand)
#include "tst_labcommand.moc"

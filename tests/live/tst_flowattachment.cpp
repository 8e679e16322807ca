// SPDX-License-Identifier: GPL-3.0-or-later
// How the flow cache's program comes to the interfaces, by tcx and by a classifier, over killed
// helpers, other people's hands, and from one way to the other.
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QScopeGuard>
#include <QTest>
#include <memory>

#include "helper/rulefile.h"
#include "tests/live/engineinlab.h"
#include "tests/live/transfer.h"

using namespace vipdeck;
using namespace vipdeck::live;

namespace {

const QString kVipText = QStringLiteral("192.0.2.10");
constexpr uid_t kNobody = 65534;
const QString kClassifier = QStringLiteral("pref 22089 bpf"); // 0x5649

ChangeSet transferService()
{
    const auto config = service(Protocol::Tcp, kVip, Transfer::kPort, "rr");
    return {AddService{config}, AddDestination{config.key, destination({server(11), 9000}, 1)}};
}

QStringList attached(const char *how)
{
    return {QStringLiteral("--flow-cache"), QStringLiteral("on"),
            QStringLiteral("--flow-attachment"), QString::fromLatin1(how)};
}

} // namespace

class tst_FlowAttachment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void killedHelperGoesOn_data();
    void killedHelperGoesOn();
    void classifierTakenAwayComesBack();
    void interfaceThatReturnsIsServedAgain_data();
    void interfaceThatReturnsIsServedAgain();
    void cleanStopLeavesNoProgram_data();
    void cleanStopLeavesNoProgram();
    void withoutAPlaceToPinTheReasonIsTold_data();
    void withoutAPlaceToPinTheReasonIsTold();
    void unitsUserCanPinWhereTheUnitMounts();

private:
    void startHelper(const QStringList &options, const QStringList &before = {});
    void kill();
    void change(const QString &command) const;
    [[nodiscard]] QJsonObject path() const;
    [[nodiscard]] QString classifiers() const;
    [[nodiscard]] QString file(const char *name) const
    {
        return m_ground.lab().runDirectory() + QLatin1Char('/') + QLatin1String(name);
    }

    EngineInLab m_ground;
    std::unique_ptr<Transfer> m_server;
    QProcess m_helper;
};

void tst_FlowAttachment::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, netfilter and BPF need root");
    QString reason;
    QVERIFY2(m_ground.build(reason), qPrintable(reason));
    QVERIFY(QDir().mkpath(file("bpf")));
    const auto mounted = runProgram({QStringLiteral("mount"), QStringLiteral("-t"),
                                     QStringLiteral("bpf"), QStringLiteral("bpf"), file("bpf")},
                                    10);
    QVERIFY2(mounted.exitCode == 0, qPrintable(mounted.errors));
    QVERIFY(QDir().mkpath(file("memory")));
    QCOMPARE(mount("tmpfs", qPrintable(file("memory")), "tmpfs", 0, "mode=0700"), 0);
    m_server = std::make_unique<Transfer>(m_ground.lab());
    QVERIFY(m_server->serve(QStringLiteral("web-01")));
    StoredConfiguration configuration;
    configuration.generation = 1;
    VERIFY_RESULT(applyChanges(configuration.rules, transferService()));
    QVERIFY(QDir().mkpath(file("state")));
    QFile rules(file("state/rules.jsonl"));
    QVERIFY(rules.open(QIODevice::WriteOnly));
    rules.write(printRuleFile(configuration));
}

void tst_FlowAttachment::cleanup()
{
    if (m_helper.state() == QProcess::NotRunning)
        return;
    m_helper.terminate();
    QVERIFY(m_helper.waitForFinished(10000));
}

void tst_FlowAttachment::cleanupTestCase()
{
    if (geteuid() == 0)
        for (const auto *name : {"bpf", "memory"})
            umount2(qPrintable(file(name)), MNT_DETACH);
    m_server.reset();
    m_ground.demolish();
}

// A later option wins.
void tst_FlowAttachment::startHelper(const QStringList &options, const QStringList &before)
{
    const auto command =
        before + QStringList{Lab::helperProgram(),          QStringLiteral("--foreground"),
                             QStringLiteral("--socket"),    file("h.sock"),
                             QStringLiteral("--state-dir"), file("state")}
        + options;
    m_helper.setProcessChannelMode(QProcess::MergedChannels);
    m_helper.start(command.first(), command.mid(1));
    QVERIFY(m_helper.waitForStarted());
    const auto isServing = [this] {
        m_helper.waitForReadyRead(50);
        return m_helper.peek(8192).contains("serves");
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isServing(), m_helper.peek(8192), 10000);
}

void tst_FlowAttachment::kill()
{
    m_helper.kill();
    QVERIFY(m_helper.waitForFinished(10000));
    m_helper.readAll();
}

// In the director's namespace.
void tst_FlowAttachment::change(const QString &command) const
{
    const auto done = runProgram(command.split(QLatin1Char(' ')), 10);
    QVERIFY2(done.exitCode == 0, qPrintable(command + done.errors));
}

QJsonObject tst_FlowAttachment::path() const
{
    const auto told = runProgram({QStringLiteral(VIPDECK_BINARY_DIR "/app/cli/vipdeckadm"),
                                  QStringLiteral("--socket"), file("h.sock"),
                                  QStringLiteral("path"), QStringLiteral("--json")},
                                 20);
    return QJsonDocument::fromJson(told.output.toUtf8()).object();
}

// Ours, one line each.
QString tst_FlowAttachment::classifiers() const
{
    QString result;
    for (const auto *device : {"clients", "eth0"}) {
        const auto shown =
            runProgram(words("tc filter show dev")
                           + QStringList{QLatin1String(device), QStringLiteral("ingress")},
                       10);
        for (const auto &line : shown.output.split(QLatin1Char('\n')))
            if (line.contains(kClassifier) && line.contains(QStringLiteral("handle")))
                result += line + QLatin1Char('\n');
    }
    return result;
}

void tst_FlowAttachment::killedHelperGoesOn_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<QString>("attachment");
    QTest::addColumn<bool>("pinned");
    const QStringList off{QStringLiteral("--flow-cache"), QStringLiteral("off")};
    const auto tcx = QStringLiteral("tcx");
    const auto clsact = QStringLiteral("clsact");
    QTest::newRow("classifier, the same")
        << attached("clsact") << attached("clsact") << clsact << true;
    QTest::newRow("classifier, then tcx") << attached("clsact") << attached("tcx") << tcx << true;
    QTest::newRow("tcx, then classifier")
        << attached("tcx") << attached("clsact") << clsact << true;
    QTest::newRow("classifier, then none") << attached("clsact") << off << QString() << true;
    QTest::newRow("tcx, then none") << attached("tcx") << off << QString() << true;
    // Its entries cannot be read without pins, but the connections are kept elsewhere too.
    QTest::newRow("classifier without pins, the same")
        << attached("clsact") << attached("clsact") << clsact << false;
    QTest::newRow("classifier without pins, then none")
        << attached("clsact") << off << QString() << false;
}

// A download begins with one helper, goes on without any, and ends with the next.
void tst_FlowAttachment::killedHelperGoesOn()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    QFETCH(QString, attachment);
    QFETCH(bool, pinned);
    const QStringList place{QStringLiteral("--bpf-directory"),
                            pinned ? file("bpf") : QStringLiteral("/nowhere"),
                            QStringLiteral("--connection-directory"), file("memory")};
    startHelper(before + place);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(path().value(QStringLiteral("attachment")).toString(), before.last());
    Transfer transfer(m_ground.lab());
    QVERIFY2(transfer.begin(QStringLiteral("fetch"), kVipText, 75), qPrintable(transfer.text()));
    QTest::qWait(300);
    kill();
    const auto left = classifiers();
    QCOMPARE(left.count(QLatin1Char('\n')), before.last() == QLatin1String("clsact") ? 2 : 0);
    QTest::qWait(700);
    startHelper(after + place);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(path().value(QStringLiteral("attachment")).toString(), attachment);
    QTRY_COMPARE(path().value(QStringLiteral("connections")).toInt(), attachment.isEmpty() ? 0 : 1);
    QCOMPARE(classifiers().count(QLatin1Char('\n')), attachment == QLatin1String("clsact") ? 2 : 0);
    QVERIFY(classifiers() != left || left.isEmpty());
    QCOMPARE(QDir(file("bpf/vipdeck")).exists(), pinned && !attachment.isEmpty());
    QVERIFY(transfer.isRunning());
    QVERIFY2(transfer.isWhole(), qPrintable(transfer.text()));
}

// The connection goes on through the queue meanwhile.
void tst_FlowAttachment::classifierTakenAwayComesBack()
{
    startHelper(attached("clsact") + QStringList{QStringLiteral("--bpf-directory"), file("bpf")});
    if (QTest::currentTestFailed())
        return;
    Transfer transfer(m_ground.lab());
    QVERIFY2(transfer.begin(QStringLiteral("fetch"), kVipText, 50), qPrintable(transfer.text()));
    change(QStringLiteral("tc qdisc del dev clients clsact"));
    change(QStringLiteral("tc qdisc del dev eth0 clsact"));
    QCOMPARE(classifiers(), QString());
    QTRY_COMPARE_WITH_TIMEOUT(classifiers().count(QLatin1Char('\n')), 2, 8000);
    QVERIFY2(transfer.isWhole(), qPrintable(transfer.text()));
}

void tst_FlowAttachment::interfaceThatReturnsIsServedAgain_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("tcx") << attached("tcx");
    QTest::newRow("classifier") << attached("clsact");
}

void tst_FlowAttachment::interfaceThatReturnsIsServedAgain()
{
    QFETCH(QStringList, options);
    startHelper(options + QStringList{QStringLiteral("--bpf-directory"), file("bpf")});
    if (QTest::currentTestFailed())
        return;
    const auto isServed = [this] {
        const auto interfaces =
            path().value(QStringLiteral("interfaces")).toVariant().toStringList();
        return interfaces.contains(QStringLiteral("vdback0"));
    };
    QVERIFY(!isServed());
    for (int i = 0; i < 2; ++i) {
        change(QStringLiteral("ip link add vdback0 type veth peer name vdback1"));
        QTRY_VERIFY_WITH_TIMEOUT(isServed(), 12000);
        change(QStringLiteral("ip link del vdback0"));
        QTRY_VERIFY_WITH_TIMEOUT(!isServed(), 12000);
    }
    const auto status = path();
    QCOMPARE(status.value(QStringLiteral("problem")).toString(), QString());
}

void tst_FlowAttachment::cleanStopLeavesNoProgram_data()
{
    interfaceThatReturnsIsServedAgain_data();
}

void tst_FlowAttachment::cleanStopLeavesNoProgram()
{
    QFETCH(QStringList, options);
    startHelper(options + QStringList{QStringLiteral("--bpf-directory"), file("bpf")});
    if (QTest::currentTestFailed())
        return;
    QVERIFY(QDir(file("bpf/vipdeck")).exists());
    cleanup();
    QCOMPARE(classifiers(), QString());
    QVERIFY(!QDir(file("bpf/vipdeck")).exists());
}

void tst_FlowAttachment::withoutAPlaceToPinTheReasonIsTold_data()
{
    QTest::addColumn<QString>("directory");
    QTest::addColumn<QString>("reason");
    QTest::newRow("not mounted") << file("missing") << QStringLiteral("is not a BPF file system");
    QTest::newRow("something else") << file("state") << QStringLiteral("is not a BPF file system");
    QTest::newRow("read only") << file("readonly") << QStringLiteral("Read-only file system");
}

// The cache works; what it cannot do is in the status.
void tst_FlowAttachment::withoutAPlaceToPinTheReasonIsTold()
{
    QFETCH(QString, directory);
    QFETCH(QString, reason);
    QVERIFY(QDir().mkpath(file("readonly")));
    QCOMPARE(mount("bpf", qPrintable(file("readonly")), "bpf", MS_RDONLY, nullptr), 0);
    const auto unmount = qScopeGuard([this] { umount2(qPrintable(file("readonly")), MNT_DETACH); });
    startHelper({QStringLiteral("--flow-cache"), QStringLiteral("auto"),
                 QStringLiteral("--bpf-directory"), directory});
    if (QTest::currentTestFailed())
        return;
    const auto status = path();
    const auto problem = status.value(QStringLiteral("problem")).toString();
    QVERIFY2(problem.startsWith(directory) && problem.contains(reason), qPrintable(problem));
    QVERIFY(status.value(QStringLiteral("active")).toBool());
    QVERIFY(!status.value(QStringLiteral("pinned")).toBool());
    Transfer transfer(m_ground.lab());
    QVERIFY2(transfer.begin(QStringLiteral("fetch"), kVipText, 20), qPrintable(transfer.text()));
    QVERIFY2(transfer.isWhole(), qPrintable(transfer.text()));
    QVERIFY(path().value(QStringLiteral("packets")).toInt() > 0);
}

// As the unit has it: no root, three capabilities, a BPF file system where everybody may write.
void tst_FlowAttachment::unitsUserCanPinWhereTheUnitMounts()
{
    for (const auto *name : {"unit", "unit/bpf", "unit/memory", "unit/state"})
        QVERIFY(QDir().mkpath(file(name)));
    QVERIFY(QFile::copy(file("state/rules.jsonl"), file("unit/state/rules.jsonl")));
    QCOMPARE(mount("bpf", qPrintable(file("unit/bpf")), "bpf", MS_NOSUID | MS_NODEV | MS_NOEXEC,
                   "mode=1777"),
             0);
    QCOMPARE(mount("tmpfs", qPrintable(file("unit/memory")), "tmpfs", 0, "mode=0755"), 0);
    const auto unmount = qScopeGuard([this] {
        umount2(qPrintable(file("unit/bpf")), MNT_DETACH);
        umount2(qPrintable(file("unit/memory")), MNT_DETACH);
    });
    for (const auto *name : {"unit", "unit/memory", "unit/state", "unit/state/rules.jsonl"})
        QCOMPARE(chown(qPrintable(file(name)), kNobody, kNobody), 0);
    // Both are the test's own.
    QCOMPARE(chmod(qPrintable(file("")), 0755), 0);
    QCOMPARE(chmod(qPrintable(file("..")), 0755), 0);
    const auto rights = QStringLiteral("-all,+net_admin,+net_raw,+bpf");
    const QStringList asUnit{QStringLiteral("setpriv"),        QStringLiteral("--reuid"),
                             QString::number(kNobody),         QStringLiteral("--regid"),
                             QString::number(kNobody),         QStringLiteral("--clear-groups"),
                             QStringLiteral("--inh-caps"),     rights,
                             QStringLiteral("--ambient-caps"), rights,
                             QStringLiteral("--bounding-set"), rights,
                             QStringLiteral("--no-new-privs")};
    if (runProgram(asUnit + QStringList{Lab::helperProgram(), QStringLiteral("--version")}, 10)
            .exitCode
        != 0)
        QSKIP("the helper's program is where other users cannot run it");
    startHelper({QStringLiteral("--flow-cache"), QStringLiteral("on"),
                 QStringLiteral("--bpf-directory"), file("unit/bpf"),
                 QStringLiteral("--connection-directory"), file("unit/memory"),
                 QStringLiteral("--socket"), file("unit/h.sock"), QStringLiteral("--state-dir"),
                 file("unit/state")},
                asUnit);
    if (QTest::currentTestFailed())
        return;
    const auto told =
        runProgram({QStringLiteral(VIPDECK_BINARY_DIR "/app/cli/vipdeckadm"),
                    QStringLiteral("--socket"), file("unit/h.sock"), QStringLiteral("path")},
                   20);
    QVERIFY2(told.output.contains(QStringLiteral("established connections go on\n"))
                 && told.output.contains(QStringLiteral("Connections outlive a killed helper\n"))
                 && !told.output.contains(QStringLiteral("Note:")),
             qPrintable(told.output + told.errors));
    Transfer transfer(m_ground.lab());
    QVERIFY2(transfer.begin(QStringLiteral("fetch"), kVipText, 20), qPrintable(transfer.text()));
    QVERIFY2(transfer.isWhole(), qPrintable(transfer.text()));
}

QTEST_GUILESS_MAIN(tst_FlowAttachment)
#include "tst_flowattachment.moc"

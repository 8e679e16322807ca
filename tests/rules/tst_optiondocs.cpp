// SPDX-License-Identifier: GPL-3.0-or-later
// Every option is in the help, the manual page and the completions.
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include "engine/rules/compat.h"
#include "engine/rules/options.h"

using namespace vipdeck;

namespace {

QByteArray contentsOf(const char *path)
{
    QFile file(QStringLiteral(VIPDECK_SOURCE_DIR "/") + QLatin1String(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// With a letter, digit or hyphen behind it, it would be another option.
bool hasOption(const QByteArray &text, const QByteArray &option)
{
    for (auto at = text.indexOf(option); at >= 0; at = text.indexOf(option, at + 1)) {
        const char next = text.mid(at + option.size(), 1).append(' ').at(0);
        if (!QChar::fromLatin1(next).isLetterOrNumber() && next != '-')
            return true;
    }
    return false;
}

} // namespace

class TestOptionDocs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOptionIsDocumented_data()
    {
        QTest::addColumn<QByteArray>("option");
        for (const auto &info : rules::knownOptions()) {
            const auto name = QByteArray(info.longName.data(), qsizetype(info.longName.size()));
            QTest::addRow("%s %c", name.constData(), info.shortName ? info.shortName : ' ')
                << QByteArray("--" + name);
        }
        for (const char *own :
             {"--json", "--dry-run", "--keep-going", "--replace", "--socket", "--format",
              "--with-comments", "--confirm", "--comment", "--deadline", "--remove", "--remembered",
              "--wait", "--gently", "--to"})
            QTest::newRow(own) << QByteArray(own);
    }
    void everyOptionIsDocumented()
    {
        QFETCH(QByteArray, option);
        const auto manual = contentsOf("packaging/man/vipdeckadm.8").replace("\\-", "-");
        QVERIFY(hasOption(manual, option));
        // --sort does nothing and is not offered.
        if (option == "--sort")
            return;
        QVERIFY(hasOption(contentsOf("packaging/completion/vipdeckadm.bash"), option));
        QVERIFY(hasOption(contentsOf("packaging/completion/_vipdeckadm"), option));
    }
    void theShellsReadTheCompletions_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("file");
        QTest::newRow("bash") << QStringLiteral("bash")
                              << QStringLiteral("packaging/completion/vipdeckadm.bash");
        QTest::newRow("zsh") << QStringLiteral("zsh")
                             << QStringLiteral("packaging/completion/_vipdeckadm");
    }
    void theShellsReadTheCompletions()
    {
        QFETCH(QString, shell);
        QFETCH(QString, file);
        if (QStandardPaths::findExecutable(shell).isEmpty())
            QSKIP("this shell is not installed");
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(shell, {QStringLiteral("-n"), QStringLiteral(VIPDECK_SOURCE_DIR "/") + file});
        QVERIFY(process.waitForFinished());
        QCOMPARE(QString::fromUtf8(process.readAll()), QString());
        QCOMPARE(process.exitCode(), 0);
    }
    // The words that bash offers behind some beginnings of a command line.
    void bashCompletesImportAndExport_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        QTest::newRow("command") << QStringLiteral("vipdeckadm imp") << QStringLiteral("import");
        QTest::newRow("format in")
            << QStringLiteral("vipdeckadm import --format k") << QStringLiteral("keepalived");
        QTest::newRow("format out")
            << QStringLiteral("vipdeckadm export --format j") << QStringLiteral("json");
        QTest::newRow("option") << QStringLiteral("vipdeckadm export --with")
                                << QStringLiteral("--with-comments");
        QTest::newRow("drain") << QStringLiteral("vipdeckadm dr") << QStringLiteral("drain");
        QTest::newRow("remembered") << QStringLiteral("vipdeckadm drain 10.0.0.1 --remembered s")
                                    << QStringLiteral("serve stop");
        QTest::newRow("history") << QStringLiteral("vipdeckadm history re")
                                 << QStringLiteral("restore");
        QTest::newRow("scheduler")
            << QStringLiteral("vipdeckadm -A -t 10.0.0.1:80 -s ov") << QStringLiteral("ovf");
    }
    void bashCompletesImportAndExport()
    {
        QFETCH(QString, line);
        QFETCH(QString, expected);
        const QString script =
            QStringLiteral(". " VIPDECK_SOURCE_DIR "/packaging/completion/vipdeckadm.bash\n"
                           "COMP_WORDS=(%1); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                           "_vipdeckadm; echo \"${COMPREPLY[*]}\"\n")
                .arg(line);
        QProcess process;
        process.start(QStringLiteral("bash"),
                      {QStringLiteral("--norc"), QStringLiteral("-c"), script});
        QVERIFY(process.waitForFinished());
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).trimmed(), expected);
    }
    void theHelpNamesEveryCommandAndOption()
    {
        const auto help = QByteArray::fromStdString(rules::helpText("ipvsadm"));
        for (const auto &info : rules::knownOptions()) {
            const auto name = QByteArray(info.longName.data(), qsizetype(info.longName.size()));
            const bool byLetter =
                info.shortName != 0 && hasOption(help, QByteArray("-") + info.shortName);
            QVERIFY2(name == "sort" || byLetter || hasOption(help, "--" + name), name.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestOptionDocs)
#include "tst_optiondocs.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Every option is in the help, the manual page and the completions.
#include <QFile>
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
        for (const char *own : {"--json", "--dry-run", "--keep-going", "--replace", "--socket"})
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

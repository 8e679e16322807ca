// SPDX-License-Identifier: GPL-3.0-or-later
// docs/CONFORMANCE.md names tests as `file::function(row)`: each must exist, and none of the rows
// of the matrix of forwarding may be missing there.
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

struct NamedTest
{
    QString program;
    QString function;
    QString row; // empty: the whole function
};

QList<NamedTest> namedTests()
{
    static const QRegularExpression name(QStringLiteral("`(tst_\\w+)::(\\w+)(?:\\(([^)`]*)\\))?`"));
    QList<NamedTest> result;
    auto matches =
        name.globalMatch(contentOf(QStringLiteral(VIPDECK_SOURCE_DIR "/docs/CONFORMANCE.md")));
    while (matches.hasNext()) {
        const auto match = matches.next();
        result.append({match.captured(1), match.captured(2), match.captured(3)});
    }
    return result;
}

QString findBelow(const char *directory, const QString &name)
{
    QDirIterator files(QString::fromLatin1(directory), {name}, QDir::Files,
                       QDirIterator::Subdirectories);
    return files.hasNext() ? files.next() : QString();
}

// "function row" of every row that a test program has.
QSet<QString> rowsOf(const QString &program)
{
    QProcess process;
    process.start(findBelow(VIPDECK_BINARY_DIR "/tests", program), {QStringLiteral("-datatags")});
    QSet<QString> rows;
    if (!process.waitForFinished())
        return rows;
    const auto lines = QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'));
    for (const auto &line : lines)
        rows.insert(line.section(QLatin1Char(' '), 1));
    return rows;
}

const char *const kMatrix[] = {"tst_matrix", "tst_matrixerrors", "tst_matrixlimits",
                               "tst_matrixlocal"};

} // namespace

class TestConformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNamedTestExists();
    void everyRowOfTheMatrixIsNamed_data();
    void everyRowOfTheMatrixIsNamed();
};

void TestConformance::everyNamedTestExists()
{
    const auto tests = namedTests();
    QVERIFY(tests.size() > 100);
    QHash<QString, QSet<QString>> rows;
    QStringList missing;
    for (const auto &test : tests) {
        const auto whole = test.program + QStringLiteral("::") + test.function;
        const auto source = contentOf(
            findBelow(VIPDECK_SOURCE_DIR "/tests", test.program + QStringLiteral(".cpp")));
        const QRegularExpression definition(QStringLiteral("\\b%1\\(\\)").arg(test.function));
        if (!source.contains(definition)) {
            missing.append(whole);
            continue;
        }
        if (test.row.isEmpty())
            continue;
        if (!rows.contains(test.program))
            rows[test.program] = rowsOf(test.program);
        if (!rows[test.program].contains(test.function + QLatin1Char(' ') + test.row))
            missing.append(whole + QLatin1Char('(') + test.row + QLatin1Char(')'));
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
}

void TestConformance::everyRowOfTheMatrixIsNamed_data()
{
    QTest::addColumn<QString>("program");
    for (const auto *program : kMatrix)
        QTest::newRow(program) << QString::fromLatin1(program);
}

void TestConformance::everyRowOfTheMatrixIsNamed()
{
    QFETCH(QString, program);
    QSet<QString> named;
    for (const auto &test : namedTests())
        if (test.program == program)
            named.insert(test.function + QLatin1Char(' ') + test.row);
    auto rows = rowsOf(program);
    rows.remove(QString());
    QVERIFY2(!rows.isEmpty(), "the program is not built");
    rows.subtract(named);
    QVERIFY2(rows.isEmpty(), qPrintable(rows.values().join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestConformance)
#include "tst_conformance.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Folder = layer. Reads every source file and fails on an include that points the wrong way, on
// operating system or Qt use inside the pure engine, and on a source file without its licence line.
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

struct SourceFile
{
    QString path; // relative to the project's root
    QString layer;
    QString text;
};

// The longest folder with a rule of its own, for example "engine/packet" or "app/cli".
QString layerOf(const QString &path)
{
    const auto parts = path.split(QLatin1Char('/'));
    if (parts.size() < 3)
        return parts.value(0);
    return parts[0] + QLatin1Char('/') + parts[1];
}

// What each layer may include besides itself. "engine" stands for the whole pure engine without
// sim.
const QHash<QString, QStringList> &allowedLayers()
{
    static const QStringList low{QStringLiteral("engine/base"), QStringLiteral("engine/net"),
                                 QStringLiteral("engine/packet"), QStringLiteral("engine/config")};
    static const QStringList middle =
        low
        + QStringList{QStringLiteral("engine/rules"), QStringLiteral("engine/conn"),
                      QStringLiteral("engine/sched"), QStringLiteral("engine/stats")};
    static const QStringList high =
        middle
        + QStringList{QStringLiteral("engine/forward"), QStringLiteral("engine/apphelper"),
                      QStringLiteral("engine/health"), QStringLiteral("engine/sync")};
    static const QStringList pure = high + QStringList{QStringLiteral("engine/director")};
    static const QStringList client =
        pure
        + QStringList{QStringLiteral("engine/formats"), QStringLiteral("engine/sim"),
                      QStringLiteral("engine/doctor"), QStringLiteral("helper/api")};
    static const QHash<QString, QStringList> rules{
        {QStringLiteral("engine/base"), {}},
        {QStringLiteral("engine/net"), low.mid(0, 1)},
        {QStringLiteral("engine/packet"), low.mid(0, 2)},
        {QStringLiteral("engine/config"), low.mid(0, 3)},
        {QStringLiteral("engine/rules"), low},
        {QStringLiteral("engine/formats"), low + QStringList{QStringLiteral("engine/rules")}},
        {QStringLiteral("engine/conn"), low},
        {QStringLiteral("engine/sched"), low},
        {QStringLiteral("engine/stats"), low},
        {QStringLiteral("engine/forward"), middle},
        {QStringLiteral("engine/apphelper"), middle},
        {QStringLiteral("engine/health"), middle},
        {QStringLiteral("engine/sync"), middle},
        {QStringLiteral("engine/director"), high},
        {QStringLiteral("engine/doctor"), low + QStringList{QStringLiteral("engine/forward")}},
        {QStringLiteral("engine/sim"), pure},
        {QStringLiteral("engine/io"), pure + QStringList{QStringLiteral("engine/doctor")}},
        {QStringLiteral("helper/api"), low + QStringList{QStringLiteral("engine/doctor")}},
        {QStringLiteral("helper"),
         pure
             + QStringList{QStringLiteral("engine/doctor"), QStringLiteral("engine/io"),
                           QStringLiteral("helper/api"), QStringLiteral("helper/journal"),
                           QStringLiteral("helper/state"), QStringLiteral("helper/history"),
                           QStringLiteral("helper/confirm"), QStringLiteral("helper/operations"),
                           QStringLiteral("helper/jobs"), QStringLiteral("helper/rates"),
                           QStringLiteral("helper/safeguards")}},
        {QStringLiteral("helper/safeguards"),
         pure
             + QStringList{QStringLiteral("helper"), QStringLiteral("helper/journal"),
                           QStringLiteral("helper/api"), QStringLiteral("helper/state"),
                           QStringLiteral("helper/history"), QStringLiteral("helper/operations")}},
        {QStringLiteral("helper/rates"),
         pure
             + QStringList{QStringLiteral("helper"), QStringLiteral("helper/api"),
                           QStringLiteral("helper/state")}},
        {QStringLiteral("helper/jobs"),
         pure
             + QStringList{QStringLiteral("helper"), QStringLiteral("helper/journal"),
                           QStringLiteral("helper/api"), QStringLiteral("helper/state"),
                           QStringLiteral("helper/history"), QStringLiteral("helper/operations")}},
        {QStringLiteral("helper/operations"),
         pure
             + QStringList{QStringLiteral("helper"), QStringLiteral("helper/journal"),
                           QStringLiteral("helper/api"), QStringLiteral("helper/state"),
                           QStringLiteral("helper/history"), QStringLiteral("helper/confirm")}},
        {QStringLiteral("helper/state"),
         pure + QStringList{QStringLiteral("helper"), QStringLiteral("helper/api")}},
        {QStringLiteral("helper/history"),
         pure
             + QStringList{QStringLiteral("helper"), QStringLiteral("helper/api"),
                           QStringLiteral("helper/state")}},
        {QStringLiteral("helper/confirm"),
         pure
             + QStringList{QStringLiteral("helper"), QStringLiteral("helper/api"),
                           QStringLiteral("helper/state"), QStringLiteral("helper/history")}},
        {QStringLiteral("helper/journal"),
         pure
             + QStringList{QStringLiteral("helper"), QStringLiteral("helper/api"),
                           QStringLiteral("helper/state")}},
        {QStringLiteral("app/client"), client},
        {QStringLiteral("app/cli"), client + QStringList{QStringLiteral("app/client")}},
        {QStringLiteral("app/document"), client + QStringList{QStringLiteral("app/client")}},
        {QStringLiteral("app/models"),
         client + QStringList{QStringLiteral("app/client"), QStringLiteral("app/document")}},
        {QStringLiteral("app/lab"), client},
        {QStringLiteral("app/askpass"), client + QStringList{QStringLiteral("app")}},
        {QStringLiteral("app/views"),
         client
             + QStringList{QStringLiteral("app/client"), QStringLiteral("app/document"),
                           QStringLiteral("app/models"), QStringLiteral("app/lab")}},
        {QStringLiteral("app"),
         client
             + QStringList{QStringLiteral("app/client"), QStringLiteral("app/document"),
                           QStringLiteral("app/models"), QStringLiteral("app/lab"),
                           QStringLiteral("app/views")}},
    };
    return rules;
}

bool isPure(const QString &layer)
{
    return layer.startsWith(QStringLiteral("engine/")) && layer != QStringLiteral("engine/io");
}

QStringList includesOf(const QString &text)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([<\"][^>\"]+)"),
                                            QRegularExpression::MultilineOption);
    QStringList found;
    for (auto it = include.globalMatch(text); it.hasNext();)
        found << it.next().captured(1);
    return found;
}

// Headers and words that would give the pure engine a clock, a thread, a random source or the OS.
QString impurityOf(const SourceFile &file)
{
    static const QRegularExpression header(
        QStringLiteral("^<(Q|sys/|netinet/|arpa/|linux/|net/"
                       "|unistd|fcntl|pthread|thread|mutex|atomic|ctime|random|time\\.h|iostream|"
                       "fstream|filesystem)"));
    static const QRegularExpression word(
        QStringLiteral("\\b(steady_clock|system_clock|high_resolution_clock|random_device|getenv|"
                       "gettimeofday|clock_gettime)\\b"));
    // The one thing that Directors on several threads share (ARCHITECTURE, section 3).
    const bool sharesCounters = file.path.endsWith(QStringLiteral("director/sharedloads.h"));
    for (const auto &include : includesOf(file.text)) {
        const bool isShared = sharesCounters && include.startsWith(QStringLiteral("<atomic"));
        if (header.match(include).hasMatch() && !isShared)
            return include;
    }
    const auto match = word.match(file.text);
    return match.hasMatch() ? match.captured(0) : QString();
}

} // namespace

class TestLayering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QDir root(QStringLiteral(VIPDECK_SOURCE_DIR));
        for (const auto &top : {"engine", "helper", "app", "tests"}) {
            QDirIterator it(root.filePath(QLatin1String(top)),
                            {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.c")},
                            QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
                const auto path = root.relativeFilePath(file.fileName());
                m_files.append({path, layerOf(path), QString::fromUtf8(file.readAll())});
            }
        }
        QVERIFY(m_files.size() > 20);
    }

    void includesPointDownwards()
    {
        for (const auto &file : std::as_const(m_files)) {
            if (file.path.startsWith(QStringLiteral("tests/")))
                continue;
            QVERIFY2(allowedLayers().contains(file.layer),
                     qPrintable(file.path + QStringLiteral(": folder ") + file.layer
                                + QStringLiteral(" has no layering rule")));
            const auto allowed = allowedLayers().value(file.layer);
            for (const auto &include : includesOf(file.text)) {
                const auto target = include.mid(1);
                static const QSet<QString> tops{QStringLiteral("engine"), QStringLiteral("helper"),
                                                QStringLiteral("app")};
                if (!include.startsWith(QLatin1Char('"'))
                    || !tops.contains(target.section(QLatin1Char('/'), 0, 0)))
                    continue;
                const auto layer = layerOf(target);
                QVERIFY2(layer == file.layer || allowed.contains(layer),
                         qPrintable(file.path + QStringLiteral(" must not include ") + target));
            }
        }
    }

    void projectIncludesAreWrittenFromTheRoot()
    {
        for (const auto &file : std::as_const(m_files)) {
            if (file.path.startsWith(QStringLiteral("tests/")))
                continue;
            for (const auto &include : includesOf(file.text)) {
                if (!include.startsWith(QLatin1Char('"')))
                    continue;
                const auto generated = include.endsWith(QStringLiteral(".moc"))
                                       || include.contains(QStringLiteral("ui_"))
                                       || !include.contains(QLatin1Char('/'));
                const auto top = include.mid(1).section(QLatin1Char('/'), 0, 0);
                QVERIFY2(generated
                             ? include.endsWith(QStringLiteral(".moc"))
                                   || include.startsWith(QStringLiteral("\"moc_"))
                                   || include.endsWith(QStringLiteral(".skel.h"))
                             : top == QStringLiteral("engine") || top == QStringLiteral("helper")
                                   || top == QStringLiteral("app"),
                         qPrintable(file.path + QStringLiteral(" includes ") + include.mid(1)
                                    + QStringLiteral("; write it from the project's root")));
            }
        }
    }

    void engineIsPure()
    {
        for (const auto &file : std::as_const(m_files)) {
            if (!isPure(file.layer))
                continue;
            const auto impurity = impurityOf(file);
            QVERIFY2(impurity.isEmpty(),
                     qPrintable(file.path + QStringLiteral(" uses ") + impurity));
        }
    }

    void helperNeverSeesWidgets()
    {
        static const QRegularExpression widget(
            QStringLiteral("^<Q(Widget|Application|Gui|Dialog|MainWindow|Chart|Painter)"));
        for (const auto &file : std::as_const(m_files)) {
            if (!file.path.startsWith(QStringLiteral("helper/"))
                && file.layer != QStringLiteral("app/client")
                && file.layer != QStringLiteral("app/cli"))
                continue;
            for (const auto &include : includesOf(file.text))
                QVERIFY2(!widget.match(include).hasMatch(),
                         qPrintable(file.path + QStringLiteral(" includes ") + include));
        }
    }

    void everySourceFileNamesItsLicence()
    {
        for (const auto &file : std::as_const(m_files))
            QVERIFY2(file.text.startsWith(
                         QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n"))
                         || file.text.startsWith(
                             QStringLiteral("/* SPDX-License-Identifier: GPL-3.0-or-later")),
                     qPrintable(file.path + QStringLiteral(" does not start with its SPDX line")));
    }

    void theCheckItselfFindsWhatItLooksFor()
    {
        QCOMPARE(includesOf(QStringLiteral("#include <QString>\n  #include \"a/b.h\"\n")),
                 (QStringList{QStringLiteral("<QString"), QStringLiteral("\"a/b.h")}));
        QVERIFY(!impurityOf({{}, {}, QStringLiteral("#include <sys/socket.h>\n")}).isEmpty());
        QVERIFY(
            !impurityOf({{}, {}, QStringLiteral("auto t = std::chrono::steady_clock::now();\n")})
                 .isEmpty());
        QVERIFY(impurityOf({{}, {}, QStringLiteral("#include <span>\n")}).isEmpty());
        QVERIFY(!allowedLayers()
                     .value(QStringLiteral("engine/conn"))
                     .contains(QStringLiteral("engine/director")));
    }

private:
    QList<SourceFile> m_files;
};

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"

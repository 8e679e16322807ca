// SPDX-License-Identifier: GPL-3.0-or-later
// What is installed beside the helper: polkit's actions fit the method table, the units are sound.
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <map>
#include <set>

#include "helper/api/methods.h"

using namespace vipdeck;

namespace {

struct PolicyAction
{
    QString message;
    QString owner;
    std::map<QString, QString> defaults; // allow_any ... -> auth_admin ...
};

void readAction(QXmlStreamReader &xml, PolicyAction &action)
{
    while (xml.readNextStartElement()) {
        const auto name = xml.name().toString();
        if (name == QLatin1String("defaults")) {
            while (xml.readNextStartElement()) {
                const auto column = xml.name().toString();
                action.defaults[column] = xml.readElementText();
            }
        } else if (name == QLatin1String("annotate")) {
            action.owner = xml.readElementText();
        } else {
            const auto text = xml.readElementText();
            if (name == QLatin1String("message"))
                action.message = text;
        }
    }
}

std::map<QString, PolicyAction> readPolicy()
{
    std::map<QString, PolicyAction> actions;
    QFile file(QStringLiteral(VIPDECK_SOURCE_DIR "/packaging/polkit/org.vipdeck.policy"));
    if (!file.open(QIODevice::ReadOnly))
        return actions;
    QXmlStreamReader xml(&file);
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("action"))
            readAction(xml, actions[xml.attributes().value(QLatin1String("id")).toString()]);
        else
            xml.skipCurrentElement();
    }
    return xml.hasError() ? std::map<QString, PolicyAction>() : actions;
}

struct Ended
{
    int code = -1;
    QByteArray output;
};

Ended run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60000))
        return {};
    return {process.exitCode(), process.readAll()};
}

} // namespace

class TestPackaging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionOfTheMethodTableIsInThePolicyAndNoOther()
    {
        std::set<QString> inTable;
        for (const auto &method : api::methods())
            inTable.insert(QString::fromUtf8(method.action.data(),
                                             static_cast<qsizetype>(method.action.size())));
        std::set<QString> inPolicy;
        for (const auto &[id, action] : readPolicy()) {
            inPolicy.insert(id);
            QVERIFY(!action.message.isEmpty());
            QCOMPARE(action.owner, QStringLiteral("unix-user:vipdeck"));
            QCOMPARE(action.defaults.size(), 3u);
        }
        QVERIFY(inTable == inPolicy);
    }

    void onlyToViewInAnActiveSessionNeedsNoPassword()
    {
        for (const auto &[id, action] : readPolicy()) {
            for (const auto &[column, result] : action.defaults) {
                const bool free = id == QLatin1String("org.vipdeck.view")
                                  && column == QLatin1String("allow_active");
                QCOMPARE(result.startsWith(QLatin1String("auth_admin")), !free);
            }
        }
    }

    // An administrator who gave the password for a small change must give it again before
    // everything is replaced or removed.
    void importAndFlushAskEveryTime()
    {
        auto policy = readPolicy();
        for (const char *id : {"org.vipdeck.import", "org.vipdeck.flush"})
            for (const auto &[column, result] : policy[QString::fromLatin1(id)].defaults)
                QCOMPARE(result, QStringLiteral("auth_admin"));
    }

    void theUnitsAreVerifiedAndTheServiceIsHardened()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("systemd-analyze")).isEmpty())
            QSKIP("needs systemd-analyze");
        QTemporaryDir directory;
        const auto service = directory.filePath(QStringLiteral("vipdeckd.service"));
        const auto socket = directory.filePath(QStringLiteral("vipdeckd.socket"));
        QVERIFY(QFile::copy(QStringLiteral(VIPDECK_SOURCE_DIR "/packaging/systemd/vipdeckd.socket"),
                            socket));
        QVERIFY(writeServiceWithBuiltHelper(service));
        const auto mount = directory.filePath(QStringLiteral("run-vipdeckbpf.mount"));
        QVERIFY(QFile::copy(
            QStringLiteral(VIPDECK_SOURCE_DIR "/packaging/systemd/run-vipdeckbpf.mount"), mount));
        auto verified =
            run(QStringLiteral("systemd-analyze"),
                {QStringLiteral("verify"), QStringLiteral("--man=no"), service, socket, mount});
        // It also reads the units that other packages installed and complains about those.
        QByteArrayList ours;
        for (const auto &line : verified.output.split('\n'))
            if (!line.startsWith("/lib/systemd/") && !line.startsWith("/usr/lib/systemd/"))
                ours.append(line);
        verified.output = ours.join('\n').trimmed();
        QVERIFY2(verified.code == 0 && verified.output.isEmpty(), verified.output);
        // Exposure of 0 (none) to 100; what remains is what a director needs: the network.
        const auto rated = run(QStringLiteral("systemd-analyze"),
                               {QStringLiteral("security"), QStringLiteral("--offline=true"),
                                QStringLiteral("--threshold=25"), service});
        QVERIFY2(rated.code == 0, rated.output);
    }

    void theDocumentedOptionsAreTheRealOnes()
    {
        QFile page(QStringLiteral(VIPDECK_SOURCE_DIR "/packaging/man/vipdeckd.8"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const auto text = QString::fromUtf8(page.readAll()).remove(QLatin1Char('\\'));
        const auto help =
            run(QStringLiteral(VIPDECK_BINARY_DIR "/helper/vipdeckd"), {QStringLiteral("--help")});
        QCOMPARE(help.code, 0);
        const QRegularExpression option(QStringLiteral("--[a-z-]+"));
        auto matches = option.globalMatch(QString::fromUtf8(help.output));
        int options = 0;
        while (matches.hasNext()) {
            const auto name = matches.next().captured();
            ++options;
            if (name != QLatin1String("--help-all"))
                QVERIFY2(text.contains(name), qPrintable(name));
        }
        QVERIFY(options >= 9);
    }

private:
    static bool writeServiceWithBuiltHelper(const QString &path)
    {
        QFile source(QStringLiteral(VIPDECK_BINARY_DIR "/packaging/systemd/vipdeckd.service"));
        QFile target(path);
        if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
            return false;
        static const QRegularExpression start(QStringLiteral("ExecStart=.*"));
        auto text = QString::fromUtf8(source.readAll());
        text.replace(start, QStringLiteral("ExecStart=" VIPDECK_BINARY_DIR "/helper/vipdeckd"));
        return target.write(text.toUtf8()) > 0;
    }
};

QTEST_GUILESS_MAIN(TestPackaging)
#include "tst_packaging.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "app/models/connectionfilter.h"
#include "app/views/parts/filteredit.h"
#include "app/views/theme.h"
#include "tests/app/panes/sampledirector.h"

#include <QLineEdit>
#include <QToolButton>

namespace vipdeck::test {

using api::ConnectionField;

class ConnectionFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }

    void tokensAreRead_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<int>("field");
        QTest::addColumn<bool>("negated");
        QTest::addColumn<QString>("label");
        const auto row = [](const char *token, ConnectionField field, bool negated,
                            const char *label) {
            QTest::addRow("%s", token) << QString::fromLatin1(token) << static_cast<int>(field)
                                       << negated << QString::fromLatin1(label);
        };
        row("client:10.0.0.0/8", ConnectionField::Client, false, "client: 10.0.0.0/8");
        row("10.0.0.7", ConnectionField::Client, false, "client: 10.0.0.7");
        row("client:2001:db8::/32", ConnectionField::Client, false, "client: 2001:db8::/32");
        row("vip:192.0.2.10:443", ConnectionField::Virtual, false, "vip: 192.0.2.10:443");
        row("-state:time_wait", ConnectionField::State, true, "state: not time_wait");
        row("state:SYN_RECV,FIN_WAIT", ConnectionField::State, false, "state: SYN_RECV, FIN_WAIT");
        row("service:web", ConnectionField::Service, false, "service: web");
        row("server:web-03", ConnectionField::Destination, false, "server: web-03");
        row("server:10.0.0.13", ConnectionField::Destination, false, "server: 10.0.0.13");
        row("proto:udp", ConnectionField::Protocol, false, "proto: udp");
        row("age>60", ConnectionField::Age, false, "age: > 60");
        row("expires<5", ConnectionField::Expires, false, "expires: < 5");
        row("packets > 100", ConnectionField::Packets, false, "packets: > 100");
        row("bytes > 1 MiB", ConnectionField::Bytes, false, "bytes: > 1 MiB");
        row("-bytes<500KiB", ConnectionField::Bytes, true, "bytes: not < 500KiB");
        row("bytes:0", ConnectionField::Bytes, false, "bytes: 0");
        row("-template", ConnectionField::Template, true, "not template");
    }
    void tokensAreRead()
    {
        QFETCH(QString, token);
        QFETCH(int, field);
        QFETCH(bool, negated);
        QFETCH(QString, label);
        const SampleDirector director;
        const ConnectionFilterGrammar grammar(director.document.get());
        QCOMPARE(grammar.problem(token), QString());
        QCOMPARE(static_cast<int>(grammar.condition(token).field), field);
        QCOMPARE(grammar.condition(token).negated, negated);
        QCOMPARE(grammar.label(token), label);
    }

    void namesBecomeAddressesAndServices()
    {
        const SampleDirector director;
        const ConnectionFilterGrammar grammar(director.document.get());
        const auto server = grammar.condition(QStringLiteral("server:web-03"));
        QCOMPARE(server.networks.size(), 1u);
        QCOMPARE(server.networks[0].network, endpoint("10.0.0.13", 0).address);
        QCOMPARE(int(server.networks[0].prefixLength), 32);
        QCOMPARE(grammar.condition(QStringLiteral("server:web")).networks.size(), 8u);
        const auto service = grammar.condition(QStringLiteral("service:web-https"));
        QCOMPARE(service.services.size(), 1u);
        QVERIFY(service.services[0] == tcp("192.0.2.10", 443));
        const auto port = grammar.condition(QStringLiteral("vip:192.0.2.10:443"));
        QCOMPARE(int(port.networks.at(0).port), 443);
        const auto age = grammar.condition(QStringLiteral("age>60"));
        QCOMPARE(age.minimum, std::uint64_t{61});
    }

    void amountsHaveBinaryUnits_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<quint64>("minimum");
        QTest::addColumn<quint64>("maximum");
        constexpr auto kAll = std::numeric_limits<quint64>::max();
        QTest::newRow("octets") << QStringLiteral("bytes>985") << quint64{986} << kAll;
        QTest::newRow("B") << QStringLiteral("bytes:985 B") << quint64{985} << quint64{985};
        QTest::newRow("KiB") << QStringLiteral("bytes<2 kib") << quint64{0} << quint64{2047};
        QTest::newRow("MiB") << QStringLiteral("bytes > 1 MiB") << quint64{1048577} << kAll;
        QTest::newRow("part") << QStringLiteral("bytes>1.5GiB") << quint64{1610612737} << kAll;
        QTest::newRow("PiB") << QStringLiteral("bytes>4PiB") << (quint64{4} << 50) + 1 << kAll;
    }
    void amountsHaveBinaryUnits()
    {
        QFETCH(QString, token);
        QFETCH(quint64, minimum);
        QFETCH(quint64, maximum);
        const SampleDirector director;
        const ConnectionFilterGrammar grammar(director.document.get());
        QCOMPARE(grammar.problem(token), QString());
        QCOMPARE(quint64{grammar.condition(token).minimum}, minimum);
        QCOMPARE(quint64{grammar.condition(token).maximum}, maximum);
    }

    void mistakesNameTheValue_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("named");
        QTest::newRow("key") << QStringLiteral("colour:red") << QStringLiteral("colour:red");
        QTest::newRow("network") << QStringLiteral("client:10.0.0.0/40")
                                 << QStringLiteral("10.0.0.0/40");
        QTest::newRow("state") << QStringLiteral("state:OPEN") << QStringLiteral("OPEN");
        QTest::newRow("name") << QStringLiteral("service:nope") << QStringLiteral("nope");
        QTest::newRow("number") << QStringLiteral("age>x") << QStringLiteral("x");
        QTest::newRow("amount") << QStringLiteral("bytes>many") << QStringLiteral("many");
        QTest::newRow("unit") << QStringLiteral("bytes>5 MB") << QStringLiteral("5 MB");
        QTest::newRow("too much") << QStringLiteral("bytes>9000 PiB") << QStringLiteral("9000 PiB");
        QTest::newRow("nothing less") << QStringLiteral("age<0") << QStringLiteral("0");
        QTest::newRow("no value") << QStringLiteral("state:") << QStringLiteral("state");
        QTest::newRow("bare key") << QStringLiteral("state") << QStringLiteral("state");
    }
    void mistakesNameTheValue()
    {
        QFETCH(QString, token);
        QFETCH(QString, named);
        const SampleDirector director;
        const auto problem = ConnectionFilterGrammar(director.document.get()).problem(token);
        QVERIFY2(problem.contains(named), qPrintable(problem));
    }

    void keysAndValuesAreCompleted()
    {
        const SampleDirector director;
        const ConnectionFilterGrammar grammar(director.document.get());
        QCOMPARE(grammar.completions(QStringLiteral("se")),
                 (QStringList{QStringLiteral("service:"), QStringLiteral("server:")}));
        QCOMPARE(grammar.completions(QStringLiteral("-state:est")),
                 QStringList{QStringLiteral("-state:ESTABLISHED")});
        QCOMPARE(grammar.completions(QStringLiteral("service:web,d")),
                 QStringList{QStringLiteral("service:web,dns")});
    }

    void chipsAreMadeAndTakenBackByKeys()
    {
        const SampleDirector director;
        const ConnectionFilterGrammar grammar(director.document.get());
        FilterEdit edit(&grammar);
        edit.show();
        QSignalSpy changes(&edit, &FilterEdit::tokensChanged);
        QTest::keyClicks(edit.field(), QStringLiteral("state:OPEN"));
        QTest::keyClick(edit.field(), Qt::Key_Return);
        QVERIFY(edit.problem().contains(QStringLiteral("OPEN")));
        QCOMPARE(changes.count(), 0);
        QTest::keyClick(edit.field(), Qt::Key_Escape);
        QVERIFY(edit.problem().isEmpty());
        QTest::keyClicks(edit.field(), QStringLiteral("age>60"));
        QTest::keyClick(edit.field(), Qt::Key_Return);
        QCOMPARE(edit.tokens(), QStringList{QStringLiteral("age>60")});
        QTest::keyClicks(edit.field(), QStringLiteral("proto:TCP"));
        QTest::keyClick(edit.field(), Qt::Key_Return);
        QCOMPARE(changes.count(), 2);
        auto *first = edit.findChild<QToolButton *>();
        QCOMPARE(first->text(), QStringLiteral("age: > 60"));
        QTest::mouseClick(first, Qt::LeftButton);
        QCOMPARE(edit.tokens(), QStringList{QStringLiteral("proto:TCP")});
        QTest::keyClick(edit.field(), Qt::Key_Backspace);
        QVERIFY(edit.tokens().isEmpty());
        QCOMPARE(edit.field()->text(), QStringLiteral("proto:TCP"));
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::ConnectionFilterTest)
#include "tst_connectionfilter.moc"

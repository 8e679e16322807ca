// SPDX-License-Identifier: GPL-3.0-or-later
// Virtual addresses on the director's interfaces, with the real helper in a namespace.
#include <unistd.h>

#include <QTest>
#include <memory>

#include "tests/doctor/doctorlab.h"

using namespace vipdeck::live;

class tst_Addresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_lab.reset(); }

    void addressesOfServicesAreAddedAndRemoved_data();
    void addressesOfServicesAreAddedAndRemoved();
    void whatIsNotOursStays();
    void onlyAddressesOfServicesAreTaken();
    void addressesOutliveTheHelperUnlessAskedOtherwise();
    void missingAddressesComeBackWithTheHelper();
    void anAddedAddressAnswersClients();

private:
    [[nodiscard]] QString addresses(const QString &interfaceName) const;
    void ok(const QString &arguments);

    std::unique_ptr<DoctorLab> m_lab;
};

void tst_Addresses::init()
{
    if (geteuid() != 0)
        QSKIP("network namespaces need root");
    m_lab = std::make_unique<DoctorLab>();
    QVERIFY2(m_lab->build(), qPrintable(m_lab->problem()));
    QVERIFY2(m_lab->startHelper(), qPrintable(m_lab->problem()));
    ok(QStringLiteral("-A -t 192.0.2.20:80"));
    ok(QStringLiteral("-A -t [2001:db8:20::1]:80"));
}

void tst_Addresses::ok(const QString &arguments)
{
    const auto done = m_lab->tool(arguments);
    QVERIFY2(done.exitCode == 0, qPrintable(arguments + QStringLiteral(": ") + done.errors));
}

QString tst_Addresses::addresses(const QString &interfaceName) const
{
    return m_lab
        ->shell(QStringLiteral("director"), QStringLiteral("ip -o addr show dev ") + interfaceName)
        .output;
}

void tst_Addresses::addressesOfServicesAreAddedAndRemoved_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("shown");
    QTest::newRow("IPv4") << "192.0.2.20"
                          << "192.0.2.20/32";
    QTest::newRow("IPv6") << "2001:db8:20::1"
                          << "2001:db8:20::1/128";
}

void tst_Addresses::addressesOfServicesAreAddedAndRemoved()
{
    QFETCH(QString, address);
    QFETCH(QString, shown);
    const auto clients = QStringLiteral("clients");
    ok(QStringLiteral("vip add %1 --interface clients").arg(address));
    QVERIFY2(addresses(clients).contains(shown), qPrintable(addresses(clients)));
    if (address.contains(QLatin1Char(':')))
        QVERIFY2(addresses(clients).contains(QStringLiteral("nodad")),
                 qPrintable(addresses(clients)));
    const auto list = m_lab->tool(QStringLiteral("vip list"));
    QVERIFY2(list.output.contains(shown + QStringLiteral("  added by VipDeck\n")),
             qPrintable(list.output));
    QCOMPARE(m_lab->tool(QStringLiteral("vip add %1 --interface lo").arg(address)).exitCode, 255);
    ok(QStringLiteral("vip del %1").arg(address));
    QVERIFY(!addresses(clients).contains(shown));
}

void tst_Addresses::whatIsNotOursStays()
{
    m_lab->shell(QStringLiteral("director"), QStringLiteral("ip addr add 192.0.2.20/32 dev lo"));
    const auto added = m_lab->tool(QStringLiteral("vip add 192.0.2.20 --interface eth0"));
    QCOMPARE(added.exitCode, 255);
    QVERIFY2(added.errors.contains(QStringLiteral("is on lo already")), qPrintable(added.errors));
    for (const char *address : {"192.0.2.20", "10.9.0.1"}) {
        const auto removed = m_lab->tool(QStringLiteral("vip del %1").arg(QLatin1String(address)));
        QCOMPARE(removed.exitCode, 255);
        QVERIFY2(removed.errors.contains(QStringLiteral("was not added by VipDeck")),
                 qPrintable(removed.errors));
    }
    QVERIFY(addresses(QStringLiteral("lo")).contains(QStringLiteral("192.0.2.20/32")));
    QVERIFY(addresses(QStringLiteral("eth0")).contains(QStringLiteral("10.9.0.1/24")));
}

void tst_Addresses::onlyAddressesOfServicesAreTaken()
{
    const auto foreign = m_lab->tool(QStringLiteral("vip add 192.0.2.99 --interface lo"));
    QCOMPARE(foreign.exitCode, 255);
    QVERIFY2(foreign.errors.contains(QStringLiteral("no service has the address 192.0.2.99")),
             qPrintable(foreign.errors));
    const auto nowhere = m_lab->tool(QStringLiteral("vip add 192.0.2.20 --interface eth7"));
    QCOMPARE(nowhere.exitCode, 255);
    QVERIFY2(nowhere.errors.contains(QStringLiteral("there is no interface \"eth7\"")),
             qPrintable(nowhere.errors));
    QCOMPARE(m_lab->tool(QStringLiteral("vip add 192.0.2.300 --interface lo")).exitCode, 2);
    QCOMPARE(m_lab->tool(QStringLiteral("vip add 192.0.2.20")).exitCode, 2);
}

void tst_Addresses::addressesOutliveTheHelperUnlessAskedOtherwise()
{
    ok(QStringLiteral("vip add 192.0.2.20 --interface lo"));
    ok(QStringLiteral("vip add 2001:db8:20::1 --interface lo --remove-at-stop"));
    m_lab->stopHelper();
    const auto left = addresses(QStringLiteral("lo"));
    QVERIFY2(left.contains(QStringLiteral("192.0.2.20/32")), qPrintable(left));
    QVERIFY2(!left.contains(QStringLiteral("2001:db8:20::1")), qPrintable(left));
    QVERIFY2(m_lab->startHelper(), qPrintable(m_lab->problem()));
    QVERIFY(addresses(QStringLiteral("lo")).contains(QStringLiteral("2001:db8:20::1/128")));
    ok(QStringLiteral("vip del 192.0.2.20"));
    QVERIFY(!addresses(QStringLiteral("lo")).contains(QStringLiteral("192.0.2.20")));
}

void tst_Addresses::missingAddressesComeBackWithTheHelper()
{
    ok(QStringLiteral("vip add 192.0.2.20 --interface lo"));
    m_lab->stopHelper();
    m_lab->shell(QStringLiteral("director"), QStringLiteral("ip addr del 192.0.2.20/32 dev lo"));
    QVERIFY2(m_lab->startHelper(), qPrintable(m_lab->problem()));
    QVERIFY(addresses(QStringLiteral("lo")).contains(QStringLiteral("192.0.2.20/32")));
}

void tst_Addresses::anAddedAddressAnswersClients()
{
    const auto client = QStringLiteral("client");
    m_lab->shell(client, QStringLiteral("ip route add 192.0.2.0/24 dev eth0"));
    const auto ping = QStringLiteral("ping -c1 -W1 192.0.2.20");
    QVERIFY(m_lab->shell(client, ping).exitCode != 0);
    ok(QStringLiteral("vip add 192.0.2.20 --interface clients"));
    m_lab->shell(client, QStringLiteral("ip neigh flush all"));
    QCOMPARE(m_lab->shell(client, ping).exitCode, 0);
}

QTEST_GUILESS_MAIN(tst_Addresses)
#include "tst_addresses.moc"

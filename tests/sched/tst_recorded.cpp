// SPDX-License-Identifier: GPL-3.0-or-later
// The schedulers against what the kernel did: every choice of tests/data/golden/sched.jsonl.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "servicemodel.h"

using namespace vipdeck;

namespace {

Endpoint endpointOf(const QJsonValue &address, const QJsonValue &port)
{
    return {Address::parse(address.toString().toStdString()).value_or(Address()),
            static_cast<std::uint16_t>(port.toInt())};
}

// "rs3" for 10.0.2.13 and fd00:2::13; the kernel's ways to say "nobody" are one.
QString nameOf(const std::optional<Endpoint> &server)
{
    if (!server)
        return QStringLiteral("nobody");
    const auto last = server->address.octets()[server->address.size() - 1];
    return QStringLiteral("rs%1").arg(server->address.isIPv4() ? last - 10 : last - 0x10);
}

QString expected(const QJsonValue &recorded)
{
    const auto text = recorded.toString();
    return text.startsWith(QLatin1String("rs")) ? text : QStringLiteral("nobody");
}

} // namespace

class TestRecorded : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordedChoiceIsMade_data();
    void everyRecordedChoiceIsMade();

private:
    void step(const QJsonObject &step);
    void compare(const FlowKey &flow, const QJsonValue &recorded);

    ServiceModel m_service;
    QHash<int, FlowKey> m_flows;
};

void TestRecorded::everyRecordedChoiceIsMade_data()
{
    QTest::addColumn<QJsonArray>("steps");
    QFile file(QStringLiteral(VIPDECK_SOURCE_DIR "/tests/data/golden/sched.jsonl"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    while (!file.atEnd()) {
        const auto record = QJsonDocument::fromJson(file.readLine()).object();
        QTest::newRow(qPrintable(record[QLatin1String("id")].toString()))
            << record[QLatin1String("steps")].toArray();
    }
}

void TestRecorded::everyRecordedChoiceIsMade()
{
    QFETCH(QJsonArray, steps);
    QVERIFY(!steps.isEmpty());
    m_service = ServiceModel();
    m_flows.clear();
    for (const auto &each : steps) {
        step(each.toObject());
        if (QTest::currentTestFailed())
            return;
    }
}

void TestRecorded::compare(const FlowKey &flow, const QJsonValue &recorded)
{
    const auto chosen = m_service.connect(flow, TimePoint{});
    QVERIFY2(nameOf(chosen) == expected(recorded),
             qPrintable(QStringLiteral("%1 -> %2: chose %3, the kernel chose %4")
                            .arg(QString::fromStdString(flow.client.toString()),
                                 QString::fromStdString(flow.virtualEndpoint.toString()),
                                 nameOf(chosen), expected(recorded))));
}

void TestRecorded::step(const QJsonObject &step)
{
    const auto operation = step[QLatin1String("op")].toString();
    const bool isTcp = operation == QLatin1String("tcp");
    FlowKey flow{isTcp ? Protocol::Tcp : Protocol::Udp,
                 endpointOf(step[QLatin1String("src")], step[QLatin1String("sport")]),
                 endpointOf(step[QLatin1String("dst")], step[QLatin1String("dport")])};
    if (operation == QLatin1String("restore")) {
        for (const auto &line : step[QLatin1String("lines")].toArray())
            m_service.configure(line.toString().split(QLatin1Char(' ')));
    } else if (operation == QLatin1String("ipvsadm")) {
        m_service.configure(step[QLatin1String("argv")].toVariant().toStringList());
    } else if (isTcp || operation == QLatin1String("udp")) {
        compare(flow, step[QLatin1String("rs")]);
        m_flows.insert(step[QLatin1String("conn")].toInt(), flow);
        if (isTcp && step.contains(QLatin1String("close")))
            m_service.close(flow);
    } else if (operation == QLatin1String("close")) {
        m_service.close(m_flows.value(step[QLatin1String("conn")].toInt()));
    } else if (operation == QLatin1String("udpmap")) {
        for (const auto &each : step[QLatin1String("map")].toArray()) {
            flow.client = endpointOf(each.toArray()[0], each.toArray()[1]);
            compare(flow, each.toArray()[2]);
        }
    } else if (operation == QLatin1String("udpmap_dst")) {
        for (const auto &each : step[QLatin1String("map")].toArray()) {
            flow.virtualEndpoint.address = endpointOf(each.toArray()[0], 0).address;
            compare(flow, each.toArray()[1]);
        }
    }
}

QTEST_GUILESS_MAIN(TestRecorded)
#include "tst_recorded.moc"

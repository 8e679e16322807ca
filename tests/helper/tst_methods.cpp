// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of the stream, the heads of requests, and the method table.
#include <QBuffer>
#include <QTest>
#include <QtEndian>
#include <algorithm>
#include <set>

#include "helper/api/codec.h"
#include "helper/api/frame.h"
#include "tests/helper/randomvalue.h"

using namespace vipdeck;

namespace {

QByteArray payloadOf(const QByteArray &frame)
{
    return frame.mid(api::kFrameHeaderOctets);
}

api::ApplyRequest someChanges()
{
    RandomValue random(7);
    api::ApplyRequest request;
    request.generation = 12;
    for (int i = 0; i < 12; ++i)
        random.fill(request.changes.emplace_back());
    return request;
}

} // namespace

class TestMethods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFrameArrivesInAnyPieces()
    {
        const auto frame = api::encodeRequest(5, "apply", someChanges());
        for (qsizetype piece = 1; piece < frame.size(); piece += 1 + piece / 4) {
            api::FrameReader reader(api::kMaximumRequestOctets);
            std::vector<QByteArray> found;
            for (qsizetype at = 0; at < 2 * frame.size(); at += piece) {
                QByteArray octets = (frame + frame).mid(at, piece);
                QBuffer device(&octets);
                device.open(QIODevice::ReadOnly);
                while (device.bytesAvailable() > 0) {
                    const auto taken = reader.readFrom(device);
                    QVERIFY(taken);
                    if (*taken)
                        found.push_back(**taken);
                }
            }
            QCOMPARE(found.size(), 2u);
            QCOMPARE(found[0], payloadOf(frame));
            QCOMPARE(found[1], payloadOf(frame));
        }
    }

    void aFrameAboveItsLimitIsRefusedByItsLength_data()
    {
        QTest::addColumn<quint32>("length");
        QTest::newRow("nothing") << 0u;
        QTest::newRow("one octet too many") << 1001u;
        QTest::newRow("four gibioctets") << 0xFFFFFFFFu;
    }
    void aFrameAboveItsLimitIsRefusedByItsLength()
    {
        QFETCH(quint32, length);
        QByteArray octets(4, '\0');
        qToBigEndian(length, octets.data());
        QBuffer device(&octets);
        device.open(QIODevice::ReadOnly);
        QVERIFY(!api::FrameReader(1000).readFrom(device));
    }

    void theHeadOfARequestIsFoundInItsFirstOctets()
    {
        for (const auto &method : api::methods()) {
            const auto payload =
                payloadOf(api::encodeRequest(~std::uint64_t{0}, method.name, someChanges()));
            const auto head = api::peekRequestHead(payload.left(api::kRequestHeadOctets));
            QVERIFY(head);
            QCOMPARE(head->method, std::string(method.name));
            QVERIFY(!api::peekRequestHead(payload.left(5)));
        }
    }

    // A new method does not compile here until somebody decides who may call it.
    static api::Method after(api::Method method)
    {
        using api::Method;
        switch (method) {
        case Method::Hello: return Method::Rules;
        case Method::Rules: return Method::Status;
        case Method::Status: return Method::Subscribe;
        case Method::Subscribe: return Method::Connections;
        case Method::Connections: return Method::Authorize;
        case Method::Authorize: return Method::Apply;
        case Method::Apply: return Method::Zero;
        case Method::Zero: return Method::Import;
        case Method::Import: return Method::Flush;
        case Method::Flush: return Method::Engine;
        case Method::Engine: return Method::Tunables;
        case Method::Tunables: return Method::SetTunable;
        case Method::SetTunable: return Method::Machine;
        case Method::Machine: return Method::Examine;
        case Method::Examine: return Method::Probe;
        case Method::Probe: return Method::Interfaces;
        case Method::Interfaces: return Method::AddAddress;
        case Method::AddAddress: return Method::RemoveAddress;
        case Method::RemoveAddress: return Method::Journal;
        case Method::Journal: return Method::History;
        case Method::History: return Method::Version;
        case Method::Version: return Method::Mark;
        case Method::Mark: return Method::Confirmation;
        case Method::Confirmation: return Method::Keep;
        case Method::Keep: return Method::Revert;
        case Method::Revert: return Method::Extend;
        case Method::Extend: return Method::Jobs;
        case Method::Jobs: return Method::Drain;
        case Method::Drain: return Method::Undrain;
        case Method::Undrain: return Method::CancelJob;
        case Method::CancelJob: return Method::Impact;
        case Method::Impact: return Method::Path;
        case Method::Path: return Method::SetPath;
        case Method::SetPath: return Method::Rates;
        case Method::Rates: return Method::Safeguards;
        case Method::Safeguards: return Method::SetSafeguards;
        case Method::SetSafeguards: return Method::Proposals;
        case Method::Proposals: return Method::Agree;
        case Method::Agree: return Method::Refuse;
        case Method::Refuse: return Method::HistoryLimits;
        case Method::HistoryLimits: return Method::SetHistoryLimits;
        case Method::SetHistoryLimits: return Method::Hello;
        }
        return Method::Hello;
    }

    void everyMethodHasOneRowInThePolicyTable()
    {
        const std::set<std::string_view> actions{api::kActionView, api::kActionEdit,
                                                 api::kActionControl, api::kActionImport,
                                                 api::kActionFlush};
        std::set<std::string_view> names;
        std::size_t rows = 0;
        auto method = api::Method::Hello;
        do {
            const auto found = std::ranges::count(api::methods(), method, &api::MethodInfo::method);
            QCOMPARE(found, 1);
            const auto &row = api::methodInfo(method);
            QVERIFY(actions.contains(row.action));
            QVERIFY(!row.name.empty() && names.insert(row.name).second);
            QCOMPARE(api::findMethod(row.name), &row);
            QVERIFY(row.maximumRequestOctets > 0
                    && row.maximumRequestOctets <= api::kMaximumRequestOctets);
            ++rows;
            method = after(method);
        } while (method != api::Method::Hello);
        QCOMPARE(rows, api::methods().size());
        QVERIFY(!api::findMethod("no such method"));
    }

    void methodsThatChangeSomethingNeedMoreThanToView()
    {
        using api::Method;
        for (const auto method :
             {Method::Apply,         Method::Zero,          Method::Import,  Method::Flush,
              Method::Engine,        Method::SetTunable,    Method::Examine, Method::AddAddress,
              Method::RemoveAddress, Method::Mark,          Method::Keep,    Method::Revert,
              Method::Extend,        Method::Drain,         Method::Undrain, Method::CancelJob,
              Method::SetPath,       Method::SetSafeguards, Method::Agree,   Method::Refuse})
            QVERIFY(api::methodInfo(method).action != api::kActionView);
        QCOMPARE(api::methodInfo(Method::Flush).action, api::kActionFlush);
        QCOMPARE(api::methodInfo(Method::Import).action, api::kActionImport);
        QCOMPARE(api::methodInfo(Method::Engine).action, api::kActionControl);
        QCOMPARE(api::methodInfo(Method::SetTunable).action, api::kActionControl);
        QCOMPARE(api::methodInfo(Method::SetSafeguards).action, api::kActionControl);
    }
};

QTEST_GUILESS_MAIN(TestMethods)
#include "tst_methods.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Rules and checks that the live tests share. A lab's servers are 10.0.0.11 (web-01) to .15,
// 10.0.0.21 (app-01) to .23, 10.0.0.31 (dns-01) and .32.
#pragma once

#include <QString>
#include <QStringList>
#include <QTest>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "helper/enginehost.h"
#include "tests/live/lab.h"

namespace vipdeck::live {

inline const auto kVip = Address::fromIPv4(0xC000020A);          // 192.0.2.10, the director's own
inline const auto kVipElsewhere = Address::fromIPv4(0xC0000263); // 192.0.2.99, not the director's

[[nodiscard]] QStringList words(const char *text);
[[nodiscard]] Address server(std::uint32_t lastOctet);
[[nodiscard]] ServiceConfig service(Protocol protocol, const Address &vip, std::uint16_t port,
                                    const std::string &scheduler);
[[nodiscard]] DestinationConfig destination(const Endpoint &endpoint, std::int32_t weight,
                                            Forwarding forwarding = Forwarding::Masquerade);
// TCP 192.0.2.10:80 with web-01 to web-04 at the weights 4:3:2:1.
[[nodiscard]] ChangeSet webService(const std::string &scheduler);

[[nodiscard]] std::uint64_t dropsOf(const DirectorStatus &status, const std::string &reason);
[[nodiscard]] std::uint64_t allDrops(const DirectorStatus &status);
[[nodiscard]] QString errorText(const Result<> &result);

// Loads nft rules from text.
[[nodiscard]] Outcome loadNft(const QByteArray &rules);

// A lab with an engine of this process: the whole process lives in the director's namespace.
class EngineInLab
{
public:
    // False with a reason when it could not be built.
    [[nodiscard]] bool build(QString &reason);
    void demolish() { m_lab.reset(); }
    void startEngine(const EngineHostOptions &options = {});
    void stopEngine() { m_engine.reset(); }

    [[nodiscard]] EngineHost &engine() { return *m_engine; }
    [[nodiscard]] const Lab &lab() const { return *m_lab; }
    // Requests to 192.0.2.10:80.
    [[nodiscard]] LoadResult web(int total) const;

private:
    std::optional<Lab> m_lab;
    std::unique_ptr<EngineHost> m_engine;
};

} // namespace vipdeck::live

#define VERIFY_RESULT(expression)                                                       \
    do {                                                                                \
        const vipdeck::Result<> verified = (expression);                                \
        QVERIFY2(verified.has_value(), qPrintable(vipdeck::live::errorText(verified))); \
    } while (false)

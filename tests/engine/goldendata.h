// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded behaviour of the kernel (tests/data/golden/behaviour.jsonl).
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

#include "packetbuilder.h"

namespace vipdeck::test {

// Records whose id starts with this; ends the program when the file cannot be read.
[[nodiscard]] QList<QJsonObject> goldenRecords(const QString &idPrefix);

// "SYNACK", "RST" ... as TcpFlag bits.
[[nodiscard]] std::uint8_t tcpFlagsOf(const QString &name);
// "INIT_ACK" ... as chunk type.
[[nodiscard]] std::uint8_t sctpChunkOf(const QString &name);
// Hex text to octets.
[[nodiscard]] Octets octetsOf(const QString &hex);

} // namespace vipdeck::test

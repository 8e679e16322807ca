// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded behaviour of the kernel (tests/data/golden/behaviour.jsonl). VIPDECK_BEHAVIOUR_CASES
// names another file of the same form; tests whose records it lacks are skipped then.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

#include "engine/config/service.h"
#include "packetbuilder.h"

namespace vipdeck::test {

// Records whose id starts with this; ends the program when the file cannot be read.
[[nodiscard]] QList<QJsonObject> goldenRecords(const QString &idPrefix);

// The record of this id. Of another file it may be missing: then an empty object.
[[nodiscard]] QJsonObject goldenRecord(const QString &id);
[[nodiscard]] bool usesOtherRecords();

// The server of a record by its options of ipvsadm: "-m", "-g", "-i --tun-type gue --tun-csum" ...
[[nodiscard]] DestinationConfig recordedServer(const QString &options, const Endpoint &endpoint);

// "SYNACK", "RST" ... as TcpFlag bits.
[[nodiscard]] std::uint8_t tcpFlagsOf(const QString &name);
// "INIT_ACK" ... as chunk type.
[[nodiscard]] std::uint8_t sctpChunkOf(const QString &name);
// Hex text to octets.
[[nodiscard]] Octets octetsOf(const QString &hex);

} // namespace vipdeck::test

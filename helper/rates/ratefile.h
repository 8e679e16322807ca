// SPDX-License-Identifier: GPL-3.0-or-later
// Rings of rates as octets: CBOR, with a checksum at the end. Control thread.
#pragma once

#include <QByteArray>

#include "engine/base/result.h"
#include "helper/rates/samplering.h"

namespace vipdeck {

[[nodiscard]] QByteArray printRates(const SampleRing &fine, const SampleRing &coarse);

// Adds to empty rings. Errors: Malformed; the rings are then to be thrown away.
[[nodiscard]] Result<> parseRates(const QByteArray &octets, SampleRing &fine, SampleRing &coarse);

} // namespace vipdeck

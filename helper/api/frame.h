// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts the octets of a stream into frames. One stream each; the thread of its device.
#pragma once

#include <QByteArray>
#include <cstdint>
#include <optional>

#include "engine/base/result.h"

class QIODevice;

namespace vipdeck::api {

class FrameReader
{
public:
    // Frames above `maximumOctets` are errors.
    explicit FrameReader(std::uint32_t maximumOctets)
        : m_maximum(maximumOctets)
    {}

    // Takes what the device has of the current frame, and returns the frame (without its length)
    // when it is complete. Nothing: more octets are needed. Memory grows with what has arrived, not
    // with what the length promises. After an error the stream is out of step: give it up.
    [[nodiscard]] Result<std::optional<QByteArray>> readFrom(QIODevice &device);

    // Of the frame that is not complete yet.
    [[nodiscard]] const QByteArray &partial() const { return m_payload; }
    [[nodiscard]] std::uint32_t announcedOctets() const { return m_announced; }

private:
    [[nodiscard]] Result<bool> readHeader(QIODevice &device);

    QByteArray m_header;
    QByteArray m_payload;
    std::uint32_t m_announced = 0;
    std::uint32_t m_maximum;
};

} // namespace vipdeck::api

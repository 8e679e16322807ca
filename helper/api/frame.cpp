// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/api/frame.h"

#include <QIODevice>
#include <QtEndian>
#include <utility>

#include "helper/api/limits.h"

namespace vipdeck::api {

Result<bool> FrameReader::readHeader(QIODevice &device)
{
    if (m_header.size() == kFrameHeaderOctets)
        return true;
    m_header += device.read(kFrameHeaderOctets - m_header.size());
    if (m_header.size() < kFrameHeaderOctets)
        return false;
    m_announced = qFromBigEndian<std::uint32_t>(m_header.constData());
    if (m_announced == 0)
        return makeError(ErrorCode::Malformed, "a frame of 0 octets");
    if (m_announced > m_maximum)
        return makeError(ErrorCode::LimitExceeded, "a frame of " + std::to_string(m_announced)
                                                       + " octets; the limit is "
                                                       + std::to_string(m_maximum));
    return true;
}

Result<std::optional<QByteArray>> FrameReader::readFrom(QIODevice &device)
{
    const auto header = readHeader(device);
    if (!header)
        return tl::unexpected(header.error());
    if (!*header)
        return std::nullopt;
    const auto missing = static_cast<qint64>(m_announced) - m_payload.size();
    const auto available = std::min(missing, device.bytesAvailable());
    if (available > 0)
        m_payload += device.read(available);
    if (m_payload.size() < static_cast<qint64>(m_announced))
        return std::nullopt;
    m_header.clear();
    m_announced = 0;
    return std::exchange(m_payload, {});
}

} // namespace vipdeck::api

// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/api/decoder.h"

#include <QByteArrayView>

namespace vipdeck::api {

Decoder::Decoder(const QByteArray &octets)
    : m_octets(octets)
    , m_reader(m_octets)
{}

bool Decoder::fail(ErrorCode code, std::string what)
{
    if (!m_failed) {
        m_failed = true;
        m_error = {code,
                   "octet " + std::to_string(m_reader.currentOffset()) + ": " + std::move(what)};
    }
    return false;
}

bool Decoder::failType(const char *expected)
{
    const auto reason = m_reader.lastError();
    if (reason == QCborError::EndOfFile)
        return fail(ErrorCode::Malformed, "the message is cut short");
    if (reason != QCborError::NoError)
        return fail(ErrorCode::Malformed, reason.toString().toStdString());
    return fail(ErrorCode::Malformed, std::string("expected ") + expected);
}

bool Decoder::readUnsigned(std::uint64_t &value, std::uint64_t maximum)
{
    if (m_failed || !m_reader.isUnsignedInteger())
        return failType("an unsigned number");
    value = m_reader.toUnsignedInteger();
    if (value > maximum)
        return fail(ErrorCode::OutOfRange,
                    std::to_string(value) + " is above " + std::to_string(maximum));
    return m_reader.next() || failType("an unsigned number");
}

bool Decoder::readSigned(std::int64_t &value, std::int64_t minimum, std::int64_t maximum)
{
    if (m_failed || (!m_reader.isUnsignedInteger() && !m_reader.isNegativeInteger()))
        return failType("a number");
    // A negative integer of CBOR is given as n for the value -n, 0 for -2^64.
    const bool negative = m_reader.isNegativeInteger();
    const auto magnitude = negative ? static_cast<std::uint64_t>(m_reader.toNegativeInteger())
                                    : m_reader.toUnsignedInteger();
    const auto limit = negative ? std::uint64_t{0} - static_cast<std::uint64_t>(minimum)
                                : static_cast<std::uint64_t>(maximum);
    if (magnitude > limit || (negative && magnitude == 0))
        return fail(ErrorCode::OutOfRange, "the number is not within " + std::to_string(minimum)
                                               + " to " + std::to_string(maximum));
    value = static_cast<std::int64_t>(negative ? std::uint64_t{0} - magnitude : magnitude);
    return m_reader.next() || failType("a number");
}

bool Decoder::read(bool &value)
{
    if (m_failed || !m_reader.isBool())
        return failType("true or false");
    value = m_reader.toBool();
    return m_reader.next() || failType("true or false");
}

bool Decoder::isNull()
{
    return !m_failed && m_reader.isNull();
}

bool Decoder::read(Address &value)
{
    if (m_failed || !m_reader.isByteArray() || !m_reader.isLengthKnown())
        return failType("an address");
    const auto length = m_reader.length();
    if (length != 4 && length != 16)
        return fail(ErrorCode::Malformed,
                    "an address of " + std::to_string(length) + " octets; expected 4 or 16");
    std::array<std::uint8_t, 16> octets{};
    const auto chunk = m_reader.readStringChunk(reinterpret_cast<char *>(octets.data()), 16);
    if (chunk.status != QCborStreamReader::Ok || static_cast<quint64>(chunk.data) != length
        || m_reader.readStringChunk(nullptr, 0).status != QCborStreamReader::EndOfString)
        return failType("an address");
    if (length == 16) {
        value = Address::fromIPv6(octets);
    } else {
        value =
            Address::fromIPv4((std::uint32_t{octets[0]} << 24) | (std::uint32_t{octets[1]} << 16)
                              | (std::uint32_t{octets[2]} << 8) | octets[3]);
    }
    return true;
}

bool Decoder::read(Limited<std::string> text)
{
    if (m_failed || !m_reader.isString() || !m_reader.isLengthKnown())
        return failType("a text");
    const auto length = m_reader.length();
    if (length > text.maximum)
        return fail(ErrorCode::LimitExceeded, "a text of " + std::to_string(length)
                                                  + " octets; the limit is "
                                                  + std::to_string(text.maximum));
    text.value.resize(static_cast<std::size_t>(length));
    const auto chunk = m_reader.readStringChunk(text.value.data(), static_cast<qsizetype>(length));
    if (chunk.status != QCborStreamReader::Ok || static_cast<quint64>(chunk.data) != length
        || m_reader.readStringChunk(nullptr, 0).status != QCborStreamReader::EndOfString)
        return failType("a text");
    if (!QByteArrayView(text.value.data(), static_cast<qsizetype>(length)).isValidUtf8())
        return fail(ErrorCode::Malformed, "a text that is not UTF-8");
    return true;
}

bool Decoder::enterContainer(std::uint64_t &elements)
{
    if (m_failed || !m_reader.isArray() || !m_reader.isLengthKnown())
        return failType("a list of known length");
    elements = m_reader.length();
    return true;
}

bool Decoder::enterArray(std::size_t elements)
{
    std::uint64_t found = 0;
    if (!enterContainer(found))
        return false;
    if (found != elements)
        return fail(ErrorCode::Malformed,
                    std::to_string(found) + " fields; expected " + std::to_string(elements));
    return m_reader.enterContainer() || failType("a list");
}

bool Decoder::enterList(std::size_t &elements, std::size_t maximum)
{
    std::uint64_t found = 0;
    if (!enterContainer(found))
        return false;
    if (found > maximum || found > kMaximumListElements - m_listElements)
        return fail(ErrorCode::LimitExceeded, "a list of " + std::to_string(found)
                                                  + " elements; the limit is "
                                                  + std::to_string(maximum));
    elements = static_cast<std::size_t>(found);
    m_listElements += elements;
    return m_reader.enterContainer() || failType("a list");
}

bool Decoder::leaveArray()
{
    return (!m_failed && m_reader.lastError() == QCborError::NoError && !m_reader.hasNext()
            && m_reader.leaveContainer())
           || failType("the end of a list");
}

bool Decoder::finish()
{
    if (m_failed)
        return false;
    return m_reader.currentOffset() == m_octets.size()
           || fail(ErrorCode::Malformed, "octets after the end of the message");
}

} // namespace vipdeck::api

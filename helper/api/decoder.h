// SPDX-License-Identifier: GPL-3.0-or-later
// Reads structs of the contract from CBOR, by the fields of fields.h. Strict: another type, another
// number of fields, a number out of range, a text over its limit, indefinite lengths, tags, and
// octets left over are errors. A limit is checked before anything is allocated for the value.
// Any thread.
#pragma once

#include <QByteArray>
#include <QCborStreamReader>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "helper/api/fields.h"

namespace vipdeck::api {

class Decoder
{
public:
    explicit Decoder(const QByteArray &octets);

    // After the first failure every read fails, and error() says what was wrong and where.
    template<typename T>
    [[nodiscard]] bool read(T &value);
    [[nodiscard]] bool read(bool &value);
    [[nodiscard]] bool read(Address &value);
    [[nodiscard]] bool read(Limited<std::string> text);
    template<typename Element>
    [[nodiscard]] bool read(Limited<std::vector<Element>> list);
    template<typename Key, typename Value>
    [[nodiscard]] bool read(Limited<std::map<Key, Value>> map);
    template<typename Value>
    [[nodiscard]] bool read(std::optional<Value> &value);
    template<typename... Alternatives>
    [[nodiscard]] bool read(std::variant<Alternatives...> &value);

    // An array of exactly `elements`.
    [[nodiscard]] bool enterArray(std::size_t elements);
    [[nodiscard]] bool leaveArray();
    // Nothing may follow.
    [[nodiscard]] bool finish();

    [[nodiscard]] const Error &error() const { return m_error; }

private:
    [[nodiscard]] bool readUnsigned(std::uint64_t &value, std::uint64_t maximum);
    [[nodiscard]] bool readSigned(std::int64_t &value, std::int64_t minimum, std::int64_t maximum);
    [[nodiscard]] bool enterList(std::size_t &elements, std::size_t maximum);
    [[nodiscard]] bool enterContainer(std::uint64_t &elements);
    [[nodiscard]] bool isNull();
    bool fail(ErrorCode code, std::string what);
    bool failType(const char *expected);

    template<typename Variant, std::size_t... I>
    bool readAlternative(Variant &value, std::size_t index, std::index_sequence<I...> sequence);
    template<typename Variant, std::size_t I>
    bool readChosen(Variant &value);

    QByteArray m_octets;
    QCborStreamReader m_reader;
    Error m_error;
    std::size_t m_listElements = 0; // of all lists so far
    bool m_failed = false;
};

template<typename T>
bool Decoder::read(T &value)
{
    if constexpr (std::is_enum_v<T>) {
        std::uint64_t number = 0;
        if (!readUnsigned(number, 255))
            return false;
        value = static_cast<T>(number);
        return isKnown(value)
               || fail(ErrorCode::Malformed, std::to_string(number) + " is not a known value");
    } else if constexpr (std::is_unsigned_v<T>) {
        std::uint64_t number = 0;
        const bool ok = readUnsigned(number, std::numeric_limits<T>::max());
        value = static_cast<T>(number);
        return ok;
    } else if constexpr (std::is_signed_v<T>) {
        std::int64_t number = 0;
        using Limits = std::numeric_limits<T>;
        const bool ok = readSigned(number, Limits::min(), Limits::max());
        value = static_cast<T>(number);
        return ok;
    } else {
        return visitFields(value, [this](auto &&...fields) {
            return enterArray(sizeof...(fields)) && (read(fields) && ...) && leaveArray();
        });
    }
}

template<typename Element>
bool Decoder::read(Limited<std::vector<Element>> list)
{
    std::size_t elements = 0;
    if (!enterList(elements, list.maximum))
        return false;
    list.value.clear();
    for (std::size_t i = 0; i < elements; ++i) {
        list.value.emplace_back();
        if (!read(list.value.back()))
            return false;
    }
    return leaveArray();
}

template<typename Key, typename Value>
bool Decoder::read(Limited<std::map<Key, Value>> map)
{
    std::size_t elements = 0;
    if (!enterList(elements, map.maximum))
        return false;
    map.value.clear();
    for (std::size_t i = 0; i < elements; ++i) {
        std::pair<Key, Value> entry;
        if (!enterArray(2) || !read(entry.first) || !read(entry.second) || !leaveArray())
            return false;
        if (!map.value.insert(std::move(entry)).second)
            return fail(ErrorCode::Malformed, "a key occurs twice");
    }
    return leaveArray();
}

template<typename Value>
bool Decoder::read(std::optional<Value> &value)
{
    if (isNull()) {
        value.reset();
        return m_reader.next() || failType("nothing");
    }
    return read(value.emplace());
}

template<typename... Alternatives>
bool Decoder::read(std::variant<Alternatives...> &value)
{
    std::uint64_t index = 0;
    return enterArray(2) && readUnsigned(index, sizeof...(Alternatives) - 1)
           && readAlternative(value, static_cast<std::size_t>(index),
                              std::index_sequence_for<Alternatives...>())
           && leaveArray();
}

template<typename Variant, std::size_t... I>
bool Decoder::readAlternative(Variant &value, std::size_t index, std::index_sequence<I...>)
{
    bool ok = false;
    static_cast<void>(((I == index && (ok = readChosen<Variant, I>(value), true)) || ...));
    return ok;
}

template<typename Variant, std::size_t I>
bool Decoder::readChosen(Variant &value)
{
    return read(value.template emplace<I>());
}

} // namespace vipdeck::api

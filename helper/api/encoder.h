// SPDX-License-Identifier: GPL-3.0-or-later
// Writes structs of the contract as CBOR (RFC 8949), by the fields of fields.h. Any thread.
#pragma once

#include <QCborStreamWriter>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "helper/api/fields.h"

namespace vipdeck::api {

class Encoder
{
public:
    explicit Encoder(QByteArray *octets)
        : m_writer(octets)
    {}

    template<typename T>
    void write(const T &value)
    {
        if constexpr (std::is_same_v<T, bool>)
            m_writer.append(value);
        else if constexpr (std::is_enum_v<T>)
            m_writer.append(static_cast<quint64>(value));
        else if constexpr (std::is_unsigned_v<T>)
            m_writer.append(quint64{value});
        else if constexpr (std::is_signed_v<T>)
            m_writer.append(qint64{value});
        else
            visitFields(value, [this](const auto &...fields) { this->writeArray(fields...); });
    }
    void write(const Address &value)
    {
        m_writer.appendByteString(reinterpret_cast<const char *>(value.octets().data()),
                                  static_cast<qsizetype>(value.size()));
    }
    void write(const Limited<const std::string> &text)
    {
        m_writer.appendTextString(text.value.data(), static_cast<qsizetype>(text.value.size()));
    }
    template<typename Element>
    void write(const Limited<const std::vector<Element>> &list)
    {
        m_writer.startArray(list.value.size());
        for (const auto &element : list.value)
            write(element);
        m_writer.endArray();
    }
    template<typename Key, typename Value>
    void write(const Limited<const std::map<Key, Value>> &map)
    {
        m_writer.startArray(map.value.size());
        for (const auto &[key, value] : map.value)
            writeArray(key, value);
        m_writer.endArray();
    }
    template<typename Value>
    void write(const std::optional<Value> &value)
    {
        if (value)
            write(*value);
        else
            m_writer.appendNull();
    }
    template<typename... Alternatives>
    void write(const std::variant<Alternatives...> &value)
    {
        std::visit([&](const auto &chosen) { writeArray(quint32(value.index()), chosen); }, value);
    }

    template<typename... Elements>
    void writeArray(const Elements &...elements)
    {
        m_writer.startArray(sizeof...(elements));
        (write(elements), ...);
        m_writer.endArray();
    }

private:
    QCborStreamWriter m_writer;
};

} // namespace vipdeck::api

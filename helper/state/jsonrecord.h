// SPDX-License-Identifier: GPL-3.0-or-later
// Records of the state directory as JSON objects, one a line, and the checksum that ends a file.
// The fields of a record are named once for both directions: visitNamed(record, visit) calls
// visit(name, field) for each. Strict: what is missing, of another type or left over is an error.
// visit.optional(name, field, otherwise) names a field that is written only when it has another
// value, so that records of earlier versions stay readable.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <type_traits>

#include "engine/base/result.h"
#include "engine/net/address.h"
#include "helper/state/phrases.h"

namespace vipdeck::rulefile {

// The words that stand for the values of an enumeration; specialised with kTable, pairs of value
// and word.
template<typename Enum>
struct Words;

inline constexpr double kLargestExactInteger = 9007199254740992.0; // 2^53

inline QString keyOf(const char *name)
{
    return QString::fromLatin1(name);
}

class FieldWriter
{
public:
    template<typename T>
    void operator()(const char *name, const T &value)
    {
        m_object.insert(keyOf(name), toJson(value));
    }
    template<typename T>
    void optional(const char *name, const T &value, std::type_identity_t<T> otherwise)
    {
        if (value != otherwise)
            (*this)(name, value);
    }
    [[nodiscard]] const QJsonObject &object() const { return m_object; }

private:
    template<typename T>
    static QJsonValue toJson(const T &value)
    {
        if constexpr (std::is_same_v<T, bool>) {
            return value;
        } else if constexpr (std::is_enum_v<T>) {
            for (const auto &[known, word] : Words<T>::kTable)
                if (known == value)
                    return keyOf(word);
            return static_cast<int>(value); // refused when it is read
        } else {
            return static_cast<qint64>(value);
        }
    }
    static QJsonValue toJson(const std::string &value) { return QString::fromStdString(value); }
    static QJsonValue toJson(const std::vector<api::EventPhrase> &value)
    {
        return printPhrases(value);
    }
    static QJsonValue toJson(const Address &value)
    {
        return QString::fromStdString(value.toString());
    }

    QJsonObject m_object;
};

// Takes each field once; what is missing, of another type or left over is an error.
class FieldReader
{
public:
    explicit FieldReader(const QJsonObject &object)
        : m_object(object)
    {}

    template<typename T>
    void operator()(const char *name, T &value)
    {
        const auto found = m_object.constFind(keyOf(name));
        ++m_taken;
        if (found == m_object.constEnd())
            complain(std::string("\"") + name + "\" is missing");
        else if (!fromJson(*found, value))
            complain(std::string("\"") + name + "\" has a wrong value");
    }
    template<typename T>
    void optional(const char *name, T &value, std::type_identity_t<T> otherwise)
    {
        if (m_object.contains(keyOf(name)))
            (*this)(name, value);
        else
            value = otherwise;
    }
    [[nodiscard]] Result<> finish() const
    {
        if (!m_problem.empty())
            return makeError(ErrorCode::Malformed, m_problem);
        if (m_object.size() != m_taken)
            return makeError(ErrorCode::Malformed, "there are fields that do not belong here");
        return {};
    }

private:
    void complain(std::string problem)
    {
        if (m_problem.empty())
            m_problem = std::move(problem);
    }

    template<typename T>
    static bool fromJson(const QJsonValue &json, T &value)
    {
        if constexpr (std::is_same_v<T, bool>) {
            value = json.toBool();
            return json.isBool();
        } else if constexpr (std::is_enum_v<T>) {
            for (const auto &[known, word] : Words<T>::kTable) {
                value = known;
                if (json.toString() == QLatin1String(word))
                    return true;
            }
            return false;
        } else {
            const double number = json.toDouble(-1.5);
            const double maximum =
                std::min(static_cast<double>(std::numeric_limits<T>::max()), kLargestExactInteger);
            if (std::floor(number) != number || number > maximum
                || number < static_cast<double>(std::numeric_limits<T>::min()))
                return false;
            value = static_cast<T>(number);
            return true;
        }
    }
    static bool fromJson(const QJsonValue &json, std::string &value)
    {
        value = json.toString().toStdString();
        return json.isString();
    }
    static bool fromJson(const QJsonValue &json, std::vector<api::EventPhrase> &value)
    {
        value = parsePhrases(json.toArray());
        return json.isArray();
    }
    static bool fromJson(const QJsonValue &json, Address &value)
    {
        const auto address = Address::parse(json.toString().toStdString());
        if (address)
            value = *address;
        return address.has_value();
    }

    const QJsonObject &m_object;
    qsizetype m_taken = 0;
    std::string m_problem;
};

template<typename Record>
QJsonObject toObject(const Record &record)
{
    FieldWriter writer;
    visitNamed(record, writer);
    return writer.object();
}

template<typename Record>
Result<Record> fromObject(const QJsonObject &object)
{
    Record record;
    FieldReader reader(object);
    visitNamed(record, reader);
    if (const auto finished = reader.finish(); !finished)
        return tl::unexpected(finished.error());
    return record;
}

// Compact, with a line feed.
[[nodiscard]] QByteArray line(const QJsonObject &object);
template<typename Record>
QByteArray line(const char *kind, const Record &record)
{
    return line(QJsonObject{{keyOf(kind), toObject(record)}});
}

// {"end":"<sha256 of all octets above, in hexadecimal>"}
[[nodiscard]] QByteArray checksumLine(QByteArrayView above);
// `text` with its checksum line, and the way back: Malformed when it was cut or changed.
[[nodiscard]] QByteArray sealed(const QByteArray &text);
[[nodiscard]] Result<QByteArray> unsealed(const QByteArray &text);
// The object in one line. Errors: Malformed.
[[nodiscard]] Result<QJsonObject> objectOf(const QByteArray &octets);

} // namespace vipdeck::rulefile

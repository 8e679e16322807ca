// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/rulefile.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>
#include <limits>

#include "helper/rulefields.h"

namespace vipdeck {
namespace rulefile {
namespace {

constexpr double kLargestExactInteger = 9007199254740992.0; // 2^53

QString keyOf(const char *name)
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

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

template<typename Record>
QByteArray line(const char *kind, const Record &record)
{
    return line(QJsonObject{{keyOf(kind), toObject(record)}});
}

QByteArray checksumLine(QByteArrayView above)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(above);
    return line(QJsonObject{{QStringLiteral("end"), QString::fromLatin1(hash.result().toHex())}});
}

// Builds the configuration line by line.
class Builder
{
public:
    Result<> takeHeader(const QJsonObject &object)
    {
        const auto header = fromObject<Header>(object);
        if (!header)
            return tl::unexpected(header.error());
        if (header->kind != Header().kind || header->version != Header().version)
            return makeError(ErrorCode::Malformed, "this is not a rule file of version "
                                                       + std::to_string(Header().version));
        m_result.generation = header->generation;
        return {};
    }

    Result<> takeRecord(const QJsonObject &object)
    {
        if (object.size() != 1 || !object.constBegin()->isObject())
            return makeError(ErrorCode::Malformed, "a line holds one record");
        const auto kind = object.constBegin().key();
        const auto record = object.constBegin()->toObject();
        if (kind == QLatin1String("server"))
            return take<DestinationConfig>(record);
        if (kind == QLatin1String("service"))
            return take<ServiceConfig>(record);
        if (kind == QLatin1String("serverLabel"))
            return take<LabelledServer>(record);
        if (kind == QLatin1String("serviceLabel"))
            return take<LabelledService>(record);
        if (kind == QLatin1String("syncDaemon"))
            return take<SyncDaemonConfig>(record);
        if (kind == QLatin1String("timeouts"))
            return take<Timeouts>(record);
        if (kind == QLatin1String("tunable"))
            return take<StoredTunable>(record);
        return makeError(ErrorCode::Malformed, "\"" + kind.toStdString() + "\" is not a record");
    }

    [[nodiscard]] StoredConfiguration result() && { return std::move(m_result); }

private:
    template<typename Record>
    Result<> take(const QJsonObject &object)
    {
        auto record = fromObject<Record>(object);
        if (!record)
            return tl::unexpected(record.error());
        return add(std::move(*record));
    }
    Result<> add(Timeouts record) { return apply(SetTimeouts{record}); }
    Result<> add(SyncDaemonConfig record) { return apply(StartSyncDaemon{std::move(record)}); }
    Result<> add(ServiceConfig record) { return apply(AddService{std::move(record)}); }
    Result<> add(LabelledService record)
    {
        return apply(LabelService{record.key, std::move(record.label)});
    }
    Result<> add(LabelledServer record)
    {
        return apply(LabelServer{record.address, std::move(record.label)});
    }
    Result<> add(const StoredTunable &record)
    {
        return setTunable(m_result.rules.tunables, record.name, record.value);
    }
    Result<> add(DestinationConfig record)
    {
        if (m_result.rules.services.empty())
            return makeError(ErrorCode::Malformed, "a server without a service above it");
        const auto key = m_result.rules.services.back().config.key;
        return apply(AddDestination{key, record});
    }
    Result<> apply(const Change &change) { return applyChange(m_result.rules, change); }

    StoredConfiguration m_result;
};

tl::unexpected<Error> atLine(int number, Error error)
{
    error.message = "line " + std::to_string(number) + ": " + error.message;
    return tl::unexpected(std::move(error));
}

tl::unexpected<Error> malformedAt(int number, const std::string &what)
{
    return atLine(number, {ErrorCode::Malformed, what});
}

} // namespace
} // namespace rulefile

QByteArray printRuleFile(const StoredConfiguration &configuration)
{
    using namespace rulefile;
    Header header;
    header.generation = configuration.generation;
    const auto &rules = configuration.rules;
    QByteArray text = line(toObject(header));
    text += line("timeouts", rules.timeouts);
    for (const auto &daemon : rules.syncDaemons)
        text += line("syncDaemon", daemon);
    for (const auto &service : rules.services) {
        text += line("service", service.config);
        for (const auto &destination : service.destinations)
            text += line("server", destination);
    }
    for (const auto &[key, label] : rules.serviceLabels)
        text += line("serviceLabel", LabelledService{key, label});
    for (const auto &[address, label] : rules.serverLabels)
        text += line("serverLabel", LabelledServer{address, label});
    for (const auto &known : knownTunables()) {
        const auto value = tunableText(rules.tunables, known.name);
        if (value != tunableText(Tunables(), known.name))
            text += line("tunable", StoredTunable{std::string(known.name), value});
    }
    return text + checksumLine(text);
}

Result<StoredConfiguration> parseRuleFile(const QByteArray &text)
{
    using namespace rulefile;
    Builder builder;
    int number = 0;
    for (qsizetype start = 0; start < text.size();) {
        ++number;
        const auto end = text.indexOf('\n', start);
        if (end < 0)
            return malformedAt(number, "the file is cut short");
        const auto octets = text.mid(start, end - start);
        QJsonParseError problem;
        const auto document = QJsonDocument::fromJson(octets, &problem);
        if (!document.isObject())
            return malformedAt(number, problem.errorString().toStdString());
        const auto object = document.object();
        if (object.contains(QStringLiteral("end"))) {
            if (text.mid(start) != checksumLine(QByteArrayView(text).first(start)))
                return malformedAt(number, "the checksum does not fit the file: it was changed by "
                                           "hand or damaged");
            return std::move(builder).result();
        }
        const auto taken = number == 1 ? builder.takeHeader(object) : builder.takeRecord(object);
        if (!taken)
            return atLine(number, taken.error());
        start = end + 1;
    }
    return malformedAt(number + 1, "the file is cut short");
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/rulefile.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "helper/rulefields.h"
#include "helper/state/jsonrecord.h"

namespace vipdeck {
namespace rulefile {
namespace {

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

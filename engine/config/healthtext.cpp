// SPDX-License-Identifier: GPL-3.0-or-later
// The text form of health checks, see health.h.
#include <array>
#include <charconv>
#include <limits>

#include "engine/base/quoting.h"
#include "engine/config/health.h"

namespace vipdeck {
namespace {

struct TypeWord
{
    HealthCheckType type;
    std::string_view word;
};

constexpr std::array<TypeWord, 8> kTypes{{
    {HealthCheckType::TcpConnect, "tcp-connect"},
    {HealthCheckType::HttpGet, "http-get"},
    {HealthCheckType::HttpsGet, "https-get"},
    {HealthCheckType::Tls, "tls"},
    {HealthCheckType::Dns, "dns"},
    {HealthCheckType::Smtp, "smtp"},
    {HealthCheckType::Ping, "ping"},
    {HealthCheckType::Script, "script"},
}};

struct ForwardingWord
{
    Forwarding forwarding;
    std::string_view word;
};
constexpr std::array<ForwardingWord, 3> kForwardings{{{Forwarding::Masquerade, "masquerade"},
                                                      {Forwarding::DirectRoute, "direct"},
                                                      {Forwarding::Tunnel, "tunnel"}}};
constexpr std::array<std::string_view, 3> kTunnels{"ipip", "gue", "gre"};
constexpr std::array<std::string_view, 3> kChecksums{"nocsum", "csum", "remcsum"};
constexpr std::uint16_t kHighestStatus = 999;
constexpr std::string_view kPolicyWord = "policy";

// What takes the field of a key; false when the value is not one.
template<typename Number>
bool readNumber(std::string_view text, Number &number)
{
    const auto *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && stop == end && !text.empty();
}

// "6s", "500ms", "2.5s" is written as "2500ms".
std::string durationText(std::uint32_t milliseconds)
{
    return milliseconds % 1000 == 0 ? std::to_string(milliseconds / 1000) + 's'
                                    : std::to_string(milliseconds) + "ms";
}

bool readDuration(std::string_view text, std::uint32_t &milliseconds)
{
    const bool inMilliseconds = text.ends_with("ms");
    if (!text.ends_with('s'))
        return false;
    std::uint32_t number = 0;
    if (!readNumber(text.substr(0, text.size() - (inMilliseconds ? 2 : 1)), number))
        return false;
    if (!inMilliseconds && number > std::numeric_limits<std::uint32_t>::max() / 1000)
        return false;
    milliseconds = inMilliseconds ? number : number * 1000;
    return true;
}

std::string statusesText(const std::vector<HttpStatusRange> &ranges)
{
    std::string text;
    for (const auto &range : ranges) {
        text += (text.empty() ? "" : ",") + std::to_string(range.first);
        if (range.last != range.first)
            text += '-' + std::to_string(range.last);
    }
    return text;
}

bool readStatuses(std::string_view text, std::vector<HttpStatusRange> &ranges)
{
    std::vector<HttpStatusRange> read;
    while (true) {
        const auto comma = text.find(',');
        const auto part = text.substr(0, comma);
        const auto dash = part.find('-');
        HttpStatusRange range;
        if (!readNumber(part.substr(0, dash), range.first))
            return false;
        range.last = range.first;
        if (dash != std::string_view::npos && !readNumber(part.substr(dash + 1), range.last))
            return false;
        if (range.last < range.first || range.last > kHighestStatus)
            return false;
        read.push_back(range);
        if (comma == std::string_view::npos)
            break;
        text.remove_prefix(comma + 1);
    }
    ranges = std::move(read);
    return true;
}

bool readEndpoint(std::string_view text, Endpoint &endpoint)
{
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos || !readNumber(text.substr(colon + 1), endpoint.port))
        return false;
    auto host = text.substr(0, colon);
    const bool bracketed = host.size() > 2 && host.front() == '[' && host.back() == ']';
    if (bracketed)
        host = host.substr(1, host.size() - 2);
    const auto address = Address::parse(host);
    if (!address || address->isIPv4() == bracketed)
        return false;
    endpoint.address = *address;
    return true;
}

// 127.0.0.1:80/tunnel/gue/6080/csum
std::string sorryText(const DestinationConfig &server)
{
    auto text = server.endpoint.toString();
    for (const auto &known : kForwardings)
        if (known.forwarding == server.forwarding)
            text += '/' + std::string(known.word);
    if (server.forwarding == Forwarding::Tunnel)
        text += '/' + std::string(kTunnels[static_cast<std::size_t>(server.tunnel.type)]) + '/'
                + std::to_string(server.tunnel.port) + '/'
                + std::string(kChecksums[static_cast<std::size_t>(server.tunnel.checksum)]);
    return text;
}

std::string_view takePart(std::string_view &text)
{
    const auto slash = text.find('/');
    const auto part = text.substr(0, slash);
    text.remove_prefix(slash == std::string_view::npos ? text.size() : slash + 1);
    return part;
}

template<typename Enum>
bool readWord(const std::array<std::string_view, 3> &words, std::string_view text, Enum &value)
{
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == text) {
            value = static_cast<Enum>(i);
            return true;
        }
    return false;
}

bool readSorry(std::string_view text, std::optional<DestinationConfig> &sorry)
{
    DestinationConfig server;
    if (!readEndpoint(takePart(text), server.endpoint))
        return false;
    const auto word = takePart(text);
    bool found = false;
    for (const auto &known : kForwardings) {
        if (known.word != word)
            continue;
        server.forwarding = known.forwarding;
        found = true;
    }
    if (!found)
        return false;
    if (server.forwarding == Forwarding::Tunnel
        && (!readWord(kTunnels, takePart(text), server.tunnel.type)
            || !readNumber(takePart(text), server.tunnel.port)
            || !readWord(kChecksums, takePart(text), server.tunnel.checksum)))
        return false;
    sorry = server;
    return text.empty();
}

// Appends " key=value" for what is told.
class FieldWriter
{
public:
    explicit FieldWriter(std::string text)
        : m_text(std::move(text))
    {}
    void operator()(const char *key, const std::string &value)
    {
        if (!value.empty())
            m_text += std::string(" ") + key + '=' + quotedWord(value);
    }
    void operator()(const char *key, std::uint32_t value)
    {
        if (value != 0)
            (*this)(key, std::to_string(value));
    }
    void duration(const char *key, std::uint32_t milliseconds)
    {
        if (milliseconds != 0)
            (*this)(key, durationText(milliseconds));
    }
    [[nodiscard]] const std::string &text() const { return m_text; }

private:
    std::string m_text;
};

bool readCheckField(std::string_view key, const std::string &value, HealthCheck &check)
{
    if (key == "address") {
        const auto address = Address::parse(value);
        if (address)
            check.address = *address;
        return address.has_value();
    }
    struct Text
    {
        std::string_view key;
        std::string HealthCheck::*field;
    };
    static constexpr std::array<Text, 8> kTexts{{{"host", &HealthCheck::host},
                                                 {"path", &HealthCheck::path},
                                                 {"digest", &HealthCheck::digest},
                                                 {"send", &HealthCheck::send},
                                                 {"expect", &HealthCheck::expect},
                                                 {"name", &HealthCheck::name},
                                                 {"record", &HealthCheck::recordType},
                                                 {"command", &HealthCheck::command}}};
    for (const auto &text : kTexts)
        if (text.key == key) {
            check.*text.field = value;
            return true;
        }
    if (key == "port")
        return readNumber(value, check.port);
    if (key == "interval")
        return readDuration(value, check.intervalMilliseconds);
    if (key == "timeout")
        return readDuration(value, check.timeoutMilliseconds);
    if (key == "retry-delay")
        return readDuration(value, check.retryDelayMilliseconds);
    if (key == "fall")
        return readNumber(value, check.fall);
    return key == "status" && readStatuses(value, check.statuses);
}

bool readPolicyField(std::string_view key, const std::string &value, HealthPolicy &policy)
{
    if (key == "quorum")
        return readNumber(value, policy.quorum);
    if (key == "hysteresis")
        return readNumber(value, policy.hysteresis);
    if (key == "sorry")
        return readSorry(value, policy.sorryServer);
    policy.quiesce = value == "quiesce";
    return key == "on-failure" && (policy.quiesce || value == "remove");
}

tl::unexpected<Error> unreadable(const std::string &word)
{
    return makeError(ErrorCode::Malformed, "\"" + word + "\" is not understood as a health check");
}

template<typename Record>
Result<> readFields(const std::vector<std::string> &words, std::size_t first,
                    bool (*read)(std::string_view, const std::string &, Record &), Record &record)
{
    for (std::size_t i = first; i < words.size(); ++i) {
        const auto equals = words[i].find('=');
        if (equals == std::string::npos
            || !read(std::string_view(words[i]).substr(0, equals), words[i].substr(equals + 1),
                     record))
            return unreadable(words[i]);
    }
    return {};
}

// The word alone when everything is as by default.
std::string formatPolicy(const HealthPolicy &policy)
{
    FieldWriter write{std::string(kPolicyWord)};
    write("quorum", policy.quorum);
    write("hysteresis", policy.hysteresis);
    write("on-failure", policy.quiesce ? "quiesce" : "");
    write("sorry", policy.sorryServer ? sorryText(*policy.sorryServer) : "");
    return write.text();
}

} // namespace

std::string formatHealthCheck(const HealthCheck &check)
{
    FieldWriter write((check.server ? check.server->toString() + ' ' : std::string())
                      + std::string(kTypes[static_cast<std::size_t>(check.type)].word));
    write("address", check.address ? check.address->toString() : "");
    write("port", check.port);
    write("path", check.path);
    write("host", check.host);
    write("status", statusesText(check.statuses));
    write("digest", check.digest);
    write("send", check.send);
    write("expect", check.expect);
    write("name", check.name);
    write("record", check.recordType);
    write("command", check.command);
    write.duration("interval", check.intervalMilliseconds);
    write.duration("timeout", check.timeoutMilliseconds);
    write.duration("retry-delay", check.retryDelayMilliseconds);
    write("fall", check.fall);
    return write.text();
}

std::vector<std::string> formatHealth(const ServiceHealth &health)
{
    std::vector<std::string> lines;
    if (auto policy = formatPolicy(health.policy); policy != kPolicyWord)
        lines.push_back(std::move(policy));
    for (const auto &check : health.checks)
        lines.push_back(formatHealthCheck(check));
    return lines;
}

Result<> readHealth(std::string_view text, ServiceHealth &health)
{
    const auto words = splitQuoted(text);
    if (!words)
        return tl::unexpected(words.error());
    if (words->empty())
        return unreadable("");
    if (words->front() == kPolicyWord) {
        HealthPolicy policy;
        if (const auto read = readFields(*words, 1, &readPolicyField, policy); !read)
            return read;
        health.policy = policy;
        return {};
    }
    HealthCheck check;
    std::size_t next = 0;
    if (Endpoint server; readEndpoint(words->front(), server)) {
        check.server = server;
        ++next;
    }
    const auto type = [&] {
        for (const auto &known : kTypes)
            if (next < words->size() && known.word == (*words)[next])
                return &known;
        return static_cast<const TypeWord *>(nullptr);
    }();
    if (!type)
        return unreadable(words->back());
    check.type = type->type;
    if (const auto read = readFields(*words, next + 1, &readCheckField, check); !read)
        return read;
    health.checks.push_back(std::move(check));
    return {};
}

} // namespace vipdeck

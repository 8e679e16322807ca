// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/keepalivedchecks.h"

#include <algorithm>
#include <array>
#include <limits>

namespace vipdeck::formats {
namespace {

constexpr std::size_t kAnyNumber = std::numeric_limits<std::size_t>::max();

struct CheckWord
{
    std::string_view word;
    std::optional<HealthCheckType> type; // absent: VipDeck has no such check
};

constexpr std::array<CheckWord, 10> kChecks{{
    {"TCP_CHECK", HealthCheckType::TcpConnect},
    {"HTTP_GET", HealthCheckType::HttpGet},
    {"SSL_GET", HealthCheckType::HttpsGet},
    {"SMTP_CHECK", HealthCheckType::Smtp},
    {"DNS_CHECK", HealthCheckType::Dns},
    {"MISC_CHECK", HealthCheckType::Script},
    {"PING_CHECK", HealthCheckType::Ping},
    {"UDP_CHECK", std::nullopt},
    {"BFD_CHECK", std::nullopt},
    {"FILE_CHECK", std::nullopt},
}};

// Settings of checks that have no counterpart here.
constexpr std::array<std::string_view, 14> kNotKept{
    "alpha",        "bindto", "bind_to",          "bind_if",       "bind_port",
    "fwmark",       "warmup", "log_all_failures", "http_protocol", "fast_recovery",
    "misc_dynamic", "user",   "enable_sni",       "tls_compliant"};

constexpr std::array<std::string_view, 5> kUrlNotKept{
    "regex_no_match", "regex_options", "regex_stack", "regex_min_offset", "regex_max_offset"};

const CheckWord *findCheck(const std::string &keyword)
{
    const auto found = std::ranges::find(kChecks, keyword, &CheckWord::word);
    return found == kChecks.end() ? nullptr : &*found;
}

bool wrongValue(const Statement &statement, RuleBuilder &builder, const std::string &what)
{
    builder.wrong(statement.place, statement.words.back(), what);
    return false;
}

// Reads one check; urls of HTTP checks are checks of their own.
class CheckReader
{
public:
    CheckReader(RuleBuilder &builder, HealthCheckType type, const CheckDefaults &defaults)
        : m_builder(builder)
        , m_defaults(defaults)
    {
        m_check.type = type;
    }

    bool read(const Statement &block)
    {
        bool isGood = !block.isBroken;
        for (const auto &statement : block.children)
            isGood = take(statement) && isGood;
        return isGood;
    }

    std::vector<HealthCheck> result()
    {
        finish(m_check);
        if (m_urls.empty())
            return {m_check};
        for (auto &url : m_urls) {
            auto check = m_check;
            check.path = url.path;
            check.digest = url.digest;
            check.statuses = url.statuses;
            check.expect = url.expect;
            check.host = url.host.empty() ? m_check.host : url.host;
            url = check;
        }
        return std::move(m_urls);
    }

private:
    [[nodiscard]] bool isHttp() const
    {
        return m_check.type == HealthCheckType::HttpGet
               || m_check.type == HealthCheckType::HttpsGet;
    }

    void finish(HealthCheck &check) const
    {
        check.intervalMilliseconds = m_defaults.intervalMilliseconds;
        if (check.timeoutMilliseconds == 0)
            check.timeoutMilliseconds = m_defaults.timeoutMilliseconds;
        check.retryDelayMilliseconds = m_defaults.retryDelayMilliseconds;
        if (m_defaults.retries)
            check.fall = *m_defaults.retries + 1;
        if (isHttp())
            check.host = m_defaults.host;
    }

    bool take(const Statement &statement)
    {
        const auto &keyword = statement.keyword();
        if (const auto taken = takeCheckDefault(statement, m_defaults, m_builder);
            taken != Taken::No)
            return taken == Taken::Yes;
        if (std::ranges::find(kNotKept, keyword) != kNotKept.end()) {
            m_builder.notUsed(statement.place, keyword, "this setting of a check is not kept");
            return true;
        }
        if (keyword == "url" && isHttp())
            return takeUrl(statement);
        // An older form: settings of the connection in a block of their own.
        if (keyword == "host" && statement.hasBlock)
            return read(statement);
        return takeValue(statement);
    }

    bool takeValue(const Statement &statement)
    {
        const auto &keyword = statement.keyword();
        const bool known =
            keyword == "connect_ip" || keyword == "connect_port"
            || (m_check.type == HealthCheckType::Script
                && (keyword == "misc_path" || keyword == "misc_timeout"))
            || (m_check.type == HealthCheckType::Smtp && keyword == "helo_name")
            || (m_check.type == HealthCheckType::Dns && (keyword == "type" || keyword == "name"));
        if (!known) {
            m_builder.wrong(statement.place, keyword, "this check has no such setting");
            return false;
        }
        if (!hasWords(statement, 2, keyword == "misc_path" ? kAnyNumber : 2, m_builder))
            return false;
        const auto &value = statement.words[1];
        if (keyword == "connect_ip")
            return takeAddress(statement);
        if (keyword == "connect_port")
            return takePort(statement);
        if (keyword == "misc_timeout")
            return takeTimeout(statement);
        if (keyword == "helo_name")
            m_check.host = value;
        else if (keyword == "type")
            m_check.recordType = value;
        else if (keyword == "name")
            m_check.name = value;
        else
            takeCommand(statement);
        m_builder.understood();
        return true;
    }

    void takeCommand(const Statement &statement)
    {
        m_check.command.clear();
        for (std::size_t i = 1; i < statement.words.size(); ++i)
            m_check.command += (i > 1 ? " " : "") + statement.words[i];
    }
    bool takeAddress(const Statement &statement)
    {
        const auto address = m_builder.address(statement.words[1]);
        if (!address)
            return wrongValue(statement, m_builder, "this is no address");
        m_check.address = *address;
        m_builder.understood();
        return true;
    }
    bool takePort(const Statement &statement)
    {
        const auto port = m_builder.port(statement.words[1], Protocol::Tcp);
        if (!port || *port == 0)
            return wrongValue(statement, m_builder, "this is no port");
        m_check.port = *port;
        m_builder.understood();
        return true;
    }
    bool takeTimeout(const Statement &statement)
    {
        const auto timeout = milliseconds(statement.words[1]);
        if (!timeout)
            return wrongValue(statement, m_builder, "this is no number of seconds");
        m_check.timeoutMilliseconds = *timeout;
        m_builder.understood();
        return true;
    }

    bool takeUrl(const Statement &block)
    {
        HealthCheck url;
        bool isGood = block.hasBlock && !block.isBroken;
        if (!block.hasBlock)
            m_builder.wrong(block.place, block.keyword(), "url needs a block");
        for (const auto &statement : block.children)
            isGood = takeUrlValue(statement, url) && isGood;
        m_urls.push_back(std::move(url));
        return isGood;
    }

    bool takeUrlValue(const Statement &statement, HealthCheck &url)
    {
        const auto &keyword = statement.keyword();
        if (std::ranges::find(kUrlNotKept, keyword) != kUrlNotKept.end()) {
            m_builder.notUsed(statement.place, keyword, "this setting of a check is not kept");
            return true;
        }
        const bool isStatus = keyword == "status_code";
        if (!isStatus && keyword != "path" && keyword != "digest" && keyword != "virtualhost"
            && keyword != "regex") {
            m_builder.wrong(statement.place, keyword, "a url has no such setting");
            return false;
        }
        if (!hasWords(statement, 2, isStatus ? kAnyNumber : 2, m_builder))
            return false;
        if (isStatus)
            return takeStatuses(statement, url);
        auto &field = keyword == "path"     ? url.path
                      : keyword == "digest" ? url.digest
                      : keyword == "regex"  ? url.expect
                                            : url.host;
        field = statement.words[1];
        m_builder.understood();
        return true;
    }

    bool takeStatuses(const Statement &statement, HealthCheck &url)
    {
        for (std::size_t i = 1; i < statement.words.size(); ++i) {
            const std::string_view word = statement.words[i];
            const auto dash = word.find('-');
            const auto first = wholeNumber(word.substr(0, dash), 100, 999);
            const auto last = dash == std::string_view::npos
                                  ? first
                                  : wholeNumber(word.substr(dash + 1), 100, 999);
            if (!first || !last || *last < *first) {
                m_builder.wrong(statement.place, std::string(word), "this is no HTTP status");
                return false;
            }
            url.statuses.push_back(
                {static_cast<std::uint16_t>(*first), static_cast<std::uint16_t>(*last)});
        }
        m_builder.understood();
        return true;
    }

    RuleBuilder &m_builder;
    CheckDefaults m_defaults;
    HealthCheck m_check;
    std::vector<HealthCheck> m_urls;
};

// The field of a duration; null when it is none.
std::uint32_t *durationOf(std::string_view keyword, CheckDefaults &defaults)
{
    if (keyword == "delay_loop")
        return &defaults.intervalMilliseconds;
    if (keyword == "connect_timeout")
        return &defaults.timeoutMilliseconds;
    return keyword == "delay_before_retry" ? &defaults.retryDelayMilliseconds : nullptr;
}

} // namespace

bool hasWords(const Statement &statement, std::size_t minimum, std::size_t maximum,
              RuleBuilder &builder)
{
    if (statement.words.size() < minimum) {
        builder.wrong(statement.place, statement.keyword(), "a value is missing");
        return false;
    }
    if (statement.words.size() > maximum) {
        builder.wrong(statement.place, statement.words[maximum], "this word is one too many");
        return false;
    }
    if (statement.hasBlock) {
        builder.wrong(statement.place, statement.keyword(), "there is no block here");
        return false;
    }
    return true;
}

Taken takeCheckDefault(const Statement &statement, CheckDefaults &defaults, RuleBuilder &builder)
{
    const auto &keyword = statement.keyword();
    auto *duration = durationOf(keyword, defaults);
    const bool isRetry =
        keyword == "retry" || keyword == "nb_get_retry" || keyword == "nb_sock_retry";
    if (!duration && !isRetry && keyword != "virtualhost")
        return Taken::No;
    if (!hasWords(statement, 2, 2, builder))
        return Taken::Wrong;
    const auto &value = statement.words[1];
    if (duration) {
        const auto read = milliseconds(value);
        if (!read) {
            builder.wrong(statement.place, value, "this is no number of seconds");
            return Taken::Wrong;
        }
        *duration = *read;
    } else if (isRetry) {
        const auto read = wholeNumber(value, 0, kLargestNumber);
        if (!read) {
            builder.wrong(statement.place, value, "this is no number of tries");
            return Taken::Wrong;
        }
        defaults.retries = *read;
    } else {
        defaults.host = value;
    }
    builder.understood();
    return Taken::Yes;
}

bool isCheck(const std::string &keyword)
{
    return findCheck(keyword) != nullptr;
}

bool readCheck(const Statement &statement, const CheckDefaults &defaults, RuleBuilder &builder,
               std::vector<HealthCheck> &checks)
{
    const auto *known = findCheck(statement.keyword());
    if (!known->type) {
        builder.notUsed(statement.place, statement.keyword(), "VipDeck has no check of this kind");
        return true;
    }
    CheckReader reader(builder, *known->type, defaults);
    if (!reader.read(statement))
        return false;
    builder.understood();
    auto read = reader.result();
    checks.insert(checks.end(), read.begin(), read.end());
    return true;
}

} // namespace vipdeck::formats

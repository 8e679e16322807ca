// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a "virtual=" one by one.
#include "engine/formats/ldirectordservice.h"

#include <array>

#include "engine/config/schedulers.h"

namespace vipdeck::formats {
namespace {

constexpr std::uint32_t kMaximumSeconds = 4'000'000;

} // namespace

bool takeTimer(const LinePlace &place, const Setting &setting, LdirectordTimers &timers,
               RuleBuilder &builder, bool &good)
{
    std::uint32_t *timer = setting.name == "checktimeout"       ? &timers.checkTimeout
                           : setting.name == "negotiatetimeout" ? &timers.negotiateTimeout
                           : setting.name == "checkinterval"    ? &timers.checkInterval
                           : setting.name == "failurecount" || setting.name == "checkcount"
                               ? &timers.failureCount
                               : nullptr;
    if (timer) {
        const auto number = wholeNumber(setting.value, 1, kMaximumSeconds);
        good = number.has_value();
        *timer = number.value_or(0);
        if (!good)
            builder.wrong(place, setting.value, "this is no number from 1 on");
    } else if (setting.name == "quiescent") {
        timers.quiescent = yesOrNo(place, setting.value, builder);
        good = timers.quiescent.has_value();
    } else {
        return false;
    }
    if (good)
        builder.understood();
    return true;
}

LdirectordService::LdirectordService(RuleBuilder &builder, const LinePlace &place, bool isIPv6)
    : m_builder(builder)
    , m_isIPv6(isIPv6)
{
    m_service.place = place;
    m_service.config.scheduler = "wrr";
}

void LdirectordService::takeAddress(const std::string &value)
{
    if (const auto mark = wholeNumber(value, 1, 0xFFFFFFFF)) {
        m_key = ServiceKey::forMark(*mark, family());
        return;
    }
    m_address = value;
    // ldirectord: port 53 is UDP unless told otherwise.
    m_protocol =
        value.ends_with(":53") || value.ends_with(":domain") ? Protocol::Udp : Protocol::Tcp;
}

void LdirectordService::take(const LinePlace &place, const Setting &setting)
{
    bool good = true;
    if (takeTimer(place, setting, m_timers, m_builder, good)) {
        m_service.isWrong = m_service.isWrong || !good;
        return;
    }
    static constexpr std::array<std::string_view, 15> kNotUsed{
        "login",      "passwd",          "database",         "secret",         "load",
        "emailalert", "emailalertfreq",  "emailalertstatus", "monitorfile",    "cleanstop",
        "smtp",       "fallbackcommand", "httpmethod",       "emailalertfrom", "readdquiescent"};
    if (isOneOf(kNotUsed, setting.name)) {
        m_builder.notUsed(place, setting.name, "rules and checks have no such setting");
    } else if (setting.name == "real" || setting.name == "real6") {
        if (rightFamily(place, setting.name))
            m_reals.emplace_back(place, setting.value);
    } else if (setting.name == "fallback" || setting.name == "fallback6") {
        if (rightFamily(place, setting.name))
            m_fallback.emplace(place, setting.value);
    } else if (takeSetting(place, setting)) {
        m_builder.understood();
    } else {
        m_service.isWrong = true;
    }
}

void LdirectordService::finish(const LdirectordTimers &global,
                               const std::optional<PlacedText> &fallback)
{
    finishAddress();
    takeReals();
    if (!m_fallback && !m_key.isFirewallMark() && !m_service.isWrong)
        m_fallback = fallback;
    if (m_fallback && !m_service.isWrong)
        takeFallback(m_fallback->first, m_fallback->second);
    finishChecks(global);
    m_service.keys = {m_key};
    m_builder.add(std::move(m_service));
}

bool LdirectordService::refuse(const LinePlace &place, const std::string &word,
                               const std::string &reason)
{
    m_builder.wrong(place, word, reason);
    return false;
}

bool LdirectordService::rightFamily(const LinePlace &place, const std::string &name)
{
    if (name.ends_with('6') == m_isIPv6)
        return true;
    m_service.isWrong = true;
    return refuse(place, name,
                  m_isIPv6 ? "a virtual6 takes real6 and fallback6"
                           : "a virtual takes real and fallback");
}

// A reader per setting.
bool LdirectordService::takeSetting(const LinePlace &place, const Setting &setting)
{
    if (!setting.hasValue)
        return refuse(place, setting.name, "a setting is a name, an equals sign and a value");
    const auto &name = setting.name;
    const auto text = withoutQuotes(setting.value);
    auto &config = m_service.config;
    if (name == "scheduler") {
        config.scheduler = text;
        return findScheduler(text) || refuse(place, text, "there is no such scheduler");
    }
    if (name == "schedflags")
        return takeFlags(place, text);
    if (name == "persistent")
        return takePersistence(place, text);
    if (name == "netmask")
        return takeNetmask(place, text);
    if (name == "protocol")
        return takeProtocol(place, text);
    if (name == "ops") {
        const auto read = yesOrNo(place, text, m_builder);
        config.onePacket = read.value_or(false);
        return read.has_value();
    }
    if (name == "servicename" || name == "comment") {
        (name == "comment" ? m_service.note : m_service.name) = text;
        return true;
    }
    return takeCheckSetting(place, name, text);
}

bool LdirectordService::takeFlags(const LinePlace &place, const std::string &text)
{
    static constexpr std::array<std::pair<std::string_view, std::uint32_t>, 7> kFlags{
        {{"flag-1", kSchedulerFlag1},
         {"flag-2", kSchedulerFlag2},
         {"flag-3", kSchedulerFlag3},
         {"sh-fallback", kSchedulerFlag1},
         {"sh-port", kSchedulerFlag2},
         {"mh-fallback", kSchedulerFlag1},
         {"mh-port", kSchedulerFlag2}}};
    auto rest = text;
    std::ranges::replace(rest, ',', ' ');
    for (const auto &word : wordsOf(rest)) {
        const auto found = std::ranges::find(kFlags, word, &decltype(kFlags)::value_type::first);
        if (found == kFlags.end())
            return refuse(place, word, "there is no such flag of a scheduler");
        m_service.config.schedulerFlags |= found->second;
    }
    return true;
}

bool LdirectordService::takePersistence(const LinePlace &place, const std::string &text)
{
    const auto seconds = wholeNumber(text, 1, 31 * 24 * 3600);
    m_service.config.persistent = true;
    m_service.config.persistenceTimeoutSeconds = seconds.value_or(0);
    return seconds || refuse(place, text, "this is no number of seconds up to 31 days");
}

bool LdirectordService::takeNetmask(const LinePlace &place, const std::string &text)
{
    auto &netmask = m_service.config.persistenceNetmask;
    if (m_isIPv6) {
        const auto length = wholeNumber(text, 1, 128);
        netmask = length.value_or(128);
        return length || refuse(place, text, "this is no prefix length from 1 to 128");
    }
    const auto mask = Address::parse(text);
    if (!mask || !mask->isIPv4())
        return refuse(place, text, "this is no netmask");
    netmask = mask->ipv4();
    return true;
}

bool LdirectordService::takeProtocol(const LinePlace &place, const std::string &text)
{
    if (m_key.isFirewallMark())
        return text == "fwm" || refuse(place, text, "the protocol of a mark is fwm");
    m_protocol = text == "udp" ? Protocol::Udp : Protocol::Tcp;
    return text == "udp" || text == "tcp"
           || refuse(place, text, "the protocol of an address is tcp or udp");
}

} // namespace vipdeck::formats

// SPDX-License-Identifier: GPL-3.0-or-later
// ldirectord.cf as ldirectord 4.12 reads it (ldirectord(8)): settings at the start of a line are
// global, a line "virtual=" starts a service, and what is indented by four blanks or a tab belongs
// to it.
#include <array>

#include "engine/formats/ldirectordservice.h"
#include "engine/formats/readers.h"

namespace vipdeck::formats {
namespace {

class FileReader
{
public:
    explicit FileReader(RuleBuilder &builder)
        : m_builder(builder)
    {}

    // Global settings count wherever they stand, so services wait for the end of the file.
    void read(std::string_view text)
    {
        std::vector<LdirectordService> services;
        LinePlace place;
        for (const auto line : linesOf(text)) {
            ++place.line;
            place.text = line;
            const bool isIndented = line.starts_with('\t') || line.starts_with("    ");
            const auto content = trimmed(line.substr(0, line.find('#')));
            if (content.empty()) {
                continue;
            }
            const auto setting = settingOf(content);
            if (isIndented && !services.empty()) {
                services.back().take(place, setting);
            } else if (setting.name == "virtual" || setting.name == "virtual6") {
                services.emplace_back(m_builder, place, setting.name == "virtual6");
                services.back().takeAddress(setting.value);
            } else {
                takeGlobal(place, setting);
            }
        }
        for (auto &service : services)
            service.finish(m_timers, service.isIPv6() ? m_fallback6 : m_fallback);
    }

private:
    void takeGlobal(const LinePlace &place, const Setting &setting)
    {
        static constexpr std::array<std::string_view, 16> kNotUsed{
            "autoreload",     "callback",       "logfile",          "execute",
            "fork",           "supervised",     "readdquiescent",   "emailalert",
            "emailalertfreq", "smtp",           "emailalertstatus", "emailalertfrom",
            "cleanstop",      "maintenancedir", "fallbackcommand",  "monitorfile"};
        bool good = true;
        if (takeTimer(place, setting, m_timers, m_builder, good))
            return;
        if (isOneOf(kNotUsed, setting.name))
            m_builder.notUsed(place, setting.name, "this is a setting of ldirectord itself");
        else if (setting.name == "fallback")
            m_fallback.emplace(place, setting.value);
        else if (setting.name == "fallback6")
            m_fallback6.emplace(place, setting.value);
        else
            m_builder.wrong(place, setting.name, "ldirectord.cf has no such setting here");
    }

    RuleBuilder &m_builder;
    LdirectordTimers m_timers;
    std::optional<PlacedText> m_fallback;
    std::optional<PlacedText> m_fallback6;
};

} // namespace

void readLdirectord(std::string_view text, RuleBuilder &builder)
{
    FileReader(builder).read(text);
}

} // namespace vipdeck::formats

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/doctoroutput.h"

#include <QJsonArray>

namespace vipdeck {
namespace {

constexpr std::size_t kOutcomeWidth = 9;
constexpr std::size_t kTitleWidth = 18;

std::string padded(std::string_view text, std::size_t width)
{
    std::string result(text);
    result.resize(std::max(width, result.size()), ' ');
    return result;
}

std::string_view methodName(Forwarding forwarding)
{
    switch (forwarding) {
    case Forwarding::Masquerade: return "Masq";
    case Forwarding::LocalNode: return "Local";
    case Forwarding::Tunnel: return "Tunnel";
    case Forwarding::DirectRoute: break;
    }
    return "Route";
}

std::string_view headingOf(doctor::Place place)
{
    switch (place) {
    case doctor::Place::Server: return "On the server";
    case doctor::Place::Way: return "On the way";
    case doctor::Place::Director: break;
    }
    return "On this director";
}

void appendCheck(const doctor::Check &check, doctor::FixStyle style, std::string &text)
{
    const auto indent = std::string(2 + kOutcomeWidth + kTitleWidth, ' ');
    text += "  " + padded(doctor::outcomeName(check.outcome), kOutcomeWidth)
            + padded(doctor::checkInfo(check.id).title, kTitleWidth) + doctor::textOf(check.found)
            + '\n';
    if (check.why.sentence != doctor::Sentence::None)
        text += indent + doctor::textOf(check.why) + '\n';
    for (const auto &step : check.fixes)
        for (const auto &line : doctor::linesOf(step, style))
            text += indent + "  " + line + '\n';
}

std::string countsText(const doctor::Report &report)
{
    using doctor::Outcome;
    const auto warnings = report.count(Outcome::Warning);
    return std::to_string(report.count(Outcome::Fail)) + " failed, " + std::to_string(warnings)
           + (warnings == 1 ? " warning, " : " warnings, ")
           + std::to_string(report.count(Outcome::Pass)) + " passed, "
           + std::to_string(report.count(Outcome::Skipped)) + " skipped";
}

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QJsonArray linesOf(const doctor::Check &check, doctor::FixStyle style)
{
    QJsonArray lines;
    for (const auto &step : check.fixes)
        for (const auto &line : doctor::linesOf(step, style))
            lines.append(fromView(line));
    return lines;
}

QJsonObject checkToJson(const doctor::Check &check)
{
    const auto &info = doctor::checkInfo(check.id);
    QJsonObject object{
        {QStringLiteral("check"), fromView(info.name)},
        {QStringLiteral("place"), fromView(doctor::placeName(info.place))},
        {QStringLiteral("outcome"), fromView(doctor::outcomeName(check.outcome)).toLower()},
        {QStringLiteral("found"), fromView(doctor::textOf(check.found))},
        {QStringLiteral("why"), fromView(doctor::textOf(check.why))},
    };
    if (!check.fixes.empty())
        object.insert(
            QStringLiteral("fixes"),
            QJsonObject{
                {QStringLiteral("now"), linesOf(check, doctor::FixStyle::Now)},
                {QStringLiteral("permanent"), linesOf(check, doctor::FixStyle::Permanent)},
                {QStringLiteral("ansible"), linesOf(check, doctor::FixStyle::Ansible)},
            });
    return object;
}

} // namespace

std::string reportText(const doctor::Report &report, doctor::FixStyle style)
{
    const auto &target = report.target;
    auto text = target.server.endpoint.toString() + " for " + target.service.toString() + ", "
                + std::string(methodName(target.server.forwarding)) + ": " + countsText(report)
                + '\n';
    auto place = doctor::Place::Director;
    bool first = true;
    for (const auto &check : report.checks) {
        const auto now = doctor::checkInfo(check.id).place;
        if (first || now != place)
            text += std::string(headingOf(now)) + '\n';
        first = false;
        place = now;
        appendCheck(check, style, text);
    }
    return text;
}

std::string fixesText(const std::vector<doctor::Report> &reports, doctor::FixStyle style)
{
    const auto lines = doctor::fixesInOrder(reports, style);
    std::string text = lines.empty() ? "" : "Fixes, in the safe order:\n";
    for (const auto &line : lines)
        text += "  " + line + '\n';
    return text;
}

QJsonObject toJson(const doctor::Report &report)
{
    using doctor::Outcome;
    QJsonArray checks;
    for (const auto &check : report.checks)
        checks.append(checkToJson(check));
    return {
        {QStringLiteral("service"), fromView(report.target.service.toString())},
        {QStringLiteral("server"), fromView(report.target.server.endpoint.toString())},
        {QStringLiteral("forwarding"),
         fromView(methodName(report.target.server.forwarding)).toLower()},
        {QStringLiteral("failed"), qint64(report.count(Outcome::Fail))},
        {QStringLiteral("warnings"), qint64(report.count(Outcome::Warning))},
        {QStringLiteral("passed"), qint64(report.count(Outcome::Pass))},
        {QStringLiteral("skipped"), qint64(report.count(Outcome::Skipped))},
        {QStringLiteral("checks"), checks},
    };
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/safeguards/safeguardkeeper.h"

#include <unistd.h>

#include <algorithm>

#include "helper/api/eventphrases.h"
#include "helper/api/limits.h"
#include "helper/journal/eventtext.h"
#include "helper/log.h"
#include "helper/machinefit.h"
#include "helper/safeguards/ruletextfile.h"

namespace vipdeck {
namespace {

using api::AskFor;
using api::EventLevel;
using api::EventPhrase;
using api::MachineStart;
using api::Safeguards;

constexpr std::chrono::seconds kLookInterval(1);
constexpr std::uint64_t kRetryMilliseconds = 5000; // when going back failed

Result<> checkRange(const char *what, std::uint32_t value, std::uint32_t least, std::uint32_t most)
{
    if (value >= least && value <= most)
        return {};
    return makeError(ErrorCode::OutOfRange, std::string(what) + ' ' + std::to_string(value)
                                                + " is not within " + std::to_string(least) + " to "
                                                + std::to_string(most));
}

EventPhrase failuresPhrase(const Safeguards &settings)
{
    return settings.revertOnFailures
               ? phrase("guard-failures", {std::to_string(settings.failureGrowth),
                                           std::to_string(settings.failureSeconds)})
               : phrase("guard-failures-off");
}

EventPhrase askPhrase(AskFor what)
{
    switch (what) {
    case AskFor::Comment: return phrase("ask-comment");
    case AskFor::CommentAndTicket: return phrase("ask-ticket");
    case AskFor::Nothing: break;
    }
    return phrase("ask-nothing");
}

EventPhrase startPhrase(MachineStart what)
{
    switch (what) {
    case MachineStart::RuleFile: return phrase("start-rule-file");
    case MachineStart::Empty: return phrase("start-empty");
    case MachineStart::LastVersion: break;
    }
    return phrase("start-last");
}

std::vector<EventPhrase> differencesOf(const Safeguards &before, const Safeguards &after)
{
    std::vector<EventPhrase> said;
    if (before.revertOnFailures != after.revertOnFailures
        || before.failureGrowth != after.failureGrowth
        || before.failureSeconds != after.failureSeconds)
        said.push_back(failuresPhrase(after));
    if (before.revertOnFewerServers != after.revertOnFewerServers)
        said.push_back(after.revertOnFewerServers ? phrase("guard-servers")
                                                  : phrase("guard-servers-off"));
    if (before.askFor != after.askFor)
        said.push_back(askPhrase(after.askFor));
    if (before.secondPersonGroup != after.secondPersonGroup)
        said.push_back(after.secondPersonGroup.empty()
                           ? phrase("second-person-off")
                           : phrase("second-person", {after.secondPersonGroup}));
    if (before.ruleFile != after.ruleFile)
        said.push_back(after.ruleFile.empty() ? phrase("rule-file-off")
                                              : phrase("rule-file", {after.ruleFile}));
    if (before.machineStart != after.machineStart)
        said.push_back(startPhrase(after.machineStart));
    return said;
}

} // namespace

SafeguardKeeper::SafeguardKeeper(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_file(m_parts.stateDirectory)
{
    m_timer.setInterval(kLookInterval);
    connect(&m_timer, &QTimer::timeout, this, &SafeguardKeeper::look);
    m_writeTimer.setSingleShot(true);
    m_writeTimer.setInterval(0);
    connect(&m_writeTimer, &QTimer::timeout, this, &SafeguardKeeper::writeRuleFile);
    connect(&m_parts.operations, &Operations::historyChanged, this, &SafeguardKeeper::rulesChanged);
}

std::vector<std::string> SafeguardKeeper::resume()
{
    std::vector<std::string> problems;
    if (auto read = m_file.read())
        m_settings = std::move(*read);
    else
        problems.push_back(read.error().message);
    m_writtenGeneration = m_parts.configuration.generation();
    const auto isNewRun = m_file.noteRun(m_parts.clock.bootIdentity());
    if (!isNewRun)
        problems.push_back(isNewRun.error().message);
    const bool machineStarted = isNewRun && *isNewRun;
    if (machineStarted && m_settings.machineStart == MachineStart::RuleFile)
        startWithRuleFile();
    else if (machineStarted && m_settings.machineStart == MachineStart::Empty)
        startEmpty();
    else
        m_writtenGeneration = 0; // a helper that was killed may not have written it
    rulesChanged();
    watchOrNot();
    return problems;
}

// A file that cannot be taken stays as it is, for its owner.
void SafeguardKeeper::startWithRuleFile()
{
    const auto &path = m_settings.ruleFile;
    auto wanted = readRuleText(path, m_parts.configuration.rules());
    const auto said = phrase("started-from-file", {path});
    auto done = wanted ? bringIntoForce(*wanted, said) : tl::unexpected(wanted.error());
    if (done)
        return Q_EMIT happened(said, EventLevel::Notice);
    qCWarning(lcHelper).noquote() << "the rule file was not taken:"
                                  << printable(done.error().message);
    Q_EMIT happened(failurePhrase("started-not-from-file", done.error()), EventLevel::Error);
}

void SafeguardKeeper::startEmpty()
{
    auto wanted = m_parts.configuration.rules();
    wanted.services.clear();
    const auto said = phrase("started-empty");
    const auto done = bringIntoForce(wanted, said);
    Q_EMIT happened(done ? said : failurePhrase("started-not-empty", done.error()),
                    done ? EventLevel::Notice : EventLevel::Error);
}

// What waits to be kept over the start is given up first.
Result<> SafeguardKeeper::bringIntoForce(const RuleSet &wanted, const EventPhrase &summary)
{
    auto &operations = m_parts.operations;
    if (operations.confirmation().version != 0)
        if (const auto back =
                operations.goBackByItself("start of the machine", phrase("started-again"));
            !back)
            return back;
    ChangeRequest request;
    request.actor.userId = ::geteuid();
    request.actor.userName = "vipdeckd";
    request.actor.program = "vipdeckd " VIPDECK_VERSION;
    request.actor.allowed = "start of the machine";
    request.isFound = true;
    request.summary = {summary};
    request.apply.changes = diff(m_parts.configuration.rules(), wanted);
    if (auto fits = fitToThisMachine(request.apply.changes); !fits)
        return fits;
    const auto applied = operations.apply(request);
    return applied ? Result<>() : tl::unexpected(applied.error());
}

api::SafeguardsReply SafeguardKeeper::reply() const
{
    api::SafeguardsReply reply{m_settings, {}, 0};
    for (const auto &directory : m_parts.ruleDirectories)
        reply.ruleDirectories.push_back({directory});
    return reply;
}

Result<> SafeguardKeeper::check(const Safeguards &settings) const
{
    auto done = checkRange("a growth of", settings.failureGrowth, api::kMinimumFailureGrowth,
                           api::kMaximumFailureGrowth);
    if (done)
        done = checkRange("a time in seconds of", settings.failureSeconds,
                          api::kMinimumFailureSeconds, api::kMaximumFailureSeconds);
    const auto &group = settings.secondPersonGroup;
    if (done && !group.empty() && group != m_settings.secondPersonGroup)
        done = m_parts.accounts.checkGroup(group);
    const auto &path = settings.ruleFile;
    if (done && path.empty() && settings.machineStart == MachineStart::RuleFile)
        return makeError(ErrorCode::InvalidArgument,
                         "the machine cannot start with the rule file while none is named");
    if (done && !path.empty() && path != m_settings.ruleFile)
        done = checkRulePath(path, m_parts.ruleDirectories);
    return done;
}

std::vector<EventPhrase> SafeguardKeeper::differences(const Safeguards &settings) const
{
    return differencesOf(m_settings, settings);
}

Result<> SafeguardKeeper::set(const Safeguards &settings)
{
    if (auto possible = check(settings); !possible || settings == m_settings)
        return possible;
    const bool isNewFile = !settings.ruleFile.empty() && settings.ruleFile != m_settings.ruleFile;
    const bool isDecided = m_parts.operations.confirmation().version == 0;
    if (isNewFile && isDecided)
        if (auto written = writeRuleText(settings.ruleFile, m_parts.configuration.rules());
            !written)
            return written;
    if (auto kept = m_file.write(settings); !kept)
        return kept;
    m_settings = settings;
    if (isNewFile)
        m_writtenGeneration = isDecided ? m_parts.configuration.generation() : 0;
    m_writeProblem.clear();
    watchOrNot();
    Q_EMIT changed();
    return {};
}

Result<> SafeguardKeeper::checkReasons(const std::string &comment, const std::string &ticket) const
{
    const auto isBlank = [](const std::string &text) {
        return text.find_first_not_of(" \t\r\n") == std::string::npos;
    };
    if (m_settings.askFor != AskFor::Nothing && isBlank(comment))
        return makeError(ErrorCode::NotSupported,
                         "this director asks for a comment with every change");
    if (m_settings.askFor == AskFor::CommentAndTicket && isBlank(ticket))
        return makeError(ErrorCode::NotSupported,
                         "this director asks for a ticket with every change");
    return {};
}

void SafeguardKeeper::watchOrNot()
{
    if (!isAnyWatched()) {
        m_timer.stop();
        m_watch.clear();
    } else if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void SafeguardKeeper::look()
{
    const auto now = m_parts.clock.bootMilliseconds();
    m_watch.look(m_parts.engine.status(), now, m_parts.operations.confirmation().version);
    const auto why = m_watch.reason(m_settings);
    if (!why || now < m_retryAt)
        return;
    const auto done = m_parts.operations.goBackByItself("traffic", *why);
    if (done)
        return Q_EMIT wentBack(*why);
    m_retryAt = now + kRetryMilliseconds;
    qCCritical(lcHelper).noquote()
        << "going back failed and is tried again:" << printable(done.error().message);
}

void SafeguardKeeper::rulesChanged()
{
    if (!m_settings.ruleFile.empty() && m_parts.operations.confirmation().version == 0
        && m_parts.configuration.generation() != m_writtenGeneration)
        m_writeTimer.start();
}

// The change is safe in the state directory, whatever becomes of this file.
void SafeguardKeeper::writeRuleFile()
{
    if (m_settings.ruleFile.empty() || m_parts.operations.confirmation().version != 0)
        return;
    const auto written = writeRuleText(m_settings.ruleFile, m_parts.configuration.rules());
    if (written) {
        m_writtenGeneration = m_parts.configuration.generation();
        m_writeProblem.clear();
        return;
    }
    qCWarning(lcHelper).noquote() << "the rule file was not written:"
                                  << printable(written.error().message);
    if (m_writeProblem != written.error().message)
        Q_EMIT happened(failurePhrase("rule-file-failed", written.error()), EventLevel::Warning);
    m_writeProblem = written.error().message;
}

} // namespace vipdeck

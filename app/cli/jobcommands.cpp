// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jobcommands.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

#include "app/cli/dryrun.h"
#include "app/cli/joboutput.h"
#include "app/cli/jobwords.h"

namespace vipdeck {
namespace {

class JobCommand
{
public:
    JobCommand(const ToolOptions &options, HelperBackend &helper, const rules::Names &names,
               const rules::Console &console)
        : m_options(options)
        , m_helper(helper)
        , m_names(names)
        , m_console(console)
    {}

    Result<int> run(const JobWords &words);

private:
    Result<int> list();
    Result<int> cancel(const JobWords &words);
    Result<int> drain(const JobWords &words, const api::RulesReply &current);
    Result<int> undrain(const JobWords &words, const api::RulesReply &current);
    Result<ChangeSet> changesOfMove(const JobWords &words, const RuleSet &rules,
                                    const std::vector<api::ServerName> &servers) const;
    Result<int> dryRun(const ChangeSet &changes, const std::vector<api::JobOrder> &jobs);
    Result<int> wait(const std::vector<std::uint64_t> &ids);
    Result<std::vector<api::Job>> jobsOf(const std::vector<std::uint64_t> &ids);
    void print(const std::vector<api::Job> &jobs) const;

    const ToolOptions &m_options;
    HelperBackend &m_helper;
    const rules::Names &m_names;
    const rules::Console &m_console;
};

std::vector<api::Job> withIds(const std::vector<api::Job> &jobs,
                              const std::vector<std::uint64_t> &ids)
{
    std::vector<api::Job> chosen;
    for (const auto &job : jobs)
        if (std::ranges::find(ids, job.id) != ids.end())
            chosen.push_back(job);
    return chosen;
}

bool isRunning(const api::Job &job)
{
    return job.state == api::JobState::Running;
}

bool wentAsPlanned(const api::Job &job)
{
    return job.state == api::JobState::Finished || job.state == api::JobState::Removed;
}

Result<int> JobCommand::run(const JobWords &words)
{
    if (words.command == "jobs")
        return words.cancel ? cancel(words) : list();
    const auto current = m_helper.currentRules();
    if (!current)
        return tl::unexpected(current.error());
    return words.command == "undrain" ? undrain(words, *current) : drain(words, *current);
}

void JobCommand::print(const std::vector<api::Job> &jobs) const
{
    if (!m_options.json) {
        for (const auto &job : jobs)
            m_console.out(lineOf(job));
        return;
    }
    QJsonArray array;
    for (const auto &job : jobs)
        array.append(toJson(job));
    m_console.out(QJsonDocument(array).toJson(QJsonDocument::Indented).toStdString());
}

Result<std::vector<api::Job>> JobCommand::jobsOf(const std::vector<std::uint64_t> &ids)
{
    const auto reply = m_helper.jobs();
    if (!reply)
        return tl::unexpected(reply.error());
    return withIds(reply->jobs, ids);
}

Result<int> JobCommand::list()
{
    const auto reply = m_helper.jobs();
    if (!reply)
        return tl::unexpected(reply.error());
    print(reply->jobs);
    return rules::kExitOk;
}

Result<int> JobCommand::cancel(const JobWords &words)
{
    if (const auto done = m_helper.cancelJobs({words.ids}); !done)
        return tl::unexpected(done.error());
    const auto jobs = jobsOf(words.ids);
    if (!jobs)
        return tl::unexpected(jobs.error());
    print(*jobs);
    return rules::kExitOk;
}

// Masquerading keeps the server's port; direct routing and tunnels cannot change it.
Result<ChangeSet> JobCommand::changesOfMove(const JobWords &words, const RuleSet &rules,
                                            const std::vector<api::ServerName> &servers) const
{
    ChangeSet changes;
    for (const auto &name : servers) {
        const auto target = targetMeant(words, name.service, m_names);
        if (!target)
            return tl::unexpected(target.error());
        auto server = *rules.findService(name.service)->findDestination(name.server);
        if (server.forwarding != Forwarding::Masquerade)
            server.endpoint.port = target->endpoint.port;
        changes.emplace_back(AddDestination{*target, server});
    }
    return changes;
}

Result<int> JobCommand::drain(const JobWords &words, const api::RulesReply &current)
{
    const auto servers = serversMeant(words, current.rules, m_names);
    if (!servers)
        return tl::unexpected(servers.error());
    api::DrainRequest request;
    request.apply.generation = current.generation;
    request.apply.comment = m_helper.comment();
    request.apply.ticket = m_helper.ticket();
    request.apply.confirmSeconds = m_options.confirmSeconds;
    for (const auto &name : *servers)
        request.jobs.push_back({api::JobKind::Drain, name, words.weight, words.deadlineSeconds,
                                words.remove, words.remembered});
    if (words.command == "move") {
        auto changes = changesOfMove(words, current.rules, *servers);
        if (!changes)
            return tl::unexpected(changes.error());
        request.apply.changes = std::move(*changes);
    }
    if (m_options.dryRun)
        return dryRun(request.apply.changes, request.jobs);
    const auto reply = m_helper.drain(request);
    if (!reply)
        return tl::unexpected(reply.error());
    if (words.wait)
        return wait(reply->ids);
    const auto jobs = jobsOf(reply->ids);
    if (!jobs)
        return tl::unexpected(jobs.error());
    print(*jobs);
    return rules::kExitOk;
}

Result<int> JobCommand::undrain(const JobWords &words, const api::RulesReply &current)
{
    const auto servers = serversMeant(words, current.rules, m_names);
    if (!servers)
        return tl::unexpected(servers.error());
    if (m_options.dryRun || m_options.confirmSeconds != 0)
        return makeError(ErrorCode::InvalidArgument,
                         "undrain takes neither --dry-run nor --confirm");
    api::UndrainRequest request;
    request.weight = words.weight;
    request.gentleSeconds = words.gentleSeconds;
    request.comment = m_helper.comment();
    request.ticket = m_helper.ticket();
    for (const auto &name : *servers)
        if (current.rules.findService(name.service)->findDestination(name.server)->weight == 0)
            request.servers.push_back(name);
    if (request.servers.empty())
        request.servers = *servers; // the helper says why not
    const auto reply = m_helper.undrain(request);
    if (!reply)
        return tl::unexpected(reply.error());
    if (!reply->ids.empty() || m_options.json) {
        const auto jobs = jobsOf(reply->ids);
        if (!jobs)
            return tl::unexpected(jobs.error());
        print(*jobs);
        return rules::kExitOk;
    }
    for (const auto &name : request.servers)
        m_console.out(name.server.toString() + " of " + name.service.toString()
                      + " has its weight again\n");
    return rules::kExitOk;
}

Result<int> JobCommand::dryRun(const ChangeSet &changes, const std::vector<api::JobOrder> &jobs)
{
    const api::ImpactRequest planned{changes, jobs};
    if (const auto possible = m_helper.impact(planned); !possible)
        return tl::unexpected(possible.error());
    m_console.out(dryRunReport(m_helper, planned, m_options.json));
    return rules::kExitOk;
}

// Prints how each of them ended.
Result<int> JobCommand::wait(const std::vector<std::uint64_t> &ids)
{
    auto jobs = jobsOf(ids);
    const auto allEnded = [&] { return jobs && std::ranges::none_of(*jobs, isRunning); };
    if (jobs && !allEnded()) {
        const auto followed = m_helper.followJobs([&](const api::JobsReply &reply) {
            *jobs = withIds(reply.jobs, ids);
            return !allEnded();
        });
        if (!followed)
            return tl::unexpected(followed.error());
    }
    if (!jobs)
        return tl::unexpected(jobs.error());
    print(*jobs);
    return std::ranges::all_of(*jobs, wentAsPlanned) ? rules::kExitOk : rules::kExitFailure;
}

} // namespace

int runJobCommand(const ToolOptions &options, HelperBackend &helper, const rules::Names &names,
                  const rules::Console &console)
{
    const auto &command = options.words.front();
    const auto words =
        options.replace || options.keepGoing ? Result<JobWords>(makeError(
            ErrorCode::InvalidArgument, command + " takes neither --replace nor --keep-going"))
                                             : parseJobWords(options.words);
    const auto done = words ? JobCommand(options, helper, names, console).run(*words)
                            : Result<int>(tl::unexpected(words.error()));
    if (done)
        return *done;
    const auto &[code, message] = done.error();
    console.error((helper.isUnreachable() ? "" : "vipdeckadm: ") + message + '\n');
    return helper.isUnreachable() || code == ErrorCode::InvalidArgument ? rules::kExitUsage
                                                                        : rules::kExitFailure;
}

} // namespace vipdeck

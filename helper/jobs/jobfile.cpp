// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/jobs/jobfile.h"

#include "helper/history/versionrecord.h"
#include "helper/state/deadlinerecord.h"
#include "helper/state/durablefile.h"

namespace vipdeck {
namespace rulefile {

template<>
struct Words<api::JobKind>
{
    static constexpr std::array kTable{std::pair{api::JobKind::Drain, "drain"},
                                       std::pair{api::JobKind::Rise, "rise"}};
};
template<>
struct Words<api::JobState>
{
    static constexpr std::array kTable{std::pair{api::JobState::Running, "running"},
                                       std::pair{api::JobState::Finished, "finished"},
                                       std::pair{api::JobState::Removed, "removed"},
                                       std::pair{api::JobState::Restored, "restored"},
                                       std::pair{api::JobState::Cancelled, "cancelled"},
                                       std::pair{api::JobState::Ended, "ended"}};
};
template<>
struct Words<api::RememberedClients>
{
    static constexpr std::array kTable{std::pair{api::RememberedClients::Serve, "serve"},
                                       std::pair{api::RememberedClients::Wait, "wait"},
                                       std::pair{api::RememberedClients::Stop, "stop"}};
};
template<>
struct Words<JobIntent>
{
    static constexpr std::array kTable{std::pair{JobIntent::None, "none"},
                                       std::pair{JobIntent::Remove, "remove"},
                                       std::pair{JobIntent::Step, "step"}};
};

template<RecordOf<api::JobOrder> T>
void visitNamed(T &v, auto &&visit)
{
    visit("kind", v.kind);
    visitNamed(v.server.service, visit);
    visit("server", v.server.server.address);
    visit("serverPort", v.server.server.port);
    visit("keptWeight", v.weight);
    visit("seconds", v.seconds);
    visit("remove", v.remove);
    visit("remembered", v.remembered);
    visit.optional("firstWeight", v.firstWeight, 0); // files of earlier versions have none
}
template<RecordOf<StoredJob> T>
void visitNamed(T &v, auto &&visit)
{
    visit("id", v.job.id);
    visitNamed(v.job.order, visit);
    visit("state", v.job.state);
    visitNamed(v.job.actor, visit);
    visit("comment", v.job.comment);
    visit("started", v.job.startedMilliseconds);
    visit("ended", v.job.endedMilliseconds);
    visitNamed(v.deadline, visit);
    visit("weight", v.job.weight);
    visit("active", v.job.active);
    visit("inactive", v.job.inactive);
    visit("rememberedClients", v.job.remembered);
    visit("activeAtStart", v.job.activeAtStart);
    visit("inactiveAtStart", v.job.inactiveAtStart);
    visit("note", v.job.note);
    visit("startGeneration", v.startGeneration);
    visit("intent", v.intent);
    visit("intendedWeight", v.intendedWeight);
}

} // namespace rulefile
namespace {

Result<std::vector<StoredJob>> parse(const QByteArray &octets)
{
    const auto text = rulefile::unsealed(octets);
    if (!text)
        return tl::unexpected(text.error());
    std::vector<StoredJob> jobs;
    for (const auto &line : text->split('\n')) {
        if (line.isEmpty())
            continue;
        const auto object = rulefile::objectOf(line);
        if (!object)
            return tl::unexpected(object.error());
        auto job = rulefile::fromObject<StoredJob>(*object);
        if (!job)
            return tl::unexpected(job.error());
        job->job.deadlineMilliseconds =
            job->deadline.totalMilliseconds == 0 ? 0 : job->deadline.wallMilliseconds;
        jobs.push_back(std::move(*job));
    }
    return jobs;
}

} // namespace

Result<> JobFile::write(const std::vector<StoredJob> &jobs) const
{
    QByteArray text;
    for (const auto &job : jobs)
        text += rulefile::line(rulefile::toObject(job));
    return replaceFile(m_path, rulefile::sealed(text));
}

Result<std::vector<StoredJob>> JobFile::read() const
{
    const auto octets = readWholeFile(m_path);
    if (!octets)
        return tl::unexpected(octets.error());
    if (!*octets)
        return std::vector<StoredJob>();
    auto jobs = parse(**octets);
    if (jobs)
        return jobs;
    auto message = m_path + ": " + jobs.error().message;
    const auto aside = putAside(m_path);
    message += aside ? "; it is kept as " + *aside : "; " + aside.error().message;
    return makeError(ErrorCode::Malformed,
                     message + "; no drain goes on, servers keep the weights that they have");
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/directorjobs.h"

#include <QLocale>
#include <QPointer>
#include <algorithm>

#include "app/document/directordocument.h"
#include "app/document/serverwords.h"

namespace vipdeck {
namespace {

ServerRef refOf(const api::ServerName &name)
{
    return {name.service, name.server};
}

QString durationText(qint64 seconds)
{
    if (seconds < 90)
        return DirectorJobs::tr("%1 s", "duration").arg(seconds);
    if (seconds < 90 * 60)
        return DirectorJobs::tr("%1 min", "duration").arg((seconds + 30) / 60);
    return DirectorJobs::tr("%1 h", "duration")
        .arg(QLocale().toString(static_cast<double>(seconds) / 3600, 'f', 1));
}

QString number(std::uint32_t value)
{
    return QLocale().toString(value);
}

QString riseText(const api::Job &job, qint64 nowMilliseconds)
{
    auto text =
        DirectorJobs::tr("Rises gently to weight %1, now %2").arg(job.order.weight).arg(job.weight);
    const auto left = (static_cast<qint64>(job.deadlineMilliseconds) - nowMilliseconds) / 1000;
    if (left > 0)
        text += QStringLiteral(", ") + DirectorJobs::tr("%1 left", "time").arg(durationText(left));
    if (job.held)
        text += QStringLiteral(", ") + DirectorJobs::tr("waits until the version is kept");
    return text + u'.';
}

} // namespace

DirectorJobs::DirectorJobs(DirectorDocument *document)
    : m_document(document)
{
    auto *link = document->link();
    if (!link)
        return;
    connect(link, &DirectorLink::stateChanged, this, &DirectorJobs::linkStateChanged);
    connect(link, &DirectorLink::jobsChanged, this, &DirectorJobs::take);
}

bool DirectorJobs::isSupported() const
{
    return m_document->isConnected() && m_document->link()->canDrain();
}

void DirectorJobs::linkStateChanged()
{
    m_known = false;
    if (!isSupported())
        return;
    m_document->link()->jobs([guard = QPointer(this)](const Result<api::JobsReply> &reply) {
        if (guard && reply)
            guard->take(*reply);
    });
}

void DirectorJobs::take(const api::JobsReply &jobs)
{
    m_jobs = jobs;
    m_running.clear();
    std::map<ServerRef, std::int32_t> weights;
    std::vector<api::Job> ended;
    auto newest = m_newestEnded;
    for (std::size_t i = 0; i < m_jobs.jobs.size(); ++i) {
        const auto &job = m_jobs.jobs[i];
        if (job.state == api::JobState::Running) {
            m_running[refOf(job.order.server)] = i;
            if (job.order.kind == api::JobKind::Drain && job.order.weight > 0)
                weights[refOf(job.order.server)] = job.order.weight;
        } else if (job.endedMilliseconds > m_newestEnded) {
            newest = std::max<quint64>(newest, job.endedMilliseconds);
            ended.insert(ended.begin(), job);
        }
    }
    m_newestEnded = newest;
    m_document->learnWeights(weights);
    Q_EMIT changed();
    // What ended before this console looked is in the log.
    if (std::exchange(m_known, true))
        for (const auto &job : ended)
            Q_EMIT this->ended(job);
}

const api::Job *DirectorJobs::running(const ServerRef &server) const
{
    const auto found = m_running.find(server);
    return found == m_running.end() ? nullptr : &m_jobs.jobs[found->second];
}

const api::Job *DirectorJobs::drain(const ServerRef &server) const
{
    const auto *job = running(server);
    return job && job->order.kind == api::JobKind::Drain ? job : nullptr;
}

const api::Job *DirectorJobs::rise(const ServerRef &server) const
{
    const auto *job = running(server);
    return job && job->order.kind == api::JobKind::Rise ? job : nullptr;
}

int DirectorJobs::keptWeight(const ServerRef &server) const
{
    // Running ones are first, then the newest.
    const auto found = std::ranges::find_if(m_jobs.jobs, [&server](const api::Job &job) {
        return job.order.kind == api::JobKind::Drain && refOf(job.order.server) == server;
    });
    return found == m_jobs.jobs.end() ? 0 : found->order.weight;
}

DirectorLink::Callback<api::DrainReply> DirectorJobs::answered(int servers, const Taken &taken)
{
    return [guard = QPointer(this), servers, taken](const Result<api::DrainReply> &reply) {
        if (!guard)
            return;
        if (!reply)
            guard->m_document->tellRefusal(reply.error());
        else if (reply->proposal != 0)
            Q_EMIT guard->proposed(reply->proposal);
        else if (taken)
            taken(servers);
    };
}

void DirectorJobs::drainNow(const std::vector<api::JobOrder> &orders, const ChangeReasons &reasons,
                            const Taken &taken)
{
    if (!isSupported() || orders.empty())
        return;
    api::DrainRequest request;
    request.apply.generation = m_document->generation();
    request.apply.comment = reasons.comment.toStdString();
    request.apply.ticket = reasons.ticket.toStdString();
    request.jobs = orders;
    m_document->link()->drain(request, answered(static_cast<int>(orders.size()), taken));
}

void DirectorJobs::restore(const ServerRefs &servers, const ChangeReasons &reasons,
                           const Taken &taken)
{
    api::UndrainRequest request;
    for (const auto &server : servers)
        request.servers.push_back({server.service, server.endpoint});
    request.comment = reasons.comment.toStdString();
    request.ticket = reasons.ticket.toStdString();
    undrain(request, taken);
}

void DirectorJobs::undrain(const api::UndrainRequest &request, const Taken &taken)
{
    if (isSupported() && !request.servers.empty())
        m_document->link()->undrain(request,
                                    answered(static_cast<int>(request.servers.size()), taken));
}

void DirectorJobs::startGently(const ServerRefs &servers, const GentleWish &wish,
                               const ChangeReasons &reasons, const Taken &taken)
{
    api::UndrainRequest back;
    back.gentleSeconds = wish.seconds;
    back.weight = wish.weight;
    back.comment = reasons.comment.toStdString();
    back.ticket = reasons.ticket.toStdString();
    std::vector<api::JobOrder> rises;
    for (const auto &server : servers) {
        const auto *config = findDestination(m_document->live(), server);
        if (config && config->weight == 0) {
            back.servers.push_back({server.service, server.endpoint});
            continue;
        }
        api::JobOrder order;
        order.kind = api::JobKind::Rise;
        order.server = {server.service, server.endpoint};
        order.seconds = wish.seconds;
        rises.push_back(order);
    }
    drainNow(rises, reasons, taken); // first: it names the generation that it was asked for
    undrain(back, taken);
}

void DirectorJobs::cancel(const ServerRefs &servers)
{
    api::CancelJobRequest request;
    for (const auto &server : servers)
        if (const auto *job = running(server))
            request.ids.push_back(job->id);
    if (!isSupported() || request.ids.empty())
        return;
    m_document->link()->cancelJobs(request, [guard = QPointer(this)](const auto &reply) {
        if (guard && !reply)
            guard->m_document->tellRefusal(reply.error());
    });
}

void DirectorJobs::impact(const api::ImpactRequest &request,
                          const DirectorLink::Callback<api::ImpactReply> &callback)
{
    if (!m_document->isConnected())
        return callback(makeError(ErrorCode::NotConnected, "there is no connection"));
    m_document->link()->impact(request, [guard = QPointer(this), callback](const auto &reply) {
        if (guard)
            callback(reply);
    });
}

double jobProgress(const api::Job &job)
{
    const auto left = static_cast<double>(job.active) + job.inactive;
    const auto start = static_cast<double>(job.activeAtStart) + job.inactiveAtStart;
    if (job.order.kind == api::JobKind::Rise)
        return job.order.weight <= 0
                   ? 1
                   : std::clamp(static_cast<double>(job.weight) / job.order.weight, 0.0, 1.0);
    return start <= 0 ? 1 : std::clamp(1 - left / start, 0.0, 1.0);
}

QString jobShortText(const api::Job &job)
{
    if (job.order.kind == api::JobKind::Rise)
        return DirectorJobs::tr("weight %1 of %2").arg(job.weight).arg(job.order.weight);
    if (job.held)
        return DirectorJobs::tr("waits for keep");
    const auto left = DirectorJobs::tr("%1 left", "connections").arg(number(job.active));
    if (!job.estimateSeconds)
        return left;
    return QStringLiteral("%1, %2").arg(
        left, DirectorJobs::tr("about %1").arg(durationText(*job.estimateSeconds)));
}

QString jobProgressText(const api::Job &job, qint64 nowMilliseconds)
{
    if (job.order.kind == api::JobKind::Rise)
        return riseText(job, nowMilliseconds);
    const auto atStart = job.activeAtStart + job.inactiveAtStart;
    QStringList parts{DirectorJobs::tr("%1 of %2 connection(s) left", "", static_cast<int>(atStart))
                          .arg(number(job.active + job.inactive), number(atStart))};
    if (job.remembered > 0)
        parts.append(
            DirectorJobs::tr("%n client(s) remembered", "", static_cast<int>(job.remembered)));
    if (job.estimateSeconds)
        parts.append(DirectorJobs::tr("about %1").arg(durationText(*job.estimateSeconds)));
    const auto limit = (static_cast<qint64>(job.deadlineMilliseconds) - nowMilliseconds) / 1000;
    if (job.deadlineMilliseconds != 0 && limit > 0)
        parts.append(DirectorJobs::tr("at most %1").arg(durationText(limit)));
    parts.append(job.order.remove ? DirectorJobs::tr("then removed")
                                  : DirectorJobs::tr("stays in its pool"));
    if (job.held)
        parts.append(DirectorJobs::tr("waits until the version is kept"));
    return parts.join(QLatin1String(", ")) + u'.';
}

QString jobEndText(const DirectorDocument &document, const api::Job &job)
{
    const auto server = serverWords(document, job.order.server.server);
    const auto service = document.serviceName(job.order.server.service);
    const bool rises = job.order.kind == api::JobKind::Rise;
    switch (job.state) {
    case api::JobState::Finished:
        return rises ? DirectorJobs::tr("%1 in %2 is at its full weight.").arg(server, service)
                     : DirectorJobs::tr("%1 in %2 is drained.").arg(server, service);
    case api::JobState::Removed: return DirectorJobs::tr("%1 has left %2.").arg(server, service);
    case api::JobState::Restored:
        return DirectorJobs::tr("%1 in %2 takes connections again.").arg(server, service);
    case api::JobState::Cancelled:
        if (rises)
            return DirectorJobs::tr(
                       "The gentle start of %1 in %2 was cancelled; its weight stays %3.")
                .arg(server, service)
                .arg(job.weight);
        return DirectorJobs::tr("The drain of %1 in %2 was cancelled; its weight stays 0.")
            .arg(server, service);
    case api::JobState::Ended:
        if (rises)
            return DirectorJobs::tr(
                       "The gentle start of %1 in %2 ended: somebody changed the server.")
                .arg(server, service);
        return DirectorJobs::tr("The drain of %1 in %2 ended: somebody changed the server.")
            .arg(server, service);
    case api::JobState::Running: break;
    }
    return {};
}

} // namespace vipdeck

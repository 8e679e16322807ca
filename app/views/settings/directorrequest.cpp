// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/directorrequest.h"

#include <algorithm>

#include "app/document/directoroperations.h"
#include "app/document/directorpath.h"
#include "app/document/directorsafeguards.h"

namespace vipdeck {
namespace {

DirectorStep::Done proposed(const DirectorDocument &director, quint64 proposal)
{
    return {director.safeguards()->waitingText(proposal), proposal};
}

Result<DirectorStep::Done> quietly(const Result<> &done)
{
    return done ? Result<DirectorStep::Done>(DirectorStep::Done())
                : Result<DirectorStep::Done>(tl::unexpected(done.error()));
}

DirectorStep::Run askFor(const api::Safeguards &settings, const ChangeReasons &reasons)
{
    return [=](DirectorDocument &director, const DirectorStep::Answer &answer) {
        director.safeguards()->set(
            {settings, reasons.comment.toStdString(), reasons.ticket.toStdString()},
            [&director, answer](const Result<quint64> &reply) {
                if (!reply)
                    return answer(tl::unexpected(reply.error()));
                answer(*reply == 0 ? DirectorStep::Done{DirectorSave::tr("saved")}
                                   : proposed(director, *reply));
            });
    };
}

const FlowCacheStatus *pathOf(const DirectorDocument &director)
{
    const auto &status = director.path()->status();
    return status ? &*status : nullptr;
}

DirectorStep::Run takePath(FlowCacheMode mode)
{
    return [mode](DirectorDocument &director, const DirectorStep::Answer &answer) {
        director.path()->choose(mode, [answer](const Result<> &done) { answer(quietly(done)); });
    };
}

// Versions that a lower limit removed do not come back; only the limit does.
DirectorStep::Run takeLimits(const api::HistoryLimits &limits)
{
    return [limits](DirectorDocument &director, const DirectorStep::Answer &answer) {
        director.operations()->setHistoryLimits(
            limits, [answer](const Result<> &done) { answer(quietly(done)); });
    };
}

// What leads from these changes back to the rules of now.
ChangeSet wayBack(const ChangeSet &changes, const RuleSet &now)
{
    ChangeSet back;
    for (const auto &change : changes) {
        if (const auto *tunable = std::get_if<SetTunable>(&change))
            back.emplace_back(SetTunable{tunable->name, tunableText(now.tunables, tunable->name)});
        else if (std::holds_alternative<SetTimeouts>(change))
            back.emplace_back(SetTimeouts{now.timeouts});
    }
    return back;
}

// The draft of the director's window is not in it.
DirectorStep::Run applyRules(const ChangeSet &changes, const ChangeReasons &reasons)
{
    return [changes, reasons](DirectorDocument &director, const DirectorStep::Answer &answer) {
        auto *once = new QObject(&director);
        QObject::connect(&director, &DirectorDocument::applyFinished, once,
                         [&director, once, answer](const ApplyOutcome &outcome) {
                             director.disconnect(once);
                             once->deleteLater();
                             if (outcome.proposal != 0)
                                 return answer(proposed(director, outcome.proposal));
                             if (!outcome.applied)
                                 return answer(
                                     makeError(outcome.code, outcome.message.toStdString()));
                             answer(DirectorStep::Done{
                                 DirectorSave::tr("saved as version %1").arg(outcome.version)});
                         });
        PendingChange change;
        change.kind = PendingChange::Kind::Settings;
        change.changes = changes;
        ApplyOptions options;
        options.comment = reasons.comment;
        options.ticket = reasons.ticket;
        director.apply({std::move(change)}, options);
    };
}

} // namespace

bool DirectorRequest::isEmpty() const
{
    return stepsOf(*this, {}).empty();
}

bool DirectorRequest::isGuarded() const
{
    return !changes.empty() || timeouts != Timeouts{0, 0, 0} || safeguards.has_value();
}

std::vector<DirectorStep> stepsOf(const DirectorRequest &request, const ChangeReasons &reasons)
{
    std::vector<DirectorStep> steps;
    const auto &director = *request.director;
    const auto *status = request.path ? pathOf(director) : nullptr;
    if (status)
        steps.push_back({takePath(*request.path), takePath(status->mode)});
    auto changes = request.changes;
    if (request.timeouts != Timeouts{0, 0, 0})
        changes.emplace_back(SetTimeouts{request.timeouts});
    if (!changes.empty())
        steps.push_back({applyRules(changes, reasons),
                         applyRules(wayBack(changes, director.live()),
                                    {DirectorSave::tr("Taken back: %1").arg(reasons.comment),
                                     reasons.ticket})});
    const auto &safeguards = director.safeguards()->known();
    if (request.safeguards && safeguards)
        steps.push_back(
            {askFor(*request.safeguards, reasons), askFor(safeguards->settings, reasons)});
    const auto &limits = director.operations()->historyLimits();
    if (request.history && limits)
        steps.push_back({takeLimits(*request.history), takeLimits(limits->limits)});
    return steps;
}

void DirectorSave::start(DirectorDocument *director, const DirectorRequest &request,
                         const ChangeReasons &reasons, Finished finished)
{
    auto *save = new DirectorSave(director, stepsOf(request, reasons), std::move(finished));
    save->next();
}

DirectorSave::DirectorSave(DirectorDocument *director, std::vector<DirectorStep> steps,
                           Finished finished)
    : m_director(director)
    , m_name(director->name())
    , m_steps(std::move(steps))
    , m_finished(std::move(finished))
{
    connect(director, &QObject::destroyed, this,
            [this] { finish(false, tr("%1: not saved. Its window was closed.").arg(m_name)); });
}

void DirectorSave::next()
{
    if (m_proposals.size() == m_steps.size())
        return finish(true, tr("%1: %2.").arg(m_name, m_words.isEmpty() ? tr("saved") : m_words));
    m_steps[m_proposals.size()].run(
        *m_director, [guard = QPointer(this)](const Result<DirectorStep::Done> &answer) {
            if (guard)
                guard->answered(answer);
        });
}

void DirectorSave::answered(const Result<DirectorStep::Done> &answer)
{
    if (!answer)
        return takeBack(QString::fromStdString(answer.error().message));
    if (!answer->text.isEmpty() && answer->text != tr("saved"))
        m_words += m_words.isEmpty() ? answer->text : QStringLiteral(", ") + answer->text;
    m_proposals.push_back(answer->proposal);
    next();
}

// From the last one that took effect to the first; a proposal is withdrawn.
void DirectorSave::takeBack(const QString &problem)
{
    if (m_proposals.empty())
        return finish(false, tr("%1: not saved. %2").arg(m_name, problem));
    const auto proposal = m_proposals.back();
    m_proposals.pop_back();
    if (proposal != 0)
        return m_director->safeguards()->refuse(
            proposal, {}, [guard = QPointer(this), problem](const Result<> &done) {
                if (guard)
                    guard->tookBack(problem, done);
            });
    m_steps[m_proposals.size()].takeBack(
        *m_director, [guard = QPointer(this), problem](const Result<DirectorStep::Done> &answer) {
            if (guard)
                guard->tookBack(problem,
                                answer ? Result<>() : Result<>(tl::unexpected(answer.error())));
        });
}

void DirectorSave::tookBack(const QString &problem, const Result<> &done)
{
    if (done)
        return takeBack(problem);
    finish(false, tr("%1: saved in part, and what was saved could not be taken back. %2 %3")
                      .arg(m_name, problem, QString::fromStdString(done.error().message)));
}

void DirectorSave::finish(bool saved, const QString &sentence)
{
    if (!m_finished)
        return;
    const auto finished = std::exchange(m_finished, {});
    deleteLater();
    const bool proposed = std::ranges::any_of(m_proposals, [](quint64 id) { return id != 0; });
    finished({saved, sentence, saved && proposed});
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/directorrequest.h"

#include "app/document/directorsafeguards.h"

namespace vipdeck {
namespace {

DirectorStep::Run askFor(const api::Safeguards &settings, const QString &comment)
{
    return [=](DirectorDocument &director, const DirectorStep::Answer &answer) {
        director.safeguards()->set(
            {settings, comment.toStdString(), {}}, [answer](const Result<quint64> &reply) {
                if (!reply)
                    return answer(tl::unexpected(reply.error()));
                answer(*reply == 0
                           ? DirectorSave::tr("saved")
                           : DirectorSave::tr("proposal %1 waits for a second person").arg(*reply));
            });
    };
}

} // namespace

bool DirectorRequest::isEmpty() const
{
    return allChanges().empty() && stepsOf(*this).empty();
}

ChangeSet DirectorRequest::allChanges() const
{
    auto all = changes;
    if (timeouts != Timeouts{0, 0, 0})
        all.emplace_back(SetTimeouts{timeouts});
    return all;
}

std::vector<DirectorStep> stepsOf(const DirectorRequest &request, const QString &comment)
{
    const auto *known = request.director ? &request.director->safeguards()->known() : nullptr;
    if (!request.safeguards || !known || !*known)
        return {};
    return {{askFor(*request.safeguards, comment), askFor((*known)->settings, comment)}};
}

void DirectorSave::start(DirectorDocument *director, const DirectorRequest &request,
                         const QString &comment, Finished finished)
{
    auto *save = new DirectorSave(director, request, comment, std::move(finished));
    save->next();
}

DirectorSave::DirectorSave(DirectorDocument *director, const DirectorRequest &request,
                           const QString &comment, Finished finished)
    : m_director(director)
    , m_name(director->name())
    , m_steps(stepsOf(request, comment))
    , m_changes(request.allChanges())
    , m_comment(comment)
    , m_finished(std::move(finished))
{
    connect(director, &QObject::destroyed, this,
            [this] { finish(false, tr("%1: not saved. Its window was closed.").arg(m_name)); });
}

void DirectorSave::next()
{
    if (m_done == m_steps.size())
        return applyRules();
    m_steps[m_done].run(*m_director, [guard = QPointer(this)](const Result<QString> &answer) {
        if (guard)
            guard->answered(answer);
    });
}

void DirectorSave::answered(const Result<QString> &answer)
{
    if (!answer)
        return takeBack(QString::fromStdString(answer.error().message));
    m_lastWords = *answer;
    ++m_done;
    next();
}

void DirectorSave::applyRules()
{
    if (m_changes.empty())
        return finish(true,
                      tr("%1: %2.").arg(m_name, m_lastWords.isEmpty() ? tr("saved") : m_lastWords));
    connect(m_director, &DirectorDocument::applyFinished, this,
            [this](const ApplyOutcome &outcome) {
                m_director->disconnect(this);
                if (!outcome.applied)
                    return takeBack(outcome.message);
                finish(true, tr("%1: saved as version %2.").arg(m_name).arg(outcome.version));
            });
    PendingChange change;
    change.kind = PendingChange::Kind::Settings;
    change.changes = m_changes;
    ApplyOptions options;
    options.comment = m_comment;
    m_director->apply({std::move(change)}, options);
}

// From the last one that took effect to the first.
void DirectorSave::takeBack(const QString &problem)
{
    if (m_done == 0)
        return finish(false, tr("%1: not saved. %2").arg(m_name, problem));
    --m_done;
    m_steps[m_done].takeBack(
        *m_director, [guard = QPointer(this), problem](const Result<QString> &answer) {
            if (!guard)
                return;
            if (answer)
                return guard->takeBack(problem);
            guard->finish(false, tr("%1: saved in part, and what was saved could not be taken "
                                    "back. %2 %3")
                                     .arg(guard->m_name, problem,
                                          QString::fromStdString(answer.error().message)));
        });
}

void DirectorSave::finish(bool saved, const QString &sentence)
{
    if (!m_finished)
        return;
    const auto finished = std::exchange(m_finished, {});
    deleteLater();
    finished(saved, sentence);
}

} // namespace vipdeck

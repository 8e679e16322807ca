// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/directoroperations.h"

#include <QPointer>
#include <algorithm>
#include <utility>

#include "app/document/directordocument.h"

namespace vipdeck {
namespace {

tl::unexpected<Error> notConnected()
{
    return makeError(ErrorCode::NotConnected, "there is no connection");
}

} // namespace

DirectorOperations::DirectorOperations(DirectorDocument *document)
    : m_document(document)
{
    auto *link = document->link();
    if (!link)
        return;
    connect(link, &DirectorLink::stateChanged, this, &DirectorOperations::linkStateChanged);
    connect(link, &DirectorLink::historyChanged, this, &DirectorOperations::historyChanged);
    connect(link, &DirectorLink::confirmationChanged, this, &DirectorOperations::takeConfirmation);
}

void DirectorOperations::linkStateChanged()
{
    m_deciding = false;
    if (!m_document->isConnected()) {
        Q_EMIT confirmationChanged(); // the same, but nothing can be decided
        return;
    }
    m_document->link()->confirmation(
        [guard = QPointer(this)](const Result<api::ConfirmStatus> &reply) {
            if (guard && reply)
                guard->takeConfirmation(*reply);
        });
    Q_EMIT historyChanged();
}

void DirectorOperations::history(const api::HistoryRequest &request,
                                 const DirectorLink::Callback<api::HistoryReply> &callback)
{
    if (!m_document->isConnected())
        return callback(notConnected());
    m_document->link()->history(request, [guard = QPointer(this), callback](const auto &reply) {
        if (guard)
            callback(reply);
    });
}

void DirectorOperations::version(quint64 number,
                                 const DirectorLink::Callback<api::VersionReply> &callback)
{
    if (!m_document->isConnected())
        return callback(notConnected());
    m_document->link()->version({number}, [guard = QPointer(this), callback](const auto &reply) {
        if (guard)
            callback(reply);
    });
}

quint64 DirectorOperations::versionsRemovedBy(const api::HistoryLimits &limits) const
{
    if (!m_limits || limits.versions >= m_limits->limits.versions
        || m_limits->versions <= limits.versions)
        return 0;
    return std::min(m_limits->versions - limits.versions, m_limits->versions - m_limits->marked);
}

void DirectorOperations::refreshHistoryLimits()
{
    if (!m_document->isConnected())
        return takeHistoryLimits(notConnected());
    m_document->link()->historyLimits([guard = QPointer(this)](const auto &reply) {
        if (guard)
            guard->takeHistoryLimits(reply);
    });
}

void DirectorOperations::takeHistoryLimits(const Result<api::HistoryLimitsReply> &reply)
{
    const bool before = m_limits.has_value();
    m_limits = reply ? std::optional(*reply) : std::nullopt;
    if (before || m_limits)
        Q_EMIT historyLimitsChanged();
}

void DirectorOperations::setHistoryLimits(const api::HistoryLimits &limits,
                                          const std::function<void(const Result<> &)> &answer)
{
    if (!m_document->isConnected())
        return answer(notConnected());
    m_document->link()->setHistoryLimits(
        {limits}, [guard = QPointer(this), answer](const auto &reply) {
            if (!guard)
                return;
            if (reply)
                guard->takeHistoryLimits(reply);
            answer(reply ? Result<>() : Result<>(tl::unexpected(reply.error())));
        });
}

void DirectorOperations::mark(quint64 number, bool marked)
{
    if (!m_document->isConnected())
        return;
    m_document->link()->mark({number, marked},
                             [guard = QPointer(this)](const Result<api::Nothing> &reply) {
                                 if (guard && !reply)
                                     guard->m_document->tellRefusal(reply.error());
                             });
}

qint64 DirectorOperations::remainingMilliseconds() const
{
    if (!isWaiting())
        return 0;
    return std::max<qint64>(0, static_cast<qint64>(m_confirmation.remainingMilliseconds)
                                   - m_told.elapsed());
}

qint64 DirectorOperations::elapsedMilliseconds() const
{
    return static_cast<qint64>(m_confirmation.totalMilliseconds) - remainingMilliseconds();
}

void DirectorOperations::takeConfirmation(const api::ConfirmStatus &status)
{
    const auto before = std::exchange(m_confirmation, status);
    m_told.start();
    const bool isOther = before.version != status.version;
    if (isOther)
        m_rulesBefore.reset();
    if (isOther && status.version != 0)
        fetchRulesBefore();
    Q_EMIT confirmationChanged();
    if (isOther && before.version != 0 && status.endedVersion == before.version)
        Q_EMIT confirmationEnded(before.version, status.endedAs);
}

void DirectorOperations::fetchRulesBefore()
{
    const auto waiting = m_confirmation.version;
    version(m_confirmation.previousVersion,
            [this, waiting](const Result<api::VersionReply> &reply) {
                if (!reply || waiting != m_confirmation.version)
                    return;
                m_rulesBefore = reply->rules;
                Q_EMIT confirmationChanged();
            });
}

DirectorLink::Callback<api::ConfirmStatus> DirectorOperations::decided()
{
    m_deciding = true;
    Q_EMIT confirmationChanged();
    return [guard = QPointer(this)](const Result<api::ConfirmStatus> &reply) {
        if (!guard)
            return;
        guard->m_deciding = false;
        if (reply)
            return guard->takeConfirmation(*reply);
        Q_EMIT guard->confirmationChanged();
        guard->m_document->tellRefusal(reply.error());
    };
}

void DirectorOperations::keep()
{
    if (m_document->isConnected() && isWaiting() && !m_deciding)
        m_document->link()->keep(decided());
}

void DirectorOperations::revert()
{
    if (m_document->isConnected() && isWaiting() && !m_deciding)
        m_document->link()->revert(decided());
}

void DirectorOperations::extend(quint32 seconds)
{
    if (m_document->isConnected() && isWaiting() && !m_deciding)
        m_document->link()->extend({seconds}, decided());
}

} // namespace vipdeck

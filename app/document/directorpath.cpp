// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/directorpath.h"

#include <QPointer>

#include "app/document/directordocument.h"

namespace vipdeck {

DirectorPath::DirectorPath(DirectorDocument *document)
    : m_document(document)
{
    auto *link = document->link();
    if (!link)
        return;
    connect(link, &DirectorLink::stateChanged, this, &DirectorPath::refresh);
    // Whoever changes it is in the journal.
    connect(link, &DirectorLink::journalGrown, this, &DirectorPath::refresh);
}

void DirectorPath::refresh()
{
    if (!m_document->isConnected())
        return take(makeError(ErrorCode::NotConnected, "there is no connection"));
    m_document->link()->path([guard = QPointer(this)](const Result<FlowCacheStatus> &reply) {
        if (guard)
            guard->take(reply);
    });
}

void DirectorPath::take(const Result<FlowCacheStatus> &status)
{
    const bool before = m_status.has_value();
    const bool sameWay =
        before && status && m_status->active == status->active && m_status->mode == status->mode;
    m_status = status ? std::optional(*status) : std::nullopt;
    if (!sameWay) {
        m_since = {};
        if (m_status)
            fetchSince();
    }
    if (before || m_status)
        Q_EMIT changed();
}

void DirectorPath::fetchSince()
{
    api::JournalRequest request;
    request.limit = 1;
    request.filters = {{api::JournalFilter::Field::Text, false, "Established packets go through"}};
    m_document->askJournal(request, [guard = QPointer(this)](const auto &reply) {
        if (guard)
            guard->takeSince(reply && !reply->page.empty() ? &reply->page.front() : nullptr);
    });
}

void DirectorPath::takeSince(const api::JournalEvent *event)
{
    if (!event || event->phrases.empty() || !m_status)
        return;
    const std::string_view kind = event->phrases.front().kind;
    if (kind.starts_with(m_status->active ? "path-cache" : "path-queue")) {
        m_since = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(event->timeMilliseconds));
        Q_EMIT changed();
    }
}

void DirectorPath::choose(FlowCacheMode mode, const std::function<void(const Result<> &)> &answer)
{
    if (!m_document->isConnected())
        return answer(makeError(ErrorCode::NotConnected, "there is no connection"));
    m_document->link()->setPath({mode}, [guard = QPointer(this), answer](const auto &reply) {
        if (!guard)
            return;
        if (reply)
            guard->take(reply);
        else
            guard->refresh();
        answer(reply ? Result<>() : Result<>(tl::unexpected(reply.error())));
    });
}

} // namespace vipdeck

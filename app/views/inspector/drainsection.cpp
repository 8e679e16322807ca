// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/inspector/drainsection.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/document/directordocument.h"
#include "app/document/directorjobs.h"
#include "app/document/directorsafeguards.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"

namespace vipdeck {

DrainSection::DrainSection(DirectorDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_text(new TokenLabel({}, Theme::Font::Row, &Tokens::drain, this))
    , m_drain(new QPushButton(tr("Drain now..."), this))
    , m_restore(new QPushButton(tr("Restore weight"), this))
    , m_gently(new QPushButton(tr("Start gently..."), this))
    , m_cancel(new QPushButton(tr("Cancel drain or start"), this))
{
    const auto &theme = Theme::instance();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme.scaled(4), 0, 0);
    column->setSpacing(theme.scaled(6));
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    m_drain->setToolTip(tr("Drain with a time limit and removal at the end, without the draft"));
    m_restore->setToolTip(tr("Give the weight back now, without the draft"));
    m_gently->setToolTip(tr("Let servers in with a weight that rises in steps, without the draft"));
    m_cancel->setToolTip(tr("Let the director forget it; the weight stays as it is"));
    // One below the other: the dock is as wide as its widest row.
    for (auto *button : {m_drain, m_restore, m_gently, m_cancel})
        column->addWidget(button, 0, Qt::AlignLeft);
    connect(m_drain, &QPushButton::clicked, this, [this] { Q_EMIT drainRequested(m_servers); });
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreRequested(m_servers); });
    connect(m_gently, &QPushButton::clicked, this,
            [this] { Q_EMIT gentleStartRequested(m_servers); });
    connect(m_cancel, &QPushButton::clicked, this,
            [this] { m_document->jobs()->cancel(m_servers); });
    connect(document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if (parts & (DocumentPart::FollowUps | DocumentPart::Live | DocumentPart::Connection))
            refresh();
    });
    connect(document->safeguards(), &DirectorSafeguards::changed, this, &DrainSection::refresh);
    refresh();
}

void DrainSection::setServers(const ServerRefs &servers)
{
    m_servers = servers;
    refresh();
}

QString DrainSection::text() const
{
    return m_text->text();
}

QString DrainSection::progress() const
{
    std::vector<const api::Job *> jobs;
    for (const auto &server : m_servers)
        if (const auto *job = m_document->jobs()->running(server))
            jobs.push_back(job);
    if (jobs.empty())
        return {};
    const auto *status = m_document->status();
    if (jobs.size() == 1) {
        const auto text = jobProgressText(
            *jobs.front(), status ? static_cast<qint64>(status->timeMilliseconds) : 0);
        return jobs.front()->order.kind == api::JobKind::Rise ? text : tr("Draining: %1").arg(text);
    }
    quint64 left = 0;
    int rises = 0;
    for (const auto *job : jobs)
        if (job->order.kind == api::JobKind::Rise)
            ++rises;
        else
            left += job->active + job->inactive;
    const auto drains = static_cast<int>(jobs.size()) - rises;
    QStringList parts;
    if (rises > 0)
        parts.append(tr("%n server(s) rising", "", rises));
    if (drains > 0)
        parts.append(tr("%n server(s) draining", "", drains) + QStringLiteral(", ")
                     + tr("%n connection(s) left.", "", static_cast<int>(left)));
    return parts.join(QLatin1String(", "));
}

void DrainSection::refresh()
{
    const auto *jobs = m_document->jobs();
    setVisible(jobs->isSupported());
    const auto text = progress();
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    const auto isQuiesced = [this](const ServerRef &server) {
        const auto *config = findDestination(m_document->live(), server);
        return config && config->weight == 0;
    };
    const auto allLive = [this](const auto &isFree) {
        return !m_servers.empty() && std::ranges::all_of(m_servers, [&](const ServerRef &server) {
            return findDestination(m_document->live(), server) && isFree(server);
        });
    };
    m_drain->setEnabled(allLive([jobs](const ServerRef &server) { return !jobs->drain(server); }));
    m_gently->setEnabled(allLive([jobs](const ServerRef &server) { return !jobs->rise(server); }));
    m_restore->setText(m_document->safeguards()->needsSecondPerson() ? tr("Propose weight back")
                                                                     : tr("Restore weight"));
    m_restore->setEnabled(!m_servers.empty() && std::ranges::all_of(m_servers, isQuiesced));
    m_cancel->setEnabled(std::ranges::any_of(
        m_servers, [&](const ServerRef &server) { return jobs->running(server) != nullptr; }));
}

} // namespace vipdeck

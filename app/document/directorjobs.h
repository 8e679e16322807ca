// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs of the helper of one director: drains that run and that have ended, and the calls that
// start, restore and cancel them. Owned by the document. GUI thread.
#pragma once

#include <QObject>
#include <map>
#include <vector>

#include "app/document/directorlink.h"
#include "app/document/serverref.h"

namespace vipdeck {

class DirectorDocument;

class DirectorJobs : public QObject
{
    Q_OBJECT

public:
    explicit DirectorJobs(DirectorDocument *document);

    [[nodiscard]] const std::vector<api::Job> &all() const { return m_jobs.jobs; }
    [[nodiscard]] const api::Job *running(const ServerRef &server) const; // nullptr: none
    [[nodiscard]] const api::Job *drain(const ServerRef &server) const; // that runs; nullptr: none
    [[nodiscard]] const api::Job *rise(const ServerRef &server) const;
    // The weight before the newest drain; 0: not known.
    [[nodiscard]] int keptWeight(const ServerRef &server) const;
    [[nodiscard]] int runningCount() const { return static_cast<int>(m_running.size()); }
    // Does the helper of this director know of jobs?
    [[nodiscard]] bool isSupported() const;

    // Each asks the helper at once, without the draft; refused() of the document tells a failure.
    void drainNow(const std::vector<api::JobOrder> &orders, const QString &comment);
    void restore(const ServerRefs &servers);
    // From weight 1 in steps up to the weight that they have, or had before a drain; `weight` where
    // that is not known.
    void startGently(const ServerRefs &servers, quint32 seconds, int weight,
                     const QString &comment);
    void cancel(const ServerRefs &servers);
    // What changes would do to traffic now. Answers once.
    void impact(const api::ImpactRequest &request,
                const DirectorLink::Callback<api::ImpactReply> &callback);

Q_SIGNALS:
    void changed();
    void ended(const vipdeck::api::Job &job);

private:
    void linkStateChanged();
    void undrain(const api::UndrainRequest &request);
    void take(const api::JobsReply &jobs);

    DirectorDocument *m_document;
    api::JobsReply m_jobs;
    std::map<ServerRef, std::size_t> m_running; // place in m_jobs.jobs
    quint64 m_newestEnded = 0;                  // its time; what is older was told
    bool m_known = false;                       // jobs of this connection were read
};

// "96 connections left, about 3 min, at the latest in 7 min, then removed".
[[nodiscard]] QString jobProgressText(const api::Job &job, qint64 nowMilliseconds);
// "about 3 min left", or the connections that are left: for a narrow cell.
[[nodiscard]] QString jobShortText(const api::Job &job);
// 0 at the start, 1 when no connection is left.
[[nodiscard]] double jobProgress(const api::Job &job);
// "web-07 has left web-https: its last connection ended."
[[nodiscard]] QString jobEndText(const DirectorDocument &document, const api::Job &job);

} // namespace vipdeck

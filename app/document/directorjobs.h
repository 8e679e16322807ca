// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs of the helper of one director: drains that run and that have ended, and the calls that
// start, restore and cancel them. Owned by the document. GUI thread.
#pragma once

#include <QObject>
#include <functional>
#include <map>
#include <vector>

#include "app/document/changereasons.h"
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

    // Each asks the helper at once, without the draft. Then `taken` is called with the number of
    // servers; or proposed() tells that a second person must agree, or refused() of the document
    // a failure: nothing has happened.
    using Taken = std::function<void(int servers)>;
    void drainNow(const std::vector<api::JobOrder> &orders, const ChangeReasons &reasons,
                  const Taken &taken = {});
    void restore(const ServerRefs &servers, const ChangeReasons &reasons, const Taken &taken = {});
    // Within `seconds` from weight 1 in steps up to the weight that they have, or had before a
    // drain; `weight` where that is not known.
    struct GentleWish
    {
        quint32 seconds = 0;
        int weight = 0;
    };
    void startGently(const ServerRefs &servers, const GentleWish &wish,
                     const ChangeReasons &reasons, const Taken &taken = {});
    void cancel(const ServerRefs &servers);
    // What changes would do to traffic now. Answers once.
    void impact(const api::ImpactRequest &request,
                const DirectorLink::Callback<api::ImpactReply> &callback);

Q_SIGNALS:
    void changed();
    void ended(const vipdeck::api::Job &job);
    void proposed(quint64 proposal); // instead of happening

private:
    void linkStateChanged();
    void undrain(const api::UndrainRequest &request, const Taken &taken);
    [[nodiscard]] DirectorLink::Callback<api::DrainReply> answered(int servers, const Taken &taken);
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

// SPDX-License-Identifier: GPL-3.0-or-later
// What one director is asked for by the Settings dialog, in steps of which all or none take effect:
// when one is refused, those before it are taken back. GUI thread.
#pragma once

#include <QPointer>
#include <functional>
#include <optional>
#include <vector>

#include "app/document/changereasons.h"
#include "app/document/directordocument.h"
#include "helper/api/safeguards.h"

namespace vipdeck {

// One request to the helper besides the rules.
struct DirectorStep
{
    struct Done
    {
        QString text;         // goes behind "gw-a: ", for example "saved"; may be empty
        quint64 proposal = 0; // it waits for a second person and is not in force
    };
    using Answer = std::function<void(const Result<Done> &)>;
    using Run = std::function<void(DirectorDocument &, const Answer &)>;

    Run run; // answers exactly once
    Run takeBack;
};

// Values write into it (DirectorSetting::write). Settings that the helper takes as one struct have
// an optional of that struct here, which stepsOf() makes one step of.
struct DirectorRequest
{
    const DirectorDocument *director = nullptr;
    Timeouts timeouts{0, 0, 0}; // 0 stays
    ChangeSet changes;          // rules and switches: one version of the history
    std::optional<FlowCacheMode> path;
    std::optional<api::HistoryLimits> history;
    // Those of the director with what was changed.
    std::optional<api::Safeguards> safeguards = {};

    [[nodiscard]] bool isEmpty() const;
    // Does it change rules or safeguards? Then the director may ask why, and for a second person.
    [[nodiscard]] bool isGuarded() const;
};

// In their order: what cannot be taken back completely is the last.
[[nodiscard]] std::vector<DirectorStep> stepsOf(const DirectorRequest &request,
                                                const ChangeReasons &reasons = {});

struct SaveAnswer
{
    bool saved = false;
    QString sentence;      // for people, as "gw-a: saved as version 12."
    bool proposed = false; // saved, but some of it waits for a second person
};

// Carries a request out and deletes itself.
class DirectorSave : public QObject
{
    Q_OBJECT

public:
    // Called once, also when the director's window closes meanwhile.
    using Finished = std::function<void(const SaveAnswer &)>;

    static void start(DirectorDocument *director, const DirectorRequest &request,
                      const ChangeReasons &reasons, Finished finished);

private:
    DirectorSave(DirectorDocument *director, std::vector<DirectorStep> steps, Finished finished);
    void next();
    void takeBack(const QString &problem);
    void tookBack(const QString &problem, const Result<> &done);
    void answered(const Result<DirectorStep::Done> &answer);
    void finish(bool saved, const QString &sentence);

    QPointer<DirectorDocument> m_director;
    QString m_name;
    std::vector<DirectorStep> m_steps;
    std::vector<quint64> m_proposals; // of each step that is done
    QString m_words;                  // of the step that had some
    Finished m_finished;
};

} // namespace vipdeck

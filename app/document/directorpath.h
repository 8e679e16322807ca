// SPDX-License-Identifier: GPL-3.0-or-later
// The way of established packets of one director, as its helper told it last: through the queue or
// through the flow cache in the kernel. Owned by the document. GUI thread.
#pragma once

#include <QDateTime>
#include <QObject>
#include <functional>
#include <optional>

#include "engine/base/result.h"
#include "engine/config/flowcachestatus.h"
#include "helper/api/journal.h"

namespace vipdeck {

class DirectorDocument;

class DirectorPath : public QObject
{
    Q_OBJECT

public:
    explicit DirectorPath(DirectorDocument *document);

    // Nothing: not connected, or a director that has no choice.
    [[nodiscard]] const std::optional<FlowCacheStatus> &status() const { return m_status; }
    // When the helper wrote into its journal that it took this way; invalid: it is not there.
    [[nodiscard]] QDateTime since() const { return m_since; }

    void refresh();
    // Asks the helper at once, without the draft. Answers once; never when this is gone.
    void choose(FlowCacheMode mode, const std::function<void(const Result<> &)> &answer);

Q_SIGNALS:
    void changed();

private:
    void take(const Result<FlowCacheStatus> &status);
    void fetchSince();
    void takeSince(const api::JournalEvent *event);

    DirectorDocument *m_document;
    std::optional<FlowCacheStatus> m_status;
    QDateTime m_since;
};

} // namespace vipdeck

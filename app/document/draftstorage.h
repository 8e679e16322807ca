// SPDX-License-Identifier: GPL-3.0-or-later
// Autosave file of a draft: its differences from the live rules and what drains remember. Written
// atomically, readable by the owner only. GUI thread.
#pragma once

#include <QString>
#include <optional>

#include "app/document/directordocument.h"

namespace vipdeck {

struct StoredDraft
{
    ChangeSet changes; // from the live rules of that time to the draft
    std::map<ServerRef, std::int32_t> weightBeforeDrain;
    std::set<ServerRef> removeWhenEmpty;
    std::map<ServerRef, GentleStart> gentleStarts;

    [[nodiscard]] bool isEmpty() const
    {
        return changes.empty() && weightBeforeDrain.empty() && removeWhenEmpty.empty();
    }
};

class DraftStorage
{
public:
    // One file per director in `directory`, which is made when it is missing.
    DraftStorage(const QString &directory, const QString &director);

    [[nodiscard]] QString fileName() const { return m_fileName; }
    // An empty draft removes the file. Errors: Io.
    [[nodiscard]] Result<> write(const StoredDraft &draft) const;
    // Nothing when there is no file. Errors: Io, Malformed.
    [[nodiscard]] Result<std::optional<StoredDraft>> read() const;

private:
    QString m_fileName;
};

} // namespace vipdeck

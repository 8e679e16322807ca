// SPDX-License-Identifier: GPL-3.0-or-later
// Remembered directors without a console: keeps what it is told.
#pragma once

#include "app/views/settings/directorroster.h"

namespace vipdeck::test {

class SampleRoster : public DirectorRoster
{
    Q_OBJECT

public:
    explicit SampleRoster(const QList<DirectorDocument *> &open = {})
        : m_open(open)
    {}

    [[nodiscard]] QList<RememberedDirector> remembered() const override { return m_remembered; }
    [[nodiscard]] QList<DirectorDocument *> openDirectors() const override { return m_open; }
    [[nodiscard]] QStringList suggestedHosts() const override
    {
        return {QStringLiteral("lb-paris-1")};
    }
    void addRemembered(const RememberedDirector &director) override
    {
        m_remembered.append(director);
        Q_EMIT rosterChanged();
    }
    void changeRemembered(int place, const RememberedDirector &director) override
    {
        m_remembered[place] = director;
        Q_EMIT rosterChanged();
    }
    void moveRemembered(int from, int to) override
    {
        m_remembered.move(from, to);
        Q_EMIT rosterChanged();
    }
    [[nodiscard]] bool canForget(int place) const override { return place != m_shown; }
    void forgetRemembered(int place) override
    {
        m_remembered.removeAt(place);
        Q_EMIT rosterChanged();
    }

    QList<RememberedDirector> m_remembered;
    QList<DirectorDocument *> m_open;
    int m_shown = -1;
};

} // namespace vipdeck::test

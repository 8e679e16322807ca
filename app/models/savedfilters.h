// SPDX-License-Identifier: GPL-3.0-or-later
// Filters that a person named, kept in the user's settings between runs, in the order of their
// names. One list of each view for all directors: a filter is words, and what they mean each
// director says. All windows see a change at once. GUI thread.
#pragma once

#include <QObject>
#include <QStringList>

namespace vipdeck {

struct SavedFilter
{
    QString name;
    QStringList tokens;

    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

class SavedFilters : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMaximumFilters = 100;
    static constexpr int kMaximumNameLength = 60;

    static SavedFilters &ofConnections();
    static SavedFilters &ofLog();

    [[nodiscard]] QList<SavedFilter> all() const;
    // -1: there is none; case does not matter.
    [[nodiscard]] int find(const QString &name) const;
    // Why a filter cannot have this name, with the name; empty: it can. One that exists is fine.
    [[nodiscard]] QString nameProblem(const QString &name) const;

    // A filter of this name is replaced. False, and nothing changes, for a name with a problem.
    bool save(const QString &name, const QStringList &tokens);
    // Refused as well when another filter has the new name.
    bool rename(const QString &from, const QString &to);
    bool remove(const QString &name);

Q_SIGNALS:
    void changed();

private:
    explicit SavedFilters(const QString &key)
        : m_key(key)
    {}
    void store(QList<SavedFilter> filters);

    QString m_key; // in the settings
};

} // namespace vipdeck

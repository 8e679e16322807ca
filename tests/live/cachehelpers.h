// SPDX-License-Identifier: GPL-3.0-or-later
// Helpers with a flow cache, one after the other: each finds the pins and the configuration of the
// one before it. Run as root, in the director's namespace.
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include "engine/config/ruleset.h"
#include "tests/live/lab.h"

namespace vipdeck::live {

class CacheHelpers
{
public:
    CacheHelpers(); // mounts a BPF file system
    ~CacheHelpers();
    CacheHelpers(const CacheHelpers &) = delete;
    CacheHelpers &operator=(const CacheHelpers &) = delete;

    [[nodiscard]] bool isMounted() const { return m_isMounted; }
    [[nodiscard]] QString bpfDirectory() const { return m_bpf.path(); }

    // What the next helper starts with, and no state besides; fails the test when it is not valid.
    void configure(const ChangeSet &changes);
    // Until it serves; fails the test when it does not.
    void start(QProcess &helper, const QStringList &options = {}) const;
    // What vipdeckadm says of the helper.
    [[nodiscard]] Outcome ask(const QStringList &arguments) const;

private:
    [[nodiscard]] QString socket() const { return m_state->filePath(QStringLiteral("socket")); }

    QTemporaryDir m_bpf;
    std::unique_ptr<QTemporaryDir> m_state;
    bool m_isMounted = false;
};

} // namespace vipdeck::live

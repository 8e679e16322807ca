// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the configuration in a directory, so that a crash or a power cut at any moment leaves the
// old or the new one complete. Files:
//   rules.jsonl            the configuration (rulefile.h)
//   rules.jsonl.last-good  a second copy of the last one that was stored
//   rules.jsonl.refused    a file that was found damaged or changed by hand, for its owner
//   rules.jsonl.new, lock  while writing; while a helper runs
// Control thread.
#pragma once

#include <string>

#include "helper/filedescriptor.h"
#include "helper/rulefile.h"

namespace vipdeck {

class ConfigStore
{
public:
    // Creates the directory when its parent is there, and locks it. Errors: Io, Busy when another
    // helper has it.
    [[nodiscard]] static Result<ConfigStore> open(const std::string &directory);

    struct Loaded
    {
        StoredConfiguration configuration;
        std::string problem; // why the last good copy was taken, else empty
    };
    // What was stored last; the empty configuration in a new directory. A damaged file is put aside
    // and the last good copy takes its place. Errors: Malformed with file, line and reason when
    // there is no good copy either (nothing is touched then), Io.
    [[nodiscard]] Result<Loaded> load();

    // In two steps, so that a change can be tried in between. prepare() writes and syncs all octets
    // beside the file; commit() makes them the file. After commit() failed the old file is in
    // place.
    [[nodiscard]] Result<> prepare(const StoredConfiguration &configuration);
    [[nodiscard]] Result<> commit();
    void discard();

    // Renews the second copy from the committed text. Errors: Io; the configuration is safe anyway.
    [[nodiscard]] Result<> renewLastGood();

private:
    ConfigStore() = default;

    [[nodiscard]] Result<> write(const std::string &name, const QByteArray &text) const;
    [[nodiscard]] Result<Loaded> restoreLastGood(const Error &problem);
    [[nodiscard]] std::string path(const std::string &name) const { return m_path + '/' + name; }

    std::string m_path;
    FileDescriptor m_directory;
    FileDescriptor m_lock;
    QByteArray m_prepared;
};

} // namespace vipdeck

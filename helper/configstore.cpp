// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/configstore.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <optional>

#include "helper/state/durablefile.h"
#include "helper/systemerror.h"

namespace vipdeck {
namespace {

const std::string kFile = "rules.jsonl";
const std::string kLastGood = "rules.jsonl.last-good";
const std::string kRefused = "rules.jsonl.refused";
const std::string kNew = "rules.jsonl.new";
const std::string kLock = "lock";

constexpr mode_t kDirectoryMode = 0700;
constexpr mode_t kFileMode = 0600;
// Nothing: there is no such file. An error names the file, the line and the reason.
Result<std::optional<StoredConfiguration>> readConfiguration(const std::string &name)
{
    const auto text = readWholeFile(name);
    if (!text)
        return tl::unexpected(text.error());
    if (!*text)
        return std::nullopt;
    auto configuration = parseRuleFile(**text);
    if (!configuration)
        return makeError(ErrorCode::Malformed, name + ": " + configuration.error().message);
    return std::move(*configuration);
}

} // namespace

Result<ConfigStore> ConfigStore::open(const std::string &directory)
{
    ConfigStore store;
    store.m_path = directory;
    if (::mkdir(directory.c_str(), kDirectoryMode) != 0 && errno != EEXIST)
        return systemError("mkdir " + directory);
    store.m_directory =
        FileDescriptor(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!store.m_directory.isValid())
        return systemError("open " + directory);
    const auto lock = store.path(kLock);
    store.m_lock = FileDescriptor(::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kFileMode));
    if (!store.m_lock.isValid())
        return systemError("open " + lock);
    if (::flock(store.m_lock.get(), LOCK_EX | LOCK_NB) != 0)
        return errno == EWOULDBLOCK
                   ? makeError(ErrorCode::Busy, "another helper keeps its rules in " + directory)
                   : systemError("flock " + lock);
    return store;
}

Result<> ConfigStore::write(const std::string &name, const QByteArray &text) const
{
    const auto file = path(name);
    const FileDescriptor descriptor(
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, kFileMode));
    if (!descriptor.isValid())
        return systemError("open " + file);
    return writeAndSync(descriptor.get(), text, file);
}

Result<ConfigStore::Loaded> ConfigStore::load()
{
    discard(); // a crash between write and rename left it; the file beside it is complete
    auto stored = readConfiguration(path(kFile));
    if (!stored)
        return stored.error().code == ErrorCode::Malformed
                   ? restoreLastGood(stored.error())
                   : Result<Loaded>(tl::unexpected(stored.error()));
    if (*stored)
        return Loaded{std::move(**stored), {}};
    auto lastGood = readConfiguration(path(kLastGood));
    if (lastGood && !*lastGood)
        return Loaded{}; // a new directory
    return restoreLastGood({ErrorCode::Malformed, path(kFile) + " is missing"});
}

Result<ConfigStore::Loaded> ConfigStore::restoreLastGood(const Error &problem)
{
    auto lastGood = readConfiguration(path(kLastGood));
    if (!lastGood)
        return makeError(lastGood.error().code, problem.message + "; " + lastGood.error().message);
    if (!*lastGood)
        return makeError(problem.code, problem.message + "; there is no " + path(kLastGood));
    Loaded loaded{std::move(**lastGood), problem.message};
    // Clients may have seen more than the copy holds.
    ++loaded.configuration.generation;
    if (::renameat(m_directory.get(), kFile.c_str(), m_directory.get(), kRefused.c_str()) == 0)
        loaded.problem += "; it is kept as " + path(kRefused);
    loaded.problem += "; the last good rules are used";
    auto done = prepare(loaded.configuration);
    if (done)
        done = commit();
    if (!done)
        return tl::unexpected(done.error());
    return loaded;
}

Result<> ConfigStore::prepare(const StoredConfiguration &configuration)
{
    m_prepared = printRuleFile(configuration);
    const auto written = write(kNew, m_prepared);
    if (!written)
        discard();
    return written;
}

Result<> ConfigStore::commit()
{
    const int directory = m_directory.get();
    if (::renameat(directory, kNew.c_str(), directory, kFile.c_str()) != 0) {
        const auto error = systemError("rename " + path(kNew) + " to " + path(kFile));
        discard();
        return error;
    }
    if (::fsync(directory) == 0)
        return {};
    const auto error = systemError("fsync " + m_path);
    // The second copy is what the file was before.
    if (::linkat(directory, kLastGood.c_str(), directory, kNew.c_str(), 0) == 0)
        (void)::renameat(directory, kNew.c_str(), directory, kFile.c_str());
    return error;
}

void ConfigStore::discard()
{
    ::unlinkat(m_directory.get(), kNew.c_str(), 0);
}

Result<> ConfigStore::renewLastGood()
{
    const auto written = write(kNew, m_prepared);
    if (!written) {
        discard();
        return written;
    }
    if (::renameat(m_directory.get(), kNew.c_str(), m_directory.get(), kLastGood.c_str()) != 0)
        return systemError("rename " + path(kNew) + " to " + path(kLastGood));
    return {};
}

} // namespace vipdeck

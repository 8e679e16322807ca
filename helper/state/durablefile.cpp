// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/state/durablefile.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>

#include "helper/filedescriptor.h"
#include "helper/systemerror.h"

namespace vipdeck {
namespace {

constexpr mode_t kDirectoryMode = 0700;
constexpr mode_t kFileMode = 0600;
// Far above the largest configuration, so that a wrong file does not fill the memory.
constexpr off_t kMaximumFileOctets = 256 << 20;

Result<> syncDirectoryOf(const std::string &path)
{
    const auto directory = path.substr(0, path.rfind('/'));
    const FileDescriptor descriptor(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!descriptor.isValid())
        return systemError("open " + directory);
    return ::fsync(descriptor.get()) == 0 ? Result<>() : systemError("fsync " + directory);
}

} // namespace

Result<std::optional<QByteArray>> readWholeFile(const std::string &path)
{
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!file.isValid() && errno == ENOENT)
        return std::nullopt;
    struct stat status
    {
    };
    if (!file.isValid() || ::fstat(file.get(), &status) != 0)
        return systemError("open " + path);
    if (!S_ISREG(status.st_mode) || status.st_size > kMaximumFileOctets)
        return makeError(ErrorCode::Io, path + " is not a file of this helper");
    QByteArray text(status.st_size, Qt::Uninitialized);
    qsizetype done = 0;
    while (done < text.size()) {
        const auto octets =
            ::read(file.get(), text.data() + done, static_cast<std::size_t>(text.size() - done));
        if (octets < 0 && errno == EINTR)
            continue;
        if (octets < 0)
            return systemError("read " + path);
        if (octets == 0)
            break;
        done += octets;
    }
    text.truncate(done);
    return text;
}

Result<> writeAndSync(int file, const QByteArray &text, const std::string &name)
{
    qsizetype done = 0;
    while (done < text.size()) {
        const auto octets =
            ::write(file, text.constData() + done, static_cast<std::size_t>(text.size() - done));
        if (octets < 0 && errno == EINTR)
            continue;
        if (octets < 0)
            return systemError("write " + name);
        done += octets;
    }
    return ::fsync(file) == 0 ? Result<>() : systemError("fsync " + name);
}

Result<> replaceFile(const std::string &path, const QByteArray &text)
{
    const auto fresh = path + ".new";
    const FileDescriptor file(
        ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, kFileMode));
    if (!file.isValid())
        return systemError("open " + fresh);
    auto done = writeAndSync(file.get(), text, fresh);
    if (done && ::rename(fresh.c_str(), path.c_str()) != 0)
        done = systemError("rename " + fresh + " to " + path);
    if (!done) {
        ::unlink(fresh.c_str());
        return done;
    }
    return syncDirectoryOf(path);
}

Result<> removeFile(const std::string &path)
{
    if (::unlink(path.c_str()) == 0)
        return syncDirectoryOf(path);
    return errno == ENOENT ? Result<>() : systemError("unlink " + path);
}

Result<std::string> putAside(const std::string &path)
{
    const auto aside = path + ".refused";
    if (::rename(path.c_str(), aside.c_str()) != 0)
        return systemError("rename " + path + " to " + aside);
    return aside;
}

Result<> makeDirectory(const std::string &path)
{
    if (::mkdir(path.c_str(), kDirectoryMode) != 0 && errno != EEXIST)
        return systemError("mkdir " + path);
    return {};
}

} // namespace vipdeck

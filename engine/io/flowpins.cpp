// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/flowpins.h"

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <dirent.h>
#include <linux/magic.h>
#include <memory>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <system_error>
#include <unistd.h>

#include "engine/io/bpf/flowmaps.h"

namespace vipdeck {
namespace {

constexpr int kNetnsCookie = 71; // SO_NETNS_COOKIE, since Linux 5.14

// Unlike the number of /proc/self/ns/net it is never used again before the next boot.
std::uint64_t namespaceCookie()
{
    std::uint64_t cookie = 0;
    socklen_t size = sizeof cookie;
    const int descriptor = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return 0;
    if (getsockopt(descriptor, SOL_SOCKET, kNetnsCookie, &cookie, &size) != 0)
        cookie = 0;
    close(descriptor);
    return cookie;
}

std::string errorText(int number)
{
    return std::generic_category().message(number);
}

bool makeDirectory(const std::string &path)
{
    return mkdir(path.c_str(), 0700) == 0 || errno == EEXIST;
}

struct DirectoryCloser
{
    void operator()(DIR *directory) const { closedir(directory); }
};

} // namespace

FlowPins FlowPins::open(const std::string &bpfDirectory)
{
    const std::string consequence =
        "; established connections wait while the helper is not running";
    FlowPins pins;
    struct statfs info
    {
    };
    if (statfs(bpfDirectory.c_str(), &info) != 0
        || static_cast<unsigned long>(info.f_type) != BPF_FS_MAGIC) {
        pins.m_problem = bpfDirectory + " is not a BPF file system" + consequence;
        return pins;
    }
    const auto cookie = namespaceCookie();
    if (cookie == 0) {
        pins.m_problem = "the network namespace has no cookie" + consequence;
        return pins;
    }
    const auto own = bpfDirectory + "/vipdeck";
    const auto directory = own + '/' + std::to_string(cookie) + '-' + std::to_string(kFlowLayout);
    if (!makeDirectory(own) || !makeDirectory(directory) || access(directory.c_str(), W_OK) != 0)
        pins.m_problem = directory + ": " + errorText(errno) + consequence;
    else
        pins.m_directory = directory;
    return pins;
}

void FlowPins::clear()
{
    if (m_directory.empty())
        return;
    const std::unique_ptr<DIR, DirectoryCloser> directory(opendir(m_directory.c_str()));
    while (const dirent *entry = directory ? readdir(directory.get()) : nullptr)
        if (entry->d_name[0] != '.')
            unlink(path(entry->d_name).c_str());
}

void FlowPins::remove()
{
    if (m_directory.empty())
        return;
    clear();
    rmdir(m_directory.c_str());
    // Fails while another namespace has a directory there.
    rmdir(m_directory.substr(0, m_directory.rfind('/')).c_str());
    m_directory.clear();
}

} // namespace vipdeck

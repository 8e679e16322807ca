// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/flowpins.h"

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <dirent.h>
#include <linux/magic.h>
#include <memory>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <system_error>
#include <unistd.h>

#include "engine/io/bpf/flowmaps.h"
#include "engine/io/networknamespace.h"

namespace vipdeck {
namespace {

std::string errorText(int number)
{
    return std::generic_category().message(number);
}

bool makeDirectory(const std::string &path)
{
    return mkdir(path.c_str(), 0700) == 0 || errno == EEXIST;
}

// Empty where the network namespace has no cookie.
std::string directoryOf(const std::string &bpfDirectory)
{
    const auto cookie = networkNamespaceCookie();
    if (cookie == 0)
        return {};
    return bpfDirectory + "/vipdeck/" + std::to_string(cookie) + '-' + std::to_string(kFlowLayout);
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
    const auto directory = directoryOf(bpfDirectory);
    if (directory.empty()) {
        pins.m_problem = "the network namespace has no cookie" + consequence;
        return pins;
    }
    if (!makeDirectory(bpfDirectory + "/vipdeck") || !makeDirectory(directory)
        || access(directory.c_str(), W_OK) != 0)
        pins.m_problem = directory + ": " + errorText(errno) + consequence;
    else
        pins.m_directory = directory;
    return pins;
}

bool FlowPins::exist(const std::string &bpfDirectory)
{
    const auto directory = directoryOf(bpfDirectory);
    return !directory.empty() && access(directory.c_str(), F_OK) == 0;
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

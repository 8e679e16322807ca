// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/safeguards/accounts.h"

#include <grp.h>
#include <pwd.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace vipdeck {
namespace {

constexpr std::size_t kEntryOctets = 1 << 16;
constexpr int kMostGroups = 65536; // NGROUPS_MAX of Linux

struct Group
{
    gid_t number = 0;
    bool hasMembers = false; // besides those whose first group it is
};

std::optional<Group> findGroup(const std::string &name)
{
    std::vector<char> buffer(kEntryOctets);
    struct group entry
    {
    };
    struct group *found = nullptr;
    if (::getgrnam_r(name.c_str(), &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return std::nullopt;
    return Group{entry.gr_gid, entry.gr_mem && *entry.gr_mem};
}

bool isFirstGroupOfSomebody(gid_t group)
{
    bool found = false;
    ::setpwent();
    while (const auto *user = ::getpwent()) { // NOLINT: only this thread looks at accounts so
        found = user->pw_gid == group;
        if (found)
            break;
    }
    ::endpwent();
    return found;
}

} // namespace

Result<> SystemAccounts::checkGroup(const std::string &group) const
{
    const auto found = findGroup(group);
    if (!found)
        return makeError(ErrorCode::InvalidArgument,
                         "there is no group \"" + group + "\" on this machine");
    if (!found->hasMembers && !isFirstGroupOfSomebody(found->number))
        return makeError(ErrorCode::InvalidArgument,
                         "nobody belongs to the group \"" + group + "\" on this machine");
    return {};
}

bool SystemAccounts::isMember(uid_t user, const std::string &group) const
{
    const auto wanted = findGroup(group);
    std::vector<char> buffer(kEntryOctets);
    struct passwd entry
    {
    };
    struct passwd *found = nullptr;
    if (!wanted || ::getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return false;
    int count = 64;
    std::vector<gid_t> groups(static_cast<std::size_t>(count));
    if (::getgrouplist(entry.pw_name, entry.pw_gid, groups.data(), &count) < 0) {
        count = std::clamp(count, 1, kMostGroups);
        groups.resize(static_cast<std::size_t>(count));
        if (::getgrouplist(entry.pw_name, entry.pw_gid, groups.data(), &count) < 0)
            return false;
    }
    groups.resize(static_cast<std::size_t>(count));
    return std::ranges::find(groups, wanted->number) != groups.end();
}

} // namespace vipdeck

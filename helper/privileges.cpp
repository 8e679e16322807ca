// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/privileges.h"

#include <cap-ng.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <array>
#include <memory>
#include <type_traits>

#include "helper/systemerror.h"

namespace vipdeck {
namespace {

Result<> dropCapabilities(bool datapath)
{
    const bool hasBoundingRight = capng_have_capability(CAPNG_EFFECTIVE, CAP_SETPCAP) == 1;
    // CAP_BPF: the flow cache can be switched on at any time.
    std::array<bool, 3> kept{};
    constexpr std::array kNeeded{CAP_NET_ADMIN, CAP_NET_RAW, CAP_BPF};
    for (std::size_t i = 0; i < kNeeded.size(); ++i)
        kept[i] = datapath && capng_have_capability(CAPNG_PERMITTED, kNeeded[i]) == 1;
    capng_clear(CAPNG_SELECT_ALL);
    for (std::size_t i = 0; i < kNeeded.size(); ++i) {
        if (kept[i])
            capng_update(
                CAPNG_ADD,
                static_cast<capng_type_t>(CAPNG_EFFECTIVE | CAPNG_PERMITTED | CAPNG_BOUNDING_SET),
                kNeeded[i]);
    }
    const auto sets = hasBoundingRight ? CAPNG_SELECT_ALL : CAPNG_SELECT_CAPS;
    if (const int failed = capng_apply(sets); failed != 0)
        return makeError(ErrorCode::Io, "capng_apply: " + std::to_string(failed));
    return {};
}

// Like systemd's groups @mount @module @reboot @swap @clock @debug @obsolete and namespaces.
constexpr std::array kDeniedCalls{
    "mount",
    "umount2",
    "pivot_root",
    "chroot",
    "move_mount",
    "open_tree",
    "fsopen",
    "fsmount",
    "fsconfig",
    "mount_setattr",
    "setns",
    "unshare",
    "init_module",
    "finit_module",
    "delete_module",
    "kexec_load",
    "kexec_file_load",
    "reboot",
    "swapon",
    "swapoff",
    "settimeofday",
    "clock_settime",
    "clock_adjtime",
    "adjtimex",
    "ptrace",
    "process_vm_readv",
    "process_vm_writev",
    "perf_event_open",
    "userfaultfd",
    "keyctl",
    "add_key",
    "request_key",
    "acct",
    "quotactl",
    "sethostname",
    "setdomainname",
    "open_by_handle_at",
    "personality",
    "iopl",
    "ioperm",
    "modify_ldt",
    "lookup_dcookie",
    "syslog",
    "vhangup",
};

Result<> denySystemCalls()
{
    using Filter = std::remove_pointer_t<scmp_filter_ctx>;
    struct Release
    {
        void operator()(Filter *filter) const { seccomp_release(filter); }
    };
    const std::unique_ptr<Filter, Release> filter(seccomp_init(SCMP_ACT_ALLOW));
    if (!filter)
        return makeError(ErrorCode::Io, "seccomp_init failed");
    for (const char *name : kDeniedCalls) {
        const int call = seccomp_syscall_resolve_name(name);
        // A call that this architecture or library does not know cannot be made by its name.
        if (call == __NR_SCMP_ERROR || call < 0)
            continue;
        if (const int failed = seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EPERM), call, 0);
            failed != 0)
            return systemError(std::string("seccomp_rule_add ") + name, -failed);
    }
    if (const int failed = seccomp_load(filter.get()); failed != 0)
        return systemError("seccomp_load", -failed);
    return {};
}

// Packet threads run before ordinary processes. A service manager may have forbidden it; then they
// are ordinary threads.
void allowPriority()
{
    const rlimit limit{1, 1};
    [[maybe_unused]] const int failed = ::setrlimit(RLIMIT_RTPRIO, &limit);
}

} // namespace

Result<> dropPrivileges(bool datapath)
{
    if (datapath)
        allowPriority();
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return systemError("prctl PR_SET_NO_NEW_PRIVS");
    if (auto done = dropCapabilities(datapath); !done)
        return done;
    return denySystemCalls();
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// A client as another user, for tests started by root.
// Usage: helperprobe SOCKET UID CGROUP-FILE|- COMMAND [ACTION], the commands being
// hello, rules, apply, late-apply (waits for a line before the change), apply-sync, flush, burst,
// tunable (sets one), tunables (counts those off their default), authorize ACTION, agree NUMBER and
// refuse NUMBER (of a proposal). Prints "ok
// ..." or "error CODE MESSAGE". The file stands for /proc/self/cgroup, so that polkit finds the
// process in a session (mount namespaces of the test only).
#include <grp.h>
#include <sys/mount.h>
#include <unistd.h>

#include <QCoreApplication>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "tests/helper/helperprocess.h"

using namespace vipdeck;

namespace {

bool becomeUser(const char *user, const char *cgroupFile)
{
    if (std::strcmp(cgroupFile, "-") != 0) {
        const auto target = "/proc/" + std::to_string(::getpid()) + "/cgroup";
        if (::mount(cgroupFile, target.c_str(), nullptr, MS_BIND, nullptr) != 0) {
            std::perror("mount");
            return false;
        }
    }
    const auto number = static_cast<uid_t>(std::atoi(user));
    if (::setgroups(0, nullptr) != 0 || ::setresgid(number, number, number) != 0
        || ::setresuid(number, number, number) != 0) {
        std::perror("setresuid");
        return false;
    }
    return true;
}

int print(const Error &error)
{
    std::printf("error %d %s\n", static_cast<int>(error.code), error.message.c_str());
    return EXIT_FAILURE;
}

bool isChanged(const api::TunableStatus &tunable)
{
    return tunable.value != tunable.defaultValue;
}

template<typename Reply>
int print(const Result<Reply> &reply)
{
    if (!reply)
        return print(reply.error());
    if constexpr (std::is_same_v<Reply, api::AuthorizeReply>)
        std::printf("ok granted=%d challenge=%d\n", reply->granted, reply->challenge);
    else if constexpr (std::is_same_v<Reply, api::Nothing>)
        std::puts("ok ");
    else if constexpr (std::is_same_v<Reply, api::TunablesReply>)
        std::printf("ok changed=%d\n",
                    static_cast<int>(std::ranges::count_if(reply->tunables, isChanged)));
    else
        std::printf("ok generation=%lu\n", static_cast<unsigned long>(reply->generation));
    return EXIT_SUCCESS;
}

// Asks 40 times for the same change at once and counts what was over the limit.
int runBurst(RawClient &client)
{
    constexpr int kRequests = 40;
    QByteArray octets;
    for (std::uint64_t id = 101; id <= 100 + kRequests; ++id)
        octets += api::encodeRequest(id, "apply", addTestService(10));
    client.send(octets);
    int refused = 0;
    for (int answers = 0; answers < kRequests; ++answers) {
        const auto reply = client.answer<api::ApplyReply>();
        if (!reply && reply.error().code == ErrorCode::NotConnected)
            return print(reply.error());
        refused += !reply && reply.error().code == ErrorCode::LimitExceeded;
    }
    std::printf("ok refused=%d\n", refused);
    return EXIT_SUCCESS;
}

int runCommand(RawClient &client, const QString &command, const QString &argument)
{
    const auto hello = client.hello();
    if (!hello || command == QLatin1String("hello"))
        return print(hello);
    if (command == QLatin1String("burst"))
        return runBurst(client);
    if (command == QLatin1String("rules"))
        return print(client.call<api::RulesReply>(api::Method::Rules, api::Nothing()));
    if (command == QLatin1String("tunables"))
        return print(client.call<api::TunablesReply>(api::Method::Tunables, api::Nothing()));
    if (command == QLatin1String("tunable")) {
        const api::SetTunableRequest request{"sloppy_tcp", "1"};
        return print(client.call<api::Nothing>(api::Method::SetTunable, request));
    }
    if (command == QLatin1String("flush"))
        return print(client.call<api::ApplyReply>(api::Method::Flush, api::Nothing()));
    if (command == QLatin1String("authorize")) {
        const api::AuthorizeRequest request{argument.toStdString(), true};
        return print(client.call<api::AuthorizeReply>(api::Method::Authorize, request));
    }
    if (command == QLatin1String("agree")) {
        const api::DecideRequest request{argument.toULongLong(), {}};
        return print(client.call<api::AgreeReply>(api::Method::Agree, request));
    }
    if (command == QLatin1String("refuse")) {
        const api::DecideRequest request{argument.toULongLong(), "not now"};
        return print(client.call<api::Nothing>(api::Method::Refuse, request));
    }
    if (command == QLatin1String("late-apply")) {
        std::puts("greeted");
        std::fflush(stdout);
        (void)std::getchar();
    }
    auto request = addTestService(10);
    if (command == QLatin1String("apply-sync"))
        request.changes.emplace_back(StartSyncDaemon{});
    return print(client.call<api::ApplyReply>(api::Method::Apply, request));
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 5 || !becomeUser(argv[2], argv[3]))
        return 2;
    QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    RawClient client;
    if (!client.connectTo(arguments[1]))
        return print(Error{ErrorCode::NotConnected, client.socket().errorString().toStdString()});
    return runCommand(client, arguments[4], arguments.value(5));
}

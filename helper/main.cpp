// SPDX-License-Identifier: GPL-3.0-or-later
// vipdeckd: opens what needs privilege, drops it, then serves until SIGTERM or SIGINT.
#include <sys/eventfd.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QSocketNotifier>
#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <iterator>
#include <vector>

#include "helper/configuration.h"
#include "helper/enginehost.h"
#include "helper/helperservice.h"
#include "helper/journal/eventtext.h"
#include "helper/journal/journal.h"
#include "helper/listener.h"
#include "helper/log.h"
#include "helper/options.h"
#include "helper/polkitauthorizer.h"
#include "helper/privileges.h"
#include "helper/rates/ratehistory.h"
#include "helper/systemd.h"
#include "helper/systemerror.h"
#include "helper/virtualaddresses.h"

namespace vipdeck {
namespace {

constexpr int kExitUsage = 64;         // EX_USAGE of sysexits.h
constexpr int kExitConfiguration = 78; // EX_CONFIG: starting again does not help

int g_stopEvent = -1;

void requestStop(int)
{
    const int before = errno;
    const std::uint64_t one = 1;
    if (::write(g_stopEvent, &one, sizeof one) < 0) {
        // The counter is full: a stop is under way already.
    }
    errno = before;
}

Result<> stopOnSignals(QCoreApplication &application)
{
    g_stopEvent = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (g_stopEvent < 0)
        return systemError("eventfd");
    auto *notifier = new QSocketNotifier(g_stopEvent, QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    struct sigaction action
    {
    };
    action.sa_handler = requestStop;
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGTERM, SIGINT})
        if (::sigaction(signal, &action, nullptr) != 0)
            return systemError("sigaction");
    std::signal(SIGPIPE, SIG_IGN);
    return {};
}

struct OpenedSocket
{
    FileDescriptor descriptor;
    std::string ownPath; // empty for a socket of systemd
};

Result<OpenedSocket> openSocket(const HelperOptions &options)
{
    auto activated = takeActivatedSocket();
    if (!activated)
        return tl::unexpected(activated.error());
    if (*activated)
        return OpenedSocket{std::move(**activated), {}};
    auto opened = openListeningSocket(options.socketPath);
    if (!opened)
        return tl::unexpected(opened.error());
    return OpenedSocket{std::move(*opened), options.socketPath};
}

int fail(const Error &error, int code)
{
    qCCritical(lcHelper).noquote() << printable(error.message);
    return code;
}

int serve(QCoreApplication &application, const HelperOptions &options, OpenedSocket socket,
          ConfigStore store)
{
    EngineHost engine(options.engine);
    Configuration configuration(std::move(store), engine);
    std::string problem;
    if (const auto loaded = configuration.load(problem); !loaded)
        return fail(loaded.error(), kExitConfiguration);
    if (!problem.empty())
        qCWarning(lcHelper).noquote() << printable(problem);
    VirtualAddresses addresses(options.stateDirectory);
    for (const auto &text : addresses.restore(configuration.rules()))
        qCWarning(lcHelper).noquote() << printable(text);
    PolkitAuthorizer authorizer;
    auto journal = Journal::open(options.stateDirectory);
    if (!journal)
        return fail(journal.error(), EXIT_FAILURE);
    journal->add(helperEvent(phrase("helper-started", {VIPDECK_VERSION})));
    const SystemClock clock;
    std::vector<std::string> problems;
    auto history = History::open(options.stateDirectory, problems);
    if (!history)
        return fail(history.error(), EXIT_FAILURE);
    Operations operations(configuration, std::move(*history), clock, options.stateDirectory);
    const SystemAccounts accounts;
    SafeguardKeeper safeguards({configuration, engine, operations, clock, accounts,
                                options.stateDirectory, options.ruleDirectories});
    Proposals proposals(clock, options.stateDirectory);
    Jobs jobs({configuration, engine, operations, clock, options.stateDirectory});
    RateHistory rates(clock, options.stateDirectory, problems);
    HelperService service({configuration, engine, authorizer, addresses, *journal, operations, jobs,
                           rates, safeguards, proposals, accounts},
                          options.owner);
    // The service is there: it writes into the journal what ended meanwhile.
    std::ranges::move(operations.resume(), std::back_inserter(problems));
    std::ranges::move(safeguards.resume(), std::back_inserter(problems));
    std::ranges::move(proposals.resume(), std::back_inserter(problems));
    std::ranges::move(jobs.resume(), std::back_inserter(problems));
    for (const auto &text : problems)
        qCWarning(lcHelper).noquote() << printable(text);
    service.startEngine();
    Listener listener(std::move(socket.descriptor), socket.ownPath);
    QObject::connect(&listener, &Listener::accepted, &service, &HelperService::addClient);
    qCInfo(lcHelper).noquote() << "vipdeckd " VIPDECK_VERSION " serves"
                               << configuration.rules().services.size() << "services, generation"
                               << configuration.generation();
    notifyServiceManager("READY=1");
    const int code = application.exec();
    notifyServiceManager("STOPPING=1");
    if (const auto saved = rates.save(); !saved)
        qCWarning(lcHelper).noquote() << printable(saved.error().message);
    engine.stop();
    addresses.stop();
    journal->add(helperEvent(phrase("helper-stopped")));
    qCInfo(lcHelper) << "stopped";
    return code;
}

int run(QCoreApplication &application)
{
    const auto options = parseOptions(application.arguments());
    if (!options)
        return fail(options.error(), kExitUsage);
    setUpLog(options->foreground);
    auto store = ConfigStore::open(options->stateDirectory);
    if (!store)
        return fail(store.error(), EXIT_FAILURE);
    auto socket = openSocket(*options);
    if (!socket)
        return fail(socket.error(), EXIT_FAILURE);
    if (const auto ready = stopOnSignals(application); !ready)
        return fail(ready.error(), EXIT_FAILURE);
    if (options->dropPrivileges) {
        if (const auto dropped = dropPrivileges(options->engine.datapath); !dropped)
            return fail(dropped.error(), EXIT_FAILURE);
    }
    return serve(application, *options, std::move(*socket), std::move(*store));
}

} // namespace
} // namespace vipdeck

int main(int argc, char *argv[])
{
    // polkit's answers arrive through GLib's main loop.
    ::unsetenv("QT_NO_GLIB");
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("vipdeckd"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VIPDECK_VERSION));
    vipdeck::setUpLog(true);
    return vipdeck::run(application);
}

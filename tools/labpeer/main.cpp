// SPDX-License-Identifier: GPL-3.0-or-later
// vipdeck-labpeer: clients and servers of the demo lab and the live tests.
#include <csignal>
#include <cstdio>
#include <exception>
#include <string_view>

#include "tools/labpeer/peers.h"

namespace {

constexpr const char *kUsage =
    "Usage: vipdeck-labpeer MODE [--option value]...\n"
    "  http-load  --to A:P [--rate N] [--seconds S] [--total N] [--concurrency N]\n"
    "             [--hold MILLISECONDS] [--wave SECONDS]\n"
    "  udp-load   --to A:P [--rate N] [--seconds S] [--total N] [--size OCTETS]\n"
    "  udp-server --name NAME [--port P]\n"
    "  inject     --to A:P --from A [--kind garbage|truncated|lying-offset] [--count N]\n"
    "             [--seed N]\n"
    "  decapsulate [--type ipip|gre|gue] [--port P] [--device NAME]\n";

} // namespace

int main(int argc, char **argv)
{
    using namespace vipdeck::lab;
    const std::string_view mode = argc > 1 ? argv[1] : "";
    std::signal(SIGPIPE, SIG_IGN);
    try {
        const Arguments arguments(argc, argv);
        if (mode == "http-load")
            return runHttpLoad(arguments);
        if (mode == "udp-load")
            return runUdpLoad(arguments);
        if (mode == "udp-server")
            return runUdpServer(arguments);
        if (mode == "inject")
            return runInjector(arguments);
        if (mode == "decapsulate")
            return runDecapsulator(arguments);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "vipdeck-labpeer: %s\n", error.what());
    }
    std::fputs(kUsage, stderr);
    return 64;
}

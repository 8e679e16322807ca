// SPDX-License-Identifier: GPL-3.0-or-later
// The modes of vipdeck-labpeer. Each returns the exit status of the program.
#pragma once

#include "tools/labpeer/arguments.h"

namespace vipdeck::lab {

// Short HTTP requests, a connection each: --to A:P [--rate N] [--seconds S] [--total N]
// [--concurrency N]. The answer's first line names the server.
int runHttpLoad(const Arguments &arguments);
// One datagram and its answer from a new port each: the same arguments.
int runUdpLoad(const Arguments &arguments);
// A UDP server that answers "NAME\n" and the datagram: --name NAME [--port P].
int runUdpServer(const Arguments &arguments);
// Malformed packets to a VIP through a raw socket: --to A:P --from A [--count N] [--seed N].
int runInjector(const Arguments &arguments);

// A tunnel's end: [--type ipip|gre|gue] [--port P] [--device NAME]. Prints "ready".
int runDecapsulator(const Arguments &arguments);

} // namespace vipdeck::lab

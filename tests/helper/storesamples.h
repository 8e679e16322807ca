// SPDX-License-Identifier: GPL-3.0-or-later
// Rules and directories that tests of the store and of the configuration share.
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>
#include <cstdint>

#include "engine/config/ruleset.h"
#include "helper/configstore.h"

namespace vipdeck {

Address address(const char *text);
ServiceConfig service(const char *ip, std::uint16_t port);
DestinationConfig server(const char *ip, std::uint16_t port);
// Every kind of record, every field away from its default somewhere.
RuleSet sampleRules();
// Whatever the engine takes of many random changes.
RuleSet randomRules(std::uint64_t seed);

QByteArray contentOf(const QString &path);
void overwrite(const QString &path, const QByteArray &text);

// A file of the state directory below `directory`.
QString path(const QTemporaryDir &directory, const char *name);
ConfigStore open(const QTemporaryDir &directory);
// Generation 12, both copies.
void storeSample(const QTemporaryDir &directory);

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/options.h"

#include <pwd.h>
#include <unistd.h>

#include <QCommandLineParser>
#include <QDir>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "helper/api/limits.h"
#include "helper/systemerror.h"

namespace vipdeck {
namespace {

const QCommandLineOption kSocket(QStringLiteral("socket"),
                                 QStringLiteral("Listen at <path>. Ignored when systemd hands the "
                                                "socket over."),
                                 QStringLiteral("path"));
const QCommandLineOption kStateDirectory(QStringLiteral("state-dir"),
                                         QStringLiteral("Keep the rules in <directory>."),
                                         QStringLiteral("directory"));
const QCommandLineOption kRuleDirectory(QStringLiteral("rule-directory"),
                                        QStringLiteral("Rule files that clients name may be in "
                                                       "and below this directory (default "
                                                       "/etc/vipdeck; may be given more often)."),
                                        QStringLiteral("directory"));
const QCommandLineOption kConnectionDirectory(
    QStringLiteral("connection-directory"),
    QStringLiteral("Keep the connections in <directory>, which must be in memory (tmpfs), so that "
                   "they go on with the next helper when this one is killed (default: where the "
                   "socket is; empty: nowhere)."),
    QStringLiteral("directory"));
const QCommandLineOption kNoDatapath(QStringLiteral("no-datapath"),
                                     QStringLiteral("Keep rules and status, handle no packets. "
                                                    "Needs no privilege."));
const QCommandLineOption kFailOpen(QStringLiteral("fail-open"),
                                   QStringLiteral("While the helper is dead, let packets pass "
                                                  "unbalanced instead of dropping them."));
const QCommandLineOption kQueue(QStringLiteral("queue"),
                                QStringLiteral("First NFQUEUE number (default 7100)."),
                                QStringLiteral("number"));
const QCommandLineOption kPacketThreads(QStringLiteral("packet-threads"),
                                        QStringLiteral("Divide the clients between so many packet "
                                                       "threads (default 1, at most 8), or auto: "
                                                       "one for two processors."),
                                        QStringLiteral("number"));
const QCommandLineOption kCapacity(QStringLiteral("connections"),
                                   QStringLiteral("Room of the connection table, in entries."),
                                   QStringLiteral("number"));
const QCommandLineOption kFtpPorts(QStringLiteral("ftp-ports"),
                                   QStringLiteral("Virtual ports where FTP is spoken: addresses in "
                                                  "masqueraded control connections are translated "
                                                  "(default 21; an empty list turns this off)."),
                                   QStringLiteral("list"));
const QCommandLineOption kRewriting(QStringLiteral("rewriting"),
                                    QStringLiteral("Packets of the queue are rewritten by their "
                                                   "headers, in the kernel (headers), whole "
                                                   "(payload), or as the kernel can (auto, the "
                                                   "default)."),
                                    QStringLiteral("mode"));
const QCommandLineOption kFlowCache(QStringLiteral("flow-cache"),
                                    QStringLiteral("Established packets through the flow cache in "
                                                   "the kernel: auto (where it works, the "
                                                   "default), on, or off."),
                                    QStringLiteral("mode"));
const QCommandLineOption kFlowAttachment(QStringLiteral("flow-attachment"),
                                         QStringLiteral("Where interfaces hand packets to the flow "
                                                        "cache: tcx (since Linux 6.6), clsact, or "
                                                        "as the kernel can (auto, the default)."),
                                         QStringLiteral("mode"));
const QCommandLineOption kFlowCacheSize(QStringLiteral("flow-cache-size"),
                                        QStringLiteral("Room of the flow cache, in connections "
                                                       "(default 131072); the rest goes through "
                                                       "the queue."),
                                        QStringLiteral("number"));
const QCommandLineOption kBpfDirectory(QStringLiteral("bpf-directory"),
                                       QStringLiteral("The BPF file system where the flow cache is "
                                                      "pinned (default /sys/fs/bpf)."),
                                       QStringLiteral("directory"));
const QCommandLineOption kForeground(QStringLiteral("foreground"),
                                     QStringLiteral("Log lines for people (with the time) instead "
                                                    "of for the journal. The helper never forks."));
const QCommandLineOption kOwner(QStringLiteral("owner"),
                                QStringLiteral("Laboratory: <user> (name or number) may do "
                                               "everything, as root may, without polkit. Only root "
                                               "or that user can start the helper so."),
                                QStringLiteral("user"));
const QCommandLineOption kKeepPrivileges(QStringLiteral("keep-privileges"),
                                         QStringLiteral("Laboratory: do not drop privileges."));

Result<std::uint32_t> parseNumber(const QCommandLineParser &parser,
                                  const QCommandLineOption &option, std::uint32_t maximum)
{
    bool ok = false;
    const auto text = parser.value(option);
    const auto number = text.toUInt(&ok);
    if (!ok || number > maximum)
        return makeError(ErrorCode::InvalidArgument,
                         "--" + option.names().constFirst().toStdString() + " \""
                             + text.toStdString() + "\" is not a number up to "
                             + std::to_string(maximum));
    return number;
}

// 0 stands for automatic.
Result<std::uint32_t> parsePacketThreads(const QCommandLineParser &parser)
{
    const auto text = parser.value(kPacketThreads);
    if (text == QLatin1String("auto"))
        return std::uint32_t{0};
    auto number = parseNumber(parser, kPacketThreads, 8);
    if (number && *number == 0)
        return makeError(ErrorCode::InvalidArgument, "--packet-threads must not be 0");
    return number;
}

Result<uid_t> parseUser(const QString &text)
{
    bool isNumber = false;
    const auto number = text.toUInt(&isNumber);
    if (isNumber)
        return uid_t{number};
    passwd entry{};
    passwd *found = nullptr;
    std::array<char, 4096> buffer{};
    const auto name = text.toLocal8Bit();
    ::getpwnam_r(name.constData(), &entry, buffer.data(), buffer.size(), &found);
    if (!found)
        return makeError(ErrorCode::InvalidArgument,
                         "--owner: there is no user \"" + text.toStdString() + '"');
    return found->pw_uid;
}

Result<> takeOwner(const QCommandLineParser &parser, HelperOptions &options)
{
    const auto owner = parseUser(parser.value(kOwner));
    if (!owner)
        return tl::unexpected(owner.error());
    if (::getuid() != 0 && ::getuid() != *owner)
        return makeError(ErrorCode::PermissionDenied,
                         "--owner: only root may make another user the owner");
    options.owner = *owner;
    return {};
}

Result<> takeNumbers(const QCommandLineParser &parser, HelperOptions &options)
{
    if (parser.isSet(kQueue)) {
        const auto number = parseNumber(parser, kQueue, 65000);
        if (!number)
            return tl::unexpected(number.error());
        options.engine.queueNumber = static_cast<std::uint16_t>(*number);
    }
    if (parser.isSet(kPacketThreads)) {
        const auto threads = parsePacketThreads(parser);
        if (!threads)
            return tl::unexpected(threads.error());
        options.engine.packetThreads = *threads;
    }
    if (parser.isSet(kCapacity)) {
        const auto number = parseNumber(parser, kCapacity, 1u << 26);
        if (!number)
            return tl::unexpected(number.error());
        options.engine.connectionCapacity = *number;
    }
    if (parser.isSet(kFtpPorts)) {
        auto ports = parseFtpPorts(parser.value(kFtpPorts).toStdString());
        if (!ports)
            return makeError(ports.error().code, "--ftp-ports: " + ports.error().message);
        options.engine.ftpPorts = std::move(*ports);
    }
    return {};
}

Result<> takePath(const QCommandLineParser &parser, HelperOptions &options)
{
    if (parser.isSet(kRewriting)) {
        const auto text = parser.value(kRewriting).toStdString();
        const auto mode = rewritingModeOf(text);
        if (!mode)
            return makeError(ErrorCode::InvalidArgument,
                             "--rewriting \"" + text + "\" is not auto, headers or payload");
        options.engine.rewritingMode = *mode;
    }
    options.engine.flowCacheMode = FlowCacheMode::Auto;
    if (parser.isSet(kFlowCache)) {
        const auto mode = flowCacheModeOf(parser.value(kFlowCache).toStdString());
        if (!mode)
            return makeError(ErrorCode::InvalidArgument,
                             "--flow-cache \"" + parser.value(kFlowCache).toStdString()
                                 + "\" is not auto, on or off");
        options.engine.flowCacheMode = *mode;
    }
    if (parser.isSet(kFlowAttachment)) {
        const auto text = parser.value(kFlowAttachment).toStdString();
        const auto mode = flowAttachmentModeOf(text);
        if (!mode)
            return makeError(ErrorCode::InvalidArgument,
                             "--flow-attachment \"" + text + "\" is not auto, tcx or clsact");
        options.engine.flowCache.attachment = *mode;
    }
    if (parser.isSet(kFlowCacheSize)) {
        const auto number = parseNumber(parser, kFlowCacheSize, 1u << 24);
        if (!number)
            return tl::unexpected(number.error());
        if (*number == 0)
            return makeError(ErrorCode::InvalidArgument, "--flow-cache-size must not be 0");
        options.engine.flowCache.capacity = *number;
    }
    if (parser.isSet(kBpfDirectory))
        options.engine.flowCache.bpfDirectory = parser.value(kBpfDirectory).toStdString();
    return {};
}

Result<> takeRuleDirectories(const QCommandLineParser &parser, HelperOptions &options)
{
    if (!parser.isSet(kRuleDirectory))
        return {};
    options.ruleDirectories.clear();
    for (const auto &name : parser.values(kRuleDirectory)) {
        if (!QDir::isAbsolutePath(name))
            return makeError(ErrorCode::InvalidArgument, "--rule-directory \"" + name.toStdString()
                                                             + "\" is not an absolute path");
        options.ruleDirectories.push_back(QDir::cleanPath(name).toStdString());
    }
    if (options.ruleDirectories.size() > api::kMaximumRuleDirectories)
        return makeError(ErrorCode::InvalidArgument,
                         "--rule-directory is given more than "
                             + std::to_string(api::kMaximumRuleDirectories) + " times");
    return {};
}

void answerAndEnd(const QString &text)
{
    std::fputs(qPrintable(text), stdout);
    std::exit(EXIT_SUCCESS);
}

} // namespace

Result<HelperOptions> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The privileged helper of VipDeck: keeps the "
                                                    "rules and runs the director."));
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    parser.addOptions({kSocket, kStateDirectory, kRuleDirectory, kConnectionDirectory, kNoDatapath,
                       kFailOpen, kQueue, kPacketThreads, kCapacity, kFtpPorts, kRewriting,
                       kFlowCache, kFlowAttachment, kFlowCacheSize, kBpfDirectory, kForeground,
                       kOwner, kKeepPrivileges});
    if (!parser.parse(arguments))
        return makeError(ErrorCode::InvalidArgument, parser.errorText().toStdString());
    if (parser.isSet(help))
        answerAndEnd(parser.helpText());
    if (parser.isSet(version))
        answerAndEnd(QStringLiteral("vipdeckd " VIPDECK_VERSION "\n"));
    if (!parser.positionalArguments().isEmpty())
        return makeError(ErrorCode::InvalidArgument,
                         "unknown argument \""
                             + parser.positionalArguments().constFirst().toStdString() + '"');
    HelperOptions options;
    if (parser.isSet(kSocket))
        options.socketPath = parser.value(kSocket).toStdString();
    if (parser.isSet(kStateDirectory))
        options.stateDirectory = parser.value(kStateDirectory).toStdString();
    options.engine.connectionDirectory =
        parser.isSet(kConnectionDirectory)
            ? parser.value(kConnectionDirectory).toStdString()
            : options.socketPath.substr(0, options.socketPath.rfind('/') + 1);
    options.engine.datapath = !parser.isSet(kNoDatapath);
    options.engine.failOpen = parser.isSet(kFailOpen);
    options.foreground = parser.isSet(kForeground);
    options.dropPrivileges = !parser.isSet(kKeepPrivileges);
    auto done = takeNumbers(parser, options);
    if (done)
        done = takePath(parser, options);
    if (done)
        done = takeRuleDirectories(parser, options);
    if (done && parser.isSet(kOwner))
        done = takeOwner(parser, options);
    if (!done)
        return tl::unexpected(done.error());
    return options;
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// What the methods of the contract do, once the caller may.
#include <QDateTime>
#include <QSysInfo>
#include <algorithm>
#include <chrono>

#include "helper/api/limits.h"
#include "helper/helperservice.h"
#include "helper/log.h"

namespace vipdeck {

DirectorStatus HelperService::composeStatus() const
{
    auto status = m_engine.status();
    status.generation = m_configuration.generation();
    status.timeMilliseconds = static_cast<std::uint64_t>(QDateTime::currentMSecsSinceEpoch());
    status.uptimeMilliseconds = static_cast<std::uint64_t>(m_uptime.elapsed());
    if (!status.engine.datapathRunning && status.engine.problem.empty())
        status.engine.problem = m_engineProblem.substr(0, api::kMaximumMessageOctets);
    return status;
}

Result<api::HelloReply> HelperService::hello(Peer &peer, const api::HelloRequest &params)
{
    if (params.protocolVersion != api::kProtocolVersion)
        return makeError(ErrorCode::NotSupported,
                         "the client speaks version " + std::to_string(params.protocolVersion)
                             + " of the contract, this helper (" VIPDECK_VERSION ") version "
                             + std::to_string(api::kProtocolVersion));
    peer.setGreeted();
    api::HelloReply reply;
    reply.helperVersion = VIPDECK_VERSION;
    reply.hostName = QSysInfo::machineHostName().toStdString();
    reply.generation = m_configuration.generation();
    reply.privilegedPeer = isPrivileged(peer);
    return reply;
}

Result<api::RulesReply> HelperService::rules(Peer &, const api::Nothing &)
{
    return api::RulesReply{m_configuration.generation(), m_configuration.rules()};
}

Result<DirectorStatus> HelperService::status(Peer &, const api::Nothing &)
{
    return composeStatus();
}

Result<api::Nothing> HelperService::subscribe(Peer &peer, const api::SubscribeRequest &params)
{
    const auto interval = params.intervalMilliseconds;
    if (interval == 0) {
        m_publisher.unsubscribe(peer);
        return api::Nothing();
    }
    if (interval < api::kMinimumSubscribeMilliseconds
        || interval > api::kMaximumSubscribeMilliseconds)
        return makeError(ErrorCode::OutOfRange, "an interval of " + std::to_string(interval)
                                                    + " ms is not within 250 to 60000");
    m_publisher.subscribe(peer, std::chrono::milliseconds(interval));
    return api::Nothing();
}

Result<api::ConnectionsReply> HelperService::connections(Peer &,
                                                         const api::ConnectionsRequest &params)
{
    if (params.limit < 1 || params.limit > api::kMaximumConnectionRows)
        return makeError(ErrorCode::OutOfRange, "a page of " + std::to_string(params.limit)
                                                    + " connections is not within 1 to 1000");
    return m_engine.connections(params);
}

Result<api::ApplyReply> HelperService::apply(Peer &peer, const api::ApplyRequest &params)
{
    const auto removesAll = [](const Change &change) {
        return std::holds_alternative<RemoveEverything>(change);
    };
    if (std::ranges::any_of(params.changes, removesAll))
        return makeError(ErrorCode::InvalidArgument,
                         "apply does not remove everything; import and flush do");
    return change(peer, "apply", params);
}

Result<api::ApplyReply> HelperService::importRules(Peer &peer, const api::ApplyRequest &params)
{
    return change(peer, "import", params);
}

Result<api::ApplyReply> HelperService::flush(Peer &peer, const api::Nothing &)
{
    api::ApplyRequest request;
    request.changes.emplace_back(RemoveEverything());
    return change(peer, "flush", request);
}

Result<api::ApplyReply> HelperService::change(const Peer &peer, const char *what,
                                              const api::ApplyRequest &request)
{
    const auto before = m_configuration.generation();
    const auto generation = m_configuration.apply(request.generation, request.changes);
    if (!generation)
        return tl::unexpected(generation.error());
    if (*generation != before) {
        qCInfo(lcHelper).noquote()
            << "generation" << *generation << "by user" << peer.credentials().uid << '-' << what
            << "of" << request.changes.size() << "changes" << printable(request.comment);
        // After the reply, so that the one who asked knows that it was its own change.
        QMetaObject::invokeMethod(
            this, [this, changed = *generation] { announce(changed); }, Qt::QueuedConnection);
    }
    return api::ApplyReply{*generation};
}

void HelperService::announce(std::uint64_t generation)
{
    const auto frame = api::encodeNotification(api::RulesChanged{generation});
    for (const auto &[client, owned] : m_peers) {
        if (client->isGreeted())
            client->send(frame);
    }
}

Result<api::Nothing> HelperService::zero(Peer &, const api::ZeroRequest &params)
{
    const auto done = m_engine.zeroCounters(params.service ? &*params.service : nullptr);
    if (!done)
        return tl::unexpected(done.error());
    return api::Nothing();
}

Result<api::Nothing> HelperService::engine(Peer &peer, const api::EngineRequest &params)
{
    qCInfo(lcHelper) << "datapath" << (params.run ? "start" : "stop") << "by user"
                     << peer.credentials().uid;
    if (!params.run) {
        m_engine.stop();
        m_engineProblem.clear();
        return api::Nothing();
    }
    if (m_engine.isRunning())
        return api::Nothing();
    const auto started = m_engine.start();
    m_engineProblem = started ? std::string() : started.error().message;
    if (!started)
        return tl::unexpected(started.error());
    return api::Nothing();
}

Result<api::TunablesReply> HelperService::tunables(Peer &, const api::Nothing &)
{
    const auto current = m_engine.tunables();
    api::TunablesReply reply;
    for (const auto &known : knownTunables())
        reply.tunables.push_back({std::string(known.name), tunableText(current, known.name),
                                  tunableText(Tunables(), known.name),
                                  std::string(known.withoutEffect)});
    return reply;
}

Result<api::Nothing> HelperService::setTunable(Peer &peer, const api::SetTunableRequest &params)
{
    const auto done = m_configuration.setTunable(params.name, params.text);
    if (!done)
        return tl::unexpected(done.error());
    qCInfo(lcHelper).noquote() << "tunable" << printable(params.name) << "set to"
                               << printable(params.text) << "by user" << peer.credentials().uid;
    return api::Nothing();
}

} // namespace vipdeck

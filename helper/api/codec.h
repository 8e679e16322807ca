// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of the contract. Each travels in one frame (frame.h):
//   request       [id, method name, parameters]          client to helper
//   reply         [0, id, result]                        helper to client, once per request
//   error         [1, id, [code, message]]               instead of a reply; id 0: of the
//   connection notification  [2, name, payload]                     helper to client, unasked
// Structs are arrays of their fields (fields.h). Any thread.
#pragma once

#include <QByteArray>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "engine/base/result.h"
#include "helper/api/decoder.h"
#include "helper/api/historylimits.h"
#include "helper/api/impact.h"
#include "helper/api/machinemessages.h"
#include "helper/api/messages.h"
#include "helper/api/methods.h"
#include "helper/api/path.h"
#include "helper/api/rates.h"
#include "helper/api/safeguards.h"

namespace vipdeck::api {

inline constexpr std::string_view kStatusNotification = "status";
inline constexpr std::string_view kRulesChangedNotification = "rulesChanged";
inline constexpr std::string_view kJournalGrownNotification = "journalGrown";
inline constexpr std::string_view kHistoryChangedNotification = "historyChanged";
inline constexpr std::string_view kConfirmNotification = "confirmation";
inline constexpr std::string_view kJobsChangedNotification = "jobsChanged";
inline constexpr std::string_view kSafeguardsChangedNotification = "safeguardsChanged";
inline constexpr std::string_view kProposalsChangedNotification = "proposalsChanged";

// Complete frames, length included. Instantiated for the types that methods.h names.
template<typename Params>
[[nodiscard]] QByteArray encodeRequest(std::uint64_t id, std::string_view method,
                                       const Params &params);
template<typename Reply>
[[nodiscard]] QByteArray encodeReply(std::uint64_t id, const Reply &reply);
// A message above its limit is cut.
[[nodiscard]] QByteArray encodeError(std::uint64_t id, const Error &error);
[[nodiscard]] QByteArray encodeNotification(const DirectorStatus &status);
[[nodiscard]] QByteArray encodeNotification(const RulesChanged &change);
[[nodiscard]] QByteArray encodeNotification(const JournalGrown &grown);
[[nodiscard]] QByteArray encodeNotification(const HistoryChanged &change);
[[nodiscard]] QByteArray encodeNotification(const ConfirmStatus &status);
[[nodiscard]] QByteArray encodeNotification(const JobsReply &jobs);
[[nodiscard]] QByteArray encodeNotification(const SafeguardsReply &safeguards);
[[nodiscard]] QByteArray encodeNotification(const ProposalsReply &proposals);

struct RequestHead
{
    std::uint64_t id = 0; // not 0
    std::string method;
};
// Reads the head out of the first octets of a request. Nothing: these octets do not hold one (yet).
[[nodiscard]] std::optional<RequestHead> peekRequestHead(const QByteArray &firstOctets);

// The helper's view of one frame.
class IncomingRequest
{
public:
    [[nodiscard]] static Result<IncomingRequest> open(const QByteArray &frame);

    [[nodiscard]] const RequestHead &head() const { return m_head; }
    // The parameters; once.
    template<typename Params>
    [[nodiscard]] Result<Params> params();

private:
    std::unique_ptr<Decoder> m_decoder;
    RequestHead m_head;
};

// The client's view of one frame.
class IncomingMessage
{
public:
    enum class Kind : std::uint8_t { Reply = 0, Error = 1, Notification = 2 };

    [[nodiscard]] static Result<IncomingMessage> open(const QByteArray &frame);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] std::uint64_t id() const { return m_id; }          // reply, error
    [[nodiscard]] const std::string &name() const { return m_name; } // notification
    // The result or payload, or for Kind::Error the Error itself; once.
    template<typename Body>
    [[nodiscard]] Result<Body> body();

private:
    std::unique_ptr<Decoder> m_decoder;
    Kind m_kind = Kind::Reply;
    std::uint64_t m_id = 0;
    std::string m_name;
};

} // namespace vipdeck::api

// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/api/codec.h"

#include <QtEndian>

#include "helper/api/encoder.h"

namespace vipdeck::api {
namespace {

template<typename... Elements>
QByteArray frameOf(const Elements &...elements)
{
    QByteArray payload;
    Encoder(&payload).writeArray(elements...);
    QByteArray header(kFrameHeaderOctets, Qt::Uninitialized);
    qToBigEndian(static_cast<std::uint32_t>(payload.size()), header.data());
    return payload.prepend(header);
}

Limited<const std::string> keyword(const std::string &text)
{
    return {text, kMaximumKeywordOctets};
}

template<typename Payload>
QByteArray notification(std::string_view name, const Payload &payload)
{
    const std::string text(name);
    return frameOf(quint32{2}, keyword(text), payload);
}

// At most `maximum` octets, cut between two characters of UTF-8.
std::string cutText(std::string text, std::size_t maximum)
{
    if (text.size() <= maximum)
        return text;
    std::size_t end = maximum;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u)
        --end;
    text.resize(end);
    return text;
}

template<typename Value>
Result<Value> readLast(Decoder *decoder)
{
    if (!decoder)
        return makeError(ErrorCode::Internal, "a message was read twice");
    Value value;
    if (!decoder->read(value) || !decoder->leaveArray() || !decoder->finish())
        return tl::unexpected(decoder->error());
    return value;
}

} // namespace

template<typename Params>
QByteArray encodeRequest(std::uint64_t id, std::string_view method, const Params &params)
{
    const std::string name(method);
    return frameOf(id, keyword(name), params);
}

template<typename Reply>
QByteArray encodeReply(std::uint64_t id, const Reply &reply)
{
    return frameOf(quint32{0}, id, reply);
}

QByteArray encodeError(std::uint64_t id, const Error &error)
{
    return frameOf(quint32{1}, id,
                   Error{error.code, cutText(error.message, kMaximumMessageOctets)});
}

QByteArray encodeNotification(const DirectorStatus &status)
{
    return notification(kStatusNotification, status);
}

QByteArray encodeNotification(const RulesChanged &change)
{
    return notification(kRulesChangedNotification, change);
}

QByteArray encodeNotification(const HistoryChanged &change)
{
    return notification(kHistoryChangedNotification, change);
}

QByteArray encodeNotification(const ConfirmStatus &status)
{
    return notification(kConfirmNotification, status);
}

QByteArray encodeNotification(const JournalGrown &grown)
{
    return notification(kJournalGrownNotification, grown);
}

QByteArray encodeNotification(const JobsReply &jobs)
{
    return notification(kJobsChangedNotification, jobs);
}

QByteArray encodeNotification(const SafeguardsReply &safeguards)
{
    return notification(kSafeguardsChangedNotification, safeguards);
}

QByteArray encodeNotification(const ProposalsReply &proposals)
{
    return notification(kProposalsChangedNotification, proposals);
}

std::optional<RequestHead> peekRequestHead(const QByteArray &firstOctets)
{
    Decoder decoder(firstOctets);
    RequestHead head;
    if (!decoder.enterArray(3) || !decoder.read(head.id)
        || !decoder.read(Limited(head.method, kMaximumKeywordOctets)))
        return std::nullopt;
    return head;
}

Result<IncomingRequest> IncomingRequest::open(const QByteArray &frame)
{
    IncomingRequest request;
    request.m_decoder = std::make_unique<Decoder>(frame);
    auto &decoder = *request.m_decoder;
    if (!decoder.enterArray(3) || !decoder.read(request.m_head.id)
        || !decoder.read(Limited(request.m_head.method, kMaximumKeywordOctets)))
        return tl::unexpected(decoder.error());
    if (request.m_head.id == 0)
        return makeError(ErrorCode::Malformed, "a request has the number 0");
    return request;
}

template<typename Params>
Result<Params> IncomingRequest::params()
{
    auto result = readLast<Params>(m_decoder.get());
    m_decoder.reset();
    return result;
}

Result<IncomingMessage> IncomingMessage::open(const QByteArray &frame)
{
    IncomingMessage message;
    message.m_decoder = std::make_unique<Decoder>(frame);
    auto &decoder = *message.m_decoder;
    std::uint8_t kind = 0;
    if (!decoder.enterArray(3) || !decoder.read(kind))
        return tl::unexpected(decoder.error());
    if (kind > static_cast<std::uint8_t>(Kind::Notification))
        return makeError(ErrorCode::Malformed, std::to_string(kind) + " is not a kind of message");
    message.m_kind = static_cast<Kind>(kind);
    const bool ok = message.m_kind == Kind::Notification
                        ? decoder.read(Limited(message.m_name, kMaximumKeywordOctets))
                        : decoder.read(message.m_id);
    if (!ok)
        return tl::unexpected(decoder.error());
    return message;
}

template<typename Body>
Result<Body> IncomingMessage::body()
{
    auto result = readLast<Body>(m_decoder.get());
    m_decoder.reset();
    return result;
}

#define VIPDECK_REQUEST(Type)                                                         \
    template QByteArray encodeRequest(std::uint64_t, std::string_view, const Type &); \
    template Result<Type> IncomingRequest::params();
#define VIPDECK_REPLY(Type)                                       \
    template QByteArray encodeReply(std::uint64_t, const Type &); \
    template Result<Type> IncomingMessage::body();

VIPDECK_REQUEST(Nothing)
VIPDECK_REQUEST(HelloRequest)
VIPDECK_REQUEST(SubscribeRequest)
VIPDECK_REQUEST(ConnectionsRequest)
VIPDECK_REQUEST(AuthorizeRequest)
VIPDECK_REQUEST(ApplyRequest)
VIPDECK_REQUEST(ZeroRequest)
VIPDECK_REQUEST(EngineRequest)
VIPDECK_REQUEST(SetTunableRequest)
VIPDECK_REQUEST(ExamineRequest)
VIPDECK_REQUEST(ProbeRequest)
VIPDECK_REQUEST(AddressRequest)
VIPDECK_REQUEST(JournalRequest)
VIPDECK_REQUEST(HistoryRequest)
VIPDECK_REQUEST(VersionRequest)
VIPDECK_REQUEST(MarkRequest)
VIPDECK_REQUEST(ExtendRequest)
VIPDECK_REQUEST(DrainRequest)
VIPDECK_REQUEST(UndrainRequest)
VIPDECK_REQUEST(CancelJobRequest)
VIPDECK_REQUEST(ImpactRequest)
VIPDECK_REQUEST(SetPathRequest)
VIPDECK_REQUEST(RatesRequest)
VIPDECK_REQUEST(SetSafeguardsRequest)
VIPDECK_REQUEST(DecideRequest)
VIPDECK_REQUEST(SetHistoryLimitsRequest)
VIPDECK_REPLY(Nothing)
VIPDECK_REPLY(HelloReply)
VIPDECK_REPLY(RulesReply)
VIPDECK_REPLY(DirectorStatus)
VIPDECK_REPLY(ConnectionsReply)
VIPDECK_REPLY(AuthorizeReply)
VIPDECK_REPLY(ApplyReply)
VIPDECK_REPLY(TunablesReply)
VIPDECK_REPLY(MachineReply)
VIPDECK_REPLY(ProbeReply)
VIPDECK_REPLY(InterfacesReply)
VIPDECK_REPLY(JournalReply)
VIPDECK_REPLY(HistoryReply)
VIPDECK_REPLY(VersionReply)
VIPDECK_REPLY(ConfirmStatus)
VIPDECK_REPLY(JobsReply)
VIPDECK_REPLY(DrainReply)
VIPDECK_REPLY(ImpactReply)
VIPDECK_REPLY(FlowCacheStatus)
VIPDECK_REPLY(RatesReply)
VIPDECK_REPLY(SafeguardsReply)
VIPDECK_REPLY(ProposalsReply)
VIPDECK_REPLY(AgreeReply)
VIPDECK_REPLY(HistoryLimitsReply)
template Result<RulesChanged> IncomingMessage::body();
template Result<JournalGrown> IncomingMessage::body();
template Result<HistoryChanged> IncomingMessage::body();
template Result<Error> IncomingMessage::body();

#undef VIPDECK_REQUEST
#undef VIPDECK_REPLY

} // namespace vipdeck::api

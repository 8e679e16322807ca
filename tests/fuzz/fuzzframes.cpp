// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>

#include "helper/api/codec.h"
#include "helper/api/frame.h"
#include "target.h"

namespace vipdeck::fuzz {
namespace {

constexpr std::uint32_t kLargestFrame = 1 << 16;

// Whole frames of a stream that comes in two parts.
template<typename Use>
void forEachFrame(Input input, Use use)
{
    if (input.empty())
        return;
    const auto cut = static_cast<qsizetype>(input[0]);
    const QByteArray octets(reinterpret_cast<const char *>(input.data()) + 1,
                            static_cast<qsizetype>(input.size()) - 1);
    api::FrameReader reader(kLargestFrame);
    for (auto part : {octets.left(cut), octets.mid(cut)}) {
        QBuffer device(&part);
        device.open(QIODevice::ReadOnly);
        for (;;) {
            const auto frame = reader.readFrom(device);
            if (!frame) {
                require(!frame.error().message.empty(), "a refused frame has a reason");
                return;
            }
            if (!*frame)
                break;
            require((*frame)->size() <= qsizetype{kLargestFrame}, "a frame is within its limit");
            use(**frame);
        }
    }
}

// What is understood can be said again with the same meaning.
template<typename Params>
void readParams(api::IncomingRequest &request)
{
    const auto params = request.params<Params>();
    if (!params) {
        require(!params.error().message.empty(), "a refused request has a reason");
        return;
    }
    const auto again = api::encodeRequest(request.head().id, request.head().method, *params);
    require(!again.isEmpty(), "what is read can be written");
    auto second = api::IncomingRequest::open(again.mid(4));
    require(second.has_value(), "what we write we can open");
    const auto same = second->template params<Params>();
    require(same.has_value(), "what we write we can read");
    require(api::encodeRequest(request.head().id, request.head().method, *same) == again,
            "what we read again is the same");
}

void readRequest(const QByteArray &frame)
{
    static_cast<void>(api::peekRequestHead(frame));
    auto request = api::IncomingRequest::open(frame);
    if (!request) {
        require(!request.error().message.empty(), "a refused request has a reason");
        return;
    }
    const auto *const info = api::findMethod(request->head().method);
    if (!info)
        return;
    switch (info->method) {
    case api::Method::Hello: readParams<api::HelloRequest>(*request); break;
    case api::Method::Subscribe: readParams<api::SubscribeRequest>(*request); break;
    case api::Method::Connections: readParams<api::ConnectionsRequest>(*request); break;
    case api::Method::Authorize: readParams<api::AuthorizeRequest>(*request); break;
    case api::Method::Apply:
    case api::Method::Import: readParams<api::ApplyRequest>(*request); break;
    case api::Method::Zero: readParams<api::ZeroRequest>(*request); break;
    case api::Method::Engine: readParams<api::EngineRequest>(*request); break;
    case api::Method::SetTunable: readParams<api::SetTunableRequest>(*request); break;
    case api::Method::Drain: readParams<api::DrainRequest>(*request); break;
    case api::Method::Undrain: readParams<api::UndrainRequest>(*request); break;
    case api::Method::CancelJob: readParams<api::CancelJobRequest>(*request); break;
    case api::Method::Impact: readParams<api::ImpactRequest>(*request); break;
    default: readParams<api::Nothing>(*request); break;
    }
}

template<typename Body>
void readBody(const QByteArray &frame)
{
    auto message = api::IncomingMessage::open(frame);
    const auto body = message->body<Body>();
    require(body || !body.error().message.empty(), "a refused message has a reason");
}

void readReply(const QByteArray &frame)
{
    const auto message = api::IncomingMessage::open(frame);
    if (!message) {
        require(!message.error().message.empty(), "a refused message has a reason");
        return;
    }
    if (message->kind() == api::IncomingMessage::Kind::Error)
        return readBody<Error>(frame);
    readBody<api::HelloReply>(frame);
    readBody<api::RulesReply>(frame);
    readBody<DirectorStatus>(frame);
    readBody<api::ConnectionsReply>(frame);
    readBody<api::AuthorizeReply>(frame);
    readBody<api::ApplyReply>(frame);
    readBody<api::TunablesReply>(frame);
    readBody<api::RulesChanged>(frame);
    readBody<api::JobsReply>(frame);
    readBody<api::ImpactReply>(frame);
}

} // namespace

void fuzzRequestFrame(Input input)
{
    forEachFrame(input, readRequest);
}

void fuzzReplyFrame(Input input)
{
    forEachFrame(input, readReply);
}

} // namespace vipdeck::fuzz

// SPDX-License-Identifier: GPL-3.0-or-later
// A blocking client that can also misbehave: sends any octets, reads one message at a time.
#pragma once

#include <QElapsedTimer>
#include <QLocalSocket>

#include "helper/api/codec.h"
#include "helper/api/frame.h"
#include "helper/api/limits.h"

namespace vipdeck {

class RawClient
{
public:
    static constexpr int kPatienceMilliseconds = 15000;

    [[nodiscard]] bool connectTo(const QString &path)
    {
        m_socket.connectToServer(path);
        return m_socket.waitForConnected(kPatienceMilliseconds);
    }
    void send(const QByteArray &octets)
    {
        m_socket.write(octets);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(kPatienceMilliseconds)) {
        }
    }
    // The next message; NotConnected at the end of the connection, Busy when none came in time.
    [[nodiscard]] Result<api::IncomingMessage>
    receive(int patienceMilliseconds = kPatienceMilliseconds)
    {
        QElapsedTimer timer;
        timer.start();
        while (true) {
            auto frame = m_frames.readFrom(m_socket);
            if (!frame)
                return tl::unexpected(frame.error());
            if (*frame)
                return api::IncomingMessage::open(**frame);
            if (m_socket.bytesAvailable() > 0)
                continue;
            if (m_socket.state() != QLocalSocket::ConnectedState)
                return makeError(ErrorCode::NotConnected, "the connection ended");
            const auto left = patienceMilliseconds - static_cast<int>(timer.elapsed());
            if (left <= 0)
                return makeError(ErrorCode::Busy, "no message came");
            m_socket.waitForReadyRead(left);
        }
    }
    template<typename Params>
    std::uint64_t request(std::string_view method, const Params &params)
    {
        send(api::encodeRequest(++m_lastId, method, params));
        return m_lastId;
    }
    // Sends and waits for the answer; notifications in between are left out.
    template<typename Reply, typename Params>
    [[nodiscard]] Result<Reply> call(api::Method method, const Params &params)
    {
        request(api::methodInfo(method).name, params);
        return answer<Reply>();
    }
    template<typename Reply>
    [[nodiscard]] Result<Reply> answer()
    {
        while (true) {
            auto message = receive();
            if (!message)
                return tl::unexpected(message.error());
            if (message->kind() == api::IncomingMessage::Kind::Reply)
                return message->body<Reply>();
            if (message->kind() == api::IncomingMessage::Kind::Error) {
                const auto error = message->body<Error>();
                return tl::unexpected(error ? *error : error.error());
            }
        }
    }
    [[nodiscard]] Result<api::HelloReply> hello()
    {
        return call<api::HelloReply>(api::Method::Hello, api::HelloRequest());
    }
    [[nodiscard]] QLocalSocket &socket() { return m_socket; }

private:
    QLocalSocket m_socket;
    api::FrameReader m_frames{api::kMaximumReplyOctets};
    std::uint64_t m_lastId = 0;
};

} // namespace vipdeck

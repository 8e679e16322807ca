// SPDX-License-Identifier: GPL-3.0-or-later
// One client's connection: cuts requests out of it, keeps its limits, sends frames. Control thread.
#pragma once

#include <QLocalSocket>
#include <QObject>
#include <QTimer>
#include <map>
#include <memory>
#include <string>

#include "helper/api/codec.h"
#include "helper/api/frame.h"
#include "helper/authorizer.h"

namespace vipdeck {

// Requests of one client that may wait for an answer.
inline constexpr std::size_t kMaximumRequestsInFlight = 32;
// While so much waits to be read by the client, its requests are not read.
inline constexpr qint64 kMaximumUnreadOctets = 4 << 20;

class Peer : public QObject
{
    Q_OBJECT

public:
    // Takes over the descriptor, which is connected.
    Peer(int descriptor, const PeerCredentials &credentials, QObject *parent = nullptr);
    ~Peer() override;

    [[nodiscard]] const PeerCredentials &credentials() const { return m_credentials; }

    // Has it said hello, and as whom.
    [[nodiscard]] bool isGreeted() const { return m_greeted; }
    void setGreeted(const std::string &program);
    [[nodiscard]] const std::string &program() const { return m_program; }
    // Does it edit with a draft; others are tools and scripts.
    [[nodiscard]] bool isConsole() const { return m_program.starts_with("vipdeck "); }

    void send(const QByteArray &frame);
    // Not sent, and false, when the client has not read what came before.
    bool sendIfIdle(const QByteArray &frame);
    // Says why and hangs up. closed() follows from the event loop.
    void refuse(const Error &error);

    // Questions under way for requests; they end with the connection.
    [[nodiscard]] std::size_t requestsInFlight() const { return m_questions.size(); }
    [[nodiscard]] bool isInFlight(std::uint64_t request) const
    {
        return m_questions.contains(request);
    }
    void keepQuestion(std::uint64_t request, std::unique_ptr<Authorizer::Question> question);
    void endQuestion(std::uint64_t request);

Q_SIGNALS:
    void requestReceived(vipdeck::Peer *peer, vipdeck::api::IncomingRequest &request);
    void closed(vipdeck::Peer *peer);

private:
    void readRequests();
    [[nodiscard]] Result<> checkHead(const QByteArray &octets, std::uint32_t announced);
    [[nodiscard]] Result<> takeFrame(const QByteArray &frame);

    QLocalSocket m_socket;
    PeerCredentials m_credentials;
    api::FrameReader m_frames;
    QTimer m_helloTimer;
    std::map<std::uint64_t, std::unique_ptr<Authorizer::Question>> m_questions;
    std::string m_program;
    bool m_greeted = false;
    bool m_headChecked = false;
    bool m_hangingUp = false;
};

} // namespace vipdeck

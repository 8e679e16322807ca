// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/peer.h"

#include <chrono>

#include "helper/api/limits.h"

namespace vipdeck {
namespace {

constexpr qint64 kReadBufferOctets = 256 << 10;
constexpr std::uint32_t kUnknownMethodOctets = 2048; // so much is read only to refuse it
constexpr std::chrono::seconds kHelloPatience{10};
constexpr std::chrono::seconds kHangUpPatience{5};

} // namespace

Peer::Peer(int descriptor, const PeerCredentials &credentials, QObject *parent)
    : QObject(parent)
    , m_credentials(credentials)
    , m_frames(api::kMaximumRequestOctets)
{
    connect(&m_socket, &QLocalSocket::readyRead, this, &Peer::readRequests);
    connect(&m_socket, &QLocalSocket::bytesWritten, this, &Peer::readRequests);
    connect(
        &m_socket, &QLocalSocket::disconnected, this, [this] { Q_EMIT closed(this); },
        Qt::QueuedConnection);
    m_helloTimer.setSingleShot(true);
    connect(&m_helloTimer, &QTimer::timeout, this, [this] {
        refuse({ErrorCode::Cancelled, "no hello within 10 seconds"});
    });
    m_socket.setReadBufferSize(kReadBufferOctets);
    m_socket.setSocketDescriptor(descriptor);
    m_helloTimer.start(kHelloPatience);
}

Peer::~Peer()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void Peer::setGreeted(const std::string &program)
{
    m_program = program;
    m_greeted = true;
    m_helloTimer.stop();
}

void Peer::send(const QByteArray &frame)
{
    if (m_socket.state() == QLocalSocket::ConnectedState && !m_hangingUp)
        m_socket.write(frame);
}

bool Peer::sendIfIdle(const QByteArray &frame)
{
    if (m_socket.bytesToWrite() > 0)
        return false;
    send(frame);
    return true;
}

void Peer::refuse(const Error &error)
{
    if (m_hangingUp)
        return;
    send(api::encodeError(0, error));
    m_hangingUp = true;
    m_helloTimer.stop();
    m_questions.clear();
    m_socket.disconnectFromServer(); // after what is written
    QTimer::singleShot(kHangUpPatience, this, [this] { m_socket.abort(); });
}

void Peer::keepQuestion(std::uint64_t request, std::unique_ptr<Authorizer::Question> question)
{
    m_questions.insert_or_assign(request, std::move(question));
}

void Peer::endQuestion(std::uint64_t request)
{
    m_questions.erase(request);
}

void Peer::readRequests()
{
    while (!m_hangingUp && m_socket.bytesAvailable() > 0
           && m_socket.bytesToWrite() <= kMaximumUnreadOctets) {
        const auto frame = m_frames.readFrom(m_socket);
        if (!frame)
            return refuse(frame.error());
        const auto taken =
            *frame ? takeFrame(**frame) : checkHead(m_frames.partial(), m_frames.announcedOctets());
        if (!taken)
            return refuse(taken.error());
    }
}

// Ends a request that is too long for its method as soon as its head is there, before the rest is
// kept.
Result<> Peer::checkHead(const QByteArray &octets, std::uint32_t announced)
{
    if (m_headChecked || (octets.size() < api::kRequestHeadOctets && octets.size() < announced))
        return {};
    const auto head = api::peekRequestHead(octets.left(api::kRequestHeadOctets * 2));
    if (!head)
        return makeError(ErrorCode::Malformed, "a frame does not begin as a request does");
    if (!m_greeted && head->method != api::methodInfo(api::Method::Hello).name)
        return makeError(ErrorCode::Malformed, "\"" + head->method + "\" before hello");
    const auto *method = api::findMethod(head->method);
    const auto maximum = method ? method->maximumRequestOctets : kUnknownMethodOctets;
    if (announced > maximum)
        return makeError(ErrorCode::LimitExceeded, "a request of " + std::to_string(announced)
                                                       + " octets; the limit of \"" + head->method
                                                       + "\" is " + std::to_string(maximum));
    m_headChecked = true;
    return {};
}

Result<> Peer::takeFrame(const QByteArray &frame)
{
    m_headChecked = false;
    const auto checked = checkHead(frame, static_cast<std::uint32_t>(frame.size()));
    m_headChecked = false;
    if (!checked)
        return checked;
    auto request = api::IncomingRequest::open(frame);
    if (!request)
        return tl::unexpected(request.error());
    Q_EMIT requestReceived(this, *request);
    return {};
}

} // namespace vipdeck

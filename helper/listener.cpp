// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/listener.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <QTimer>
#include <chrono>
#include <cstring>

#include "helper/systemerror.h"

namespace vipdeck {
namespace {

constexpr int kBacklog = 64;
// How long new clients wait when the process is out of descriptors.
constexpr std::chrono::seconds kAcceptPause{1};

Result<sockaddr_un> socketAddress(const std::string &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof address.sun_path)
        return makeError(ErrorCode::InvalidArgument,
                         "the socket's path \"" + path + "\" is not 1 to "
                             + std::to_string(sizeof address.sun_path - 1) + " octets long");
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    return address;
}

const sockaddr *generic(const sockaddr_un &address)
{
    return reinterpret_cast<const sockaddr *>(&address);
}

// Removes what a helper that crashed left behind; anything else at the path stays.
Result<> removeDeadSocket(const std::string &path, const sockaddr_un &address)
{
    struct stat status
    {
    };
    if (::lstat(path.c_str(), &status) != 0)
        return errno == ENOENT ? Result<>() : systemError("lstat " + path);
    if (!S_ISSOCK(status.st_mode))
        return makeError(ErrorCode::AlreadyExists, path + " is there and is not a socket");
    const FileDescriptor probe(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!probe.isValid())
        return systemError("socket");
    if (::connect(probe.get(), generic(address), sizeof address) == 0 || errno != ECONNREFUSED)
        return makeError(ErrorCode::AlreadyExists, "another helper listens at " + path);
    return ::unlink(path.c_str()) == 0 ? Result<>() : systemError("unlink " + path);
}

} // namespace

Result<FileDescriptor> openListeningSocket(const std::string &path)
{
    const auto address = socketAddress(path);
    if (!address)
        return tl::unexpected(address.error());
    if (const auto removed = removeDeadSocket(path, *address); !removed)
        return tl::unexpected(removed.error());
    FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!socket.isValid())
        return systemError("socket");
    if (::bind(socket.get(), generic(*address), sizeof *address) != 0)
        return systemError("bind " + path);
    if (::chmod(path.c_str(), 0666) != 0)
        return systemError("chmod " + path);
    if (::listen(socket.get(), kBacklog) != 0)
        return systemError("listen " + path);
    return socket;
}

Listener::Listener(FileDescriptor socket, std::string ownPath, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
    , m_ownPath(std::move(ownPath))
    , m_notifier(std::make_unique<QSocketNotifier>(m_socket.get(), QSocketNotifier::Read))
{
    // A socket of systemd may block.
    ::fcntl(m_socket.get(), F_SETFL, ::fcntl(m_socket.get(), F_GETFL) | O_NONBLOCK);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Listener::acceptAll);
}

Listener::~Listener()
{
    m_notifier.reset();
    if (!m_ownPath.empty())
        ::unlink(m_ownPath.c_str());
}

void Listener::acceptAll()
{
    for (int i = 0; i < kBacklog; ++i) {
        const int descriptor =
            ::accept4(m_socket.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (descriptor >= 0) {
            Q_EMIT accepted(descriptor);
            continue;
        }
        if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
            m_notifier->setEnabled(false);
            QTimer::singleShot(kAcceptPause, this, [this] { m_notifier->setEnabled(true); });
        }
        return;
    }
}

} // namespace vipdeck

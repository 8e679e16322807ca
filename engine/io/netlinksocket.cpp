// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/netlinksocket.h"

#include <cerrno>
#include <netlink/errno.h>
#include <netlink/msg.h>
#include <netlink/netlink.h>
#include <netlink/socket.h>
#include <sys/socket.h>
#include <system_error>

namespace vipdeck {

tl::unexpected<Error> systemError(const std::string &call, int errorNumber)
{
    const bool denied = errorNumber == EPERM || errorNumber == EACCES;
    return makeError(denied ? ErrorCode::PermissionDenied : ErrorCode::Io,
                     call + ": " + std::generic_category().message(errorNumber));
}

tl::unexpected<Error> netlinkError(const std::string &call, int code)
{
    const bool denied = code == -NLE_PERM || code == -NLE_NOACCESS;
    return makeError(denied ? ErrorCode::PermissionDenied : ErrorCode::Io,
                     call + ": " + nl_geterror(code));
}

void NetlinkMessageDeleter::operator()(nl_msg *message) const
{
    nlmsg_free(message);
}

void NetlinkSocket::Deleter::operator()(nl_sock *socket) const
{
    nl_socket_free(socket);
}

Result<NetlinkSocket> NetlinkSocket::openNetfilter()
{
    NetlinkSocket result;
    result.m_socket.reset(nl_socket_alloc());
    if (!result.m_socket)
        return systemError("nl_socket_alloc", ENOMEM);
    nl_socket_disable_seq_check(result.get());
    if (const int code = nl_connect(result.get(), NETLINK_NETFILTER); code < 0)
        return netlinkError("nl_connect(NETLINK_NETFILTER)", code);
    return result;
}

int NetlinkSocket::descriptor() const
{
    return nl_socket_get_fd(get());
}

void NetlinkSocket::setBuffer(int option, int octets)
{
    if (setsockopt(descriptor(), SOL_SOCKET, option, &octets, sizeof octets) == 0)
        return;
    const int fallback = option == SO_RCVBUFFORCE ? SO_RCVBUF : SO_SNDBUF;
    setsockopt(descriptor(), SOL_SOCKET, fallback, &octets, sizeof octets);
}

} // namespace vipdeck

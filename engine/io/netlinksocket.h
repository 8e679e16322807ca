// SPDX-License-Identifier: GPL-3.0-or-later
// A netlink socket of libnl and how its errors read. One thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "engine/base/result.h"

struct nl_sock;
struct nl_msg;

namespace vipdeck {

// Io (PermissionDenied for EPERM and EACCES) with "CALL: errno text".
[[nodiscard]] tl::unexpected<Error> systemError(const std::string &call, int errorNumber);
// The same for the negative numbers that libnl returns.
[[nodiscard]] tl::unexpected<Error> netlinkError(const std::string &call, int code);

struct NetlinkMessageDeleter
{
    void operator()(nl_msg *message) const;
};
using NetlinkMessage = std::unique_ptr<nl_msg, NetlinkMessageDeleter>;

class NetlinkSocket
{
public:
    // A connected socket of NETLINK_NETFILTER without sequence check.
    [[nodiscard]] static Result<NetlinkSocket> openNetfilter();

    NetlinkSocket() = default;
    [[nodiscard]] nl_sock *get() const { return m_socket.get(); }
    [[nodiscard]] int descriptor() const;
    [[nodiscard]] bool isOpen() const { return m_socket != nullptr; }

    // Sets a buffer size beyond the limit of the system; within it when that is not allowed.
    // `option` is SO_RCVBUFFORCE or SO_SNDBUFFORCE.
    void setBuffer(int option, int octets);

private:
    struct Deleter
    {
        void operator()(nl_sock *socket) const;
    };
    std::unique_ptr<nl_sock, Deleter> m_socket;
};

} // namespace vipdeck

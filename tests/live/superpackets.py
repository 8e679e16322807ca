#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets an interface send merged TCP segments of more than 64 KB (BIG TCP), for the live tests.

superpackets.py DEVICE OCTETS     in this network namespace; Debian 12's ip(8) cannot do it for IPv4

Ends with 2 where the kernel does not know it (before Linux 6.3)."""
import socket
import struct
import sys

RTM_NEWLINK = 16
NLM_F_REQUEST_ACK = 5
# IFLA_GSO_MAX_SIZE, IFLA_GRO_MAX_SIZE, and the same of IPv4
ATTRIBUTES = (41, 58, 63, 64)


def main():
    index = socket.if_nametoindex(sys.argv[1])
    octets = int(sys.argv[2])
    body = struct.pack("=BxHiII", socket.AF_UNSPEC, 0, index, 0, 0)
    for attribute in ATTRIBUTES:
        body += struct.pack("=HHI", 8, attribute, octets)
    message = struct.pack("=IHHII", 16 + len(body), RTM_NEWLINK, NLM_F_REQUEST_ACK, 1, 0) + body
    with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0) as netlink:
        netlink.send(message)
        answer = netlink.recv(65536)
    error = struct.unpack_from("=i", answer, 16)[0]
    if error:
        print(f"{sys.argv[1]}: error {-error}", file=sys.stderr)
        sys.exit(2)


main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A long TCP transfer whose every octet is checked, for the live tests.

transfer.py serve PORT                     answers both of the following, until it is killed
transfer.py fetch ADDRESS PORT MEGABYTES   at most 25 MB/s from the server
transfer.py send  ADDRESS PORT MEGABYTES   at most 25 MB/s to the server, which says that it is whole

Prints "started" after the first megabyte and "whole" at the end; any other end is a failure."""
import hashlib
import socket
import struct
import sys
import threading
import time

MEGABYTE = 1 << 20
PAUSE = 0.04  # between two megabytes
PATIENCE = 60  # seconds without an octet


def block(number):
    """A megabyte that differs from every other one."""
    return hashlib.sha256(struct.pack("!I", number)).digest() * (MEGABYTE // 32)


def receive(connection, octets):
    parts = []
    while octets:
        part = connection.recv(min(octets, MEGABYTE))
        if not part:
            raise EOFError("the connection ended early")
        parts.append(part)
        octets -= len(part)
    return b"".join(parts)


def take(connection, megabytes, started=lambda: None):
    for number in range(megabytes):
        if receive(connection, MEGABYTE) != block(number):
            raise ValueError(f"megabyte {number} is not what was sent")
        if number == 0:
            started()


def give(connection, megabytes, started=lambda: None):
    for number in range(megabytes):
        connection.sendall(block(number))
        if number == 0:
            started()
        time.sleep(PAUSE)


def answer(connection):
    with connection:
        connection.settimeout(PATIENCE)
        direction, megabytes = struct.unpack("!cI", receive(connection, 5))
        if direction == b"f":
            give(connection, megabytes)
        else:
            take(connection, megabytes)
            connection.sendall(b"whole")


def serve(port):
    with socket.create_server(("::", port), family=socket.AF_INET6,
                              dualstack_ipv6=True) as listener:
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=answer, args=(connection,), daemon=True).start()


def ask(direction, address, port, megabytes):
    def started():
        print("started", flush=True)

    with socket.create_connection((address, port), timeout=PATIENCE) as connection:
        connection.sendall(struct.pack("!cI", direction, megabytes))
        if direction == b"f":
            take(connection, megabytes, started)
        else:
            give(connection, megabytes, started)
            if receive(connection, 5) != b"whole":
                raise ValueError("the server did not get what was sent")
    print("whole", flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        serve(int(sys.argv[2]))
    else:
        ask(sys.argv[1][0].encode(), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))

# SPDX-License-Identifier: GPL-3.0-or-later
"""IPVS's generic netlink interface (family IPVS, version 1) with tables of its own and no packets.

What it answers is what kernel 6.1 answers, as far as ipvsadm can tell; ./record --verify compares with
the recordings of the real one.
"""
import copy
import errno
import ipaddress
import struct

FAMILY, CONTROL = 30, 16
REQUEST_ACK, MULTI, DUMP = 0x4, 0x2, 0x300
(NEW_SERVICE, SET_SERVICE, DEL_SERVICE, GET_SERVICE, NEW_DEST, SET_DEST, DEL_DEST, GET_DEST, NEW_DAEMON, DEL_DAEMON,
 GET_DAEMON, SET_CONFIG, GET_CONFIG, SET_INFO, GET_INFO, ZERO, FLUSH) = range(1, 18)
AF_INET, AF_INET6 = 2, 10
TUNNEL, DIRECT = 2, 3
GUE = 1
SCHEDULERS = "rr wrr lc wlc lblc lblcr dh sh sed nq fo ovf mh".split()
JIFFIES_LIMIT = (2**31 - 1) // 250


def attribute(kind, data):
    length = 4 + len(data)
    return struct.pack("=HH", length, kind) + data + b"\0" * (-length % 4)


def text(kind, value):
    return attribute(kind, value.encode() + b"\0")


def number(kind, form, value):
    return attribute(kind, struct.pack(form, value))


def parse(data):
    found = {}
    while len(data) >= 4:
        length, kind = struct.unpack_from("=HH", data)
        if length < 4:
            break
        found[kind & 0x3FFF] = data[4:length]
        data = data[(length + 3) & ~3:]
    return found


def unpack(form, data):
    return struct.unpack_from(form, data)[0]


def string(data):
    return data.split(b"\0")[0].decode("latin-1")


class Refused(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


class Service:
    def __init__(self, key):
        self.key = key  # (family, mark) or (family, protocol, address, port)
        self.servers = []  # newest first
        self.flags = 0


class Kernel:
    # The interfaces of the recorded cases: lo, and eth0 10.0.2.1/24.
    def __init__(self):
        self.broadcast = [ipaddress.ip_address(name) for name in ("10.0.2.255", "127.255.255.255")]
        self.devices = {"lo": 65536, "eth0": 1500}
        self.reset()

    def reset(self):
        self.services = []
        self.daemons = {}
        self.timeouts = [900, 120, 300]

    def copy(self):
        return copy.deepcopy((self.services, self.daemons, self.timeouts))

    def restore(self, state):
        self.services, self.daemons, self.timeouts = copy.deepcopy(state)

    # One datagram in, the datagrams that answer it out.
    def answer(self, datagram):
        length, kind, flags, sequence, pid = struct.unpack_from("=IHHII", datagram)
        command = datagram[16]
        attributes = parse(datagram[20:length])
        replies, dump = [], (flags & DUMP) == DUMP
        code = 0
        try:
            bodies = self.family() if kind == CONTROL else self.dispatch(command, attributes, dump)
            for reply, body in bodies:
                replies.append((kind, MULTI if dump else 0, bytes([reply, 1, 0, 0]) + body))
        except Refused as refusal:
            code = -refusal.code
        if dump and code == 0:
            replies.append((3, MULTI, struct.pack("=i", 0)))
        elif code != 0 or flags & REQUEST_ACK:
            replies.append((2, 0, struct.pack("=i", code) + datagram[:16]))
        return [struct.pack("=IHHII", 16 + len(body), each, extra, sequence, pid) + body
                for each, extra, body in replies]

    @staticmethod
    def family():
        body = (text(2, "IPVS") + number(1, "=H", FAMILY) + number(3, "=I", 1) + number(4, "=I", 0)
                + number(5, "=I", 6))
        return [(1, body)]

    def dispatch(self, command, attributes, dump):
        if command == GET_INFO:
            return [(SET_INFO, number(1, "=I", 0x010201) + number(2, "=I", 4096))]
        if command == GET_CONFIG:
            body = b"".join(number(4 + i, "=I", value) for i, value in enumerate(self.timeouts))
            return [(SET_CONFIG, body)]
        if command == GET_DAEMON:
            return [(NEW_DAEMON, attribute(3, self.daemon_text(daemon)))
                    for _, daemon in sorted(self.daemons.items())]
        if command == GET_SERVICE and dump:
            return [(NEW_SERVICE, attribute(1, self.service_text(each))) for each in self.services]
        if command == GET_SERVICE:
            return [(NEW_SERVICE, attribute(1, self.service_text(self.named(attributes))))]
        if command == GET_DEST:
            return [(NEW_DEST, attribute(2, self.server_text(each)))
                    for each in self.named(attributes).servers]
        self.change(command, attributes)
        return []

    def change(self, command, attributes):
        if command == FLUSH:
            self.services = []
        elif command == SET_CONFIG:
            values = [unpack("=I", attributes[4 + i]) if 4 + i in attributes else 0 for i in range(3)]
            if any(value > JIFFIES_LIMIT for value in values):
                raise Refused(errno.EINVAL)
            self.timeouts = [new or old for new, old in zip(values, self.timeouts)]
        elif command == NEW_DAEMON:
            self.start_daemon(parse(attributes[3]))
        elif command == DEL_DAEMON:
            state = unpack("=I", parse(attributes[3])[1])
            if self.daemons.pop(state, None) is None:
                raise Refused(errno.ESRCH)
        elif command == ZERO and 1 not in attributes:
            pass
        elif command == NEW_SERVICE:
            self.add_service(parse(attributes[1]))
        else:
            self.change_service(command, attributes)

    # Services

    @staticmethod
    def key(entry):
        family = unpack("=H", entry[1])
        if 5 in entry:
            return family, unpack("=I", entry[5])
        address = entry[3][:4] if family == AF_INET else entry[3][:16]
        return family, unpack("=H", entry[2]), address, unpack(">H", entry[4])

    def find(self, entry):
        key = self.key(entry)
        return next((service for service in self.services if service.key == key), None)

    def named(self, attributes):
        service = self.find(parse(attributes[1]))
        if service is None:
            raise Refused(errno.ESRCH)
        return service

    @staticmethod
    def settings(service, entry):
        values = {"scheduler": string(entry[6]), "pe": string(entry[11]) if 11 in entry else "",
                  "timeout": unpack("=I", entry[8]), "netmask": unpack("=I", entry[9])}
        flags, mask = struct.unpack_from("=II", entry[7])
        values["flags"] = (service.flags & ~mask) | (flags & mask)
        if values["scheduler"] != "none" and values["scheduler"] not in SCHEDULERS:
            raise Refused(errno.ENOENT)
        if values["pe"] not in ("", "sip"):
            raise Refused(errno.ENOENT)
        if service.key[0] == AF_INET6 and not 1 <= values["netmask"] <= 128:
            raise Refused(errno.EINVAL)
        return values

    def add_service(self, entry):
        if self.find(entry) is not None:
            raise Refused(errno.EEXIST)
        service = Service(self.key(entry))
        service.__dict__.update(self.settings(service, entry))
        service.flags |= 2  # hashed
        self.services.append(service)

    def change_service(self, command, attributes):
        service = self.named(attributes)
        if command == SET_SERVICE:
            values = self.settings(service, parse(attributes[1]))
            service.__dict__.update(values)
            service.flags |= 2
        elif command == DEL_SERVICE:
            self.services.remove(service)
        elif command != ZERO:
            self.change_server(command, service, parse(attributes[2]))

    @staticmethod
    def service_text(service):
        family = service.key[0]
        body = number(1, "=H", family)
        if len(service.key) == 2:
            body += number(5, "=I", service.key[1])
        else:
            body += (number(2, "=H", service.key[1]) + attribute(3, service.key[2].ljust(16, b"\0"))
                     + number(4, ">H", service.key[3]))
        body += text(6, service.scheduler)
        if service.pe:
            body += text(11, service.pe)
        body += attribute(7, struct.pack("=II", service.flags, 0xFFFFFFFF))
        body += number(8, "=I", service.timeout) + number(9, "=I", service.netmask)
        return body + Kernel.counters()

    # Servers

    def refuse_address(self, family, address):
        if family == AF_INET6:
            value = ipaddress.IPv6Address(address)
            local = value == ipaddress.IPv6Address("::1")
            kind = (value.is_multicast or value.is_unspecified or value.is_link_local
                    or value.ipv4_mapped is not None)
            if kind and not local:
                raise Refused(errno.EINVAL)
            return
        value = ipaddress.IPv4Address(address)
        if (value.is_multicast or int(value) >> 24 == 0 or int(value) == 0xFFFFFFFF
                or value in self.broadcast):
            raise Refused(errno.EINVAL)

    def change_server(self, command, service, entry):
        family = unpack("=H", entry[11]) if 11 in entry else service.key[0]
        address = entry[1][:4] if family == AF_INET else entry[1][:16]
        key = (family, address, unpack(">H", entry[2]))
        found = next((each for each in service.servers if each["key"] == key), None)
        if command == DEL_DEST:
            if found is None:
                raise Refused(errno.ENOENT)
            service.servers.remove(found)
            return
        values = {"key": key, "forwarding": unpack("=I", entry[3]) & 7, "weight": unpack("=i", entry[4]),
                  "upper": unpack("=I", entry[5]), "lower": unpack("=I", entry[6]),
                  "type": unpack("=B", entry[13]) if 13 in entry else 0,
                  "port": unpack(">H", entry[14]) if 14 in entry else 0,
                  "flags": unpack("=H", entry[15]) if 15 in entry else 0}
        if family != service.key[0] and (self.daemons or values["forwarding"] != TUNNEL):
            raise Refused(errno.EINVAL)
        if values["weight"] < 0 or values["lower"] > values["upper"]:
            raise Refused(errno.ERANGE)
        if values["type"] == GUE and values["port"] == 0:
            raise Refused(errno.EINVAL)
        if command == SET_DEST:
            if found is None:
                raise Refused(errno.ENOENT)
            found.update(values)
            return
        if found is not None:
            raise Refused(errno.EEXIST)
        self.refuse_address(family, address)
        service.servers.insert(0, values)

    @staticmethod
    def server_text(server):
        family, address, port = server["key"]
        body = (attribute(1, address.ljust(16, b"\0")) + number(2, ">H", port)
                + number(3, "=I", server["forwarding"]) + number(4, "=i", server["weight"])
                + number(13, "=B", server["type"]) + number(14, ">H", server["port"])
                + number(15, "=H", server["flags"])
                + number(5, "=I", server["upper"]) + number(6, "=I", server["lower"]))
        body += b"".join(number(kind, "=I", 0) for kind in (7, 8, 9))
        return body + number(11, "=H", family) + Kernel.counters()

    @staticmethod
    def counters():
        narrow = b"".join(number(kind, "=Q" if kind in (4, 5) else "=I", 0) for kind in range(1, 11))
        wide = b"".join(number(kind, "=Q", 0) for kind in range(1, 11))
        return attribute(10, narrow) + attribute(12, wide)

    # Sync daemons

    def start_daemon(self, entry):
        name = string(entry[2])
        state = unpack("=I", entry[1])
        if any(each["key"][0] != service.key[0] for service in self.services for each in service.servers):
            raise Refused(errno.EINVAL)
        if name not in self.devices:
            raise Refused(errno.ENODEV)
        if state in self.daemons:
            raise Refused(errno.EEXIST)
        overhead = 28 if 6 not in entry else 48
        unit = min(max(self.devices[name], 1500), 65535) if state == 2 else 1500
        length = unpack("=H", entry[4]) if 4 in entry else 0
        least = 1024 if state == 2 else 1
        length = min(max(length, least), 65535 - overhead) if length else unit - overhead
        self.daemons[state] = {
            "state": state, "name": name, "id": unpack("=I", entry[3]), "length": length & 0xFFFF,
            "group": entry.get(5, bytes([224, 0, 0, 81])), "group6": entry.get(6),
            "port": (unpack("=H", entry[7]) if 7 in entry else 0) or 8848,
            "ttl": (unpack("=B", entry[8]) if 8 in entry else 0) or 1}

    @staticmethod
    def daemon_text(daemon):
        body = (number(1, "=I", daemon["state"]) + text(2, daemon["name"]) + number(3, "=I", daemon["id"])
                + number(4, "=H", daemon["length"]) + number(7, "=H", daemon["port"])
                + number(8, "=B", daemon["ttl"]))
        return body + (attribute(6, daemon["group6"]) if daemon["group6"] else attribute(5, daemon["group"][:4]))

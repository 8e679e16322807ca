// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/doctor/factscript.h"

namespace vipdeck::doctor {
namespace {

constexpr const char *kHead = R"sh(#!/bin/sh
# VipDeck real-server doctor: reads settings, addresses, routes and open ports. Changes nothing.
LC_ALL=C
PATH=$PATH:/usr/sbin:/sbin
export LC_ALL PATH
echo 'vipdeck-facts 1'
echo "host $(uname -n)"
echo "kernel $(uname -r)"
[ -r /etc/os-release ] && ( . /etc/os-release && echo "system $PRETTY_NAME" )
for file in /proc/sys/net/ipv4/ip_forward /proc/sys/net/ipv6/conf/all/forwarding \
    /proc/sys/net/ipv4/conf/*/arp_ignore /proc/sys/net/ipv4/conf/*/arp_announce \
    /proc/sys/net/ipv4/conf/*/rp_filter /proc/sys/net/ipv4/conf/*/accept_local
do
    [ -r "$file" ] && echo "setting ${file#/proc/sys/} $(cat "$file")"
done
ip -o -d link show | sed 's/^/link /'
ip -o addr show | sed 's/^/address /'
)sh";

constexpr const char *kTail = R"sh(if command -v ss > /dev/null
then
    echo 'listening known'
    ss -Hlntup | sed 's/^/listen /'
fi
ip fou show 2> /dev/null | sed 's/^/fou /'
echo 'end'
)sh";

std::string routeLine(const char *name, const Address &to)
{
    return "ip -o route get " + to.toString() + " 2> /dev/null | sed 's/^/route " + name + " /'\n";
}

} // namespace

std::string factScript(const Address &director, const Address &client)
{
    return kHead + routeLine("director", director) + routeLine("client", client) + kTail;
}

} // namespace vipdeck::doctor

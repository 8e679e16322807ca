// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into ipvsadm by ./record: its netlink socket becomes a connection to the recorder's
// socket (environment VIPDECK_KERNEL) and the kernel's list of connections a file
// (VIPDECK_CONNECTIONS), so that the program talks with a simulated kernel.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <linux/netlink.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static int theSocket = -1;

static void *original(const char *name)
{
    return dlsym(RTLD_NEXT, name);
}

static void fillAddress(struct sockaddr_nl *address, unsigned pid)
{
    memset(address, 0, sizeof *address);
    address->nl_family = AF_NETLINK;
    address->nl_pid = pid;
}

int socket(int domain, int type, int protocol)
{
    int (*real)(int, int, int) = original("socket");
    if (domain != AF_NETLINK || protocol != NETLINK_GENERIC)
        return real(domain, type, protocol);
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    strncpy(address.sun_path, getenv("VIPDECK_KERNEL"), sizeof address.sun_path - 1);
    theSocket = real(AF_UNIX, SOCK_SEQPACKET | (type & SOCK_CLOEXEC), 0);
    if (connect(theSocket, (struct sockaddr *)&address, sizeof address) != 0)
        _exit(99);
    return theSocket;
}

int bind(int fd, const struct sockaddr *address, socklen_t length)
{
    int (*real)(int, const struct sockaddr *, socklen_t) = original("bind");
    return fd == theSocket ? 0 : real(fd, address, length);
}

int getsockname(int fd, struct sockaddr *address, socklen_t *length)
{
    int (*real)(int, struct sockaddr *, socklen_t *) = original("getsockname");
    if (fd != theSocket)
        return real(fd, address, length);
    fillAddress((struct sockaddr_nl *)address, (unsigned)getpid());
    *length = sizeof(struct sockaddr_nl);
    return 0;
}

int setsockopt(int fd, int level, int name, const void *value, socklen_t length)
{
    int (*real)(int, int, int, const void *, socklen_t) = original("setsockopt");
    return fd == theSocket ? 0 : real(fd, level, name, value, length);
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags)
{
    ssize_t (*real)(int, const struct msghdr *, int) = original("sendmsg");
    if (fd != theSocket)
        return real(fd, message, flags);
    struct msghdr copy = *message;
    copy.msg_name = NULL;
    copy.msg_namelen = 0;
    copy.msg_control = NULL;
    copy.msg_controllen = 0;
    return real(fd, &copy, flags);
}

ssize_t recvmsg(int fd, struct msghdr *message, int flags)
{
    ssize_t (*real)(int, struct msghdr *, int) = original("recvmsg");
    if (fd != theSocket)
        return real(fd, message, flags);
    struct sockaddr_nl *address = message->msg_name;
    message->msg_name = NULL;
    message->msg_namelen = 0;
    const ssize_t count = real(fd, message, flags);
    message->msg_name = address;
    message->msg_namelen = sizeof *address;
    if (address)
        fillAddress(address, 0);
    return count;
}

FILE *fopen(const char *path, const char *mode)
{
    FILE *(*real)(const char *, const char *) = original("fopen");
    return real(strcmp(path, "/proc/net/ip_vs_conn") == 0 ? getenv("VIPDECK_CONNECTIONS") : path, mode);
}

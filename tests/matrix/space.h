// SPDX-License-Identifier: GPL-3.0-or-later
// Network namespaces without names: they end with the process, whatever happens to it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <thread>

namespace vipdeck::matrix {

class Space
{
public:
    Space(); // a new one; needs root
    ~Space();
    Space(const Space &) = delete;
    Space &operator=(const Space &) = delete;

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    // What iproute2 takes for a namespace of another process.
    [[nodiscard]] std::string path() const;
    // Runs it on a thread of its own in there, and waits.
    void run(const std::function<void()> &task) const;
    // The same without waiting.
    [[nodiscard]] std::thread start(const std::function<void()> &task) const;
    // This thread, and those it starts, from now on.
    [[nodiscard]] bool enter() const;

    // Lines for `ip -batch`. False, with its words on standard error, when one fails.
    [[nodiscard]] bool configure(std::string_view lines) const;
    [[nodiscard]] bool configureIPv6(std::string_view lines) const; // where ip wants -6

    // "net.ipv4.ip_forward", "1".
    [[nodiscard]] bool set(std::string name, std::string_view value) const;

private:
    [[nodiscard]] bool feed(const char *command, std::string_view lines) const;

    int m_descriptor = -1;
};

} // namespace vipdeck::matrix

// SPDX-License-Identifier: GPL-3.0-or-later
// The world of the matrix: a client, a director with two interfaces to servers and one to the
// client, and two real servers. Every server owns the virtual addresses; what it answers from one
// goes to the client by a link of their own, as direct routing and tunnels want it.
//
//   client 198.51.100.10 -- .1 director 10.0.1.1 -- .11 server 1 -- 172.16.1.0/24 -- client
//                                       10.0.2.1 -- .11 server 2 -- 172.16.2.0/24 -- client
#pragma once

#include <memory>

#include "helper/enginehost.h"
#include "tests/matrix/client.h"
#include "tests/matrix/decapsulator.h"
#include "tests/matrix/realserver.h"

namespace vipdeck::matrix {

[[nodiscard]] Address clientAddress(AddressFamily family);
// On its link with a server.
[[nodiscard]] Address directClientAddress(int server, AddressFamily family);
// Of the director towards a server (1, 2) or the client (0).
[[nodiscard]] Address directorAddress(int server, AddressFamily family);
[[nodiscard]] Address serverAddress(int server, AddressFamily family);
enum class Vip {
    Local,     // an address of the director, too
    Elsewhere, // only routed to it
    OwnClient, // of the director, not of the servers
};
[[nodiscard]] Address vip(Vip which, AddressFamily family);

class Ground
{
public:
    Ground();
    ~Ground();
    Ground(const Ground &) = delete;
    Ground &operator=(const Ground &) = delete;

    // The calling thread is in the director's namespace afterwards. False with a reason.
    [[nodiscard]] bool build(QString &reason);

    [[nodiscard]] EngineHost &engine() { return *m_engine; }
    [[nodiscard]] const Space &clientSpace() const { return m_clientSpace; }
    [[nodiscard]] const Space &directorSpace() const { return m_directorSpace; }
    [[nodiscard]] Client &client() { return m_client; }
    [[nodiscard]] Client &directorsClient() { return m_directorsClient; }
    [[nodiscard]] Wiretap &clientTap() { return *m_clientTap; }
    [[nodiscard]] RealServer &server(int number) { return *m_servers.at(std::size_t(number) - 1); }
    [[nodiscard]] const Decapsulator &decapsulator(int number) const
    {
        return *m_decapsulators.at(std::size_t(number) - 1);
    }
    [[nodiscard]] const Space &serverSpace(int number) const
    {
        return number == 1 ? m_serverSpace1 : m_serverSpace2;
    }

    // A new engine, the taps empty, no path MTU remembered by the client.
    void renew(EngineHostOptions options = {});
    // No engine any more, so that another process may be it.
    void stopEngine() { m_engine.reset(); }
    // "" when the change went through.
    [[nodiscard]] QString apply(const ChangeSet &changes);

private:
    [[nodiscard]] bool buildDirector() const;
    // What goes to the servers is as on a wire: cut to size, checksums complete. Their end of a
    // tunnel is a program.
    [[nodiscard]] bool disableOffloads() const;
    [[nodiscard]] bool buildClient() const;
    [[nodiscard]] bool buildServer(int number) const;

    Space m_clientSpace;
    Space m_directorSpace;
    Space m_serverSpace1;
    Space m_serverSpace2;
    Client m_client;
    Client m_directorsClient;
    std::unique_ptr<Wiretap> m_clientTap;
    std::vector<std::unique_ptr<RealServer>> m_servers;
    std::vector<std::unique_ptr<Decapsulator>> m_decapsulators;
    std::unique_ptr<EngineHost> m_engine;
};

[[nodiscard]] ServiceConfig serviceFor(Protocol protocol, const Endpoint &endpoint);
[[nodiscard]] std::uint64_t dropsOf(const DirectorStatus &status, std::string_view reason);

} // namespace vipdeck::matrix

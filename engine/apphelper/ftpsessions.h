// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of FTP control connections besides their entries in the connection table. One
// thread.
#pragma once

#include <unordered_map>

#include "engine/apphelper/ftptext.h"
#include "engine/apphelper/streamedits.h"
#include "engine/conn/connection.h"

namespace vipdeck {

struct FtpSession
{
    FtpPassive passive = FtpPassive::None; // what the client asked for last
    StreamEdits replies;                   // of the stream from the server
};

// A session begins when the connection is established, so that a flood of SYNs costs nothing here,
// and ends with it.
class FtpSessions
{
public:
    [[nodiscard]] FtpSession &begin(ConnectionIndex connection) { return m_sessions[connection]; }
    [[nodiscard]] FtpSession *find(ConnectionIndex connection)
    {
        const auto found = m_sessions.find(connection);
        return found != m_sessions.end() ? &found->second : nullptr;
    }
    void end(ConnectionIndex connection) { m_sessions.erase(connection); }
    [[nodiscard]] std::size_t size() const { return m_sessions.size(); }

private:
    std::unordered_map<ConnectionIndex, FtpSession> m_sessions;
};

} // namespace vipdeck

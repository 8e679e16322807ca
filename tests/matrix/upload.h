// SPDX-License-Identifier: GPL-3.0-or-later
// A long upload to a RealServer that can be watched and ended. What is sent was acknowledged but
// for some thousand octets.
#pragma once

#include <QString>

#include <atomic>
#include <mutex>
#include <thread>

#include "tests/matrix/wire.h"

namespace vipdeck::matrix {

class Upload
{
public:
    Upload(const Space &client, const Endpoint &service);
    ~Upload();
    Upload(const Upload &) = delete;
    Upload &operator=(const Upload &) = delete;

    [[nodiscard]] std::size_t sent() const { return m_sent; }
    // Sends the rest at once and waits for the server's word that it is intact.
    void finish();
    [[nodiscard]] QString problem() const; // empty while all goes well

private:
    void run(const Endpoint &service);
    [[nodiscard]] bool send(int socket, const Octets &octets) const;
    void fail(const QString &problem);

    std::atomic<std::size_t> m_sent = 0;
    std::atomic<bool> m_hurry = false;
    std::atomic<bool> m_stop = false;
    mutable std::mutex m_mutex;
    QString m_problem;
    std::thread m_thread;
};

} // namespace vipdeck::matrix

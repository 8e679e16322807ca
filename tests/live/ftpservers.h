// SPDX-License-Identifier: GPL-3.0-or-later
// vsftpd on servers of a lab, for anonymous clients: /data (random octets), /name (the server's
// name) and /pub, where everybody may write.
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

#include "tests/live/lab.h"

namespace vipdeck::live {

class FtpServers
{
public:
    // The ground must outlive this.
    explicit FtpServers(const Lab &lab)
        : m_lab(&lab)
    {}
    ~FtpServers();
    FtpServers(const FtpServers &) = delete;
    FtpServers &operator=(const FtpServers &) = delete;

    // Waits until they listen. False with a reason.
    [[nodiscard]] bool start(const QStringList &servers, QString &reason);

    [[nodiscard]] const QByteArray &data() const { return m_data; }
    // What a client stored in /pub of any of them; empty when none has it.
    [[nodiscard]] QByteArray stored(const QString &name) const;

private:
    [[nodiscard]] QString folder(const QString &server) const;
    [[nodiscard]] bool prepare(const QString &server) const;
    [[nodiscard]] bool isListening(const QString &server) const;

    const Lab *m_lab;
    QStringList m_names;
    QByteArray m_data;
    std::vector<std::unique_ptr<QProcess>> m_processes;
};

} // namespace vipdeck::live

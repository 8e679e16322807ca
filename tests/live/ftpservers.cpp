// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/live/ftpservers.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QThread>

namespace vipdeck::live {
namespace {

constexpr qsizetype kDataSize = 8'000'000;
constexpr int kStartMilliseconds = 10'000;

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray configuration(const QString &folder)
{
    return QStringLiteral("listen=NO\n"
                          "listen_ipv6=YES\n" // IPv4 too
                          "background=NO\n"
                          "anonymous_enable=YES\n"
                          "local_enable=NO\n"
                          "no_anon_password=YES\n"
                          "write_enable=YES\n"
                          "anon_upload_enable=YES\n"
                          "anon_mkdir_write_enable=YES\n"
                          "anon_other_write_enable=YES\n"
                          "anon_umask=022\n"
                          "connect_from_port_20=YES\n"
                          "seccomp_sandbox=NO\n"
                          "xferlog_enable=NO\n"
                          "anon_root=%1/site\n"
                          "secure_chroot_dir=%1/empty\n")
        .arg(folder)
        .toUtf8();
}

} // namespace

FtpServers::~FtpServers()
{
    for (const auto &process : m_processes) {
        process->terminate();
        if (!process->waitForFinished(3000)) {
            process->kill();
            process->waitForFinished(3000);
        }
    }
}

QString FtpServers::folder(const QString &server) const
{
    return m_lab->runDirectory() + QLatin1Char('/') + server + QStringLiteral("/ftp");
}

bool FtpServers::prepare(const QString &server) const
{
    const auto where = folder(server);
    const auto pub = where + QStringLiteral("/site/pub");
    // Anonymous users must not own their root; the way to it must be open to them.
    const auto open = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
                      | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
    auto way = QDir(m_lab->runDirectory());
    way.cdUp();
    return QDir().mkpath(pub) && QDir().mkpath(where + QStringLiteral("/empty"))
           && QFile::setPermissions(way.path(), open)
           && QFile::setPermissions(pub, open | QFile::WriteGroup | QFile::WriteOther)
           && write(where + QStringLiteral("/site/data"), m_data)
           && write(where + QStringLiteral("/site/name"), server.toUtf8() + '\n')
           && write(where + QStringLiteral("/vsftpd.conf"), configuration(where));
}

bool FtpServers::isListening(const QString &server) const
{
    const auto outcome = m_lab->run(server, {QStringLiteral("ss"), QStringLiteral("-Hltn"),
                                             QStringLiteral("sport"), QStringLiteral("= :21")});
    return !outcome.output.trimmed().isEmpty();
}

bool FtpServers::start(const QStringList &servers, QString &reason)
{
    m_data.resize(kDataSize);
    QRandomGenerator generator(4711);
    for (auto &octet : m_data)
        octet = static_cast<char>(generator.bounded(256));
    m_names = servers;
    for (const auto &server : servers) {
        if (!prepare(server)) {
            reason = QStringLiteral("cannot write below ") + folder(server);
            return false;
        }
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::ForwardedChannels);
        m_lab->start(*process, server,
                     {QStringLiteral("vsftpd"), folder(server) + QStringLiteral("/vsftpd.conf")});
        m_processes.push_back(std::move(process));
    }
    QElapsedTimer timer;
    timer.start();
    for (const auto &server : servers) {
        while (!isListening(server)) {
            if (timer.elapsed() > kStartMilliseconds) {
                reason = QStringLiteral("vsftpd does not listen in ") + server;
                return false;
            }
            QThread::msleep(50);
        }
    }
    return true;
}

QByteArray FtpServers::stored(const QString &name) const
{
    for (const auto &server : m_names) {
        QFile file(folder(server) + QStringLiteral("/site/pub/") + name);
        if (file.open(QIODevice::ReadOnly))
            return file.readAll();
    }
    return {};
}

} // namespace vipdeck::live

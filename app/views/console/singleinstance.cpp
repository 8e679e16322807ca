// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/console/singleinstance.h"

#include <QDataStream>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

namespace vipdeck {
namespace {

constexpr int kPatienceMilliseconds = 2000;
constexpr qint64 kMaximumOctets = 1 << 20;
constexpr quint32 kMagic = 0x56444B31; // "VDK1"

} // namespace

SingleInstance::SingleInstance(const QString &name, QObject *parent)
    : QObject(parent)
    , m_name(name)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (auto *socket = m_server.nextPendingConnection())
            take(socket);
    });
}

QString SingleInstance::defaultName()
{
    const auto directory = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return QDir(directory).filePath(QStringLiteral("vipdeck-console"));
}

bool SingleInstance::claim(const QStringList &files)
{
    if (handOver(files))
        return false;
    // Nobody answers: what is left there is of a console that died.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
    return true;
}

bool SingleInstance::handOver(const QStringList &files) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kPatienceMilliseconds))
        return false;
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kMagic << files;
    socket.write(message);
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(kPatienceMilliseconds)) {
    }
    // The other one hangs up when it has taken the message.
    return socket.state() == QLocalSocket::UnconnectedState
           || socket.waitForDisconnected(kPatienceMilliseconds);
}

void SingleInstance::take(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(kPatienceMilliseconds, socket, &QLocalSocket::abort);
    const auto read = [this, socket] {
        if (socket->bytesAvailable() > kMaximumOctets)
            return socket->abort();
        QDataStream stream(socket);
        stream.setVersion(QDataStream::Qt_6_4);
        stream.startTransaction();
        quint32 magic = 0;
        QStringList files;
        stream >> magic >> files;
        if (!stream.commitTransaction())
            return;
        socket->disconnectFromServer();
        if (magic == kMagic)
            Q_EMIT requested(files);
    };
    connect(socket, &QLocalSocket::readyRead, this, read);
    if (socket->bytesAvailable() > 0)
        read();
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// One console per user: a second start hands its files over to the first one and ends. GUI thread.
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace vipdeck {

class SingleInstance : public QObject
{
    Q_OBJECT

public:
    // `name`: path of the socket, in a directory of the user's own.
    explicit SingleInstance(const QString &name, QObject *parent = nullptr);

    // In the user's runtime directory.
    [[nodiscard]] static QString defaultName();

    // True when this is the first one. Else the other was told to open `files` (absolute paths) and
    // to come to the front.
    [[nodiscard]] bool claim(const QStringList &files);

Q_SIGNALS:
    // Another start; `files` may be empty.
    void requested(const QStringList &files);

private:
    [[nodiscard]] bool handOver(const QStringList &files) const;
    void take(QLocalSocket *socket);

    QString m_name;
    QLocalServer m_server;
};

} // namespace vipdeck

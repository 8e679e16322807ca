// SPDX-License-Identifier: GPL-3.0-or-later
// Tries to reach a director over ssh once and says what came of it, with a connection of its own
// that ends then. GUI thread.
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>

#include "app/document/sshlink.h"

namespace vipdeck {

class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionTest(QObject *parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_link != nullptr; }
    void start(const SshTarget &target); // ends the one before without an answer
    void cancel();

Q_SIGNALS:
    void finished(bool reached, const QString &sentence);

private:
    void follow();
    void end(bool reached, const QString &sentence);

    std::unique_ptr<SshLink> m_link;
    QTimer m_limit;
};

} // namespace vipdeck

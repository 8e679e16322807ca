// SPDX-License-Identifier: GPL-3.0-or-later
// The listening unix socket: made here or taken over from systemd. Control thread.
#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <memory>
#include <string>

#include "engine/base/result.h"
#include "helper/filedescriptor.h"

namespace vipdeck {

// A socket that anybody may connect to (mode 0666; who may do what is polkit's business). A dead
// socket at `path` is replaced; one where somebody answers is an error (AlreadyExists).
[[nodiscard]] Result<FileDescriptor> openListeningSocket(const std::string &path);

class Listener : public QObject
{
    Q_OBJECT

public:
    // `ownPath` is removed with the listener; empty for a socket of systemd.
    explicit Listener(FileDescriptor socket, std::string ownPath, QObject *parent = nullptr);
    ~Listener() override;

Q_SIGNALS:
    // The receiver owns the descriptor.
    void accepted(int descriptor);

private:
    void acceptAll();

    FileDescriptor m_socket;
    std::string m_ownPath;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace vipdeck

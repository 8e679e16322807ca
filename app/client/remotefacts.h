// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the facts of a real server over the user's own ssh: runs the doctor's script there, which
// only reads. One reading at a time; destroying it ends the ssh process.
#pragma once

#include <QObject>
#include <QProcess>
#include <QTimer>
#include <functional>
#include <string>

#include "engine/base/result.h"
#include "engine/doctor/facts.h"

namespace vipdeck {

class RemoteFacts : public QObject
{
    Q_OBJECT

public:
    using Callback = std::function<void(Result<doctor::ServerFacts>)>;

    explicit RemoteFacts(QObject *parent = nullptr);
    ~RemoteFacts() override;

    // `host` is what ssh takes: a name of its configuration, user@host. Answers exactly once, from
    // the event loop. Errors: InvalidArgument, NotConnected with what ssh said, Malformed.
    void read(const QString &host, const std::string &script, Callback callback);
    // Where ssh may ask: a terminal only (the command line), or SSH_ASKPASS as well.
    void setQuiet(bool quiet) { m_quiet = quiet; }

private:
    void finish(Result<doctor::ServerFacts> result);
    void takeEnd(int exitCode);

    QProcess m_ssh;
    QTimer m_patience;
    Callback m_callback;
    bool m_quiet = false;
};

} // namespace vipdeck

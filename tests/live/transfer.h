// SPDX-License-Identifier: GPL-3.0-or-later
// A TCP transfer of some seconds, every octet of which is checked (transfer.py).
#pragma once

#include <QProcess>

#include "tests/live/lab.h"

namespace vipdeck::live {

class Transfer
{
public:
    static constexpr int kPort = 9000;

    explicit Transfer(const Lab &lab)
        : m_lab(&lab)
    {}
    ~Transfer(); // kills what still runs

    // Answers transfers at kPort of a server until this object ends.
    [[nodiscard]] bool serve(const QString &where);
    // From the client. `kind` is "fetch" or "send"; about 25 MB/s. True when it is under way.
    [[nodiscard]] bool begin(const QString &kind, const QString &address, int megabytes);
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    // Waits for the end: did everything arrive as it was sent?
    [[nodiscard]] bool isWhole();
    [[nodiscard]] QString text() const { return m_text; }

private:
    void start(const QString &where, const QStringList &arguments);
    [[nodiscard]] bool waitFor(const char *word);

    const Lab *m_lab;
    QProcess m_process;
    QString m_text;
};

} // namespace vipdeck::live

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/live/transfer.h"

#include <QElapsedTimer>
#include <QThread>

namespace vipdeck::live {
namespace {

constexpr int kPatienceMilliseconds = 60000;

} // namespace

Transfer::~Transfer()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished(5000);
}

void Transfer::start(const QString &where, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_lab->start(m_process, where,
                 QStringList{QStringLiteral("python3"),
                             QStringLiteral(VIPDECK_SOURCE_DIR "/tests/live/transfer.py")}
                     + arguments);
}

bool Transfer::serve(const QString &where)
{
    start(where, {QStringLiteral("serve"), QString::number(kPort)});
    const QStringList listening{QStringLiteral("ss"), QStringLiteral("-Hltn"),
                                QStringLiteral("sport = :%1").arg(kPort)};
    QElapsedTimer waited;
    for (waited.start(); waited.elapsed() < 10000; QThread::msleep(50))
        if (!m_lab->run(where, listening).output.isEmpty())
            return true;
    return false;
}

bool Transfer::begin(const QString &kind, const QString &address, int megabytes)
{
    m_text.clear();
    start(QStringLiteral("client"),
          {kind, address, QString::number(kPort), QString::number(megabytes)});
    return waitFor("started");
}

bool Transfer::isWhole()
{
    const bool whole = waitFor("whole");
    m_process.waitForFinished(kPatienceMilliseconds);
    m_text += QString::fromUtf8(m_process.readAll());
    return whole && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

bool Transfer::waitFor(const char *word)
{
    QElapsedTimer waited;
    waited.start();
    while (!m_text.contains(QLatin1String(word))) {
        if (waited.elapsed() > kPatienceMilliseconds)
            return false;
        if (!m_process.waitForReadyRead(500) && !isRunning()) {
            m_text += QString::fromUtf8(m_process.readAll());
            return m_text.contains(QLatin1String(word));
        }
        m_text += QString::fromUtf8(m_process.readAll());
    }
    return true;
}

} // namespace vipdeck::live

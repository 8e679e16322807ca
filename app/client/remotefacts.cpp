// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/remotefacts.h"

#include <chrono>

#include "engine/doctor/factstext.h"

namespace vipdeck {
namespace {

constexpr std::chrono::seconds kPatience{90}; // somebody may have to type a password
constexpr qsizetype kMaximumOctets = qsizetype{doctor::kMaximumFactsOctets};

} // namespace

RemoteFacts::RemoteFacts(QObject *parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_ssh.kill();
        finish(makeError(ErrorCode::NotConnected, "ssh did not end within 90 seconds"));
    });
    connect(&m_ssh, &QProcess::finished, this, &RemoteFacts::takeEnd);
    connect(&m_ssh, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(makeError(ErrorCode::NotConnected, "ssh: " + m_ssh.errorString().toStdString()));
    });
}

RemoteFacts::~RemoteFacts()
{
    m_ssh.disconnect(this);
    if (m_ssh.state() != QProcess::NotRunning) {
        m_ssh.kill();
        m_ssh.waitForFinished(1000);
    }
}

void RemoteFacts::read(const QString &host, const std::string &script, Callback callback)
{
    m_callback = std::move(callback);
    const bool isUsable = !host.isEmpty() && !host.startsWith(QLatin1Char('-'))
                          && m_ssh.state() == QProcess::NotRunning;
    if (!isUsable) {
        QTimer::singleShot(0, this, [this, host] {
            finish(makeError(ErrorCode::InvalidArgument,
                             "ssh cannot be asked for \"" + host.toStdString() + '"'));
        });
        return;
    }
    QStringList arguments{QStringLiteral("-T"), QStringLiteral("-o"),
                          QStringLiteral("ConnectTimeout=10")};
    if (m_quiet)
        arguments << QStringLiteral("-o") << QStringLiteral("BatchMode=yes");
    m_ssh.start(QStringLiteral("ssh"), arguments << host << QStringLiteral("sh -s"));
    m_ssh.write(QByteArray::fromStdString(script));
    m_ssh.closeWriteChannel();
    m_patience.start(kPatience);
}

void RemoteFacts::takeEnd(int exitCode)
{
    const auto output = m_ssh.readAllStandardOutput().left(kMaximumOctets + 1);
    auto facts = doctor::parseServerFacts(output.toStdString());
    if (facts || exitCode == 0)
        return finish(std::move(facts));
    const auto said = m_ssh.readAllStandardError().trimmed().right(2000);
    finish(makeError(
        ErrorCode::NotConnected,
        "ssh: " + (said.isEmpty() ? "exit code " + std::to_string(exitCode) : said.toStdString())));
}

void RemoteFacts::finish(Result<doctor::ServerFacts> result)
{
    m_patience.stop();
    if (const auto callback = std::exchange(m_callback, nullptr))
        callback(std::move(result));
}

} // namespace vipdeck

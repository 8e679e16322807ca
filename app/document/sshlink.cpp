// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/sshlink.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>

namespace vipdeck {
namespace {

constexpr qint64 kMaximumComplaintOctets = 4000;

QString askPassBeside(const QString &directory)
{
    for (const auto &name : {QStringLiteral("/vipdeck-askpass"),
                             QStringLiteral("/../libexec/vipdeck/vipdeck-askpass")})
        if (QFileInfo(directory + name).isExecutable())
            return QFileInfo(directory + name).canonicalFilePath();
    return {};
}

// "Offending ED25519 key in /home/ada/.ssh/known_hosts:4" says where the known key stands.
QString knownKeyPlace(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("^Offending \\S+ key in (.+)$"),
                                          QRegularExpression::MultilineOption);
    return place.match(text).captured(1).trimmed();
}

} // namespace

SshLink::SshLink(SshTarget target, QObject *parent)
    : HelperLink(QString(), parent)
    , m_target(std::move(target))
{
    completeTarget();
}

void SshLink::setTarget(const SshTarget &target)
{
    const bool isOn = state() != State::Idle;
    stop();
    m_target = target;
    completeTarget();
    if (isOn)
        start();
}

void SshLink::completeTarget()
{
    if (m_target.command.isEmpty())
        m_target.command = QStringLiteral("vipdeckadm dial-stdio");
    if (m_target.askPassProgram.isEmpty())
        m_target.askPassProgram = askPassBeside(QCoreApplication::applicationDirPath());
}

Result<> SshLink::checkHost(const QString &host)
{
    if (host.isEmpty())
        return makeError(ErrorCode::InvalidArgument, "a host is missing");
    if (host.startsWith(u'-'))
        return makeError(ErrorCode::InvalidArgument,
                         '"' + host.toStdString() + "\" would be an option of ssh");
    for (const QChar c : host)
        if (c.isSpace() || !c.isPrint())
            return makeError(ErrorCode::InvalidArgument,
                             '"' + host.toStdString() + "\" is not a host: it has a blank");
    return {};
}

QStringList SshLink::arguments() const
{
    QStringList words{QStringLiteral("-T"), QStringLiteral("-oConnectTimeout=10"),
                      QStringLiteral("-oServerAliveInterval=5"),
                      QStringLiteral("-oServerAliveCountMax=3"),
                      QStringLiteral("-oClearAllForwardings=yes")};
    words += m_target.options;
    words += {QStringLiteral("--"), m_target.host, m_target.command};
    return words;
}

void SshLink::dial(HelperClient &client)
{
    m_needsPerson = false;
    m_complaints = std::make_unique<QTemporaryFile>();
    auto *process = new QProcess;
    auto environment = QProcessEnvironment::systemEnvironment();
    if (!m_target.askPassProgram.isEmpty()) {
        environment.insert(QStringLiteral("SSH_ASKPASS"), m_target.askPassProgram);
        environment.insert(QStringLiteral("SSH_ASKPASS_REQUIRE"), QStringLiteral("force"));
    }
    process->setProcessEnvironment(environment);
    process->setProgram(QStringLiteral("ssh"));
    process->setArguments(arguments());
    if (m_complaints->open())
        process->setStandardErrorFile(m_complaints->fileName());
    process->start();
    client.connectToDevice(process);
}

QString SshLink::explain(const QString &reason)
{
    QFile file(m_complaints ? m_complaints->fileName() : QString());
    if (!file.open(QIODevice::ReadOnly))
        return reason;
    const auto text = QString::fromUtf8(file.read(kMaximumComplaintOctets));
    if (text.contains(QLatin1String("REMOTE HOST IDENTIFICATION HAS CHANGED"))) {
        m_needsPerson = true;
        return tr("The host key of %1 has changed: the machine was set up again, or another one "
                  "answers in its place. If the change is right, remove the old key: %2")
            .arg(m_target.host, knownKeyPlace(text));
    }
    QStringList lines;
    for (const auto &line : text.split(u'\n')) {
        const auto trimmed = line.trimmed();
        if (!trimmed.isEmpty() && !trimmed.startsWith(QLatin1String("Warning: Permanently added")))
            lines.append(trimmed);
    }
    m_needsPerson = text.contains(QLatin1String("Permission denied"))
                    || text.contains(QLatin1String("Host key verification failed"))
                    || text.contains(QLatin1String("Too many authentication failures"));
    return lines.isEmpty() ? reason : lines.join(QStringLiteral("; "));
}

bool SshLink::retries() const
{
    return !m_needsPerson;
}

} // namespace vipdeck

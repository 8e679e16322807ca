// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab.h"

#include <QProcessEnvironment>

namespace {

const QString kTool = QStringLiteral(VIPDECK_SOURCE_DIR "/tools/lab");
const QString kPeer = QStringLiteral(VIPDECK_BINARY_DIR "/tools/labpeer/vipdeck-labpeer");
const QString kAdministration = QStringLiteral(VIPDECK_BINARY_DIR "/app/cli/vipdeckadm");
constexpr int kTimeoutMilliseconds = 60000;

bool finishes(QProcess &process)
{
    return process.waitForFinished(kTimeoutMilliseconds)
           && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

Lab::Lab()
    : m_prefix(qEnvironmentVariable("VIPDECK_LAB_PREFIX"))
    , m_directory(qEnvironmentVariable("VIPDECK_LAB_DIR"))
{}

Lab::~Lab()
{
    QProcess::execute(kTool, labArguments(QStringLiteral("down")));
    m_traffic.waitForFinished(5000);
}

QStringList Lab::labArguments(const QString &action) const
{
    return {action,
            QStringLiteral("--prefix"),
            m_prefix,
            QStringLiteral("--run-dir"),
            m_directory,
            QStringLiteral("--bin-dir"),
            QStringLiteral(VIPDECK_BINARY_DIR)};
}

bool Lab::up()
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(kTool, labArguments(QStringLiteral("up")));
    return finishes(process);
}

QString Lab::file(const QString &name) const
{
    return m_files.filePath(name);
}

QString Lab::socket() const
{
    return m_directory + QStringLiteral("/vipdeckd.sock");
}

void Lab::startTraffic(int requestsPerSecond)
{
    m_traffic.setStandardOutputFile(QProcess::nullDevice());
    m_traffic.setStandardErrorFile(QProcess::nullDevice());
    m_traffic.start(kTool, labArguments(QStringLiteral("load"))
                               + QStringList{QStringLiteral("--lively"), QStringLiteral("--rate"),
                                             QString::number(requestsPerSecond),
                                             QStringLiteral("--seconds"), QStringLiteral("280")});
}

Lab::Answers Lab::request(const QString &endpoint, int count)
{
    Answers answers;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral("ip"),
                  {QStringLiteral("netns"), QStringLiteral("exec"),
                   m_prefix + QStringLiteral("-client"), kPeer, QStringLiteral("http-load"),
                   QStringLiteral("--to"), endpoint, QStringLiteral("--total"),
                   QString::number(count), QStringLiteral("--rate"), QStringLiteral("400"),
                   QStringLiteral("--seconds"), QStringLiteral("30")});
    if (!process.waitForFinished(kTimeoutMilliseconds))
        return answers;
    const auto lines = QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'));
    for (const auto &line : lines) {
        const auto words = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (words.value(0) == QLatin1String("server"))
            answers.byServer[words.value(1)] = words.value(2).toInt();
        if (words.value(0) == QLatin1String("total")) {
            answers.total = words.value(2).toInt();
            answers.errors = words.value(4).toInt();
        }
    }
    return answers;
}

QString Lab::ipvsadm(const QStringList &arguments)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("VIPDECK_SOCKET"), socket());
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(kAdministration, arguments);
    if (!finishes(process))
        return {};
    const auto output = QString::fromUtf8(process.readAllStandardOutput());
    return output.isNull() ? QStringLiteral("") : output;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/live/cachehelpers.h"

#include <sys/mount.h>

#include <QFile>
#include <QTest>

#include "helper/rulefile.h"

namespace vipdeck::live {

CacheHelpers::CacheHelpers()
    : m_isMounted(mount("bpf", qPrintable(m_bpf.path()), "bpf", 0, nullptr) == 0)
{}

CacheHelpers::~CacheHelpers()
{
    if (m_isMounted)
        umount2(qPrintable(m_bpf.path()), MNT_DETACH);
}

void CacheHelpers::configure(const ChangeSet &changes)
{
    m_state = std::make_unique<QTemporaryDir>();
    StoredConfiguration configuration;
    configuration.generation = 1;
    const auto applied = applyChanges(configuration.rules, changes);
    QVERIFY2(applied.has_value(), applied ? "" : applied.error().message.c_str());
    QFile rules(m_state->filePath(QStringLiteral("rules.jsonl")));
    QVERIFY(rules.open(QIODevice::WriteOnly));
    rules.write(printRuleFile(configuration));
}

void CacheHelpers::start(QProcess &helper, const QStringList &options) const
{
    helper.setProcessChannelMode(QProcess::MergedChannels);
    helper.start(
        Lab::helperProgram(),
        QStringList{QStringLiteral("--foreground"), QStringLiteral("--socket"), socket(),
                    QStringLiteral("--state-dir"), m_state->path(), QStringLiteral("--flow-cache"),
                    QStringLiteral("on"), QStringLiteral("--flow-attachment"),
                    qEnvironmentVariable("VIPDECK_FLOW_ATTACHMENT", QStringLiteral("auto")),
                    QStringLiteral("--bpf-directory"), bpfDirectory()}
            + options);
    QVERIFY(helper.waitForStarted());
    const auto isServing = [&helper] {
        helper.waitForReadyRead(50);
        return helper.peek(8192).contains("serves");
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isServing(), helper.peek(8192), 10000);
}

Outcome CacheHelpers::ask(const QStringList &arguments) const
{
    return runProgram(QStringList{QStringLiteral(VIPDECK_BINARY_DIR "/app/cli/vipdeckadm"),
                                  QStringLiteral("--socket"), socket()}
                          + arguments,
                      20);
}

} // namespace vipdeck::live

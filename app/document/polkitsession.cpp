// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/polkitsession.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTimer>

namespace vipdeck {
namespace {

constexpr int kLimitMilliseconds = 10'000;

} // namespace

void PolkitSession::forget(QObject *context, const std::function<void(const Result<> &)> &answer)
{
    // Not a child of the context: a process that goes waits for its end, and says so, while the
    // context is half gone.
    auto *process = new QProcess(QCoreApplication::instance());
    QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
    QObject::connect(
        process, &QProcess::errorOccurred, context,
        [process, answer](QProcess::ProcessError error) {
            if (error != QProcess::FailedToStart)
                return; // finished() comes too
            process->deleteLater();
            answer(makeError(ErrorCode::NotSupported, "pkcheck of polkit cannot be started: "
                                                          + process->errorString().toStdString()));
        });
    QObject::connect(
        process, &QProcess::finished, context,
        [process, answer](int code, QProcess::ExitStatus status) {
            const auto words = QString::fromUtf8(process->readAllStandardError()).simplified();
            if (status == QProcess::NormalExit && code == 0)
                answer(Result<>());
            else
                answer(makeError(ErrorCode::Io, "polkit did not forget the authentication: "
                                                    + words.toStdString()));
        });
    QTimer::singleShot(kLimitMilliseconds, process, [process] { process->kill(); });
    process->start(QStringLiteral("pkcheck"), {QStringLiteral("--revoke-temp")});
}

} // namespace vipdeck

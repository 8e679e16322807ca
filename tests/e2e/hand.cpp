// SPDX-License-Identifier: GPL-3.0-or-later
#include "hand.h"

#include <QEventLoop>
#include <QProcess>
#include <QTest>
#include <QTimer>

namespace {

constexpr int kMoves = 12;
constexpr int kGestureTimeoutMilliseconds = 20000;

QStringList moveTo(const QPoint &point)
{
    return {QStringLiteral("mousemove"), QString::number(point.x()), QString::number(point.y())};
}

QStringList pause(const char *seconds)
{
    return {QStringLiteral("sleep"), QLatin1String(seconds)};
}

} // namespace

bool Hand::click(const QPoint &global, Button button)
{
    return run(moveTo(global) + pause("0.05")
               + QStringList{QStringLiteral("click"), QString::number(int(button))});
}

bool Hand::doubleClick(const QPoint &global)
{
    return run(moveTo(global) + pause("0.05")
               + QStringList{QStringLiteral("click"), QStringLiteral("--repeat"),
                             QStringLiteral("2"), QStringLiteral("--delay"), QStringLiteral("60"),
                             QStringLiteral("1")});
}

bool Hand::drag(const QPoint &from, const QPoint &to, const QString &held)
{
    auto arguments = moveTo(from) + pause("0.1")
                     + QStringList{QStringLiteral("mousedown"), QStringLiteral("1")} + pause("0.1");
    for (int step = 1; step <= kMoves; ++step)
        arguments += moveTo(from + (to - from) * step / kMoves) + pause("0.04");
    // A hand wavers: a last small move over the target makes the target see where it is.
    arguments += moveTo(to + QPoint(1, 1)) + pause("0.1");
    if (!held.isEmpty())
        arguments +=
            QStringList{QStringLiteral("keydown"), held} + pause("0.1") + moveTo(to) + pause("0.1");
    arguments +=
        pause("0.2") + QStringList{QStringLiteral("mouseup"), QStringLiteral("1")} + pause("0.1");
    if (!held.isEmpty())
        arguments += QStringList{QStringLiteral("keyup"), held};
    return run(arguments);
}

bool Hand::key(const QString &combination)
{
    return run({QStringLiteral("key"), QStringLiteral("--clearmodifiers"), combination});
}

bool Hand::type(const QString &text)
{
    return run({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("12"), text});
}

// xdotool is a process of its own, so it goes on while a drag runs its nested event loop here.
bool Hand::run(const QStringList &arguments)
{
    QProcess xdotool;
    QEventLoop loop;
    QObject::connect(&xdotool, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&xdotool, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(kGestureTimeoutMilliseconds, &loop, &QEventLoop::quit);
    xdotool.start(QStringLiteral("xdotool"), arguments);
    loop.exec();
    const bool done = xdotool.state() == QProcess::NotRunning
                      && xdotool.exitStatus() == QProcess::NormalExit && xdotool.exitCode() == 0;
    QTest::qWait(150);
    return done;
}

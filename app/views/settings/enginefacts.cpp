// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/enginefacts.h"

#include <QLocale>
#include <array>

#include "app/document/directordocument.h"
#include "app/document/directorpath.h"

namespace vipdeck {
namespace {

QString number(quint64 value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

QString text(const std::string &value)
{
    return value.empty() ? QStringLiteral("-") : QString::fromStdString(value);
}

QString versions(const DirectorDocument &director)
{
    if (!director.isConnected())
        return QStringLiteral("-");
    const auto helper = QString::fromStdString(director.link()->hello().helperVersion);
    if (helper.isEmpty())
        return QStringLiteral("-");
    const auto own = QStringLiteral(VIPDECK_VERSION);
    return helper == own ? EngineFacts::tr("%1, as this console").arg(helper)
                         : EngineFacts::tr("%1, this console is %2").arg(helper, own);
}

QString datapath(const DirectorDocument &director)
{
    const auto *status = director.status();
    if (!status)
        return QStringLiteral("-");
    const auto &engine = status->engine;
    if (!engine.datapathRunning)
        return engine.problem.empty() ? EngineFacts::tr("does not run") : text(engine.problem);
    return EngineFacts::tr("runs, %1").arg(text(engine.datapath));
}

QString queues(const DirectorDocument &director)
{
    const auto *status = director.status();
    if (!status || status->engine.queues == 0)
        return QStringLiteral("-");
    const auto &engine = status->engine;
    return EngineFacts::tr("%1 with room for %2 packets")
        .arg(number(engine.queues), number(engine.queueCapacity));
}

QString threads(const DirectorDocument &director)
{
    const auto *status = director.status();
    return status && status->engine.threads ? number(status->engine.threads) : QStringLiteral("-");
}

QString connections(const DirectorDocument &director)
{
    const auto *status = director.status();
    if (!status || status->engine.connectionCapacity == 0)
        return QStringLiteral("-");
    return EngineFacts::tr("%1 of %2")
        .arg(number(status->engine.connections), number(status->engine.connectionCapacity));
}

QString flowCache(const DirectorDocument &director)
{
    const auto &path = director.path()->status();
    if (!path)
        return QStringLiteral("-");
    if (!path->active)
        return path->problem.empty() ? EngineFacts::tr("not used") : text(path->problem);
    return EngineFacts::tr("attached by %1, %2 of %3 connections")
        .arg(text(path->attachment), number(path->flows), number(path->capacity));
}

QString rewriting(const DirectorDocument &director)
{
    const auto &path = director.path()->status();
    if (!path || path->rewriting.empty())
        return QStringLiteral("-");
    return path->rewriting == "headers" ? EngineFacts::tr("by the kernel, from the headers")
                                        : EngineFacts::tr("by the director, whole packets");
}

QString survival(const DirectorDocument &director)
{
    const auto &path = director.path()->status();
    if (!path)
        return QStringLiteral("-");
    if (path->keepsConnections)
        return EngineFacts::tr("connections survive it");
    return path->keepingProblem.empty() ? EngineFacts::tr("connections are lost")
                                        : text(path->keepingProblem);
}

struct Fact
{
    const char *title;
    QString (*value)(const DirectorDocument &director);
};
constexpr std::array kFacts{
    Fact{QT_TRANSLATE_NOOP("vipdeck::EngineFacts", "Version of the helper"), versions},
    Fact{QT_TRANSLATE_NOOP("vipdeck::EngineFacts", "Director"), datapath},
    Fact{QT_TRANSLATE_NOOP("vipdeck::EngineFacts", "Queues of packets"), queues},
    Fact{QT_TRANSLATE_NOOP("vipdeck::EngineFacts", "Threads for packets"), threads},
    Fact{QT_TRANSLATE_NOOP("vipdeck::EngineFacts", "Connections"), connections},
    Fact{QT_TRANSLATE_NOOP("vipdeck::EngineFacts", "Flow cache"), flowCache},
    Fact{QT_TRANSLATE_NOOP("vipdeck::EngineFacts", "Rewriting in the queue"), rewriting},
    Fact{QT_TRANSLATE_NOOP("vipdeck::EngineFacts", "When the helper crashes"), survival},
};

} // namespace

int EngineFacts::count()
{
    return static_cast<int>(kFacts.size());
}

QString EngineFacts::title(int fact)
{
    return tr(kFacts[static_cast<std::size_t>(fact)].title);
}

QString EngineFacts::value(int fact, const DirectorDocument &director)
{
    return kFacts[static_cast<std::size_t>(fact)].value(director);
}

void EngineFacts::refresh(DirectorDocument &director)
{
    director.path()->refresh();
}

} // namespace vipdeck

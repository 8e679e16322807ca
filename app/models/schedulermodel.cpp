// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/schedulermodel.h"

#include <algorithm>
#include <array>

namespace vipdeck {
namespace {

struct Texts
{
    std::string_view name;
    const char *title;
    const char *summary;
    const char *details;
};

constexpr std::array kTexts{
    Texts{"rr", QT_TRANSLATE_NOOP("vipdeck::SchedulerModel", "round robin"),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel", "Each server in turn. Weights are ignored."),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "Good when all servers are equal and all requests cost the same. A "
                            "weight of 0 still drains. No extra options.")},
    Texts{"wrr", QT_TRANSLATE_NOOP("vipdeck::SchedulerModel", "weighted round robin"),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "Each in turn, more often for higher weights."),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "Shares follow the weights exactly, whatever the servers are doing. "
                            "No extra options.")},
    Texts{"lc", QT_TRANSLATE_NOOP("vipdeck::SchedulerModel", "least connections"),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel", "The server with the fewest connections."),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "Picks the lowest active × 256 + inactive. Weights are ignored, but 0 "
                            "drains. No extra options.")},
    Texts{"wlc", QT_TRANSLATE_NOOP("vipdeck::SchedulerModel", "weighted least connections"),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "Fewest connections for its weight. Good default."),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "Picks the lowest (active × 256 + inactive) / weight. New servers fill "
                            "up quickly, so start them with a low weight. No extra options.")},
    Texts{"lblc", QT_TRANSLATE_NOOP("vipdeck::SchedulerModel", "locality-based least connections"),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "Keeps a destination on one server until it is overloaded."),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "For clusters of caches behind a firewall mark: a destination address "
                            "moves to the least loaded server only under overload.")},
    Texts{"lblcr",
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "locality-based least connections with replication"),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "As lblc, but a set of servers per destination."),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "The set of a destination grows under load and shrinks when it has "
                            "been quiet. For caches with popular objects.")},
    Texts{"dh", QT_TRANSLATE_NOOP("vipdeck::SchedulerModel", "destination hashing"),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "Same server for the same destination address."),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "A table of 256 places. Weights are ignored; a drained server keeps "
                            "its places and refuses them.")},
    Texts{"sh", QT_TRANSLATE_NOOP("vipdeck::SchedulerModel", "source hashing"),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel", "Same server for the same client address."),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "A table of 256 places, filled by weight. Most clients move when the "
                            "pool changes; mh moves fewer.")},
    Texts{"sed", QT_TRANSLATE_NOOP("vipdeck::SchedulerModel", "shortest expected delay"),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "Shortest expected delay: (active + 1) / weight."),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "Prefers strong servers while there is little to do. No extra "
                            "options.")},
    Texts{"nq", QT_TRANSLATE_NOOP("vipdeck::SchedulerModel", "never queue"),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "An idle server if there is one, else as sed."),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "UDP is never active, so UDP always goes to one server. No extra "
                            "options.")},
    Texts{"mh", QT_TRANSLATE_NOOP("vipdeck::SchedulerModel", "Maglev hashing"),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "Same server per client; few move when the pool changes."),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "A table of 4093 places, filled by weight. Directors with the same "
                            "servers choose the same without connection sync.")},
    Texts{"fo", QT_TRANSLATE_NOOP("vipdeck::SchedulerModel", "weighted failover"),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "All to the highest weight server that is up."),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "The others stand by in the order of their weights. No extra "
                            "options.")},
    Texts{"ovf", QT_TRANSLATE_NOOP("vipdeck::SchedulerModel", "weighted overflow"),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "Fill the highest weight server first, then the next."),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "The weight is the number of active connections after which the next "
                            "server is used. No extra options.")},
    Texts{"twos", QT_TRANSLATE_NOOP("vipdeck::SchedulerModel", "weighted random twos choice"),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "Draws two servers by weight and takes the better one."),
          QT_TRANSLATE_NOOP("vipdeck::SchedulerModel",
                            "Several directors do not all run to the same idle server. Not built "
                            "into every kernel.")},
};

const Texts *textsOf(std::string_view name)
{
    const auto *found = std::find_if(kTexts.begin(), kTexts.end(),
                                     [name](const Texts &texts) { return texts.name == name; });
    return found == kTexts.end() ? nullptr : found;
}

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

int SchedulerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(knownSchedulers().size());
}

QVariant SchedulerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &scheduler = knownSchedulers()[static_cast<std::size_t>(index.row())];
    const auto *texts = textsOf(scheduler.name);
    const auto name = fromView(scheduler.name);
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return name;
    case Qt::ToolTipRole:
    case SummaryRole: return texts ? tr(texts->summary) : fromView(scheduler.summary);
    case TitleRole:
        return tr("%1, %2.", "key and title of a scheduler")
            .arg(name, texts ? tr(texts->title) : fromView(scheduler.title));
    case DetailsRole: return texts ? tr(texts->details) : QString();
    case Qt::AccessibleTextRole:
        return name + QLatin1String(": ") + data(index, SummaryRole).toString();
    default: return {};
    }
}

QModelIndex SchedulerModel::indexOf(const QString &name) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (data(index(row), NameRole).toString() == name)
            return index(row);
    return {};
}

QString SchedulerModel::flagText(std::string_view flag)
{
    if (flag == "sh-fallback" || flag == "mh-fallback")
        return tr("Choose another server when the chosen one takes no connections");
    if (flag == "sh-port" || flag == "mh-port")
        return tr("Tell clients apart by port too, not only by address");
    return fromView(flag);
}

} // namespace vipdeck

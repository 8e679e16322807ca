// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/historymodel.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

#include "app/document/directordocument.h"
#include "app/document/directoroperations.h"
#include "app/models/logtext.h"

namespace vipdeck {
namespace {

constexpr std::size_t kMaximumPage = 200; // of the contract

QString plain(const std::string &text)
{
    return QString::fromStdString(text);
}

QString durationBetween(quint64 from, quint64 to)
{
    const auto seconds = static_cast<qint64>((to - std::min(from, to)) / 1000);
    if (seconds < 120)
        return HistoryModel::tr("%1 s").arg(seconds);
    return HistoryModel::tr("%1 min").arg(seconds / 60);
}

} // namespace

VersionMark markOf(const api::VersionInfo &version)
{
    using Outcome = api::VersionOutcome;
    using Kind = api::VersionKind;
    switch (version.outcome) {
    case Outcome::Waiting: return VersionMark::Waiting;
    case Outcome::Reverted: return VersionMark::Reverted;
    case Outcome::Failed: return VersionMark::Failed;
    case Outcome::Kept: break;
    }
    switch (version.kind) {
    case Kind::Outside: return VersionMark::Outside;
    case Kind::Revert: return VersionMark::Back;
    case Kind::Found: return VersionMark::Found;
    case Kind::Job: return VersionMark::Job;
    case Kind::Applied: break;
    }
    return VersionMark::Applied;
}

QString markWord(VersionMark mark)
{
    switch (mark) {
    case VersionMark::Applied: return HistoryModel::tr("Applied");
    case VersionMark::Waiting: return HistoryModel::tr("Waits to be kept");
    case VersionMark::Outside: return HistoryModel::tr("Outside");
    case VersionMark::Back: return HistoryModel::tr("Went back");
    case VersionMark::Found: return HistoryModel::tr("Found");
    case VersionMark::Job: return HistoryModel::tr("Drain");
    case VersionMark::Reverted: return HistoryModel::tr("Taken back");
    case VersionMark::Failed: return HistoryModel::tr("Failed");
    }
    return {};
}

QString versionTitle(const api::VersionInfo &version)
{
    return version.number == 0 ? HistoryModel::tr("Not applied")
                               : HistoryModel::tr("Version %1").arg(version.number);
}

QString versionActor(const api::VersionInfo &version)
{
    const auto &actor = version.actor;
    const auto program = plain(actor.program).section(u' ', 0, 0);
    if (version.kind == api::VersionKind::Found || program.startsWith(u"vipdeckd"))
        return HistoryModel::tr("helper");
    const auto name = actor.userName.empty() ? HistoryModel::tr("user %1").arg(actor.userId)
                                             : plain(actor.userName);
    return program.isEmpty() || program == QLatin1String("vipdeck")
               ? name
               : QStringLiteral("%1, %2").arg(name, plain(actor.program));
}

QString versionTime(const api::VersionInfo &version)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(version.timeMilliseconds));
    const auto clock = QLocale().toString(time.time(), QStringLiteral("HH:mm"));
    const auto days = time.date().daysTo(QDate::currentDate());
    if (days == 0)
        return HistoryModel::tr("Today %1").arg(clock);
    if (days == 1)
        return HistoryModel::tr("Yesterday %1").arg(clock);
    return QLocale().toString(time.date(), QLocale::ShortFormat) + u' ' + clock;
}

QString versionDetails(const api::VersionInfo &version)
{
    QStringList parts{markWord(markOf(version)), versionTime(version), versionActor(version)};
    if (!version.actor.allowed.empty())
        parts.append(HistoryModel::tr("allowed by %1").arg(plain(version.actor.allowed)));
    parts.append(HistoryModel::tr("%n change(s)", "", static_cast<int>(version.changes)));
    if (!version.comment.empty())
        parts.append(QStringLiteral("\"%1\"").arg(plain(version.comment)));
    if (!version.ticket.empty())
        parts.append(HistoryModel::tr("ticket %1").arg(plain(version.ticket)));
    if (!version.agreedBy.empty())
        parts.append(HistoryModel::tr("agreed by %1").arg(plain(version.agreedBy)));
    if (version.outcome == api::VersionOutcome::Reverted && version.endedMilliseconds != 0)
        parts.append(
            HistoryModel::tr("taken back after %1")
                .arg(durationBetween(version.timeMilliseconds, version.endedMilliseconds)));
    if (!version.note.empty())
        parts.append(LogText::note(version));
    if (version.marked)
        parts.append(HistoryModel::tr("marked"));
    return parts.join(QLatin1String(", "));
}

HistoryModel::HistoryModel(DirectorDocument *document, QObject *parent)
    : QAbstractListModel(parent)
    , m_document(document)
{
    connect(document->operations(), &DirectorOperations::historyChanged, this,
            &HistoryModel::reload);
    connect(document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if ((parts & DocumentPart::Connection) && m_active && !m_document->isConnected()) {
            ++m_question;
            m_fetching = false;
            Q_EMIT stateChanged();
        }
    });
}

void HistoryModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (active)
        reload();
}

void HistoryModel::reload()
{
    if (m_active && m_document->isConnected())
        ask(0, static_cast<std::uint32_t>(
                   std::clamp<std::size_t>(m_versions.size(), kPage, kMaximumPage)));
}

void HistoryModel::setReadsAll(bool readsAll)
{
    m_readsAll = readsAll;
    if (readsAll)
        fetchMore({});
}

void HistoryModel::ask(quint64 before, std::uint32_t limit)
{
    const auto question = ++m_question;
    m_fetching = true;
    m_document->operations()->history(
        {before, limit}, [this, question, before](const Result<api::HistoryReply> &reply) {
            if (question == m_question)
                take(before, reply);
        });
    Q_EMIT stateChanged();
}

void HistoryModel::take(quint64 before, const Result<api::HistoryReply> &reply)
{
    m_fetching = false;
    m_problem = reply ? QString() : plain(reply.error().message);
    if (!reply) {
        Q_EMIT stateChanged();
        return;
    }
    m_hasAnswer = true;
    m_summary = *reply;
    m_summary.page.clear();
    if (before == 0) {
        replace(reply->page);
    } else if (!reply->page.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(reply->page.size()) - 1);
        m_versions.insert(m_versions.end(), reply->page.begin(), reply->page.end());
        endInsertRows();
    }
    m_complete = reply->page.empty() || m_versions.size() >= m_summary.entries;
    Q_EMIT stateChanged();
    if (m_readsAll)
        fetchMore({});
}

// Rows that are there already stay where they are: new ones are put before them.
void HistoryModel::replace(std::vector<api::VersionInfo> page)
{
    const auto newest = m_versions.empty() ? 0 : m_versions.front().id;
    const auto known = std::ranges::find(page, newest, &api::VersionInfo::id);
    const auto added = static_cast<std::size_t>(known - page.begin());
    const bool follows = known != page.end() && m_versions.size() + added >= page.size()
                         && std::equal(known, page.end(), m_versions.begin(),
                                       [](const auto &a, const auto &b) { return a.id == b.id; });
    if (!follows) {
        beginResetModel();
        m_versions = std::move(page);
        endResetModel();
        return;
    }
    if (added > 0) {
        beginInsertRows({}, 0, static_cast<int>(added) - 1);
        m_versions.insert(m_versions.begin(), page.begin(), known);
        endInsertRows();
    }
    std::ranges::copy(page, m_versions.begin());
    Q_EMIT dataChanged(index(0), index(rowCount() - 1)); // also which one is live
}

const api::VersionInfo *HistoryModel::versionAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_versions[static_cast<std::size_t>(index.row())] : nullptr;
}

const api::VersionInfo *HistoryModel::find(quint64 number) const
{
    const auto found = std::ranges::find(m_versions, number, &api::VersionInfo::number);
    return number == 0 || found == m_versions.end() ? nullptr : &*found;
}

quint64 HistoryModel::numberBefore(quint64 number) const
{
    quint64 before = 0;
    for (const auto &version : m_versions)
        if (version.number < number)
            before = std::max<quint64>(before, version.number);
    return before;
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_versions.empty() && !m_fetching
           && m_problem.isEmpty();
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_versions.back().id, kPage);
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_versions.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &version = *versionAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return version.summary.empty() ? markWord(markOf(version)) : LogText::summary(version);
    case Qt::ToolTipRole: return versionDetails(version);
    case Qt::AccessibleTextRole: {
        QStringList parts{versionTitle(version), LogText::summary(version),
                          versionDetails(version)};
        if (version.number != 0 && version.number == current())
            parts.append(tr("live"));
        return parts.join(QLatin1String(", "));
    }
    case MarkRole: return static_cast<int>(markOf(version));
    case NumberRole: return static_cast<qulonglong>(version.number);
    case WhenRole: {
        QStringList parts{versionTime(version), versionActor(version)};
        if (!version.comment.empty())
            parts.append(plain(version.comment));
        else if (!version.note.empty())
            parts.append(LogText::note(version));
        return parts.join(QLatin1String(", "));
    }
    case MarkedRole: return version.marked;
    case LiveRole: return version.number != 0 && version.number == current();
    default: return {};
    }
}

HistoryFilter::HistoryFilter(HistoryModel *model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(model);
}

void HistoryFilter::setText(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    refresh();
}

void HistoryFilter::setShow(Show show)
{
    m_show = show;
    refresh();
}

void HistoryFilter::refresh()
{
    m_model->setReadsAll(isActive());
    invalidateFilter();
}

bool HistoryFilter::isShown(const api::VersionInfo &version) const
{
    const auto mark = markOf(version);
    switch (m_show) {
    case Show::All: return true;
    case Show::Applied:
        return mark == VersionMark::Applied || mark == VersionMark::Waiting
               || mark == VersionMark::Job;
    case Show::Outside: return mark == VersionMark::Outside || mark == VersionMark::Found;
    case Show::Reverted: return mark == VersionMark::Reverted || mark == VersionMark::Back;
    case Show::Failed: return mark == VersionMark::Failed;
    case Show::Marked: return version.marked;
    }
    return true;
}

bool HistoryFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (parent.isValid())
        return false;
    const auto &version = m_model->versions()[static_cast<std::size_t>(row)];
    if (!isShown(version))
        return false;
    const auto text = QStringList{QString::number(version.number), LogText::summary(version),
                                  plain(version.summary),          plain(version.actor.userName),
                                  plain(version.actor.program),    plain(version.comment),
                                  LogText::note(version),          plain(version.note),
                                  plain(version.ticket),           plain(version.agreedBy)}
                          .join(u' ');
    return std::ranges::all_of(
        m_words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace vipdeck

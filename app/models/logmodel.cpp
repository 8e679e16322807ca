// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/logmodel.h"

#include <algorithm>

#include "app/document/directordocument.h"
#include "app/models/logquery.h"
#include "app/models/logtext.h"

namespace vipdeck {
namespace {

// Rows kept while following; older ones are fetched again when somebody scrolls there.
constexpr std::size_t kMaximumRows = 20'000;

QString plain(const std::string &text)
{
    return QString::fromStdString(text);
}

// Not a person at the console, nor the helper on behalf of one.
bool isTool(const api::JournalEvent &event)
{
    const auto program = plain(event.program).section(u' ', 0, 0);
    return !program.isEmpty() && program != QLatin1String("vipdeck")
           && program != QLatin1String("vipdeckd");
}

} // namespace

LogModel::LogModel(DirectorDocument *document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    m_request.limit = kPage;
    m_request.buckets = kMinutes;
    connect(document, &DirectorDocument::journalGrown, this, &LogModel::lookForNew);
    connect(document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if ((parts & DocumentPart::Connection) && m_active && m_document->isConnected())
            reload();
    });
}

void LogModel::setFilter(const std::vector<api::JournalFilter> &filters)
{
    m_request.filters = filters;
    reload();
}

void LogModel::setLevels(std::uint32_t levels)
{
    m_request.levels = levels;
    reload();
}

void LogModel::setRange(std::uint64_t fromMilliseconds, std::uint64_t toMilliseconds)
{
    m_request.fromMilliseconds = fromMilliseconds;
    m_request.toMilliseconds = toMilliseconds;
    reload();
}

void LogModel::setFollowing(bool following)
{
    m_following = following;
    if (following && m_newEvents > 0)
        reload();
}

void LogModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (active)
        reload();
}

const api::JournalEvent *LogModel::eventAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_events[static_cast<std::size_t>(index.row())] : nullptr;
}

void LogModel::reload()
{
    if (!m_active || !m_document->isConnected())
        return;
    const auto question = ++m_question;
    m_fetching = true;
    auto request = m_request;
    request.before = request.after = 0;
    m_document->askJournal(request, [this, question](const Result<api::JournalReply> &reply) {
        if (question != m_question)
            return;
        m_fetching = false;
        if (reply)
            takeFirstPage(*reply);
    });
}

void LogModel::takeFirstPage(const api::JournalReply &reply)
{
    beginResetModel();
    m_events.assign(reply.page.begin(), reply.page.end());
    m_complete = reply.page.size() < kPage;
    endResetModel();
    m_summary = reply;
    m_summary.page.clear();
    m_newEvents = 0;
    Q_EMIT summaryChanged();
}

bool LogModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_events.empty() && !m_fetching;
}

void LogModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const auto question = ++m_question;
    m_fetching = true;
    auto request = m_request;
    request.before = m_events.back().id;
    request.buckets = 0;
    m_document->askJournal(request, [this, question](const Result<api::JournalReply> &reply) {
        if (question != m_question)
            return;
        m_fetching = false;
        if (reply)
            takeNextPage(*reply);
    });
}

void LogModel::takeNextPage(const api::JournalReply &reply)
{
    m_complete = reply.page.size() < kPage;
    if (reply.page.empty())
        return;
    const auto first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(reply.page.size()) - 1);
    m_events.insert(m_events.end(), reply.page.begin(), reply.page.end());
    endInsertRows();
}

void LogModel::lookForNew()
{
    if (!m_active || m_fetching)
        return;
    const auto question = ++m_question;
    m_fetching = true;
    auto request = m_request;
    request.before = 0;
    request.after = m_events.empty() ? 0 : m_events.front().id;
    m_document->askJournal(request, [this, question](const Result<api::JournalReply> &reply) {
        if (question != m_question)
            return;
        m_fetching = false;
        if (reply)
            takeNew(*reply);
    });
}

void LogModel::takeNew(const api::JournalReply &reply)
{
    const auto count = static_cast<int>(reply.page.size());
    m_summary = reply;
    m_summary.page.clear();
    m_newEvents = m_following ? 0 : count;
    if (m_following && reply.page.size() >= kPage)
        return takeFirstPage(reply); // more than a page came at once
    if (m_following && count > 0) {
        beginInsertRows({}, 0, count - 1);
        m_events.insert(m_events.begin(), reply.page.begin(), reply.page.end());
        endInsertRows();
        if (m_events.size() > kMaximumRows) {
            beginRemoveRows({}, static_cast<int>(kMaximumRows), rowCount() - 1);
            m_events.resize(kMaximumRows);
            m_complete = false;
            endRemoveRows();
        }
    }
    Q_EMIT summaryChanged();
}

void LogModel::collect(std::uint32_t limit,
                       const std::function<void(std::vector<api::JournalEvent>)> &callback)
{
    auto request = m_request;
    request.before = request.after = 0;
    request.buckets = 0;
    request.limit = limit;
    m_document->askJournal(request, [callback](const Result<api::JournalReply> &reply) {
        callback(reply ? reply->page : std::vector<api::JournalEvent>());
    });
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LogModel::text(const api::JournalEvent &event, int column) const
{
    switch (column) {
    case Time: return logTime(event.timeMilliseconds);
    case Level: return logLevelName(event.level);
    case Source: return plain(event.source);
    case Who: return logActor(event);
    case Object: return event.object.empty() ? QStringLiteral("-") : plain(event.object);
    default: return LogText::sentence(event);
    }
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &event = *eventAt(index);
    switch (role) {
    case Qt::DisplayRole: return text(event, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Who && !event.program.empty())
            return plain(event.program);
        return index.column() == What ? LogText::sentence(event) : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() != Time)
            return text(event, index.column());
        return QStringLiteral("%1, %2, %3, %4")
            .arg(text(event, Time), text(event, Level), text(event, Who), text(event, What));
    case LevelRole: return static_cast<int>(event.level);
    case ByUserRole: return !event.program.empty();
    case ByToolRole: return isTool(event);
    default: return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Level: return tr("Level");
    case Source: return tr("Source");
    case Who: return tr("Who");
    case Object: return tr("Object");
    default: return tr("What happened");
    }
}

} // namespace vipdeck

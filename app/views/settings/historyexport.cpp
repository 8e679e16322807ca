// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/historyexport.h"

#include <QDateTime>
#include <QDir>
#include <QSaveFile>

#include "app/document/directordocument.h"
#include "app/document/directoroperations.h"
#include "engine/rules/commandtext.h"
#include "helper/api/limits.h"

namespace vipdeck {
namespace {

QString timeOf(const api::VersionInfo &info)
{
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(info.timeMilliseconds), Qt::UTC)
        .toString(Qt::ISODate);
}

QString cell(QString text)
{
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString wordOf(api::VersionOutcome outcome)
{
    switch (outcome) {
    case api::VersionOutcome::Kept: break;
    case api::VersionOutcome::Waiting: return QStringLiteral("waiting");
    case api::VersionOutcome::Reverted: return QStringLiteral("reverted");
    case api::VersionOutcome::Failed: return QStringLiteral("failed");
    }
    return QStringLiteral("kept");
}

QString fileNameOf(const api::VersionInfo &info)
{
    return QStringLiteral("%1.rules").arg(info.number, 6, 10, QLatin1Char('0'));
}

QByteArray indexOf(const std::vector<api::VersionInfo> &entries)
{
    QString text =
        QStringLiteral("version,time,outcome,marked,user,program,allowed,changes,comment,summary,"
                       "note,file\n");
    for (const auto &info : entries) {
        const QStringList cells{info.number == 0 ? QString() : QString::number(info.number),
                                timeOf(info),
                                wordOf(info.outcome),
                                info.marked ? QStringLiteral("yes") : QStringLiteral("no"),
                                cell(QString::fromStdString(info.actor.userName)),
                                cell(QString::fromStdString(info.actor.program)),
                                cell(QString::fromStdString(info.actor.allowed)),
                                QString::number(info.changes),
                                cell(QString::fromStdString(info.comment)),
                                cell(QString::fromStdString(info.summary)),
                                cell(QString::fromStdString(info.note)),
                                info.number == 0 ? QString() : fileNameOf(info)};
        text += cells.join(u',') + u'\n';
    }
    return text.toUtf8();
}

QString folderName(const QString &director)
{
    QString name;
    for (const QChar c : director)
        name += c.isLetterOrNumber() || c == u'-' || c == u'.' ? c : QChar(u'_');
    return QStringLiteral("vipdeck-history-%1-%2")
        .arg(name, QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss")));
}

} // namespace

HistoryExport::HistoryExport(DirectorDocument *director, QObject *parent)
    : QObject(parent)
    , m_director(director)
{}

void HistoryExport::start(const QString &parent)
{
    m_directory = QDir(parent).filePath(folderName(m_director->name()));
    if (QDir().exists(m_directory) || !QDir().mkpath(m_directory)) {
        Q_EMIT finished(0, tr("%1 cannot be made.").arg(m_directory));
        return;
    }
    fetchPage();
}

void HistoryExport::fetchPage()
{
    if (!m_director)
        return;
    api::HistoryRequest request;
    request.before = m_entries.empty() ? 0 : m_entries.back().id;
    request.limit = api::kMaximumHistoryRows;
    m_director->operations()->history(request, [guard = QPointer(this)](const auto &reply) {
        if (guard)
            guard->takePage(reply);
    });
}

void HistoryExport::takePage(const Result<api::HistoryReply> &reply)
{
    if (!reply) {
        Q_EMIT finished(0, QString::fromStdString(reply.error().message));
        return;
    }
    m_entries.insert(m_entries.end(), reply->page.begin(), reply->page.end());
    if (!reply->page.empty() && m_entries.size() < reply->entries)
        return fetchPage();
    fetchVersion();
}

void HistoryExport::fetchVersion()
{
    while (m_next < m_entries.size() && m_entries[m_next].number == 0)
        ++m_next; // failed: no rules
    if (m_next == m_entries.size())
        return end();
    if (!m_director)
        return;
    m_director->operations()->version(m_entries[m_next].number,
                                      [guard = QPointer(this)](const auto &reply) {
                                          if (guard)
                                              guard->takeVersion(reply);
                                      });
}

void HistoryExport::takeVersion(const Result<api::VersionReply> &reply)
{
    if (!reply) {
        Q_EMIT finished(m_written, QString::fromStdString(reply.error().message));
        return;
    }
    const auto &info = reply->info;
    if (!write(fileNameOf(info), QByteArray::fromStdString(rules::formatRuleFile(reply->rules))))
        return;
    ++m_written;
    ++m_next;
    Q_EMIT progressed(m_written, static_cast<int>(m_entries.size()));
    // Not from within the answer: thousands of them would be as deep.
    QMetaObject::invokeMethod(this, &HistoryExport::fetchVersion, Qt::QueuedConnection);
}

bool HistoryExport::write(const QString &name, const QByteArray &text)
{
    QSaveFile file(QDir(m_directory).filePath(name));
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return true;
    Q_EMIT finished(m_written,
                    tr("%1 cannot be written: %2").arg(file.fileName(), file.errorString()));
    return false;
}

void HistoryExport::end()
{
    if (write(QStringLiteral("index.csv"), indexOf(m_entries)))
        Q_EMIT finished(m_written, {});
}

} // namespace vipdeck

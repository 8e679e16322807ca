// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/journal/journal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDateTime>
#include <QFile>
#include <cerrno>
#include <cstdio>

#include "helper/api/limits.h"
#include "helper/journal/eventtext.h"
#include "helper/log.h"
#include "helper/systemerror.h"

namespace vipdeck {
namespace {

constexpr mode_t kFileMode = 0600;
constexpr int kEventsPerMinute = 60; // of one user
constexpr std::uint64_t kMinuteMilliseconds = 60'000;
constexpr std::size_t kMaximumQuotas = 1024;
const std::string kNewer = "journal.jsonl";
const std::string kOlder = "journal.1.jsonl";

void cut(std::string &text, std::size_t octets)
{
    if (text.size() <= octets)
        return;
    text.resize(octets);
    // Not in the middle of a character of UTF-8.
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80)
        text.pop_back();
    if (!text.empty() && (static_cast<unsigned char>(text.back()) & 0x80) != 0)
        text.pop_back();
}

void fitLimits(api::JournalEvent &event)
{
    cut(event.source, api::kMaximumKeywordOctets);
    cut(event.userName, api::kMaximumNameOctets);
    cut(event.program, api::kMaximumNameOctets);
    cut(event.allowed, api::kMaximumKeywordOctets);
    cut(event.object, api::kMaximumNameOctets);
    cut(event.text, api::kMaximumMessageOctets);
    cut(event.comment, api::kMaximumCommentOctets);
    cut(event.ticket, api::kMaximumNameOctets);
    cut(event.commands, api::kMaximumEventCommandOctets);
    cut(event.note, api::kMaximumNoteOctets);
}

} // namespace

Result<Journal> Journal::open(const std::string &directory)
{
    Journal journal;
    journal.m_directory = directory;
    journal.load(kOlder);
    journal.load(kNewer);
    if (const auto opened = journal.openFile(); !opened)
        return tl::unexpected(opened.error());
    return journal;
}

Result<> Journal::openFile()
{
    const auto path = m_directory + '/' + kNewer;
    m_file = FileDescriptor(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, kFileMode));
    struct stat status
    {
    };
    if (!m_file.isValid() || ::fstat(m_file.get(), &status) != 0)
        return systemError("open " + path);
    m_octets = status.st_size;
    // A line that was cut must not swallow the next one.
    if (m_octets > 0 && ::write(m_file.get(), "\n", 1) == 1)
        ++m_octets;
    return {};
}

void Journal::load(const std::string &name)
{
    QFile file(QString::fromStdString(m_directory + '/' + name));
    if (!file.open(QIODevice::ReadOnly))
        return;
    while (!file.atEnd()) {
        auto event = parseEvent(file.readLine(kMaximumJournalOctets));
        if (!event || event->id <= m_lastId)
            continue;
        fitLimits(*event);
        m_lastId = event->id;
        m_events.push_back(std::move(*event));
        if (m_events.size() > kMaximumJournalEvents)
            m_events.pop_front();
    }
}

bool Journal::isWithheld(api::JournalEvent &event)
{
    if (event.program.empty() || event.changes > 0)
        return false;
    if (m_quotas.size() > kMaximumQuotas)
        m_quotas.clear();
    auto &quota = m_quotas[event.userId];
    const auto minute = event.timeMilliseconds / kMinuteMilliseconds;
    if (quota.minute != minute) {
        if (quota.withheld > 0)
            event.note += (event.note.empty() ? "" : " ") + std::to_string(quota.withheld)
                          + " more events of this user were not kept.";
        quota = {minute, 0, 0};
    }
    if (++quota.events <= kEventsPerMinute)
        return false;
    ++quota.withheld;
    return true;
}

void Journal::add(api::JournalEvent event)
{
    if (event.timeMilliseconds == 0)
        event.timeMilliseconds = static_cast<std::uint64_t>(QDateTime::currentMSecsSinceEpoch());
    if (isWithheld(event))
        return;
    event.id = ++m_lastId;
    fitLimits(event);
    write(event);
    m_events.push_back(std::move(event));
    if (m_events.size() > kMaximumJournalEvents)
        m_events.pop_front();
    if (m_grown)
        m_grown();
}

void Journal::write(const api::JournalEvent &event)
{
    if (m_octets >= kMaximumJournalOctets)
        rotate();
    const auto line = printEvent(event);
    const auto written =
        ::write(m_file.get(), line.constData(), static_cast<std::size_t>(line.size()));
    if (written == line.size()) {
        m_octets += written;
        m_complained = false;
        return;
    }
    if (!m_complained)
        qCWarning(lcHelper).noquote() << printable(systemError("write " + kNewer).value().message);
    m_complained = true;
}

void Journal::rotate()
{
    const auto newer = m_directory + '/' + kNewer;
    const auto older = m_directory + '/' + kOlder;
    if (::rename(newer.c_str(), older.c_str()) != 0)
        return;
    if (const auto opened = openFile(); !opened)
        qCWarning(lcHelper).noquote() << printable(opened.error().message);
}

} // namespace vipdeck

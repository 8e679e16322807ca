// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/history/history.h"

#include <QDir>
#include <algorithm>

#include "helper/api/eventphrases.h"
#include "helper/api/limits.h"
#include "helper/history/versionrecord.h"
#include "helper/log.h"
#include "helper/state/durablefile.h"

namespace vipdeck {
namespace {

using api::VersionInfo;
using api::VersionOutcome;

const std::string kIndex = "/index.jsonl";
const std::string kLimits = "/limits";
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

Result<VersionInfo> recordOf(const QByteArray &line)
{
    const auto object = rulefile::objectOf(line);
    if (!object)
        return tl::unexpected(object.error());
    return rulefile::fromObject<VersionInfo>(*object);
}

Result<std::vector<VersionInfo>> parseIndex(const QByteArray &text)
{
    const auto lines = rulefile::unsealed(text);
    if (!lines)
        return tl::unexpected(lines.error());
    std::vector<VersionInfo> entries;
    for (const auto &line : lines->split('\n')) {
        if (line.isEmpty())
            continue;
        auto record = recordOf(line);
        if (!record)
            return tl::unexpected(record.error());
        entries.push_back(std::move(*record));
    }
    return entries;
}

QByteArray packed(const VersionInfo &info, const StoredConfiguration &configuration)
{
    return qCompress(
        rulefile::sealed(rulefile::line(rulefile::toObject(info)) + printRuleFile(configuration)));
}

struct Unpacked
{
    VersionInfo info;
    StoredConfiguration configuration;
};
Result<Unpacked> unpack(const QByteArray &octets)
{
    const auto text = rulefile::unsealed(qUncompress(octets));
    if (!text)
        return tl::unexpected(text.error());
    const auto end = text->indexOf('\n');
    auto info = recordOf(text->left(end));
    if (!info)
        return tl::unexpected(info.error());
    auto configuration = parseRuleFile(text->mid(end + 1));
    if (!configuration)
        return tl::unexpected(configuration.error());
    return Unpacked{std::move(*info), std::move(*configuration)};
}

Result<Unpacked> readVersion(const std::string &path)
{
    const auto octets = readWholeFile(path);
    if (!octets)
        return tl::unexpected(octets.error());
    if (!*octets)
        return makeError(ErrorCode::Io, path + " is missing");
    auto version = unpack(**octets);
    if (!version)
        return makeError(ErrorCode::Malformed, path + ": " + version.error().message);
    return version;
}

Result<api::HistoryLimits> parseLimits(const QByteArray &text)
{
    const auto line = rulefile::unsealed(text);
    if (!line)
        return tl::unexpected(line.error());
    const auto object = rulefile::objectOf(*line);
    if (!object)
        return tl::unexpected(object.error());
    return rulefile::fromObject<api::HistoryLimits>(*object);
}

Result<> checkLimits(const api::HistoryLimits &limits)
{
    if (limits.versions >= api::kFewestVersions && limits.versions <= api::kMostVersions)
        return {};
    return makeError(ErrorCode::OutOfRange, std::to_string(limits.versions)
                                                + " versions to keep are not within "
                                                + std::to_string(api::kFewestVersions) + " to "
                                                + std::to_string(api::kMostVersions));
}

Error unknownVersion(std::uint64_t number)
{
    return {ErrorCode::InvalidArgument, "version " + std::to_string(number) + " is not kept"};
}

} // namespace

Result<History> History::open(const std::string &stateDirectory, std::vector<std::string> &problems)
{
    History history;
    history.m_directory = stateDirectory + "/history";
    if (const auto made = makeDirectory(history.m_directory); !made)
        return tl::unexpected(made.error());
    history.readLimits(problems);
    if (const auto read = history.readIndex(problems); !read)
        return tl::unexpected(read.error());
    history.countEntries();
    return history;
}

// A file that cannot be read is put aside; nothing is removed because of it.
void History::readLimits(std::vector<std::string> &problems)
{
    const auto path = m_directory + kLimits;
    const auto text = readWholeFile(path);
    if (text && !*text)
        return;
    auto limits =
        text ? parseLimits(**text) : Result<api::HistoryLimits>(tl::unexpected(text.error()));
    if (limits)
        if (const auto checked = checkLimits(*limits); !checked)
            limits = tl::unexpected(checked.error());
    if (limits) {
        m_limits = *limits;
        return;
    }
    const auto aside = putAside(path);
    problems.push_back(path + ": " + limits.error().message + "; "
                       + (aside ? "it is kept as " + *aside : aside.error().message) + ", and "
                       + std::to_string(m_limits.versions) + " versions are kept");
}

api::HistoryLimitsReply History::limits() const
{
    api::HistoryLimitsReply reply;
    reply.limits = m_limits;
    reply.maximumOctets = kMaximumHistoryOctets;
    for (const auto &entry : m_entries) {
        reply.versions += entry.number != 0;
        reply.failures += entry.number == 0;
        reply.marked += entry.marked;
        reply.octets += entry.octets;
    }
    return reply;
}

Result<> History::setLimits(const api::HistoryLimits &limits)
{
    if (auto checked = checkLimits(limits); !checked)
        return checked;
    auto written = replaceFile(m_directory + kLimits,
                               rulefile::sealed(rulefile::line(rulefile::toObject(limits))));
    if (!written)
        return written;
    m_limits = limits;
    cleanUp();
    return writeIndex();
}

Result<> History::readIndex(std::vector<std::string> &problems)
{
    const auto text = readWholeFile(m_directory + kIndex);
    if (!text)
        return tl::unexpected(text.error());
    if (!*text)
        return rebuild(problems);
    auto entries = parseIndex(**text);
    if (entries) {
        m_entries = std::move(*entries);
        return {};
    }
    auto problem = m_directory + kIndex + ": " + entries.error().message;
    const auto aside = putAside(m_directory + kIndex);
    if (!aside)
        return tl::unexpected(aside.error());
    problems.push_back(problem + "; it is kept as " + *aside
                       + " and made again from the versions; marks and decisions are lost");
    return rebuild(problems);
}

// From the versions themselves. A new directory has none.
Result<> History::rebuild(std::vector<std::string> &problems)
{
    const QDir directory(QString::fromStdString(m_directory));
    for (const auto &name : directory.entryList({QStringLiteral("*.version")}, QDir::Files)) {
        const auto path = m_directory + '/' + name.toStdString();
        auto version = readVersion(path);
        if (version) {
            version->info.octets =
                static_cast<std::uint64_t>(QFileInfo(directory.filePath(name)).size());
            if (version->info.outcome == VersionOutcome::Waiting)
                version->info.outcome = VersionOutcome::Kept;
            m_entries.push_back(std::move(version->info));
            continue;
        }
        problems.push_back(version.error().message);
        if (const auto aside = putAside(path); !aside)
            problems.push_back(aside.error().message);
    }
    std::ranges::sort(m_entries, {}, &VersionInfo::id);
    return m_entries.empty() ? Result<>() : writeIndex();
}

void History::countEntries()
{
    for (const auto &entry : m_entries) {
        m_lastId = std::max(m_lastId, entry.id);
        m_lastNumber = std::max(m_lastNumber, entry.number);
    }
}

Result<> History::writeIndex() const
{
    QByteArray text;
    for (const auto &entry : m_entries)
        text += rulefile::line(rulefile::toObject(entry));
    return replaceFile(m_directory + kIndex, rulefile::sealed(text));
}

std::string History::fileOf(std::uint64_t number) const
{
    return m_directory + '/' + std::to_string(number) + ".version";
}

std::uint64_t History::current() const
{
    const auto found = std::find_if(m_entries.rbegin(), m_entries.rend(),
                                    [](const auto &entry) { return entry.number != 0; });
    return found == m_entries.rend() ? 0 : found->number;
}

const VersionInfo *History::find(std::uint64_t number) const
{
    const auto found = std::ranges::find(m_entries, number, &VersionInfo::number);
    return number == 0 || found == m_entries.end() ? nullptr : &*found;
}

// A clock that went back joins nothing.
bool History::belongsToLast(const VersionInfo &info) const
{
    if (m_entries.empty() || info.kind != api::VersionKind::Outside)
        return false;
    const auto &last = m_entries.back();
    return last.kind == api::VersionKind::Outside && last.outcome == VersionOutcome::Kept
           && info.outcome == VersionOutcome::Kept && last.number != 0 && !last.marked
           && last.actor.userId == info.actor.userId && last.actor.program == info.actor.program
           && last.comment == info.comment && last.ticket == info.ticket
           && last.agreedBy == info.agreedBy && info.timeMilliseconds >= last.timeMilliseconds
           && info.timeMilliseconds - last.timeMilliseconds < kQuietMilliseconds
           && last.changes + info.changes <= kMaximumMergedChanges;
}

Result<std::uint64_t> History::add(VersionInfo info, const StoredConfiguration &configuration)
{
    const bool merged = belongsToLast(info);
    if (merged) {
        const auto &last = m_entries.back();
        info.id = last.id;
        info.number = last.number;
        info.changes += last.changes;
        info.phrases = {phrase("one-after-the-other", {std::to_string(info.changes)})};
        info.summary = api::englishPhrases(info.phrases);
    } else {
        info.id = m_lastId + 1;
        info.number = m_lastNumber + 1;
    }
    const auto octets = packed(info, configuration);
    if (const auto written = replaceFile(fileOf(info.number), octets); !written)
        return tl::unexpected(written.error());
    info.octets = static_cast<std::uint64_t>(octets.size());
    const auto number = info.number;
    if (merged)
        m_entries.back() = std::move(info);
    else
        m_entries.push_back(std::move(info));
    countEntries();
    cleanUp();
    if (const auto written = writeIndex(); !written)
        return tl::unexpected(written.error());
    return number;
}

Result<> History::addFailure(VersionInfo info)
{
    info.id = m_lastId + 1;
    info.number = 0;
    info.outcome = VersionOutcome::Failed;
    m_entries.push_back(std::move(info));
    countEntries();
    cleanUp();
    return writeIndex();
}

// The oldest that may go. The two newest versions always stay.
std::size_t History::removable(bool failures) const
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const auto &entry = m_entries[i];
        const bool isFailure = entry.outcome == VersionOutcome::Failed;
        const bool mayGo = !entry.marked && entry.outcome != VersionOutcome::Waiting
                           && entry.number + 2 <= m_lastNumber;
        if (isFailure == failures && (isFailure || mayGo))
            return i;
    }
    return kNone;
}

void History::cleanUp()
{
    const auto remove = [this](std::size_t index) {
        if (m_entries[index].number != 0)
            if (const auto gone = removeFile(fileOf(m_entries[index].number)); !gone)
                qCWarning(lcHelper).noquote() << printable(gone.error().message);
        m_entries.erase(m_entries.begin() + static_cast<std::ptrdiff_t>(index));
    };
    const auto isOver = [this](bool failures) {
        std::size_t count = 0;
        std::uint64_t octets = 0;
        for (const auto &entry : m_entries) {
            count += (entry.outcome == VersionOutcome::Failed) == failures;
            octets += entry.octets;
        }
        return failures ? count > kMaximumFailures
                        : count > m_limits.versions || octets > kMaximumHistoryOctets;
    };
    for (const bool failures : {true, false})
        for (auto index = removable(failures); index != kNone && isOver(failures);
             index = removable(failures))
            remove(index);
}

Result<> History::settle(std::uint64_t number, VersionOutcome outcome,
                         const std::vector<api::EventPhrase> &note, std::uint64_t now)
{
    for (auto &entry : m_entries) {
        if (entry.number < number || entry.outcome != VersionOutcome::Waiting)
            continue;
        entry.outcome = outcome;
        entry.note = api::englishPhrases(note);
        entry.notePhrases = note;
        entry.endedMilliseconds = now;
    }
    return writeIndex();
}

Result<> History::mark(std::uint64_t number, bool marked)
{
    const auto found = std::ranges::find(m_entries, number, &VersionInfo::number);
    if (number == 0 || found == m_entries.end())
        return tl::unexpected(unknownVersion(number));
    if (found->marked == marked)
        return {};
    found->marked = marked;
    auto written = writeIndex();
    if (!written)
        found->marked = !marked;
    return written;
}

api::HistoryReply History::page(const api::HistoryRequest &request) const
{
    api::HistoryReply reply;
    reply.entries = m_entries.size();
    reply.current = current();
    for (const auto &entry : m_entries) {
        reply.versions += entry.number != 0;
        reply.octets += entry.octets;
        if (entry.number != 0 && reply.oldestMilliseconds == 0)
            reply.oldestMilliseconds = entry.timeMilliseconds;
    }
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
        if (reply.page.size() == request.limit)
            break;
        if (request.before == 0 || entry->id < request.before)
            reply.page.push_back(*entry);
    }
    return reply;
}

Result<api::VersionReply> History::version(std::uint64_t number) const
{
    const auto *info = find(number);
    if (!info)
        return tl::unexpected(unknownVersion(number));
    auto version = readVersion(fileOf(number));
    if (!version)
        return tl::unexpected(version.error());
    return api::VersionReply{*info, std::move(version->configuration.rules)};
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/safeguards/proposals.h"

#include <algorithm>

#include "helper/api/limits.h"
#include "helper/history/versionrecord.h"
#include "helper/log.h"
#include "helper/state/deadlinerecord.h"
#include "helper/state/durablefile.h"

namespace vipdeck {
namespace {

constexpr std::chrono::seconds kLookInterval(1);

// The request is text in the file.
struct Record
{
    StoredProposal proposal;
    std::string request;
};
// The first line: ids are not given twice.
struct Head
{
    std::uint64_t lastId = 0;
};

} // namespace
namespace rulefile {

template<RecordOf<Record> T>
void visitNamed(T &v, auto &&visit)
{
    auto &info = v.proposal.info;
    visit("id", info.id);
    visitNamed(info.actor, visit);
    visit("summary", info.summary);
    visit("comment", info.comment);
    visit("ticket", info.ticket);
    visit("generation", info.generation);
    visit("time", info.timeMilliseconds);
    visit("group", info.group);
    visit("changes", info.changes);
    visit("commands", info.commands);
    visitNamed(v.proposal.deadline, visit);
    visit("method", v.proposal.method);
    visit("fromConsole", v.proposal.fromConsole);
    visit("request", v.request);
}
template<RecordOf<Head> T>
void visitNamed(T &v, auto &&visit)
{
    visit("lastId", v.lastId);
}

} // namespace rulefile
namespace {

template<typename T>
Result<T> recordOf(const QByteArray &line)
{
    const auto object = rulefile::objectOf(line);
    if (!object)
        return tl::unexpected(object.error());
    return rulefile::fromObject<T>(*object);
}

struct Stored
{
    std::uint64_t lastId = 0;
    std::vector<StoredProposal> proposals;
};

Result<Stored> parse(const QByteArray &octets)
{
    const auto text = rulefile::unsealed(octets);
    if (!text)
        return tl::unexpected(text.error());
    const auto lines = text->split('\n');
    const auto head = recordOf<Head>(lines.front());
    if (!head)
        return tl::unexpected(head.error());
    Stored stored{head->lastId, {}};
    for (const auto &line : lines.mid(1)) {
        if (line.isEmpty())
            continue;
        auto record = recordOf<Record>(line);
        if (!record)
            return tl::unexpected(record.error());
        record->proposal.request =
            QByteArray::fromBase64(QByteArray::fromStdString(record->request));
        record->proposal.info.expiresMilliseconds = record->proposal.deadline.wallMilliseconds;
        stored.proposals.push_back(std::move(record->proposal));
    }
    return stored;
}

} // namespace

Proposals::Proposals(const HelperClock &clock, const std::string &stateDirectory, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_path(stateDirectory + "/proposals.jsonl")
{
    m_timer.setInterval(kLookInterval);
    connect(&m_timer, &QTimer::timeout, this, &Proposals::look);
}

std::vector<std::string> Proposals::resume()
{
    const auto octets = readWholeFile(m_path);
    if (!octets)
        return {octets.error().message};
    if (!*octets)
        return {};
    auto stored = parse(**octets);
    if (!stored) {
        const auto aside = putAside(m_path);
        return {m_path + ": " + stored.error().message + "; nothing of it is proposed any more, "
                + (aside ? "it is kept as " + *aside : aside.error().message)};
    }
    m_lastId = stored->lastId;
    m_proposals = std::move(stored->proposals);
    look();
    startTimer();
    return {};
}

Result<std::uint64_t> Proposals::add(StoredProposal proposal)
{
    if (m_proposals.size() >= api::kMaximumProposals)
        return makeError(ErrorCode::LimitExceeded,
                         std::to_string(m_proposals.size())
                             + " changes are proposed already; decide on them first");
    proposal.info.id = ++m_lastId;
    proposal.info.timeMilliseconds = m_clock.wallMilliseconds();
    proposal.deadline = Deadline::after(m_clock, kLifeMilliseconds);
    proposal.info.expiresMilliseconds = proposal.deadline.wallMilliseconds;
    m_proposals.push_back(std::move(proposal));
    if (const auto written = write(); !written) {
        m_proposals.pop_back();
        return tl::unexpected(written.error());
    }
    startTimer();
    Q_EMIT changed();
    return m_lastId;
}

const StoredProposal *Proposals::find(std::uint64_t id) const
{
    const auto found = std::ranges::find_if(
        m_proposals, [id](const StoredProposal &one) { return one.info.id == id; });
    return found == m_proposals.end() ? nullptr : &*found;
}

Result<> Proposals::remove(std::uint64_t id)
{
    auto before = m_proposals;
    std::erase_if(m_proposals, [id](const StoredProposal &one) { return one.info.id == id; });
    auto written = write();
    if (!written) {
        m_proposals = std::move(before);
        return written;
    }
    startTimer();
    Q_EMIT changed();
    return {};
}

api::ProposalsReply Proposals::list() const
{
    api::ProposalsReply reply;
    for (const auto &proposal : m_proposals)
        reply.proposals.push_back(proposal.info);
    return reply;
}

void Proposals::look()
{
    std::vector<api::Proposal> over;
    for (const auto &proposal : m_proposals)
        if (proposal.deadline.remaining(m_clock) == 0)
            over.push_back(proposal.info);
    for (const auto &proposal : over) {
        if (const auto removed = remove(proposal.id); !removed) {
            qCWarning(lcHelper).noquote() << printable(removed.error().message);
            return;
        }
        Q_EMIT expired(proposal);
    }
}

Result<> Proposals::write() const
{
    QByteArray text = rulefile::line(rulefile::toObject(Head{m_lastId}));
    for (const auto &proposal : m_proposals)
        text += rulefile::line(
            rulefile::toObject(Record{proposal, proposal.request.toBase64().toStdString()}));
    return replaceFile(m_path, rulefile::sealed(text));
}

void Proposals::startTimer()
{
    if (m_proposals.empty())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

} // namespace vipdeck

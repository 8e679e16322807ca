// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/replay/replaycommand.h"

#include <istream>
#include <ostream>
#include <utility>

#include "engine/sim/replay/compare.h"
#include "engine/sim/replay/ftprecord.h"
#include "engine/sim/replay/persistencerecord.h"
#include "engine/sim/replay/reuserecord.h"
#include "engine/sim/replay/schedulingrecord.h"
#include "engine/sim/replay/templaterecord.h"
#include "engine/sim/replay/timeoutrecord.h"
#include "engine/sim/replay/tracerecord.h"

namespace vipdeck {
namespace {

using replay::Json;

constexpr int kDone = 0;
constexpr int kDifferent = 1;
constexpr int kUnusable = 2;

struct RecordKind
{
    bool (*matches)(const Json &);
    Result<Json> (*replay)(const Json &);
};

constexpr RecordKind kKinds[] = {
    {replay::isSchedulingRecord, replay::replaySchedulingRecord},
    {replay::isTraceRecord, replay::replayTraceRecord},
    {replay::isReuseRecord, replay::replayReuseRecord},
    {replay::isTimeoutRecord, replay::replayTimeoutRecord},
    {replay::isPersistenceRecord, replay::replayPersistenceRecord},
    {replay::isQuiesceRecord, replay::replayQuiesceRecord},
    {replay::isFtpRecord, replay::replayFtpRecord},
    {replay::isMarkTemplateRecord, replay::replayMarkTemplateRecord},
};

class ReplayCommand
{
public:
    ReplayCommand(bool check, OpenRecording open, std::ostream &out, std::ostream &err)
        : m_check(check)
        , m_open(std::move(open))
        , m_out(out)
        , m_err(err)
    {}

    bool runFile(const std::string &name);
    int finish();

private:
    bool runLine(const std::string &line);
    void check(const std::string &id, const Json &recorded, const Result<Json> &ours);

    bool m_check;
    OpenRecording m_open;
    std::ostream &m_out;
    std::ostream &m_err;
    int m_passed = 0;
    int m_failed = 0;
};

void ReplayCommand::check(const std::string &id, const Json &recorded, const Result<Json> &ours)
{
    const auto difference =
        ours ? replay::firstDifference(recorded, *ours) : std::optional(ours.error().message);
    if (!difference) {
        ++m_passed;
        return;
    }
    ++m_failed;
    m_out << id << ": " << *difference << '\n';
}

bool ReplayCommand::runLine(const std::string &line)
{
    const auto record = Json::parse(line, nullptr, false);
    if (!record.is_object())
        return false;
    const auto id = replay::textOf(record, "id");
    for (const auto &kind : kKinds) {
        if (!kind.matches(record))
            continue;
        const auto ours = kind.replay(record);
        if (m_check) {
            check(id, record, ours);
            return true;
        }
        if (!ours) {
            ++m_failed;
            m_err << "replay: " << id << ": " << ours.error().message << '\n';
        }
        m_out << ours.value_or(record).dump() << '\n';
        return true;
    }
    m_err << "replay: " << id << ": not a record of schedulers or state machines, left as it is\n";
    if (!m_check)
        m_out << record.dump() << '\n';
    return true;
}

bool ReplayCommand::runFile(const std::string &name)
{
    const auto file = m_open(name);
    if (!file || !*file) {
        m_err << "replay: cannot read " << name << '\n';
        return false;
    }
    std::string line;
    for (int number = 1; std::getline(*file, line); ++number) {
        if (line.empty() || runLine(line))
            continue;
        m_err << "replay: " << name << ':' << number << ": not a JSON object\n";
        return false;
    }
    return true;
}

int ReplayCommand::finish()
{
    if (m_check)
        m_out << m_passed << " passed, " << m_failed << " failed\n";
    return m_failed == 0 ? kDone : kDifferent;
}

} // namespace

int runReplay(const std::vector<std::string> &arguments, const OpenRecording &open,
              std::ostream &out, std::ostream &err)
{
    bool check = false;
    std::vector<std::string> files;
    for (const auto &argument : arguments) {
        if (argument == "--check") {
            check = true;
        } else if (argument.starts_with('-')) {
            err << "replay: unknown option " << argument << '\n';
            return kUnusable;
        } else {
            files.push_back(argument);
        }
    }
    if (files.empty()) {
        err << "usage: vipdeckadm replay [--check] FILE...\n";
        return kUnusable;
    }
    ReplayCommand command(check, open, out, err);
    bool usable = true;
    for (const auto &file : files)
        usable = command.runFile(file) && usable;
    const auto result = command.finish();
    return usable ? result : kUnusable;
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/replay/rulecommands.h"

#include "engine/config/tunables.h"
#include "engine/rules/interpreter.h"

namespace vipdeck::replay {
namespace {

class DirectorBackend final : public rules::Backend
{
public:
    DirectorBackend(Director &director, TimePoint now)
        : m_director(director)
        , m_now(now)
    {}

    Result<> apply(const ChangeSet &changes) override { return m_director.apply(changes, m_now); }
    Result<> zeroCounters(const ServiceKey *key) override { return m_director.zeroCounters(key); }
    Result<DirectorStatus> status() override { return m_director.status(m_now); }
    Result<> visitConnections(const std::function<void(const ConnectionStatus &)> &visitor) override
    {
        m_director.visitConnections(m_now, [&visitor](const ConnectionStatus &connection) {
            visitor(connection);
            return true;
        });
        return {};
    }

private:
    Director &m_director;
    TimePoint m_now;
};

CommandResult withInterpreter(Director &director, TimePoint now,
                              const std::function<int(rules::Interpreter &)> &use)
{
    CommandResult result;
    DirectorBackend backend(director, now);
    rules::Console console;
    console.out = [&result](std::string_view text) { result.output += text; };
    console.error = [&result](std::string_view text) { result.error += text; };
    console.readInput = [] { return std::string(); };
    const rules::Names names;
    rules::Interpreter interpreter(backend, console, names, {});
    result.exitCode = use(interpreter);
    return result;
}

} // namespace

CommandResult runCommand(Director &director, const std::vector<std::string> &arguments,
                         TimePoint now)
{
    return withInterpreter(director, now, [&arguments](rules::Interpreter &interpreter) {
        return interpreter.run(arguments);
    });
}

CommandResult restoreRules(Director &director, const std::vector<std::string> &lines, TimePoint now)
{
    std::string text;
    for (const auto &line : lines)
        text += line + '\n';
    return withInterpreter(director, now, [&text](rules::Interpreter &interpreter) {
        return interpreter.restore(text);
    });
}

Tunables tunablesIn(const std::string &words, Tunables tunables)
{
    for (const auto &description : knownTunables()) {
        const auto key = std::string(description.name) + '=';
        const auto at = words.find(key);
        if (at == std::string::npos)
            continue;
        const auto begin = at + key.size();
        const auto end = words.find_first_not_of("0123456789", begin);
        static_cast<void>(setTunable(tunables, description.name, words.substr(begin, end - begin)));
    }
    return tunables;
}

} // namespace vipdeck::replay

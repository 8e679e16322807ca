// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/configuration.h"

#include "helper/api/limits.h"
#include "helper/log.h"

namespace vipdeck {
namespace {

Result<> checkLimit(const char *what, std::size_t count, std::size_t maximum)
{
    if (count <= maximum)
        return {};
    return makeError(ErrorCode::LimitExceeded, std::to_string(count) + ' ' + what
                                                   + "; this helper keeps at most "
                                                   + std::to_string(maximum));
}

Result<> checkLimits(const RuleSet &rules)
{
    std::size_t destinations = 0;
    for (const auto &service : rules.services)
        destinations += service.destinations.size();
    auto result = checkLimit("services", rules.services.size(), api::kMaximumServices);
    if (result)
        result = checkLimit("servers", destinations, api::kMaximumDestinations);
    if (result)
        result = checkLimit("server names", rules.serverLabels.size(), api::kMaximumLabels);
    return result;
}

} // namespace

Result<> Configuration::load(std::string &problem)
{
    auto loaded = m_store.load();
    if (!loaded)
        return tl::unexpected(loaded.error());
    problem = loaded->problem;
    if (const auto done = m_engine.apply(diff({}, loaded->configuration.rules)); !done)
        return done;
    m_current = std::move(loaded->configuration);
    return {};
}

Result<std::uint64_t> Configuration::apply(std::optional<std::uint64_t> basedOn,
                                           const ChangeSet &changes)
{
    if (basedOn && *basedOn != m_current.generation)
        return makeError(ErrorCode::StaleGeneration,
                         "the changes were made for generation " + std::to_string(*basedOn)
                             + "; the rules are at generation "
                             + std::to_string(m_current.generation) + " now");
    StoredConfiguration next = m_current;
    if (const auto done = applyChanges(next.rules, changes); !done)
        return tl::unexpected(done.error());
    if (next.rules == m_current.rules)
        return m_current.generation;
    if (const auto fits = checkLimits(next.rules); !fits)
        return tl::unexpected(fits.error());
    ++next.generation;
    if (const auto prepared = m_store.prepare(next); !prepared)
        return tl::unexpected(prepared.error());
    if (const auto applied = m_engine.apply(changes); !applied) {
        m_store.discard();
        return tl::unexpected(applied.error());
    }
    if (const auto committed = m_store.commit(); !committed) {
        if (const auto undone = m_engine.apply(diff(next.rules, m_current.rules)); !undone)
            qCCritical(lcHelper).noquote() << "the engine could not go back to the stored rules:"
                                           << printable(undone.error().message);
        return tl::unexpected(committed.error());
    }
    keep(std::move(next));
    return m_current.generation;
}

Result<> Configuration::setTunable(std::string_view name, std::string_view text)
{
    // What is wrong with the value is said without the number of a change.
    auto tried = m_current.rules.tunables;
    if (auto done = vipdeck::setTunable(tried, name, text); !done)
        return done;
    const auto done = apply(std::nullopt, {SetTunable{std::string(name), std::string(text)}});
    return done ? Result<>() : tl::unexpected(done.error());
}

// What is stored and carried out is in force; a second copy that fails is told in the log.
void Configuration::keep(StoredConfiguration next)
{
    m_current = std::move(next);
    if (const auto renewed = m_store.renewLastGood(); !renewed)
        qCWarning(lcHelper).noquote() << printable(renewed.error().message);
}

} // namespace vipdeck

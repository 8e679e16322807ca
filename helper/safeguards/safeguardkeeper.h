// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of applying, and what the helper does by them: says what a change must come with,
// goes back by itself when traffic gets worse after an apply, writes the rule file, and decides
// with which rules a machine starts. Everything goes through Operations. Control thread.
#pragma once

#include <QObject>
#include <QTimer>
#include <string>
#include <vector>

#include "helper/api/journal.h"
#include "helper/api/safeguards.h"
#include "helper/engineport.h"
#include "helper/operations/operations.h"
#include "helper/safeguards/accounts.h"
#include "helper/safeguards/safeguardfile.h"
#include "helper/safeguards/trafficwatch.h"

namespace vipdeck {

class SafeguardKeeper : public QObject
{
    Q_OBJECT

public:
    // All of it outlives the keeper.
    struct Parts
    {
        const Configuration &configuration;
        const EnginePort &engine;
        Operations &operations;
        const HelperClock &clock;
        const Accounts &accounts;
        std::string stateDirectory;
        std::vector<std::string> ruleDirectories; // cleaned absolute paths
    };
    explicit SafeguardKeeper(Parts parts, QObject *parent = nullptr);

    // At start, once, after Operations::resume() and before jobs go on: reads the settings and,
    // when the machine has started, brings its rules into force. Returns what the log should say.
    [[nodiscard]] std::vector<std::string> resume();

    [[nodiscard]] const api::Safeguards &settings() const { return m_settings; }
    [[nodiscard]] api::SafeguardsReply reply() const;

    // Could these be the settings? The rule file is tried when it is another one. Errors:
    // InvalidArgument, OutOfRange, PermissionDenied, Io.
    [[nodiscard]] Result<> check(const api::Safeguards &settings) const;
    // What would change, a sentence for each.
    [[nodiscard]] std::vector<api::EventPhrase> differences(const api::Safeguards &settings) const;
    // Checks and keeps them. Errors: as check().
    [[nodiscard]] Result<> set(const api::Safeguards &settings);

    // Does a change come with what the director asks for? Errors: NotSupported, whose text the
    // drop-ins of ipvsadm print as it is.
    [[nodiscard]] Result<> checkReasons(const std::string &comment,
                                        const std::string &ticket) const;

    // What the timer does.
    void look();

Q_SIGNALS:
    void changed(); // the settings
    void happened(const vipdeck::api::EventPhrase &what, vipdeck::api::EventLevel level);
    // The helper went back by itself. The rules have changed.
    void wentBack(const vipdeck::api::EventPhrase &why);

private:
    void startWithRuleFile();
    void startEmpty();
    [[nodiscard]] Result<> bringIntoForce(const RuleSet &wanted, const api::EventPhrase &summary);
    void watchOrNot();
    void rulesChanged();
    void writeRuleFile();
    [[nodiscard]] bool isAnyWatched() const
    {
        return m_settings.revertOnFailures || m_settings.revertOnFewerServers;
    }

    Parts m_parts;
    SafeguardFile m_file;
    api::Safeguards m_settings;
    TrafficWatch m_watch;
    QTimer m_timer;
    QTimer m_writeTimer;
    std::uint64_t m_writtenGeneration = 0;
    std::string m_writeProblem; // is told once
    std::uint64_t m_retryAt = 0;
};

} // namespace vipdeck

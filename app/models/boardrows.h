// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the board as values: rules of one side with draft marks, and live numbers on top. GUI
// thread.
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "app/document/directordocument.h"
#include "app/models/boardroles.h"

namespace vipdeck {

struct BoardServer
{
    ServerRef ref;
    quint64 id = 0;
    DraftMark mark = DraftMark::None;
    DestinationConfig config; // the draft's where there is one
    std::optional<std::int32_t> liveWeight;
    QString name;
    QString address;
    // live numbers
    ServerState state = ServerState::Unknown;
    std::optional<quint64> active;
    std::optional<quint64> inactive;
    std::optional<double> rate;
    std::optional<double> actualShare;
    std::optional<double> expectedShare;
    // what the helper does over time
    std::optional<double> jobShare;
    bool jobRises = false;
    QString jobText;
    QString jobDetail;
    bool unconfirmed = false;
    std::optional<std::int32_t> weightBefore;
};

struct BoardService
{
    quint64 id = 0;
    DraftMark mark = DraftMark::None;
    ServiceConfig config;
    QString name;
    QString address;
    std::vector<BoardServer> servers;
    int highestWeight = 0;
    // live numbers
    std::optional<quint64> active;
    std::optional<double> rate;
    int downCount = 0;
    double shareScale = 1.0;
    quint64 frame = 0; // of the model, for which the live numbers were filled in
};

// Every service of the draft, and those of the live rules that the draft removes; with `draft`
// false the live rules alone. In the order of the rules, without live numbers.
[[nodiscard]] std::vector<BoardService> boardRows(const DirectorDocument &document, bool draft);

// One service of the live rules with its live numbers; nothing when it is not there.
[[nodiscard]] std::optional<BoardService> liveService(const DirectorDocument &document,
                                                      const ServiceKey &key);

// Fills the live numbers from the document's newest status.
void fillLiveNumbers(const DirectorDocument &document, BoardService &service);

// One sentence about the state of the server.
[[nodiscard]] QString stateReason(const DirectorDocument &document, const BoardServer &server);

// Texts of a service header: "mh, fallback, port"; "300 s /24" or empty.
[[nodiscard]] QString schedulerText(const ServiceConfig &service);
[[nodiscard]] QString persistenceText(const ServiceConfig &service);

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gallery/guarded.h"

#include <QTest>

#include "app/views/dialogs/draindialog.h"
#include "app/views/dialogs/gentlestartdialog.h"
#include "app/views/dialogs/proposaldialog.h"
#include "app/views/dialogs/reasondialog.h"
#include "app/views/mainwindow.h"
#include "app/views/parts/reasonfields.h"
#include "app/views/review/reviewdialog.h"

namespace vipdeck::test {

void askForTicket(SampleLink &link, const char *group)
{
    link.m_safeguards.settings.askFor = api::AskFor::CommentAndTicket;
    link.m_safeguards.settings.secondPersonGroup = group;
    Q_EMIT link.safeguardsChanged(link.m_safeguards);
}

namespace {

const ServerRef kFive{tcp("192.0.2.10", 443), endpoint("10.0.0.15", 443)};
const ServerRef kSix{tcp("192.0.2.10", 443), endpoint("10.0.0.16", 443)};

// Drain now was pressed without comment and ticket.
void furnishDrainTicket(ExhibitRoom &room)
{
    askForTicket(*room.director.link, "");
    room.widget = std::make_unique<DrainDialog>(room.director.document.get(), ServerRefs{kFive});
    auto *fields = room.widget->findChild<ReasonFields *>();
    QVERIFY(!fields->check());
}

void furnishGentleProposal(ExhibitRoom &room)
{
    askForTicket(*room.director.link, "lb-team");
    room.widget =
        std::make_unique<GentleStartDialog>(room.director.document.get(), ServerRefs{kFive});
}

void furnishWeightBack(ExhibitRoom &room)
{
    askForTicket(*room.director.link, "");
    room.widget.reset(
        ReasonDialog::forRestore(room.director.document.get(), ServerRefs{kFive, kSix}, nullptr));
}

void furnishReviewTicket(ExhibitRoom &room)
{
    askForTicket(*room.director.link, "lb-team");
    makeSampleChanges(*room.director.document);
    room.widget = std::make_unique<ReviewDialog>(room.director.document.get());
}

api::Proposal sampleProposal()
{
    api::Proposal proposal;
    proposal.id = 4;
    proposal.actor = {4242, "anna", "vipdeck 0.1.0", "org.vipdeck.edit"};
    proposal.summary = "Apply 3 changes to web-https: weight of web-03, add web-09 and web-10.";
    proposal.comment = "two machines of the new rack, web-03 takes more";
    proposal.ticket = "OPS-2217";
    proposal.generation = 118;
    proposal.timeMilliseconds = 1'700'000'000'000;
    proposal.expiresMilliseconds = proposal.timeMilliseconds + 24ull * 3600 * 1000;
    proposal.group = "lb-team";
    proposal.changes = 3;
    proposal.commands = "ipvsadm -e -t 192.0.2.10:443 -r 10.0.0.13:443 -m -w 120\n"
                        "ipvsadm -a -t 192.0.2.10:443 -r 10.0.0.19:443 -m -w 100\n"
                        "ipvsadm -a -t 192.0.2.10:443 -r 10.0.0.20:443 -m -w 100\n";
    return proposal;
}

void furnishProposal(ExhibitRoom &room)
{
    room.widget = std::make_unique<ProposalDialog>(sampleProposal());
}

// As everybody sees it who has this director open.
void furnishProposed(ExhibitRoom &room)
{
    auto *link = room.director.link;
    askForTicket(*link, "lb-team");
    link->m_proposals = {sampleProposal()};
    makeSampleChanges(*room.director.document);
    room.widget = std::make_unique<MainWindow>(std::move(room.director.document));
    Q_EMIT link->proposalsChanged({link->m_proposals});
}

} // namespace

std::vector<Exhibit> guardedExhibits()
{
    return {
        {"drain-dialog-ticket", furnishDrainTicket},
        {"gentle-start-proposal", furnishGentleProposal},
        {"weight-back", furnishWeightBack},
        {"review-ticket", furnishReviewTicket},
        {"proposal", furnishProposal},
        {"pools-proposed", furnishProposed},
    };
}

} // namespace vipdeck::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/window/failuremessages.h"

#include <QAction>
#include <QLocale>
#include <QMessageBox>
#include <QProcess>

#include "app/document/helperlink.h"
#include "app/document/serverwords.h"
#include "app/views/dialogs/outsidedialog.h"
#include "app/views/numberformat.h"
#include "app/views/settings/preferences.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/messagebar.h"
#include "app/views/window/statusline.h"

namespace vipdeck {
namespace {

using Level = Message::Level;

constexpr int kSecondsOfDrops = 3; // before it is worth a warning
constexpr auto kUnit = "vipdeckd.service";

QString connectionSlot()
{
    return QStringLiteral("connection");
}
QString applySlot()
{
    return QStringLiteral("apply");
}
QString outsideSlot()
{
    return QStringLiteral("outside");
}
QString queueSlot()
{
    return QStringLiteral("queue");
}
QString engineSlot()
{
    return QStringLiteral("engine");
}
QString emptySlot()
{
    return QStringLiteral("empty");
}
QString noticeSlot()
{
    return QStringLiteral("notice");
}

} // namespace

FailureMessages::FailureMessages(DirectorDocument *document, MessageBar *bar,
                                 ConsoleActions *actions, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_bar(bar)
    , m_actions(actions)
    , m_window(window)
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &FailureMessages::refreshConnection);
    connect(document, &DirectorDocument::changed, this, &FailureMessages::documentChanged);
    connect(document, &DirectorDocument::applyFinished, this, &FailureMessages::applyFinished);
    connect(document, &DirectorDocument::liveChangedUnderDraft, this,
            &FailureMessages::liveChanged);
    connect(document, &DirectorDocument::draftRecovered, this, [this](int changes) {
        m_bar->show(noticeSlot(),
                    {Level::Information,
                     QStringLiteral("restore"),
                     tr("Your draft of an earlier session is back."),
                     tr("%n change(s) are not applied.", "", changes),
                     {},
                     {{tr("Review"), [this] { m_actions->review->trigger(); }, true, {}}},
                     true});
    });
    connect(document, &DirectorDocument::refused, this, [this](ErrorCode, const QString &reason) {
        m_bar->show(noticeSlot(), {Level::Warning, {}, tr("Not done."), reason, {}, {}, true});
    });
    refreshConnection();
}

void FailureMessages::documentChanged(DocumentParts parts)
{
    if (parts & DocumentPart::Connection)
        refreshConnection();
    if (parts & DocumentPart::Status) {
        showEngine();
        showQueue();
    }
    if (parts & (DocumentPart::Status | DocumentPart::Draft | DocumentPart::FollowUps))
        showFollowUps();
    if (parts & DocumentPart::Draft && m_document->pendingCount() == 0) {
        m_bar->remove(outsideSlot());
        m_bar->remove(applySlot());
    }
}

void FailureMessages::refreshConnection()
{
    if (m_document->isFile()) {
        m_bar->show(connectionSlot(), {Level::Information,
                                       QStringLiteral("file"),
                                       tr("File, not a live director."),
                                       tr("Nothing here touches traffic. Save writes the file."),
                                       {},
                                       {},
                                       true});
        return;
    }
    using State = DirectorLink::State;
    const auto state = m_document->link()->state();
    if (state == State::NotRunning)
        showNotRunning();
    else if (state == State::Lost)
        showLost();
    else if (state == State::Idle && m_actions->workOffline->isChecked())
        m_bar->show(connectionSlot(),
                    {Level::Information,
                     QStringLiteral("unlink"),
                     tr("Working offline."),
                     tr("Nothing can be applied. Your draft is safe here."),
                     {},
                     {{tr("Connect"), [this] { m_actions->workOffline->trigger(); }, true, {}}},
                     false});
    else if (state == State::Connected)
        m_bar->remove(connectionSlot());
    if (state == State::Lost)
        m_second.start();
    else
        m_second.stop();
}

void FailureMessages::showNotReached()
{
    m_bar->show(connectionSlot(), {Level::Error,
                                   QStringLiteral("unlink"),
                                   tr("No connection to %1.").arg(m_document->name()),
                                   m_document->link()->problem(),
                                   tr("Your draft is safe here."),
                                   {{tr("Details"), [this] { showDetails(); }, false, {}},
                                    {tr("Try now"), [this] { m_actions->reconnect->trigger(); },
                                     true, QStringLiteral("refresh")}},
                                   false});
}

void FailureMessages::showNotRunning()
{
    if (m_document->link()->isRemote())
        return showNotReached();
    m_bar->show(connectionSlot(),
                {Level::Error,
                 {},
                 tr("The helper is not running."),
                 tr("Live counters are off and nothing can be applied. You can still edit the "
                    "draft."),
                 {},
                 {{tr("Details"), [this] { showDetails(); }, false, {}},
                  {tr("Start helper"), [this] { startHelper(); }, true, QStringLiteral("key")}},
                 false});
}

void FailureMessages::showLost()
{
    const auto *link = m_document->link();
    const auto seconds =
        std::max<qint64>(0, QDateTime::currentDateTime().secsTo(link->nextRetry()));
    const auto next =
        link->nextRetry().isValid()
            ? tr("Next try in %1 s (attempt %2).").arg(seconds).arg(link->attempt() + 1)
            : m_document->link()->problem();
    QList<Message::Button> buttons{{tr("Details"), [this] { showDetails(); }, false, {}}};
    const auto retry = [this] { m_actions->reconnect->trigger(); };
    if (link->isRemote()) {
        buttons.append(
            {tr("Work offline"), [this] { m_actions->workOffline->trigger(); }, false, {}});
        buttons.append({tr("Try now"), retry, true, QStringLiteral("refresh")});
    } else {
        buttons.append({tr("Try now"), retry, false, QStringLiteral("refresh")});
        buttons.append(
            {tr("Start helper"), [this] { startHelper(); }, true, QStringLiteral("key")});
    }
    m_bar->show(connectionSlot(), {Level::Error, QStringLiteral("unlink"),
                                   tr("No connection to %1 since %2.")
                                       .arg(m_document->name(),
                                            link->lostSince().toString(QStringLiteral("HH:mm:ss"))),
                                   tr("Values are from then.") + u' ' + next,
                                   tr("Your draft is safe here."), buttons, false});
}

void FailureMessages::showEngine()
{
    const auto &engine = m_document->status()->engine;
    if (engine.datapathRunning || m_document->isFile()) {
        m_bar->remove(engineSlot());
        return;
    }
    if (m_bar->contains(engineSlot()))
        return;
    m_bar->show(engineSlot(),
                {Level::Warning,
                 QStringLiteral("engine"),
                 tr("The director takes no packets."),
                 QString::fromStdString(engine.problem),
                 {},
                 {{tr("Start director"), [this] { m_actions->startEngine->trigger(); }, true,
                   QStringLiteral("key")}},
                 true});
}

void FailureMessages::showQueue()
{
    const auto &engine = m_document->status()->engine;
    const auto drops = totalDrops(engine);
    // A frame may come late, in particular under load.
    const auto now = m_document->status()->timeMilliseconds;
    const auto seconds =
        std::max<quint64>(1, (now - std::min<quint64>(now, m_lastDropsTime)) / 1000);
    m_dropsInLastFrame =
        m_lastDrops && drops > *m_lastDrops ? (drops - *m_lastDrops + seconds - 1) / seconds : 0;
    m_lastDrops = drops;
    m_lastDropsTime = now;
    const bool nearlyFull =
        engine.queueCapacity > 0 && engine.queueDepth > engine.queueCapacity / 5 * 4;
    m_secondsWithDrops = m_dropsInLastFrame > 0 ? m_secondsWithDrops + 1 : 0;
    if (nearlyFull || m_secondsWithDrops >= kSecondsOfDrops) {
        const auto text = m_dropsInLastFrame > 0
                              ? tr("%1 packet(s)/s dropped.", "", pluralCount(m_dropsInLastFrame))
                                    .arg(QLocale().toString(m_dropsInLastFrame))
                              : tr("%1 of %2 packets are waiting.")
                                    .arg(QLocale().toString(engine.queueDepth),
                                         QLocale().toString(engine.queueCapacity));
        m_bar->show(queueSlot(),
                    {Level::Warning,
                     {},
                     nearlyFull ? tr("The queue is nearly full.") : tr("Packets are dropped."),
                     text,
                     {},
                     {{tr("Open Tunables"), [this] { Q_EMIT tunablesRequested(); }, true, {}}},
                     true});
    } else if (m_dropsInLastFrame == 0) {
        m_bar->remove(queueSlot());
    }
}

void FailureMessages::showFollowUps()
{
    const auto servers = m_document->emptiedServers();
    if (servers.empty()) {
        m_bar->remove(emptySlot());
        return;
    }
    const auto &first = servers.front();
    const auto title = servers.size() == 1
                           ? tr("%1 has no connections in %2 any more.")
                                 .arg(serverWords(*m_document, first.endpoint),
                                      m_document->serviceName(first.service))
                           : tr("%n drained server(s) have no connections any more.", "",
                                static_cast<int>(servers.size()));
    m_bar->show(emptySlot(),
                {Level::Information,
                 QStringLiteral("state-draining"),
                 title,
                 tr("The move can be finished."),
                 {},
                 {{tr("Remove in draft"),
                   [this, servers] { static_cast<void>(m_document->removeServers(servers)); },
                   true,
                   {}}},
                 true});
}

void FailureMessages::applyFinished(const ApplyOutcome &outcome)
{
    m_bar->remove(applySlot());
    if (outcome.applied) {
        m_bar->remove(outsideSlot());
        return;
    }
    if (outcome.proposal != 0)
        return; // no failure; ProposalMessages shows it until it is decided on
    const auto review = [this] { m_actions->review->trigger(); };
    switch (outcome.code) {
    case ErrorCode::PermissionDenied: showDenied(outcome); return;
    case ErrorCode::Cancelled:
        m_bar->show(applySlot(), {Level::Warning,
                                  QStringLiteral("lock"),
                                  tr("Not applied: cancelled."),
                                  tr("The %n change(s) stay in the draft.", "", outcome.changes),
                                  {},
                                  {{tr("Try again"), [this] { m_actions->apply->trigger(); }, true,
                                    QStringLiteral("key")}},
                                  true});
        return;
    case ErrorCode::StaleGeneration:
        m_bar->show(applySlot(), {Level::Warning,
                                  QStringLiteral("outside-change"),
                                  tr("Not applied: the rules changed outside VipDeck."),
                                  tr("Nothing is lost. Review again."),
                                  {},
                                  {{tr("Review"), review, true, {}}},
                                  true});
        return;
    default:
        m_bar->show(applySlot(), {Level::Error,
                                  {},
                                  tr("Not applied."),
                                  outcome.message,
                                  {},
                                  {{tr("Review"), review, true, {}}},
                                  true});
    }
}

void FailureMessages::showDenied(const ApplyOutcome &outcome)
{
    m_bar->show(
        applySlot(),
        {Level::Warning,
         QStringLiteral("lock"),
         tr("Not applied: authentication denied."),
         tr("The %n change(s) stay in the draft.", "", outcome.changes),
         {},
         {{tr("Details"), [this, outcome] { Q_EMIT deniedDialogRequested(outcome); }, false, {}},
          {tr("Save draft"),
           [this] {
               if (const auto saved = m_document->saveDraft(); !saved)
                   m_bar->show(noticeSlot(), {Level::Error,
                                              {},
                                              tr("The draft was not saved."),
                                              QString::fromStdString(saved.error().message),
                                              {},
                                              {},
                                              true});
           },
           false,
           {}},
          {tr("Try again"), [this] { m_actions->apply->trigger(); }, true, QStringLiteral("key")}},
         true});
    if (m_deniedDialogShown)
        return;
    m_deniedDialogShown = true;
    Q_EMIT deniedDialogRequested(outcome);
}

void FailureMessages::liveChanged(const QStringList &notes)
{
    if (!Preferences::instance().value(Preferences::Key::TellOutside).toBool())
        return;
    const auto &outside = m_document->outsideChange();
    const auto title =
        outside ? tr("Rules changed outside VipDeck since %1.")
                      .arg(QLocale().toString(outside->since.time(), QLocale::ShortFormat))
                : tr("Rules changed outside VipDeck.");
    Message message{
        Level::Warning, QStringLiteral("outside-change"), title, {}, notes.join(u' '), {}, true};
    // The newest message is the one that is seen.
    m_bar->remove(outsideSlot());
    if (m_document->pendingCount() == 0) {
        message.text = tr("Nothing is left of your draft.");
        m_bar->show(noticeSlot(), message);
        return;
    }
    message.text = m_document->hasLostEdits()
                       ? tr("Not all of your changes are left. Review again.")
                       : tr("Your changes were kept. Review again.");
    message.buttons = {{tr("Compare"),
                        [this] {
                            if (m_document->outsideChange())
                                OutsideDialog(m_document, m_window).exec();
                        },
                        false,
                        {}},
                       {tr("Review"), [this] { m_actions->review->trigger(); }, true, {}}};
    m_bar->show(outsideSlot(), message);
}

void FailureMessages::startHelper()
{
    auto *process = new QProcess(this);
    const auto report = [this, process](const QString &reason) {
        m_bar->show(noticeSlot(),
                    {Level::Error, {}, tr("The helper did not start."), reason, {}, {}, true});
        process->deleteLater();
    };
    connect(process, &QProcess::errorOccurred, this, [report](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            report(tr("There is no systemctl on this machine. Start vipdeckd by hand."));
    });
    connect(process, &QProcess::finished, this, [this, process, report](int code) {
        if (code == 0) {
            m_document->link()->retryNow();
            process->deleteLater();
            return;
        }
        const auto text = QString::fromLocal8Bit(process->readAllStandardError()).trimmed();
        report(text.section(u'\n', 0, 0));
    });
    process->start(QStringLiteral("systemctl"),
                   {QStringLiteral("start"), QString::fromLatin1(kUnit)});
}

void FailureMessages::showDetails()
{
    const auto *link = m_document->link();
    const auto *helper = qobject_cast<const HelperLink *>(link);
    QMessageBox box(m_window);
    box.setWindowTitle(tr("Connection to %1").arg(m_document->name()));
    box.setIcon(QMessageBox::NoIcon);
    box.setText(link->problem());
    box.setInformativeText(tr("Socket: %1\nAttempts: %2\nThe helper's log: journalctl -u %3")
                               .arg(helper ? helper->socketPath() : QString())
                               .arg(link->attempt())
                               .arg(QString::fromLatin1(kUnit)));
    box.exec();
}

} // namespace vipdeck

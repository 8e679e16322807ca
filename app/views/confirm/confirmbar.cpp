// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/confirm/confirmbar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <cmath>
#include <memory>

#include "app/document/changedescription.h"
#include "app/document/directordocument.h"
#include "app/document/directoroperations.h"
#include "app/document/directorsafeguards.h"
#include "app/document/endpointtext.h"
#include "app/document/serverevidence.h"
#include "app/document/serverwords.h"
#include "app/views/confirm/comparisontile.h"
#include "app/views/dialogs/reasondialog.h"
#include "app/views/icons.h"
#include "app/views/numberformat.h"
#include "app/views/parts/elidedlabel.h"
#include "app/views/parts/surface.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/shortcuts.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;
using Metric = ApplyComparison::Metric;

constexpr std::array<qint64, 3> kAnnouncedSeconds{60, 30, 10};

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

QString clockText(qint64 milliseconds)
{
    const auto seconds = (milliseconds + 999) / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QPushButton *createButton(const QString &text, QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, follow);
    follow();
    return button;
}

// Counts are whole; small rates have one decimal, unless that is 0.
QString valueText(Metric metric, const std::optional<double> &value)
{
    if (!value)
        return unknownValue();
    const bool isRate = metric == Metric::ConnectionRate || metric == Metric::DropRate;
    const auto whole = qRound64(*value);
    if (isRate && *value < 10 && std::abs(*value - static_cast<double>(whole)) >= 0.05)
        return QLocale().toString(*value, 'f', 1);
    return formatCount(static_cast<quint64>(whole));
}

} // namespace

ConfirmBar::ConfirmBar(DirectorDocument *document, ConsoleActions *actions, QWidget *parent)
    : QFrame(parent)
    , m_document(document)
    , m_actions(actions)
    , m_comparison(new ApplyComparison(document, this))
    , m_icon(new QLabel(this))
    , m_title(new ElidedLabel({}, this))
    , m_detail(new ElidedLabel({}, this))
{
    setObjectName(QStringLiteral("confirmBar"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 3, 0, 0);
    column->setSpacing(0);
    column->addWidget(createFirstLine());
    column->addWidget(createTiles());
    column->addWidget(createSuspectLine());
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &ConfirmBar::tick);
    connect(m_comparison, &ApplyComparison::changed, this, &ConfirmBar::refreshTiles);
    connect(document->operations(), &DirectorOperations::confirmationChanged, this,
            &ConfirmBar::confirmationChanged);
    connect(&Shortcuts::instance(), &Shortcuts::changed, this, &ConfirmBar::confirmationChanged);
    connect(&Theme::instance(), &Theme::changed, this, &ConfirmBar::refresh);
    connectActions();
    confirmationChanged();
}

QWidget *ConfirmBar::createFirstLine()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(12, 5, 12, 5);
    row->setSpacing(10);
    m_title->setFont(Theme::instance().font(Font::BodyStrong));
    m_detail->setFont(Theme::instance().font(Font::Body));
    auto *more = createButton(tr("1 min more"), m_actions->extendVersion, line);
    more->setFlat(true);
    auto *keep = createButton(tr("Keep"), m_actions->keepVersion, line);
    keep->setIcon(icons::icon(QStringLiteral("tick"), &Tokens::onAccent));
    keep->setDefault(true);
    row->addWidget(m_icon);
    row->addWidget(m_title);
    row->addWidget(m_detail, 1);
    row->addWidget(more);
    row->addWidget(createButton(tr("Revert now"), m_actions->revertVersion, line));
    row->addWidget(keep);
    return line;
}

QWidget *ConfirmBar::createTiles()
{
    auto *strip = new Surface(&Tokens::base, Qt::TopEdge | Qt::BottomEdge, this);
    strip->setLineColor(&Tokens::line2);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(0, 1, 0, 1);
    row->setSpacing(0);
    for (int metric = 0; metric < ApplyComparison::kMetrics; ++metric) {
        auto *tile = new ComparisonTile(static_cast<Metric>(metric), strip);
        m_tiles[static_cast<std::size_t>(metric)] = tile;
        row->addWidget(tile, 1);
    }
    return strip;
}

QWidget *ConfirmBar::createSuspectLine()
{
    auto *line = new Surface(&Tokens::base, Qt::BottomEdge, this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(12, 4, 12, 5);
    row->setSpacing(10);
    auto *icon = new QLabel(line);
    icon->setPixmap(icons::pixmap(QStringLiteral("warn"), Theme::instance().tokens().down,
                                  scaled(14), devicePixelRatioF()));
    m_suspectTitle = new ElidedLabel({}, line);
    m_suspectTitle->setFont(Theme::instance().font(Font::BodyStrong));
    m_suspectText = new ElidedLabel({}, line);
    auto *check = new QPushButton(tr("Check server"), line);
    check->setIcon(icons::icon(QStringLiteral("doctor")));
    m_revertSuspect = new QPushButton(line);
    m_revertSuspect->setIcon(icons::icon(QStringLiteral("undo")));
    m_revertSuspect->setToolTip(
        tr("Take back what this apply did to the server; the rest goes on waiting"));
    connect(check, &QPushButton::clicked, this,
            [this] { Q_EMIT checkRequested(m_comparison->suspects()); });
    connect(m_revertSuspect, &QPushButton::clicked, this, &ConfirmBar::revertSuspect);
    row->addWidget(icon);
    row->addWidget(m_suspectTitle);
    row->addWidget(m_suspectText, 1);
    row->addWidget(check);
    row->addWidget(m_revertSuspect);
    m_suspectLine = line;
    return line;
}

void ConfirmBar::connectActions()
{
    auto *operations = m_document->operations();
    connect(m_actions->keepVersion, &QAction::triggered, operations, &DirectorOperations::keep);
    connect(m_actions->revertVersion, &QAction::triggered, operations, &DirectorOperations::revert);
    connect(m_actions->extendVersion, &QAction::triggered, operations,
            [operations] { operations->extend(kMoreSeconds); });
}

void ConfirmBar::confirmationChanged()
{
    const auto *operations = m_document->operations();
    const bool waits = operations->isWaiting();
    const auto version = operations->confirmation().version;
    const bool isNew = version != m_shownVersion;
    m_shownVersion = version;
    if (waits)
        m_second.start();
    else
        m_second.stop();
    const bool decides = waits && m_document->isConnected() && !operations->isDeciding();
    for (auto *action :
         {m_actions->keepVersion, m_actions->revertVersion, m_actions->extendVersion})
        action->setEnabled(decides);
    // Ctrl+Return applies, or keeps what was applied.
    const auto &shortcuts = Shortcuts::instance();
    const auto keys = shortcuts.keys(QStringLiteral("apply"), {QKeySequence(tr("Ctrl+Return"))});
    const auto own = shortcuts.keys(QStringLiteral("keepVersion"), {});
    m_actions->apply->setShortcuts(waits ? QList<QKeySequence>() : keys);
    m_actions->keepVersion->setShortcuts(waits ? keys + own : own);
    for (auto *action : {m_actions->apply, m_actions->keepVersion})
        describeAction(action, action->statusTip());
    setVisible(waits);
    refresh();
    refreshTiles();
    if (waits && isNew) {
        m_lastAnnounced = (operations->remainingMilliseconds() + 999) / 1000;
        Q_EMIT announced(tr("Applied. %n s to keep it.", "", static_cast<int>(m_lastAnnounced)));
    }
    Q_EMIT ticked();
}

void ConfirmBar::tick()
{
    refresh();
    announceTime((m_document->operations()->remainingMilliseconds() + 999) / 1000);
    Q_EMIT ticked();
}

void ConfirmBar::announceTime(qint64 seconds)
{
    for (const auto mark : kAnnouncedSeconds)
        if (seconds <= mark && m_lastAnnounced > mark)
            Q_EMIT announced(
                tr("Taken back in %n s unless you keep it.", "", static_cast<int>(seconds)));
    m_lastAnnounced = seconds;
}

QString ConfirmBar::title() const
{
    const auto *operations = m_document->operations();
    const auto left = operations->remainingMilliseconds();
    const auto version = operations->confirmation().version;
    if (!m_document->isConnected())
        return left > 0 ? tr("No connection. The director takes version %1 back in %2 by itself.")
                              .arg(version)
                              .arg(clockText(left))
                        : tr("No connection. The time of version %1 is over.").arg(version);
    if (left == 0)
        return tr("The director takes version %1 back now.").arg(version);
    return tr("Applied. Reverts in %1 unless you keep it.").arg(clockText(left));
}

QString ConfirmBar::detail() const
{
    const auto &status = m_document->operations()->confirmation();
    if (!m_document->isConnected())
        return tr("Unless somebody keeps it there. This console connects again by itself.");
    QStringList parts{tr("Version %1").arg(status.version),
                      tr("%n change(s)", "", static_cast<int>(status.changes))};
    const auto &actor = status.actor;
    parts.append(tr("by %1").arg(actor.userName.empty() ? tr("user %1").arg(actor.userId)
                                                        : QString::fromStdString(actor.userName)));
    if (!status.comment.empty())
        parts.append(QStringLiteral("\"%1\"").arg(QString::fromStdString(status.comment)));
    return parts.join(QLatin1String(", "));
}

QString ConfirmBar::text() const
{
    return m_title->text() + u' ' + m_detail->text();
}

QString ConfirmBar::countdown() const
{
    const auto *operations = m_document->operations();
    if (!operations->isWaiting())
        return {};
    return tr("Reverts in %1").arg(clockText(operations->remainingMilliseconds()));
}

void ConfirmBar::refresh()
{
    if (!m_document->operations()->isWaiting())
        return;
    const auto &tokens = Theme::instance().tokens();
    const auto icon =
        m_document->isConnected() ? QStringLiteral("timer") : QStringLiteral("unlink");
    m_icon->setPixmap(icons::pixmap(icon, tokens.over, scaled(16), devicePixelRatioF()));
    m_title->setText(title());
    m_detail->setText(detail());
    setAccessibleName(text());
    refreshSuspect();
    update();
}

void ConfirmBar::refreshTiles()
{
    if (!m_document->operations()->isWaiting())
        return;
    const auto worst = m_comparison->worst();
    for (int i = 0; i < ApplyComparison::kMetrics; ++i) {
        const auto metric = static_cast<Metric>(i);
        const auto result = m_comparison->result(metric);
        auto before = valueText(metric, result.before);
        auto now = valueText(metric, result.now);
        if (metric == Metric::ServersUp) {
            const auto of = [](const std::optional<double> &up, int all) {
                return up ? tr("%1 of %2", "servers").arg(qRound(*up)).arg(all) : unknownValue();
            };
            before = of(result.before, m_comparison->serversBefore());
            now = of(result.now, m_comparison->servers());
        }
        tile(metric)->setResult(result, before, now);
        tile(metric)->setWorst(worst == metric);
    }
    refreshSuspect();
}

void ConfirmBar::refreshSuspect()
{
    const auto suspects = m_comparison->suspects();
    m_suspectLine->setVisible(!suspects.empty());
    if (suspects.empty())
        return;
    const auto &first = suspects.front();
    const auto name = serverWords(*m_document, first.endpoint);
    m_suspectTitle->setText(
        tr("%1 in %2 does not answer.").arg(name, m_document->serviceName(first.service)));
    auto text = m_document->evidence().finding(first).reason;
    if (suspects.size() > 1)
        text += u' ' + tr("And %n other(s).", "", static_cast<int>(suspects.size()) - 1);
    m_suspectText->setText(text);
    m_revertSuspect->setText((m_document->safeguards()->needsSecondPerson()
                                  ? tr("Propose to revert only %1")
                                  : tr("Revert only %1"))
                                 .arg(name));
    m_revertSuspect->setEnabled(m_actions->revertVersion->isEnabled() && !m_document->isApplying());
}

void ConfirmBar::revertSuspect()
{
    const auto suspects = m_comparison->suspects();
    if (suspects.empty())
        return;
    const auto &server = suspects.front();
    ApplyOptions options;
    options.comment = tr("%1 back as before").arg(EndpointText::toString(server.endpoint));
    options.amends = m_document->operations()->confirmation().version;
    if (m_document->safeguards()->asksForComment()) {
        const std::unique_ptr<ReasonDialog> dialog(
            ReasonDialog::forRevert(m_document, server, options.comment, window()));
        if (dialog->exec() != QDialog::Accepted)
            return;
        options.comment = dialog->reasons().comment;
        options.ticket = dialog->reasons().ticket;
    }
    const auto &before = m_document->operations()->rulesBefore();
    if (!before)
        return;
    auto wanted = m_document->live();
    const auto *old = findDestination(*before, server);
    const auto done = old ? applyChange(wanted, EditDestination{server.service, *old})
                          : applyChange(wanted, RemoveDestination{server.service, server.endpoint});
    if (!done)
        return m_document->tellRefusal(done.error());
    m_document->apply(describeChanges({m_document->live(), wanted, m_document->status(), {}}),
                      options);
}

void ConfirmBar::paintEvent(QPaintEvent *)
{
    const auto &tokens = Theme::instance().tokens();
    const auto *operations = m_document->operations();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.overBg);
    painter.fillRect(QRect(0, 0, width(), 3), tokens.line2);
    const auto total = static_cast<qint64>(operations->confirmation().totalMilliseconds);
    if (total <= 0)
        return;
    const auto left = std::min(operations->remainingMilliseconds(), total);
    const int length = static_cast<int>(left * width() / total);
    painter.fillRect(QRect(isRightToLeft() ? width() - length : 0, 0, length, 3), tokens.over);
}

} // namespace vipdeck

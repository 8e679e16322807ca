// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/window/statusline.h"

#include <QAccessible>
#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QStatusBar>
#include <QStatusTipEvent>
#include <cmath>

#include "app/document/directordocument.h"
#include "app/document/directorpath.h"
#include "app/views/dialogs/pathdialog.h"
#include "app/views/icons.h"
#include "app/views/parts/elidedlabel.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr qint64 kFreshSeconds = 3;
constexpr int kAnnouncementMilliseconds = 5'000;
constexpr int kItemSpacing = 8; // pixels between two items of the bar
constexpr int kSpareWidth = 24;

QString bold(double value)
{
    return QStringLiteral("<b>%1</b>").arg(QLocale().toString(value, 'f', 0));
}

QString ageText(qint64 seconds)
{
    if (seconds < 60)
        return StatusLine::tr("%n second(s)", "", static_cast<int>(seconds));
    return StatusLine::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

} // namespace

quint64 totalDrops(const EngineStatus &engine)
{
    quint64 total = engine.queueDrops;
    for (const auto &drop : engine.drops)
        total += drop.packets;
    return total;
}

StatusLine::StatusLine(QStatusBar *bar)
    : QObject(bar)
    , m_bar(bar)
{
    bar->setSizeGripEnabled(false);
    const auto add = [this, bar](const char *name, bool permanent = false) {
        auto *label = new QLabel(bar);
        label->setObjectName(QLatin1String(name));
        label->setTextFormat(Qt::RichText);
        label->setContentsMargins(6, 0, 6, 0);
        label->setFont(Theme::instance().font(Theme::Font::Row));
        if (permanent)
            bar->addPermanentWidget(label);
        else
            bar->addWidget(label);
        if (!m_lines.isEmpty() && !m_lines.last().second)
            m_lines.last().second = label;
        return label;
    };
    m_engineIcon = add("statusEngineIcon");
    m_engineIcon->setContentsMargins(8, 0, 0, 0);
    m_engine = add("statusEngine");
    addSeparator();
    m_queues = add("statusQueues");
    addSeparator();
    m_packets = add("statusPackets");
    addSeparator();
    m_queue = add("statusQueue");
    m_path = add("statusPath");
    addSeparator();
    m_drops = add("statusDrops");
    addSeparator();
    m_connections = add("statusConnections");
    m_announcement = new ElidedLabel({}, bar);
    m_announcement->setObjectName(QStringLiteral("announcement"));
    m_announcement->setContentsMargins(6, 0, 6, 0);
    m_announcement->setFont(Theme::instance().font(Theme::Font::Row));
    bar->addPermanentWidget(m_announcement);
    m_announcementTimer.setSingleShot(true);
    m_announcementTimer.setInterval(kAnnouncementMilliseconds);
    connect(&m_announcementTimer, &QTimer::timeout, this, [this] {
        m_announcement->clear();
        fit();
    });
    m_age = add("statusAge", true);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &StatusLine::showAge);
    m_second.start();
    connect(&Theme::instance(), &Theme::changed, this, &StatusLine::refresh);
    bar->installEventFilter(this);
    bar->window()->installEventFilter(this);
}

bool StatusLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::StatusTip) {
        showTip(static_cast<QStatusTipEvent *>(event)->tip());
        return true; // the bar itself would write it over the numbers
    }
    if (watched == m_bar && event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

// What the pointer is on, unless something has just been announced.
void StatusLine::showTip(const QString &tip)
{
    if (m_announcementTimer.isActive())
        return;
    m_announcement->setText(tip);
    fit();
}

// Too narrow for all: the least important go first, each whole, so that none is cut off.
void StatusLine::fit()
{
    int wanted = m_age->sizeHint().width() + Theme::instance().scaled(kSpareWidth);
    if (!m_announcement->text().isEmpty())
        wanted += m_announcement->sizeHint().width() + Theme::instance().scaled(kItemSpacing);
    for (const auto *label :
         {m_engineIcon, m_engine, m_drops, m_queue, m_packets, m_connections, m_queues, m_path})
        wanted += label->sizeHint().width() + Theme::instance().scaled(kItemSpacing);
    for (auto *label : {m_queues, m_path, m_connections, m_packets, m_queue}) {
        const bool fits = wanted <= m_bar->width();
        label->setVisible(fits && !label->text().isEmpty());
        if (!fits)
            wanted -= label->sizeHint().width() + Theme::instance().scaled(kItemSpacing);
    }
    showLines();
}

// A line stands only before something.
void StatusLine::showLines()
{
    for (const auto &[line, label] : std::as_const(m_lines))
        line->setVisible(!label->isHidden());
}

void StatusLine::addSeparator()
{
    auto *line = new QFrame(m_bar);
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedHeight(Theme::instance().scaled(14));
    m_bar->addWidget(line);
    m_lines.append({line, nullptr});
}

void StatusLine::announce(const QString &sentence)
{
    m_announcement->setText(sentence);
    fit();
    m_announcementTimer.start();
    QAccessibleEvent event(m_announcement, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void StatusLine::setDocument(DirectorDocument *document)
{
    if (m_document) {
        m_document->disconnect(this);
        m_document->path()->disconnect(this);
    }
    m_document = document;
    m_previous.reset();
    connect(document->path(), &DirectorPath::changed, this, &StatusLine::refresh);
    connect(document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if (parts & DocumentPart::Status)
            statusReceived();
        if (parts & (DocumentPart::Status | DocumentPart::Connection))
            refresh();
    });
    refresh();
}

void StatusLine::statusReceived()
{
    const auto *status = m_document->status();
    if (!status)
        return;
    const auto &engine = status->engine;
    m_dropsSinceStart = totalDrops(engine);
    m_packetRate.reset();
    m_dropRate.reset();
    if (m_previous && status->uptimeMilliseconds > m_previousUptime) {
        const double seconds =
            static_cast<double>(status->uptimeMilliseconds - m_previousUptime) / 1000.0;
        const auto rate = [seconds](quint64 before, quint64 after) -> std::optional<double> {
            if (after < before)
                return std::nullopt;
            return static_cast<double>(after - before) / seconds;
        };
        m_packetRate = rate(m_previous->packetsReceived, engine.packetsReceived);
        m_dropRate = rate(totalDrops(*m_previous), m_dropsSinceStart);
    }
    m_previous = engine;
    m_previousUptime = status->uptimeMilliseconds;
}

void StatusLine::refresh()
{
    if (!m_document)
        return;
    showEngine();
    showNumbers();
    showAge();
    fit();
}

void StatusLine::showEngine()
{
    const auto &tokens = Theme::instance().tokens();
    const auto *status = m_document->status();
    QString text;
    QString icon = QStringLiteral("engine");
    QColor color = tokens.down;
    if (m_document->isFile()) {
        text = tr("Rule file, offline");
        icon = QStringLiteral("file");
        color = tokens.text2;
    } else if (!m_document->isConnected()) {
        // Why a machine far away does not answer is not known here.
        const bool lost = m_document->link()->state() == DirectorLink::State::Lost
                          || m_document->link()->isRemote();
        text = lost ? tr("No connection") : tr("Helper not running");
        icon = lost ? QStringLiteral("unlink") : icon;
    } else if (!status) {
        text = tr("Waiting for the director");
        color = tokens.text2;
    } else if (status->engine.datapathRunning) {
        text = tr("Director running");
        color = tokens.up;
    } else {
        text = tr("Director not running");
    }
    m_engineIcon->setPixmap(icons::pixmap(icon, color, 14, m_bar->devicePixelRatioF()));
    m_engine->setText(QStringLiteral("<span style='color:%1'>%2</span>").arg(color.name(), text));
    if (status && !status->engine.problem.empty())
        m_engine->setToolTip(QString::fromStdString(status->engine.problem));
}

void StatusLine::showNumbers()
{
    const auto *status = m_document->status();
    const auto dash = QStringLiteral("-");
    m_path->setText(pathWord(*m_document));
    m_path->setToolTip(m_path->text().isEmpty() ? QString() : pathSentence(*m_document));
    if (!status) {
        m_queues->clear();
        m_packets->setText(tr("Packets %1").arg(dash));
        m_queue->setText(tr("Queue %1").arg(dash));
        m_drops->setText(tr("Drops %1").arg(dash));
        m_connections->setText(tr("Connections %1").arg(dash));
        return;
    }
    const auto &engine = status->engine;
    // Numbers from before the connection was lost are neither bold nor black.
    const bool known = m_document->isConnected();
    for (auto *label : {m_queues, m_packets, m_queue, m_path, m_drops, m_connections})
        label->setForegroundRole(known ? QPalette::WindowText : QPalette::PlaceholderText);
    const auto number = [known](double value) {
        return known ? bold(value) : QLocale().toString(value, 'f', 0);
    };
    if (!known)
        m_queues->setText(tr("Last known:"));
    else
        m_queues->setText(tr("%n queue(s)", "", static_cast<int>(engine.queues))
                          + QStringLiteral(", ")
                          + tr("%n thread(s)", "", static_cast<int>(engine.threads)));
    m_packets->setText(
        tr("%1 packet(s)/s", "", static_cast<int>(std::lround(m_packetRate.value_or(0))))
            .arg(m_packetRate ? number(*m_packetRate) : dash));
    m_queue->setText(tr("Queue %1 of %2")
                         .arg(number(engine.queueDepth), QLocale().toString(engine.queueCapacity)));
    m_drops->setText(
        tr("Drops %1/s, %2 since start")
            .arg(m_dropRate ? number(*m_dropRate) : dash, QLocale().toString(m_dropsSinceStart)));
    m_connections->setText(tr("%1 connection(s)", "", static_cast<int>(engine.connections))
                               .arg(number(static_cast<double>(engine.connections))));
}

void StatusLine::showAge()
{
    if (!m_document || !m_document->statusTime().isValid()) {
        m_age->clear();
        return;
    }
    const auto time = m_document->statusTime();
    const auto age = time.secsTo(QDateTime::currentDateTime());
    if (m_document->isConnected() && age <= kFreshSeconds) {
        m_age->setText(age <= 1 ? tr("Updated 1 s ago") : tr("Updated %1 s ago").arg(age));
        return;
    }
    const bool runs =
        m_document->isConnected() || m_document->link()->state() != DirectorLink::State::NotRunning;
    if (!runs) {
        m_age->setText(tr("Last data %1").arg(time.toString(QStringLiteral("HH:mm:ss"))));
        return;
    }
    m_age->setText(
        QStringLiteral("<span style='color:%1'>%2</span>")
            .arg(Theme::instance().tokens().down.name(), tr("Data is %1 old").arg(ageText(age))));
}

} // namespace vipdeck

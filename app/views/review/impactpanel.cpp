// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/review/impactpanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <algorithm>

#include "app/document/directorjobs.h"
#include "app/document/serverwords.h"
#include "app/views/icons.h"
#include "app/views/numberformat.h"
#include "app/views/parts/elidedlabel.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Level = ImpactLine::Level;

constexpr int kDelayMilliseconds = 150;
constexpr int kAgainMilliseconds = 5000;
constexpr qsizetype kMaximumLines = 5;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

QString iconOf(Level level)
{
    switch (level) {
    case Level::Good: return QStringLiteral("state-up");
    case Level::Drain: return QStringLiteral("state-draining");
    case Level::Note: return QStringLiteral("info");
    case Level::Danger: break;
    }
    return QStringLiteral("warn");
}

QColor colorOf(Level level)
{
    const auto &tokens = Theme::instance().tokens();
    switch (level) {
    case Level::Good: return tokens.up;
    case Level::Drain: return tokens.drain;
    case Level::Note: return tokens.over;
    case Level::Danger: break;
    }
    return tokens.down;
}

QString serverText(const DirectorDocument &document, const Endpoint &server)
{
    return serverWords(document, server);
}

// The lines of one server.
void describeServer(const DirectorDocument &document, const api::ServiceImpact &service,
                    const api::ServerImpact &server, QList<ImpactLine> &lines)
{
    const auto count = static_cast<int>(server.active + server.inactive);
    const auto name = serverText(document, server.server);
    const auto where = document.serviceName(service.service);
    switch (server.kind) {
    case api::ServerImpact::Kind::Cut:
        if (count > 0 && !service.removed)
            lines.append(
                {Level::Danger,
                 ImpactPanel::tr("%Ln connection(s) lose their server: %1 in %2.", "", count)
                     .arg(name, where)});
        return;
    case api::ServerImpact::Kind::Drains:
        lines.append(
            {Level::Drain, ImpactPanel::tr("%1 in %2 drains: %Ln connection(s) may end.", "", count)
                               .arg(name, where)});
        return;
    case api::ServerImpact::Kind::Leaves:
        lines.append({Level::Drain,
                      ImpactPanel::tr("%1 in %2 drains, %Ln connection(s) may end, then it leaves.",
                                      "", count)
                          .arg(name, where)});
        return;
    }
}

void describeService(const DirectorDocument &document, const api::ServiceImpact &service,
                     QList<ImpactLine> &lines)
{
    const auto where = document.serviceName(service.service);
    if (service.removed && service.connectionsCut > 0)
        lines.append({Level::Danger, ImpactPanel::tr("%Ln connection(s) end with %1.", "",
                                                     static_cast<int>(service.connectionsCut))
                                         .arg(where)});
    for (const auto &server : service.servers)
        describeServer(document, service, server, lines);
    const auto share = [&](std::uint32_t slots) {
        return formatPercent(static_cast<double>(slots) / service.hashSlots);
    };
    if (service.hashSlots > 0 && service.slotsRefused > 0)
        lines.append(
            {Level::Danger, ImpactPanel::tr("%1 of new clients of %2 find no server any more.")
                                .arg(share(service.slotsRefused), where)});
    if (service.hashSlots > 0 && service.slotsMoved > 0)
        lines.append(
            {Level::Note, ImpactPanel::tr("%1 of the hash table of %2 lead to another server.")
                              .arg(share(service.slotsMoved), where)});
    if (service.rememberedLost > 0)
        lines.append(
            {Level::Note, ImpactPanel::tr("%Ln client(s) of %1 are not led back to their server.",
                                          "", static_cast<int>(service.rememberedLost))
                              .arg(where)});
}

} // namespace

ImpactPanel::ImpactPanel(DirectorDocument *document, QWidget *parent)
    : Surface(&Tokens::base, Qt::TopEdge, parent)
    , m_document(document)
    , m_progress(new QProgressBar(this))
    , m_retry(new QPushButton(tr("Try again"), this))
    , m_rows(new QVBoxLayout)
{
    setLineColor(&Tokens::line2);
    setAccessibleName(tr("Effect on traffic"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(16), scaled(7), scaled(16), scaled(7));
    row->setSpacing(scaled(12));
    auto *title =
        new TokenLabel(tr("Effect on traffic now"), Theme::Font::RowStrong, &Tokens::text2, this);
    row->addWidget(title, 0, Qt::AlignTop);
    m_rows->setSpacing(scaled(3));
    row->addLayout(m_rows, 1);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(scaled(80), scaled(4));
    m_progress->setAccessibleName(tr("Asking the director"));
    row->addWidget(m_progress);
    m_retry->setAutoDefault(false);
    m_retry->setVisible(false);
    row->addWidget(m_retry);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMilliseconds);
    m_again.setInterval(kAgainMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &ImpactPanel::ask);
    connect(&m_again, &QTimer::timeout, this, &ImpactPanel::ask);
    connect(m_retry, &QPushButton::clicked, this, &ImpactPanel::ask);
    m_progress->setVisible(false);
}

void ImpactPanel::setQuestion(const ApplyPlan &plan)
{
    m_plan = plan;
    if (m_question == 0)
        ask();
    else
        m_delay.start();
}

void ImpactPanel::ask()
{
    if (!m_document->isConnected() || (m_plan.changes.empty() && m_plan.jobs.empty())) {
        m_again.stop();
        setVisible(false);
        return;
    }
    setVisible(true);
    m_again.start();
    m_asking = true;
    m_retry->setVisible(false);
    if (m_texts.isEmpty()) {
        showLines({{Level::Note, tr("The director looks at its connections.")}});
        m_progress->setVisible(true);
    }
    const auto question = ++m_question;
    m_document->jobs()->impact({m_plan.changes, m_plan.jobs},
                               [guard = QPointer(this), question](const auto &reply) {
                                   if (guard && question == guard->m_question)
                                       guard->take(reply);
                               });
}

void ImpactPanel::take(const Result<api::ImpactReply> &reply)
{
    m_asking = false;
    m_progress->setVisible(false);
    m_cut = 0;
    if (!reply) {
        m_again.stop();
        m_retry->setVisible(true);
        showLines({{Level::Danger, tr("The director could not tell: %1")
                                       .arg(QString::fromStdString(reply.error().message))}});
    } else {
        for (const auto &service : reply->services)
            m_cut += service.connectionsCut;
        showLines(describe(*m_document, *reply));
    }
    Q_EMIT answered();
}

QList<ImpactLine> ImpactPanel::describe(const DirectorDocument &document,
                                        const api::ImpactReply &reply)
{
    QList<ImpactLine> lines;
    for (const auto &service : reply.services)
        describeService(document, service, lines);
    std::ranges::stable_sort(lines, [](const ImpactLine &a, const ImpactLine &b) {
        return static_cast<int>(a.level) > static_cast<int>(b.level);
    });
    if (lines.isEmpty() || lines.front().level != Level::Danger)
        lines.prepend({Level::Good, tr("No connection loses its server.")});
    return lines;
}

void ImpactPanel::showLines(const QList<ImpactLine> &lines)
{
    m_texts.clear();
    while (auto *item = m_rows->takeAt(0)) {
        if (auto *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    auto shown = lines.mid(0, kMaximumLines);
    if (lines.size() > kMaximumLines)
        shown.append({Level::Note, tr("And %n more.", "effects",
                                      static_cast<int>(lines.size() - kMaximumLines))});
    for (const auto &line : shown) {
        auto *row = new QWidget(this);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(scaled(7));
        auto *icon = new QLabel(row);
        icon->setPixmap(icons::pixmap(iconOf(line.level), colorOf(line.level), scaled(14),
                                      devicePixelRatioF()));
        auto *text = new ElidedLabel(line.text, row);
        text->setFont(Theme::instance().font(line.level == Level::Danger ? Theme::Font::RowStrong
                                                                         : Theme::Font::Row));
        layout->addWidget(icon);
        layout->addWidget(text, 1);
        m_rows->addWidget(row);
        row->show();
        m_texts.append(text);
    }
}

QStringList ImpactPanel::lines() const
{
    QStringList all;
    for (const auto *text : m_texts)
        all.append(text->text());
    return all;
}

} // namespace vipdeck

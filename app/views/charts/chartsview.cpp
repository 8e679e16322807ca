// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/charts/chartsview.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QSettings>
#include <QToolButton>
#include <algorithm>

#include "app/document/directordocument.h"
#include "app/document/stableids.h"
#include "app/views/chart/chartplot.h"
#include "app/views/chart/chartrange.h"
#include "app/views/charts/chartcard.h"
#include "app/views/icons.h"
#include "app/views/parts/segmentedcontrol.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/documentchartdata.h"

namespace vipdeck {
namespace {

constexpr int kColumns = 2;

} // namespace

ChartsView::ChartsView(DirectorDocument *document, QWidget *parent)
    : View({QStringLiteral("charts"), tr("Charts"), QStringLiteral("charts"),
            tr("<p>The busiest services of the director, each with its servers as lines. Gaps are "
               "times without data; dashed marks say what happened.</p><p>The cursor of one chart "
               "moves in all; Left and Right move it from the keyboard.</p>")},
           parent)
    , m_document(document)
    , m_data(new DocumentChartData(document, this))
    , m_range(kFirstChartRange)
    , m_measure(new QComboBox(this))
    , m_sameCursor(new QCheckBox(tr("Same cursor on all charts"), this))
    , m_cursor(new QLabel(this))
    , m_nothing(new QLabel(tr("There are no services to chart."), this))
    , m_ranges(new SegmentedControl(SegmentedControl::Size::Small, this))
    , m_pause(new QAction(tr("&Pause charts"), this))
    , m_page(new QWidget)
    , m_grid(new QGridLayout(m_page))
    , m_scroll(new QScrollArea(this))
{
    m_pause->setObjectName(QStringLiteral("pauseCharts"));
    m_pause->setCheckable(true);
    m_pause->setIcon(icons::icon(QStringLiteral("pause")));
    m_pause->setShortcut(QKeySequence(Qt::Key_P));
    m_pause->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    describeAction(m_pause, tr("Freeze the pictures; data keeps coming"));
    addAction(m_pause);
    connect(m_pause, &QAction::toggled, this, &ChartsView::setPaused);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 0, 12, 12);
    column->setSpacing(4);
    column->addWidget(createHead());
    column->addWidget(m_scroll, 1);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(8);
    m_grid->addWidget(m_nothing, 0, 0, 1, kColumns, Qt::AlignCenter);
    m_scroll->setWidget(m_page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    setFocusProxy(m_measure);
    connect(m_data, &ChartData::sampled, this, &ChartsView::sampled);
    connect(m_data, &ChartData::subjectsChanged, this, [this] {
        if (isVisible())
            chooseServices();
    });
}

QWidget *ChartsView::createHead()
{
    auto &theme = Theme::instance();
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 5, 0, 5);
    row->setSpacing(8);
    auto *title = new QLabel(this->title(), head);
    title->setFont(theme.font(Theme::Font::Title));
    m_measure->setAccessibleName(tr("Measure"));
    for (const auto measure :
         {ChartMeasure::ConnectionRate, ChartMeasure::ActiveConnections, ChartMeasure::PacketRate,
          ChartMeasure::TrafficIn, ChartMeasure::TrafficOut})
        m_measure->addItem(measureName(measure), static_cast<int>(measure));
    m_request.measure = ChartMeasure::ConnectionRate;
    m_sameCursor->setChecked(true);
    m_cursor->setFont(theme.font(Theme::Font::RowStrong));
    for (const auto &range : kChartRanges)
        m_ranges->addSegment(QLatin1String(range.label));
    m_ranges->setCurrent(static_cast<int>(m_range));
    auto *pause = new QToolButton(head);
    pause->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    pause->setDefaultAction(m_pause);
    row->addWidget(title);
    row->addWidget(m_measure);
    row->addWidget(m_sameCursor);
    row->addStretch(1);
    row->addWidget(m_cursor);
    row->addWidget(m_ranges);
    row->addWidget(pause);
    connect(m_measure, &QComboBox::activated, this,
            [this] { setMeasure(static_cast<ChartMeasure>(m_measure->currentData().toInt())); });
    connect(m_ranges, &SegmentedControl::currentChanged, this,
            [this](int range) { setRange(static_cast<std::size_t>(range)); });
    return head;
}

// The busiest by new connections, in the order of the pools. Chosen when the view opens and when
// services come or go, so that charts do not change places under the eye.
void ChartsView::chooseServices()
{
    QList<QPair<quint64, quint64>> busy; // rate, service
    for (const auto &service : m_document->live().services) {
        const auto *status = m_document->serviceStatus(service.config.key);
        busy.append({status ? status->rates.connections : 0,
                     m_document->stableIds().of(service.config.key)});
    }
    std::stable_sort(busy.begin(), busy.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<quint64> chosen;
    for (const auto &service : busy.mid(0, kMostCharts))
        chosen.append(service.second);
    QList<quint64> shown;
    for (const auto *card : std::as_const(m_cards))
        shown.append(card->service());
    std::sort(chosen.begin(), chosen.end());
    if (chosen != shown) {
        qDeleteAll(m_cards);
        m_cards.clear();
        for (const auto service : std::as_const(chosen)) {
            auto *card = new ChartCard(m_data, service, m_page);
            const auto place = static_cast<int>(m_cards.size());
            m_grid->addWidget(card, place / kColumns, place % kColumns);
            connect(card->plot(), &ChartPlot::cursorMoved, this,
                    [this, card](std::optional<qint64> time) { moveCursor(card, time); });
            m_cards.append(card);
        }
        m_nothing->setVisible(m_cards.isEmpty());
    }
    refresh();
}

void ChartsView::refresh()
{
    m_shownTime = m_data->newestTime();
    m_request.rangeSeconds = kChartRanges[m_range].seconds;
    m_request.stepSeconds = kChartRanges[m_range].step;
    for (auto *card : std::as_const(m_cards))
        card->showRange(m_request);
}

void ChartsView::sampled()
{
    if (m_paused || !isVisible())
        return;
    const auto age = m_data->newestTime() - m_shownTime;
    if (age < 0 || age >= kChartRanges[m_range].refreshSeconds * 1000)
        refresh();
}

void ChartsView::moveCursor(const ChartCard *from, std::optional<qint64> time)
{
    m_cursor->setText(
        time ? tr("Cursor %1")
                   .arg(QDateTime::fromMSecsSinceEpoch(*time).toString(QStringLiteral("HH:mm:ss")))
             : QString());
    if (m_sameCursor->isChecked())
        for (auto *card : std::as_const(m_cards))
            if (card != from)
                card->plot()->setCursorTime(time);
}

void ChartsView::setMeasure(ChartMeasure measure)
{
    m_request.measure = measure;
    m_measure->setCurrentIndex(m_measure->findData(static_cast<int>(measure)));
    refresh();
}

void ChartsView::setRange(std::size_t range)
{
    m_range = std::min(range, kChartRanges.size() - 1);
    m_ranges->setCurrent(static_cast<int>(m_range));
    refresh();
}

void ChartsView::setPaused(bool paused)
{
    m_paused = paused;
    m_pause->setChecked(paused);
    m_pause->setText(paused ? tr("&Continue charts") : tr("&Pause charts"));
    m_pause->setIcon(icons::icon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    if (!paused)
        refresh();
}

QList<QWidget *> ChartsView::panes() const
{
    QList<QWidget *> panes{m_measure};
    for (const auto *card : m_cards)
        panes.append(card->plot());
    return panes;
}

void ChartsView::saveSession(QSettings &settings) const
{
    settings.setValue(QLatin1String("measure"), static_cast<int>(m_request.measure));
    settings.setValue(QLatin1String("range"), static_cast<int>(m_range));
    settings.setValue(QLatin1String("sameCursor"), m_sameCursor->isChecked());
}

void ChartsView::restoreSession(const QSettings &settings)
{
    const int measure =
        settings.value(QLatin1String("measure"), static_cast<int>(m_request.measure)).toInt();
    if (m_measure->findData(measure) >= 0)
        setMeasure(static_cast<ChartMeasure>(measure));
    setRange(settings.value(QLatin1String("range"), static_cast<int>(m_range)).toUInt());
    m_sameCursor->setChecked(settings.value(QLatin1String("sameCursor"), true).toBool());
}

void ChartsView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    if (!m_paused)
        chooseServices();
}

} // namespace vipdeck

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
#include <QTableView>
#include <algorithm>
#include <cmath>

#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "app/document/stableids.h"
#include "app/models/boardrows.h"
#include "app/views/chart/chartplot.h"
#include "app/views/chart/chartrange.h"
#include "app/views/charts/chartcard.h"
#include "app/views/charts/distributioncard.h"
#include "app/views/charts/distributionmodel.h"
#include "app/views/charts/loadcard.h"
#include "app/views/charts/readoutcard.h"
#include "app/views/charts/readoutmodel.h"
#include "app/views/icons.h"
#include "app/views/parts/nodatalabel.h"
#include "app/views/parts/segmentedcontrol.h"
#include "app/views/settings/preferences.h"
#include "app/views/theme.h"
#include "app/views/window/documentchartdata.h"
#include "engine/rules/commandtext.h"

namespace vipdeck {
namespace {

constexpr int kColumns = 2; // of services
constexpr int kDistributionRows = 2;
constexpr int kSpacing = 8;
// Shares of the width, as in the design: two services and the distribution; load and readout.
constexpr int kServiceStretch = 4;
constexpr int kDistributionStretch = 3;
constexpr int kLoadStretch = 5;
constexpr int kReadoutStretch = 7;

} // namespace

ChartsView::ChartsView(DirectorDocument *document, QWidget *parent)
    : View(
        {QStringLiteral("charts"), tr("Charts"), QStringLiteral("charts"),
         tr("<p>Totals and the busiest services of the director, each with its servers as lines. "
            "Gaps are times without data; dashed marks say what happened.</p><p>Drag over a "
            "chart to zoom in, <b>Shift</b> and drag to move in time, turn the wheel with "
            "<b>Ctrl</b>; double click for the whole range.</p><p>In a chart, <b>Left</b>, "
            "<b>Right</b>, <b>Home</b> and <b>End</b> move the cursor, <b>Up</b> and "
            "<b>Down</b> choose a line, <b>+</b> and <b>-</b> zoom, <b>Ctrl+Left</b> and "
            "<b>Ctrl+Right</b> move in time, <b>0</b> goes back to now.</p>")},
        parent)
    , m_document(document)
    , m_data(new DocumentChartData(document, this))
    , m_range(kFirstChartRange)
    , m_show(new QComboBox(this))
    , m_measure(new QComboBox(this))
    , m_sameCursor(new QCheckBox(tr("Same cursor on all charts"), this))
    , m_cursor(new QLabel(this))
    , m_nothing(new QLabel(tr("There are no services to chart."), this))
    , m_ranges(new SegmentedControl(SegmentedControl::Size::Small, this))
    , m_page(new QWidget)
    , m_grid(new QGridLayout(m_page))
    , m_scroll(new QScrollArea(this))
    , m_distribution(new DistributionCard(m_page))
    , m_load(new LoadCard(m_page))
    , m_readout(new ReadoutCard(m_page))
{
    createActions();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 0, 12, 12);
    column->setSpacing(4);
    column->addWidget(createHead());
    column->addWidget(m_scroll, 1);
    createPage();
    connect(m_data, &ChartData::sampled, this, &ChartsView::sampled);
    connect(m_data, &ChartData::subjectsChanged, this, [this] {
        if (isVisible())
            chooseServices();
    });
    connect(document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if (parts & DocumentPart::Connection)
            showStopped();
    });
    connect(m_load->strip(), &HeatStrip::cursorMoved, this,
            [this](std::optional<qint64> time) { moveCursor(m_load->strip(), time); });
    changeWindow();
    showStopped();
}

void ChartsView::createPage()
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(kSpacing);
    createTotals();
    auto *totals = new QHBoxLayout;
    totals->setSpacing(kSpacing);
    for (auto *card : std::as_const(m_totals))
        totals->addWidget(card, 1);
    m_grid->addLayout(totals, 0, 0, 1, kColumns + 1);
    for (int column = 0; column < kColumns; ++column)
        m_grid->setColumnStretch(column, kServiceStretch);
    m_grid->setColumnStretch(kColumns, kDistributionStretch);
    m_nothing->setAlignment(Qt::AlignCenter);
    placeCards();
    m_scroll->setWidget(m_page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
}

void ChartsView::createTotals()
{
    using Measure = ChartMeasure;
    const auto add = [this](const QString &name, const QList<Measure> &measures) {
        m_totals.append(new ChartCard(m_data, name, measures, m_page));
        follow(m_totals.last()->plot());
    };
    add(tr("New connections"), {Measure::ConnectionRate});
    add(tr("Active connections"), {Measure::ActiveConnections});
    add(tr("Packets"), {Measure::PacketRate});
    add(tr("Traffic in and out"), {Measure::TrafficIn, Measure::TrafficOut});
}

void ChartsView::follow(ChartPlot *plot)
{
    const auto range = [this] { return kChartRanges[m_range].seconds; };
    connect(plot, &ChartPlot::cursorMoved, this,
            [this, plot](std::optional<qint64> time) { moveCursor(plot, time); });
    connect(plot, &ChartPlot::windowRequested, this, [this](qint64 from, qint64 to) {
        m_window.show(from, to, m_shownTime);
        changeWindow();
    });
    connect(plot, &ChartPlot::zoomRequested, this, [this, range](double factor, qint64 center) {
        m_window.zoom(factor, center, m_shownTime, range());
        changeWindow();
    });
    connect(plot, &ChartPlot::panRequested, this, [this, range](qint64 milliseconds) {
        m_window.pan(milliseconds, m_shownTime, range());
        changeWindow();
    });
    connect(plot, &ChartPlot::liveRequested, m_live, &QAction::trigger);
}

// --- which services ---

ChartCard *ChartsView::createCard(quint64 service)
{
    const auto key = m_document->stableIds().service(service);
    const bool isNamed = key && m_document->serviceName(*key) != EndpointText::toString(*key);
    const auto address = !isNamed                ? QString()
                         : key->isFirewallMark() ? tr("mark %1").arg(key->firewallMark)
                                                 : EndpointText::toString(key->endpoint);
    const auto badge = key ? QString::fromStdString(rules::protocolName(*key)) : QString();
    auto *card = new ChartCard(m_data, service, badge, address, m_page);
    follow(card->plot());
    connect(card->plot(), &ChartPlot::chosen, this, [this, service] { chooseService(service); });
    return card;
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
    for (const auto &service : busy.mid(0, m_serviceCount))
        chosen.append(service.second);
    QList<quint64> shown;
    for (const auto *card : std::as_const(m_cards))
        shown.append(card->service());
    const auto busiest = chosen.isEmpty() ? 0 : chosen.first();
    std::sort(chosen.begin(), chosen.end());
    if (chosen != shown) {
        qDeleteAll(m_cards);
        m_cards.clear();
        for (const auto service : std::as_const(chosen))
            m_cards.append(createCard(service));
        placeCards();
        showStopped();
    }
    if (!chosenCard())
        m_chosen = busiest;
    refresh();
}

void ChartsView::placeCards()
{
    const auto count = static_cast<int>(m_cards.size());
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_distribution, m_load, m_readout, m_nothing})
        m_grid->removeWidget(widget);
    for (int place = 0; place < count; ++place)
        m_grid->addWidget(m_cards[place], 1 + place / kColumns, place % kColumns);
    m_nothing->setVisible(count == 0 && m_serviceCount > 0);
    m_distribution->setVisible(m_serviceCount > 0);
    m_load->setVisible(m_serviceCount > 0);
    if (m_nothing->isVisibleTo(m_page) || count == 0)
        m_grid->addWidget(m_nothing, 1, 0, 1, kColumns);
    m_grid->addWidget(m_distribution, 1, kColumns, kDistributionRows, 1);
    const int last = 1 + qMax(kDistributionRows, (count + kColumns - 1) / kColumns);
    if (auto *old = m_page->findChild<QHBoxLayout *>(QStringLiteral("feet"))) {
        m_grid->removeItem(old);
        delete old;
    }
    auto *feet = new QHBoxLayout;
    feet->setObjectName(QStringLiteral("feet"));
    feet->setSpacing(kSpacing);
    feet->addWidget(m_load, kLoadStretch);
    feet->addWidget(m_readout, kReadoutStretch);
    m_grid->addLayout(feet, last, 0, 1, kColumns + 1);
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, row > 0 && row < last ? 2 : 0);
    QWidget *before = m_totals.last()->plot();
    for (auto *card : std::as_const(m_cards)) {
        setTabOrder(before, card->plot());
        before = card->plot();
        card->show();
    }
    setTabOrder(before, m_distribution->table());
    setTabOrder(m_distribution->table(), m_load->strip());
    setTabOrder(m_load->strip(), m_readout->table());
}

ChartCard *ChartsView::chosenCard() const
{
    const auto found =
        std::find_if(m_cards.cbegin(), m_cards.cend(),
                     [this](const ChartCard *card) { return card->service() == m_chosen; });
    return found == m_cards.cend() ? nullptr : *found;
}

void ChartsView::chooseService(quint64 service)
{
    if (service == m_chosen)
        return;
    m_chosen = service;
    refreshPanels();
}

// --- what is shown ---

void ChartsView::refresh()
{
    if (!m_paused || m_shownTime == 0)
        m_shownTime = m_data->newestTime();
    const int range = kChartRanges[m_range].seconds;
    m_request.rangeSeconds = m_window.seconds(range);
    m_request.to = m_window.isLive() && !m_paused ? 0 : m_window.to(m_shownTime);
    m_request.stepSeconds = m_data->stepFrom(m_window.from(m_shownTime, range));
    for (auto *card : allCards())
        card->showRange(m_request);
    refreshPanels();
}

void ChartsView::refreshPanels()
{
    for (auto *card : std::as_const(m_cards))
        card->setSelected(card->service() == m_chosen);
    const auto *card = chosenCard();
    const auto key = m_document->stableIds().service(m_chosen);
    const auto service = key ? liveService(*m_document, *key) : std::nullopt;
    if (card && service) {
        QList<quint64> named;
        for (const auto &band : card->plot()->frame().bands)
            if (band.server != 0)
                named.append(band.server);
        const auto name = card->title().name;
        const auto rate = valueAt(*m_data, m_chosen, 0, ChartMeasure::ConnectionRate, m_shownTime);
        m_distribution->show(name, formatMeasure(rate, ChartMeasure::ConnectionRate),
                             distributionOf(*service, card->colors(), named));
        const auto load =
            readLoad(*m_data, *service, m_window.from(m_shownTime, kChartRanges[m_range].seconds),
                     m_window.to(m_shownTime));
        m_ofLimit = load.ofLimit;
        m_load->show(name, load);
    } else {
        m_distribution->show({}, formatMeasure(std::nan(""), ChartMeasure::ConnectionRate), {});
        m_load->show({}, {});
    }
    refreshReadout();
}

void ChartsView::refreshReadout()
{
    QList<ReadoutSubject> subjects;
    for (const auto *card : std::as_const(m_cards)) {
        const auto key = m_document->stableIds().service(card->service());
        const auto *service = key ? m_document->live().findService(*key) : nullptr;
        subjects.append(
            {card->service(), card->title().name, service && service->config.onePacket});
    }
    const auto others =
        static_cast<int>(m_document->live().services.size()) - static_cast<int>(subjects.size());
    const auto time = m_cursorTime.value_or(m_window.to(m_shownTime));
    m_readout->show(readValues(*m_data, subjects, others, time), m_cursorTime, m_ofLimit);
}

// Pale while the director does not answer; it comes back by itself.
void ChartsView::showStopped()
{
    const auto since = noDataSince(*m_document);
    for (auto *card : allCards())
        card->setStoppedSince(since);
    for (auto *card : std::initializer_list<CardFrame *>{m_distribution, m_load, m_readout})
        card->setStale(since.has_value());
}

void ChartsView::sampled()
{
    if (m_paused || !isVisible())
        return;
    const auto age = m_data->newestTime() - m_shownTime;
    if (age < 0 || age >= kChartRanges[m_range].refreshSeconds * 1000)
        refresh();
}

void ChartsView::changeWindow()
{
    m_live->setEnabled(m_window.isZoomed());
    if (m_shownTime != 0)
        refresh();
}

void ChartsView::setCursorTime(std::optional<qint64> time)
{
    m_sameCursor->setChecked(true);
    moveCursor(nullptr, time);
}

void ChartsView::showTime(qint64 time)
{
    if (m_shownTime == 0)
        refresh();
    const qint64 half = kChartRanges[m_range].seconds * 1000LL / 2;
    m_window.show(time - half, time + half, m_shownTime);
    changeWindow();
    setCursorTime(time);
}

void ChartsView::moveCursor(const QWidget *from, std::optional<qint64> time)
{
    m_cursorTime = time;
    m_cursor->setText(
        time ? tr("Cursor %1")
                   .arg(QDateTime::fromMSecsSinceEpoch(*time).toString(QStringLiteral("HH:mm:ss")))
             : QString());
    const bool shared = m_sameCursor->isChecked();
    for (auto *card : allCards()) {
        const bool isSource = card->plot() == from;
        if (!card->isTotal())
            card->plot()->setReadout(isSource ? ChartPlot::Readout::Full
                                              : ChartPlot::Readout::None);
        card->setCursorTime(isSource || shared ? time : std::nullopt);
    }
    m_load->strip()->setCursorTime(from == m_load->strip() || shared ? time : std::nullopt);
    refreshReadout();
}

// --- settings ---

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
    m_window.reset();
    changeWindow();
}

void ChartsView::setServiceCount(int count)
{
    const int known = m_show->findData(count);
    if (known < 0)
        return;
    m_show->setCurrentIndex(known);
    m_serviceCount = count;
    chooseServices();
}

void ChartsView::setPaused(bool paused)
{
    m_paused = paused;
    m_pause->setChecked(paused);
    m_pause->setText(paused ? tr("&Continue charts") : tr("&Pause charts"));
    m_pause->setIconText(paused ? tr("Continue") : tr("Pause"));
    m_pause->setIcon(icons::icon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    if (!paused)
        refresh();
}

QWidget *ChartsView::keyboardStart() const
{
    return m_show;
}

QList<QWidget *> ChartsView::panes() const
{
    QList<QWidget *> panes{m_show};
    for (const auto *card : allCards())
        panes.append(card->plot());
    return panes + QList<QWidget *>{m_distribution->table(), m_load->strip(), m_readout->table()};
}

void ChartsView::saveSession(QSettings &settings) const
{
    settings.setValue(QLatin1String("measure"), static_cast<int>(m_request.measure));
    settings.setValue(QLatin1String("range"), static_cast<int>(m_range));
    settings.setValue(QLatin1String("services"), m_serviceCount);
    settings.setValue(QLatin1String("sameCursor"), m_sameCursor->isChecked());
}

void ChartsView::restoreSession(const QSettings &settings)
{
    const int measure =
        settings.value(QLatin1String("measure"), static_cast<int>(m_request.measure)).toInt();
    if (m_measure->findData(measure) >= 0)
        setMeasure(static_cast<ChartMeasure>(measure));
    const auto start =
        startRangeOf(Preferences::instance().value(Preferences::Key::ChartRange).toInt());
    setRange(start ? *start
                   : settings.value(QLatin1String("range"), static_cast<int>(m_range)).toUInt());
    m_sameCursor->setChecked(settings.value(QLatin1String("sameCursor"), true).toBool());
    setServiceCount(settings.value(QLatin1String("services"), m_serviceCount).toInt());
}

void ChartsView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    if (!m_paused)
        chooseServices();
}

} // namespace vipdeck

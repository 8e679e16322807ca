// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/chart/chartpane.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <array>
#include <cmath>

#include "app/views/chart/chartexport.h"
#include "app/views/chart/chartheader.h"
#include "app/views/chart/chartlegend.h"
#include "app/views/chart/chartrange.h"
#include "app/views/chart/charttable.h"
#include "app/views/parts/segmentedcontrol.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

// As the last part of a list of words; nothing for nothing.
QString endOf(const QString &words)
{
    return words.isEmpty() ? words : QStringLiteral(", ") + words;
}

const ChartRange &rangeOf(int seconds)
{
    for (const ChartRange &range : kChartRanges) {
        if (range.seconds == seconds)
            return range;
    }
    return kChartRanges[kFirstChartRange];
}

} // namespace

ChartPane::ChartPane(QWidget *parent)
    : QWidget(parent)
    , m_header(new ChartHeader(this))
    , m_plot(new ChartPlot(this))
    , m_legend(new ChartLegend(this))
{
    followHeader();
    auto *body = new QHBoxLayout;
    body->setContentsMargins({});
    body->setSpacing(0);
    body->addWidget(m_plot, 1);
    body->addWidget(m_legend);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(body, 1);
    m_plot->setAccessibleName(tr("Live chart"));
    m_plot->setStateReader([this](quint64 server, qint64 time) {
        return m_data ? m_data->stateAt(server, time) : QString();
    });
    followPlot();
    connect(m_legend, &ChartLegend::serverClicked, this, &ChartPane::serverClicked);
    connect(&Theme::instance(), &Theme::changed, this, &ChartPane::themeChanged);
}

ChartPane::~ChartPane() = default;

void ChartPane::followPlot()
{
    connect(m_plot, &ChartPlot::windowRequested, this, [this](qint64 from, qint64 to) {
        m_window.show(from, to, m_shownTime);
        refresh();
    });
    connect(m_plot, &ChartPlot::zoomRequested, this, [this](double factor, qint64 center) {
        m_window.zoom(factor, center, m_shownTime, m_range);
        refresh();
    });
    connect(m_plot, &ChartPlot::panRequested, this, [this](qint64 milliseconds) {
        m_window.pan(milliseconds, m_shownTime, m_range);
        refresh();
    });
    connect(m_plot, &ChartPlot::liveRequested, this, [this] {
        m_window.reset();
        refresh();
    });
}

void ChartPane::followHeader()
{
    addExportMenu(m_header->exportButton());
    connect(m_header->serviceBox(), &QComboBox::activated, this,
            [this](int row) { setService(m_header->serviceBox()->itemData(row).toULongLong()); });
    connect(m_header->measureBox(), &QComboBox::activated, this, [this](int row) {
        setMeasure(static_cast<ChartMeasure>(m_header->measureBox()->itemData(row).toInt()));
    });
    connect(m_header->shapeControl(), &SegmentedControl::currentChanged, this, [this](int segment) {
        setShape(segment == 0 ? ChartPlot::Shape::Stacked : ChartPlot::Shape::Lines);
    });
    connect(m_header->rangeControl(), &SegmentedControl::currentChanged, this, [this](int segment) {
        setRange(kChartRanges[static_cast<std::size_t>(segment)].seconds);
    });
    connect(m_header->pauseButton(), &QPushButton::clicked, this, [this] { setPaused(!m_paused); });
}

void ChartPane::addExportMenu(QPushButton *button)
{
    auto *menu = new QMenu(button);
    for (const char *suffix : {"png", "svg", "csv"}) {
        const QString ending = QLatin1String(suffix);
        connect(menu->addAction(ending.toUpper()), &QAction::triggered, this,
                [this, ending] { exportWithDialog(ending); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Show as table")), &QAction::triggered, this, &ChartPane::showTable);
    menu->addSeparator();
    auto *stacked = menu->addAction(tr("Stacked"));
    auto *lines = menu->addAction(tr("Lines"));
    for (auto *shape : {stacked, lines})
        shape->setCheckable(true);
    connect(stacked, &QAction::triggered, this, [this] { setShape(ChartPlot::Shape::Stacked); });
    connect(lines, &QAction::triggered, this, [this] { setShape(ChartPlot::Shape::Lines); });
    connect(menu, &QMenu::aboutToShow, this, [this, stacked, lines] {
        stacked->setChecked(m_plot->shape() == ChartPlot::Shape::Stacked);
        lines->setChecked(m_plot->shape() == ChartPlot::Shape::Lines);
    });
    button->setMenu(menu);
}

void ChartPane::appendToHeader(QWidget *button)
{
    m_header->append(button);
}

void ChartPane::setData(ChartData *source)
{
    if (m_data)
        disconnect(m_data, nullptr, this, nullptr);
    m_data = source;
    m_slots.clear();
    if (m_data) {
        connect(m_data, &ChartData::sampled, this, &ChartPane::sampled);
        connect(m_data, &ChartData::subjectsChanged, this, &ChartPane::updateServices);
    }
    updateServices();
    refresh();
}

void ChartPane::updateServices()
{
    auto *box = m_header->serviceBox();
    const QSignalBlocker blocker(box);
    box->clear();
    if (!m_data)
        return;
    for (const ChartSubject &service : m_data->services())
        box->addItem(service.name, service.id);
    const int known = box->findData(m_request.service);
    if (known >= 0)
        box->setCurrentIndex(known);
    else if (box->count() > 0)
        setService(box->itemData(0).toULongLong());
}

void ChartPane::setService(quint64 service)
{
    if (service == m_request.service)
        return;
    m_request.service = service;
    m_slots.clear();
    m_header->serviceBox()->setCurrentIndex(m_header->serviceBox()->findData(service));
    refresh();
    Q_EMIT serviceChanged(service);
}

void ChartPane::setMeasure(ChartMeasure measure)
{
    m_request.measure = measure;
    m_header->measureBox()->setCurrentIndex(
        m_header->measureBox()->findData(static_cast<int>(measure)));
    refresh();
}

void ChartPane::setShape(ChartPlot::Shape shape)
{
    m_header->shapeControl()->setCurrent(shape == ChartPlot::Shape::Stacked ? 0 : 1);
    m_plot->setShape(shape);
    m_legend->setFrame(m_plot->frame(), shape == ChartPlot::Shape::Lines);
}

void ChartPane::setRange(int seconds)
{
    const ChartRange &range = rangeOf(seconds);
    m_range = range.seconds;
    m_window.reset();
    m_header->rangeControl()->setCurrent(static_cast<int>(&range - kChartRanges.data()));
    refresh();
}

void ChartPane::setPaused(bool paused)
{
    m_paused = paused;
    m_header->setPaused(paused);
    if (!paused)
        refresh();
}

void ChartPane::setHighlighted(const QSet<quint64> &servers)
{
    m_plot->setHighlighted(servers);
}

void ChartPane::setStoppedSince(std::optional<qint64> time)
{
    m_plot->setStoppedSince(time);
    describe();
}

void ChartPane::setEmptyReason(const QString &reason)
{
    m_plot->setEmptyReason(reason);
    describe();
}

void ChartPane::sampled()
{
    if (m_paused || !isVisible() || !m_data)
        return;
    const qint64 age = m_data->newestTime() - m_shownTime;
    if (age >= rangeOf(m_range).refreshSeconds * 1000LL || age < 0)
        refresh();
}

void ChartPane::refresh()
{
    if (!m_data)
        return;
    if (!m_paused || m_shownTime == 0)
        m_shownTime = m_data->newestTime();
    m_request.rangeSeconds = m_window.seconds(m_range);
    m_request.to = m_window.isLive() && !m_paused ? 0 : m_window.to(m_shownTime);
    m_request.stepSeconds = m_data->stepFrom(m_window.from(m_shownTime, m_range));
    m_plot->setFrame(readFrame(*m_data, m_request, &m_slots));
    m_legend->setFrame(m_plot->frame(), m_plot->shape() == ChartPlot::Shape::Lines);
    describe();
}

// "Active connections, 5 minutes, total 18,185, highest web-04 4,000"
void ChartPane::describe()
{
    const ChartFrame &frame = m_plot->frame();
    const ChartBand *highest = nullptr;
    for (const ChartBand &band : frame.bands) {
        if (!highest || band.latest() > highest->latest())
            highest = &band;
    }
    if (!highest) {
        const auto &reason = m_plot->emptyReason();
        m_plot->setAccessibleDescription(reason.isEmpty() ? tr("No data yet")
                                                          : tr("No live data. %1").arg(reason));
        return;
    }
    const int seconds = m_request.rangeSeconds;
    const auto span = seconds % 60 != 0 ? tr("%n second(s)", nullptr, seconds)
                      : seconds == 60   ? tr("1 minute")
                                        : tr("%n minutes", nullptr, seconds / 60);
    m_plot->setAccessibleDescription(tr("%1, %2, total %3, highest %4 %5")
                                         .arg(measureName(frame.measure), span,
                                              formatMeasure(frame.latestTotal(), frame.measure),
                                              highest->name,
                                              formatMeasure(highest->latest(), frame.measure))
                                     + endOf(m_plot->stoppedText()));
}

void ChartPane::themeChanged()
{
    m_plot->themeChanged();
    m_legend->update();
}

void ChartPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_paused)
        refresh();
}

void ChartPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_P && event->modifiers() == Qt::NoModifier)
        setPaused(!m_paused);
    else
        QWidget::keyPressEvent(event);
}

void ChartPane::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    connect(menu.addAction(tr("Show as table")), &QAction::triggered, this, &ChartPane::showTable);
    menu.exec(event->globalPos());
}

// --- export ---

ChartSource ChartPane::source()
{
    return {m_plot, m_plot->frame().serviceName, [this] { return toCsv(m_plot->frame()); }};
}

void ChartPane::exportWithDialog(const QString &suffix)
{
    const auto sentence = saveChartWithDialog(source(), suffix);
    if (!sentence.isEmpty())
        Q_EMIT message(sentence);
}

QString ChartPane::saveAs(const QString &path)
{
    return saveChart(source(), path);
}

void ChartPane::showTable()
{
    showChartTable(m_plot->frame(), this);
}

} // namespace vipdeck

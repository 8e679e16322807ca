// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/charts/chartcard.h"

#include <QDateTime>
#include <QVBoxLayout>

#include "app/views/chart/chartplot.h"
#include "app/views/charts/serieslegend.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kServicePlotHeight = 128;
constexpr int kTotalPlotHeight = 88;
constexpr int kPlotWidth = 140;

} // namespace

ChartCard::ChartCard(const ChartData *source, quint64 service, const QString &badge,
                     const QString &address, QWidget *parent)
    : CardFrame(parent)
    , m_data(source)
    , m_service(service)
    , m_badge(badge)
    , m_address(address)
    , m_plot(new ChartPlot(this))
    , m_legend(new SeriesLegend(this))
{
    m_plot->setReadout(ChartPlot::Readout::None);
    furnish(kServicePlotHeight);
    content()->addWidget(m_legend);
}

ChartCard::ChartCard(const ChartData *source, const QString &name,
                     const QList<ChartMeasure> &measures, QWidget *parent)
    : CardFrame(parent)
    , m_data(source)
    , m_name(name)
    , m_measures(measures)
    , m_plot(new ChartPlot(this))
{
    m_plot->setFilled(true);
    m_plot->setReadout(ChartPlot::Readout::Value);
    furnish(kTotalPlotHeight);
}

void ChartCard::furnish(int plotHeight)
{
    const auto &theme = Theme::instance();
    m_plot->setShape(ChartPlot::Shape::Lines);
    m_plot->setMinimumSize(theme.scaled(kPlotWidth), theme.scaled(plotHeight));
    m_plot->setStateReader(
        [this](quint64 server, qint64 time) { return m_data->stateAt(server, time); });
    content()->addWidget(m_plot, 1);
    connect(&theme, &Theme::changed, m_plot, &ChartPlot::themeChanged);
}

void ChartCard::showRange(ChartRequest request)
{
    request.service = m_service;
    if (!isTotal()) {
        m_plot->setFrame(readFrame(*m_data, request, &m_slots));
    } else {
        request.measure = m_measures.first();
        auto frame = readTotals(*m_data, request, m_measures);
        frame.serviceName = m_name;
        m_plot->setFrame(frame);
    }
    describe();
}

void ChartCard::setStoppedSince(std::optional<qint64> time)
{
    setStale(time.has_value());
    m_plot->setStoppedSince(time);
    describe();
}

void ChartCard::setCursorTime(std::optional<qint64> time)
{
    m_plot->setCursorTime(time);
    describe();
}

void ChartCard::describe()
{
    const auto &frame = m_plot->frame();
    const bool isEmpty = frame.isEmpty();
    setTitle({m_badge,
              isTotal() ? m_name : frame.serviceName,
              m_address,
              {},
              formatMeasure(frame.latestTotal(), frame.measure),
              unitOf(frame.measure)});
    const auto cursor = m_plot->cursorTime();
    if (m_legend)
        m_legend->setFrame(frame, cursor);
    m_plot->setAccessibleName(tr("Chart of %1").arg(title().name));
    if (isEmpty) {
        m_plot->setAccessibleDescription(tr("No data yet"));
        return;
    }
    const auto position = cursor ? frame.positionAt(*cursor) : frame.times.size() - 1;
    QStringList words{
        QDateTime::fromMSecsSinceEpoch(frame.times[position]).toString(QStringLiteral("HH:mm:ss"))};
    for (const auto &band : frame.bands)
        words.append(
            band.name + u' '
            + formatMeasure(cursor ? band.values[position] : band.latest(), frame.measure));
    for (const auto &event : frame.events)
        words.append(
            QDateTime::fromMSecsSinceEpoch(event.time).toString(QStringLiteral("HH:mm:ss "))
            + event.text);
    if (const auto stopped = m_plot->stoppedText(); !stopped.isEmpty())
        words.prepend(stopped);
    m_plot->setAccessibleDescription(words.join(QStringLiteral(", ")));
}

} // namespace vipdeck

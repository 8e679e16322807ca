// SPDX-License-Identifier: GPL-3.0-or-later
// Series and geometry; what is painted around the series is in chartplot_paint.cpp, the mouse and
// the keys are in chartplot_input.cpp.
#include "app/views/chart/chartplot.h"

#include <QGraphicsLayout>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <cmath>

#include "app/views/chart/chartdecimation.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kLeft = 44;
constexpr int kRight = 8;
constexpr int kTop = 8;
constexpr int kBottom = 18;
constexpr float kDimmed = 0.35F;
constexpr float kFill = 0.18F; // below a filled line

bool isShownBy(const QList<double> &extremes, qsizetype position)
{
    return position < extremes.size() && !std::isnan(extremes[position]);
}

} // namespace

ChartPlot::ChartPlot(QWidget *parent)
    : QChartView(parent)
    , m_timeAxis(new QValueAxis(this))
    , m_valueAxis(new QValueAxis(this))
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(200, 90);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setAnimationOptions(QChart::NoAnimation);
    for (QValueAxis *axis : {m_timeAxis, m_valueAxis}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        axis->setGridLineVisible(false);
    }
    chart()->addAxis(m_timeAxis, Qt::AlignBottom);
    chart()->addAxis(m_valueAxis, Qt::AlignLeft);
    themeChanged();
}

void ChartPlot::themeChanged()
{
    setBackgroundBrush(Theme::instance().tokens().base);
    rebuild();
}

void ChartPlot::setFrame(const ChartFrame &frame)
{
    const bool sameSpan = frame.to - frame.from == m_frame.to - m_frame.from;
    if (frame.service != m_frame.service || frame.measure != m_frame.measure || !sameSpan
        || !frame.isLive)
        m_scale.reset();
    m_frame = frame;
    rebuild();
}

void ChartPlot::setShape(Shape shape)
{
    m_shape = shape;
    m_scale.reset();
    rebuild();
}

void ChartPlot::setFilled(bool filled)
{
    m_filled = filled;
    rebuild();
}

void ChartPlot::setReadout(Readout readout)
{
    m_readout = readout;
    viewport()->update();
}

void ChartPlot::setEmptyReason(const QString &reason)
{
    if (reason == m_emptyReason)
        return;
    m_emptyReason = reason;
    viewport()->update();
}

void ChartPlot::setStoppedSince(std::optional<qint64> time)
{
    if (time == m_stoppedSince)
        return;
    m_stoppedSince = time;
    resetCachedContent();
    viewport()->update();
}

void ChartPlot::setHighlighted(const QSet<quint64> &servers)
{
    m_highlighted = servers;
    rebuild();
}

void ChartPlot::setStateReader(std::function<QString(quint64, qint64)> reader)
{
    m_stateReader = std::move(reader);
}

bool ChartPlot::isDimmed(const ChartBand &band) const
{
    if (m_highlighted.isEmpty() || m_highlighted.contains(band.server))
        return false;
    // A highlight of servers that are not in the picture dims nothing.
    for (const ChartBand &other : m_frame.bands) {
        if (m_highlighted.contains(other.server))
            return true;
    }
    return false;
}

double ChartPlot::secondsOf(qint64 time) const
{
    return static_cast<double>(time - m_frame.to) / 1000.0;
}

void ChartPlot::rebuild()
{
    m_pieces.usedAreas = 0;
    m_pieces.usedLines = 0;
    if (!m_frame.isEmpty()) {
        const double highest =
            m_shape == Shape::Stacked ? m_frame.highestTotal() : m_frame.highestValue();
        m_scale.update(highest, m_frame.to);
        m_timeAxis->setRange(secondsOf(m_frame.from), 0);
        m_valueAxis->setRange(0, m_scale.scale().top());
        if (m_shape == Shape::Stacked)
            addStack();
        else
            addLines();
    }
    hideUnused();
    placePlot();
    viewport()->update();
}

int ChartPlot::columns() const
{
    return qMax(1, qRound(chart()->plotArea().width()));
}

// All bands are drawn at the same times: those at which their sum has its peaks.
void ChartPlot::addStack()
{
    QList<double> totals;
    totals.reserve(m_frame.times.size());
    for (qsizetype i = 0; i < m_frame.times.size(); ++i)
        totals.append(m_frame.totalAt(i));
    const auto positions = peakPositions(totals, columns());
    QList<double> below(m_frame.times.size(), 0.0);
    for (const ChartBand &band : std::as_const(m_frame.bands)) {
        Points upper;
        Points lower;
        for (const qsizetype i : positions) {
            const double value = band.values[i];
            if (std::isnan(value)) {
                addArea(upper, lower, band);
                upper.clear();
                lower.clear();
                continue;
            }
            const double x = secondsOf(m_frame.times[i]);
            lower.append({x, below[i]});
            below[i] += value;
            upper.append({x, below[i]});
        }
        addArea(upper, lower, band);
    }
}

void ChartPlot::addArea(const Points &upper, const Points &lower, const ChartBand &band)
{
    if (upper.size() < 2)
        return;
    const Theme &theme = Theme::instance();
    const float opacity = isDimmed(band) ? kDimmed : 1.0F;
    const auto add = [&](const QBrush &brush, const QPen &pen) {
        QAreaSeries *area = nextArea();
        area->upperSeries()->replace(upper);
        area->lowerSeries()->replace(lower);
        area->setBrush(brush);
        area->setPen(pen);
        area->setOpacity(opacity);
        area->setVisible(true);
    };
    add(theme.seriesFill(band.slot), QPen(theme.tokens().base, 1.4));
    if (Theme::instance().isHatched(band.slot))
        add(theme.seriesHatch(band.slot), QPen(Qt::NoPen));
}

void ChartPlot::addLines()
{
    for (const ChartBand &band : std::as_const(m_frame.bands)) {
        Points points;
        for (const qsizetype i : peakPositions(band.values, columns())) {
            if (std::isnan(band.values[i])) {
                addLine(points, band);
                points.clear();
                continue;
            }
            addPoints(band, i, &points);
        }
        addLine(points, band);
    }
}

// A mean is drawn as the stroke from its lowest to its highest second, nearest end first.
void ChartPlot::addPoints(const ChartBand &band, qsizetype position, Points *points) const
{
    const double x = secondsOf(m_frame.times[position]);
    if (!isShownBy(band.lows, position) || band.lows[position] >= band.highs[position]) {
        points->append({x, band.values[position]});
        return;
    }
    const double low = band.lows[position];
    const double high = band.highs[position];
    const double before = points->isEmpty() ? low : points->last().y();
    const bool lowFirst = std::abs(before - low) <= std::abs(before - high);
    points->append({x, lowFirst ? low : high});
    points->append({x, lowFirst ? high : low});
}

void ChartPlot::addLine(const Points &points, const ChartBand &band)
{
    if (points.isEmpty())
        return;
    if (m_filled && &band == &m_frame.bands.constFirst())
        addFill(points, band);
    QLineSeries *line = nextLine();
    const bool highlighted = m_highlighted.contains(band.server);
    line->replace(points);
    line->setPen(Theme::instance().seriesPen(band.slot, highlighted ? 2.6 : 1.8));
    line->setOpacity(isDimmed(band) ? kDimmed : 1.0);
    line->setVisible(true);
}

void ChartPlot::addFill(const Points &points, const ChartBand &band)
{
    if (points.size() < 2)
        return;
    QColor color = Theme::instance().seriesColor(band.slot);
    color.setAlphaF(kFill);
    QAreaSeries *area = nextArea();
    area->upperSeries()->replace(points);
    area->lowerSeries()->replace(Points{{points.first().x(), 0}, {points.last().x(), 0}});
    area->setBrush(color);
    area->setPen(QPen(Qt::NoPen));
    area->setOpacity(1);
    area->setVisible(true);
}

QAreaSeries *ChartPlot::nextArea()
{
    if (m_pieces.usedAreas == m_pieces.areas.size()) {
        auto *upper = new QLineSeries(this);
        auto *lower = new QLineSeries(this);
        auto *area = new QAreaSeries(upper, lower);
        chart()->addSeries(area);
        area->attachAxis(m_timeAxis);
        area->attachAxis(m_valueAxis);
        m_pieces.areas.push_back(area);
    }
    return m_pieces.areas[m_pieces.usedAreas++];
}

QLineSeries *ChartPlot::nextLine()
{
    if (m_pieces.usedLines == m_pieces.lines.size()) {
        auto *line = new QLineSeries;
        chart()->addSeries(line);
        line->attachAxis(m_timeAxis);
        line->attachAxis(m_valueAxis);
        m_pieces.lines.push_back(line);
    }
    return m_pieces.lines[m_pieces.usedLines++];
}

void ChartPlot::hideUnused()
{
    for (std::size_t i = m_pieces.usedAreas; i < m_pieces.areas.size(); ++i)
        m_pieces.areas[i]->setVisible(false);
    for (std::size_t i = m_pieces.usedLines; i < m_pieces.lines.size(); ++i)
        m_pieces.lines[i]->setVisible(false);
}

void ChartPlot::placePlot()
{
    const Theme &theme = Theme::instance();
    const QFontMetrics metrics(theme.font(Theme::Font::Caption));
    int left = theme.scaled(kLeft);
    for (int tick = 0; tick <= m_scale.scale().ticks; ++tick) {
        const QString number = axisNumber(tick * m_scale.scale().step);
        left = qMax(left, metrics.horizontalAdvance(number) + theme.scaled(12));
    }
    const int bottom = qMax(theme.scaled(kBottom), metrics.height() + 4);
    chart()->setPlotArea(QRectF(left, theme.scaled(kTop),
                                qMax(10, viewport()->width() - left - theme.scaled(kRight)),
                                qMax(10, viewport()->height() - theme.scaled(kTop) - bottom)));
}

void ChartPlot::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    placePlot();
}

QPointF ChartPlot::toViewport(double seconds, double value) const
{
    const QRectF plot = chart()->plotArea();
    const double range = secondsOf(m_frame.to) - secondsOf(m_frame.from);
    const double x = range > 0 ? 1 + seconds / range : 1;
    return {plot.left() + x * plot.width(),
            plot.bottom() - value / m_scale.scale().top() * plot.height()};
}

QPair<double, double> ChartPlot::bandEdges(int band, qsizetype position) const
{
    double below = 0;
    for (int i = 0; i < band; ++i) {
        const double value = m_frame.bands[i].values[position];
        below += std::isnan(value) ? 0 : value;
    }
    const double value = m_frame.bands[band].values[position];
    return {below, below + (std::isnan(value) ? 0 : value)};
}

qint64 ChartPlot::timeAt(double x) const
{
    const QRectF plot = chart()->plotArea();
    const double part = (x - plot.left()) / plot.width();
    return m_frame.from
           + static_cast<qint64>(part * static_cast<double>(m_frame.to - m_frame.from));
}

int ChartPlot::bandAt(const QPointF &point) const
{
    const QRectF plot = chart()->plotArea();
    if (m_frame.isEmpty() || !plot.contains(point))
        return -1;
    const qsizetype position = m_frame.positionAt(timeAt(point.x()));
    const double value = (plot.bottom() - point.y()) / plot.height() * m_scale.scale().top();
    int best = -1;
    double bestDistance = std::numeric_limits<double>::infinity();
    for (int band = 0; band < m_frame.bands.size(); ++band) {
        const double own = m_frame.bands[band].values[position];
        if (std::isnan(own))
            continue;
        if (m_shape == Shape::Stacked) {
            const auto [low, high] = bandEdges(band, position);
            if (value >= low && value < high)
                return band;
        } else if (std::abs(own - value) < bestDistance) {
            best = band;
            bestDistance = std::abs(own - value);
        }
    }
    return best;
}

void ChartPlot::setCursorTime(std::optional<qint64> time)
{
    if (time == m_cursor)
        return;
    m_cursor = time;
    viewport()->update();
}

} // namespace vipdeck

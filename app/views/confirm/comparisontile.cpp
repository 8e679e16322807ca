// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/confirm/comparisontile.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "app/views/icons.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;
using Verdict = ApplyComparison::Verdict;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

} // namespace

ComparisonTile::ComparisonTile(ApplyComparison::Metric metric, QWidget *parent)
    : QWidget(parent)
    , m_metric(metric)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    setResult({}, QStringLiteral("-"), QStringLiteral("-"));
}

QSize ComparisonTile::sizeHint() const
{
    const auto &theme = Theme::instance();
    const int captions = 2 * QFontMetrics(theme.font(Font::Caption)).height();
    return {scaled(220),
            captions + QFontMetrics(theme.font(Font::BodyStrong)).height() + scaled(15)};
}

void ComparisonTile::setWorst(bool isWorst)
{
    if (isWorst == m_isWorst)
        return;
    m_isWorst = isWorst;
    update();
}

QSize ComparisonTile::minimumSizeHint() const
{
    return {scaled(120), sizeHint().height()};
}

void ComparisonTile::setResult(const ApplyComparison::Result &result, const QString &before,
                               const QString &now)
{
    m_result = result;
    m_before = before;
    m_now = now;
    const auto title = metricTitle(m_metric);
    const auto text =
        tr("%1: %2 before, %3 now, %4").arg(title, before, now, verdictText(m_metric, result));
    setAccessibleName(text);
    setToolTip(text);
    update();
}

void ComparisonTile::paintVerdict(QPainter &painter, const QRect &line) const
{
    const auto &tokens = Theme::instance().tokens();
    const auto text = verdictText(m_metric, m_result);
    QColor color = tokens.text2;
    auto icon = QStringLiteral("tick");
    if (m_result.verdict == Verdict::TooEarly)
        icon = QStringLiteral("clock");
    else if (m_result.isWorse)
        icon = QStringLiteral("warn");
    else if (m_result.verdict != Verdict::AsBefore)
        icon = QStringLiteral("info");
    if (m_result.isWorse)
        color = tokens.down;
    painter.setFont(Theme::instance().font(m_result.isWorse ? Font::CaptionStrong : Font::Caption));
    const int width = painter.fontMetrics().horizontalAdvance(text);
    const int side = scaled(12);
    painter.setPen(color);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, text);
    icons::paint(&painter,
                 QRect(line.right() - width - side - scaled(5), line.top(), side, line.height()),
                 icon, color, side);
}

void ComparisonTile::paintSparkline(QPainter &painter, const QRect &rect) const
{
    const auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    const auto &series = m_result.series;
    if (series.size() < 2)
        return;
    double highest = 1;
    for (const auto value : series)
        if (!std::isnan(value))
            highest = std::max(highest, value);
    const auto xOf = [&](qsizetype i) {
        return rect.left()
               + static_cast<qreal>(i) * rect.width() / static_cast<qreal>(series.size() - 1);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath path;
    bool open = false;
    for (qsizetype i = 0; i < series.size(); ++i) {
        if (std::isnan(series[i])) {
            open = false;
            continue;
        }
        const QPointF at(xOf(i), rect.bottom() - series[i] / highest * rect.height());
        if (open)
            path.lineTo(at);
        else
            path.moveTo(at);
        open = true;
    }
    painter.setPen(QPen(m_result.isWorse ? tokens.down : tokens.text2, 1.2));
    painter.drawPath(path);
    painter.setPen(QPen(tokens.line2, 1));
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    if (m_result.applied >= 0) {
        painter.setPen(QPen(tokens.over, 1.6, Qt::DashLine));
        const auto x = xOf(m_result.applied);
        painter.drawLine(QPointF(x, rect.top() - scaled(2)), QPointF(x, rect.bottom()));
    }
    painter.restore();
}

void ComparisonTile::paintEvent(QPaintEvent *)
{
    const auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    QPainter painter(this);
    painter.fillRect(rect(), m_isWorst ? tokens.downBg : tokens.base);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), tokens.line);
    const auto inside = rect().adjusted(scaled(12), scaled(5), -scaled(12), -scaled(5));
    const int caption = QFontMetrics(theme.font(Font::Caption)).height();
    const QRect first(inside.left(), inside.top(), inside.width(), caption);
    paintVerdict(painter, first);
    const int taken = QFontMetrics(theme.font(Font::CaptionStrong))
                          .horizontalAdvance(verdictText(m_metric, m_result))
                      + scaled(24);
    painter.setFont(theme.font(Font::Caption));
    painter.setPen(tokens.text2);
    painter.drawText(first, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(metricTitle(m_metric), Qt::ElideRight,
                                                      first.width() - taken));
    painter.drawText(first.translated(0, caption + scaled(1)), Qt::AlignVCenter,
                     tr("%1 before").arg(m_before));
    painter.setFont(theme.font(Font::BodyStrong));
    painter.setPen(tokens.text);
    painter.drawText(QRect(inside.left(), first.bottom() + caption + scaled(2), inside.width(),
                           painter.fontMetrics().height()),
                     Qt::AlignVCenter, m_now);
    const int graph = std::min(scaled(96), inside.width() / 2);
    paintSparkline(painter, QRect(inside.right() - graph, first.bottom() + scaled(6), graph,
                                  inside.bottom() - first.bottom() - scaled(8)));
}

} // namespace vipdeck

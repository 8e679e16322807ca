// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/charts/chartcard.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "app/views/chart/chartplot.h"
#include "app/views/parts/elidedlabel.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kMinimumPlotHeight = 150;

} // namespace

ChartCard::ChartCard(const ChartData *source, quint64 service, QWidget *parent)
    : QFrame(parent)
    , m_source(source)
    , m_service(service)
    , m_name(new ElidedLabel({}, this))
    , m_value(new TokenLabel({}, Theme::Font::BodyStrong, &Tokens::text, this))
    , m_legend(new ElidedLabel({}, this))
    , m_plot(new ChartPlot(this))
{
    const auto &theme = Theme::instance();
    m_name->setFont(theme.font(Theme::Font::BodyStrong));
    m_legend->setFont(theme.font(Theme::Font::Caption));
    m_plot->setShape(ChartPlot::Shape::Lines);
    m_plot->setMinimumHeight(theme.scaled(kMinimumPlotHeight));
    m_plot->setStateReader(
        [this](quint64 server, qint64 time) { return m_source->stateAt(server, time); });
    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_value);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_plot, 1);
    column->addWidget(m_legend);
    connect(&theme, &Theme::changed, m_plot, &ChartPlot::themeChanged);
}

void ChartCard::showRange(ChartRequest request)
{
    request.service = m_service;
    m_plot->setFrame(readFrame(*m_source, request, &m_slots));
    describe();
}

void ChartCard::describe()
{
    const auto &frame = m_plot->frame();
    m_name->setText(frame.serviceName);
    m_value->setText(formatMeasure(frame.latestTotal(), frame.measure));
    QStringList words;
    for (const auto &band : frame.bands)
        words.append(
            QStringLiteral("%1 %2").arg(band.name, formatMeasure(band.latest(), frame.measure)));
    m_legend->setText(words.join(QStringLiteral("   ")));
    m_plot->setAccessibleName(tr("Chart of %1").arg(frame.serviceName));
    m_plot->setAccessibleDescription(frame.isEmpty() ? tr("No data yet")
                                                     : words.join(QStringLiteral(", ")));
}

void ChartCard::paintEvent(QPaintEvent *)
{
    const auto &tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.line2);
    painter.setBrush(tokens.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace vipdeck

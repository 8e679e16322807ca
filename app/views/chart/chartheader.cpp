// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/chart/chartheader.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "app/views/chart/chartframe.h"
#include "app/views/chart/chartrange.h"
#include "app/views/icons.h"
#include "app/views/parts/segmentedcontrol.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kLeft = 10;
constexpr int kRight = 6;
constexpr int kSpacing = 8;
constexpr int kNarrowSpacing = 4;
constexpr int kControlHeight = 24;
constexpr int kServiceMinimum = 76;
constexpr int kMeasureMinimum = 88;
constexpr int kIconButton = 34;
constexpr int kMenuButton = 48; // with its arrow
constexpr int kTextButton = 40; // icon and padding, without the text

} // namespace

ChartHeader::ChartHeader(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_title(new QLabel(tr("Live chart"), this))
    , m_serviceBox(new QComboBox(this))
    , m_measureBox(new QComboBox(this))
    , m_shapeControl(new SegmentedControl(SegmentedControl::Size::Small, this))
    , m_rangeControl(new SegmentedControl(SegmentedControl::Size::Small, this))
    , m_pauseButton(new QPushButton(icons::icon(QStringLiteral("pause")), QString(), this))
    , m_exportButton(new QPushButton(icons::icon(QStringLiteral("export")), QString(), this))
{
    createControls();
    m_row->setContentsMargins(kLeft, 2, kRight, 2);
    m_row->setSpacing(kSpacing);
    for (QWidget *control :
         std::initializer_list<QWidget *>{m_title, m_serviceBox, m_measureBox, m_shapeControl})
        m_row->addWidget(control);
    m_row->addStretch(1);
    for (QWidget *control :
         std::initializer_list<QWidget *>{m_rangeControl, m_pauseButton, m_exportButton})
        m_row->addWidget(control);
    setButtonTexts(true);
}

void ChartHeader::createControls()
{
    const Theme &theme = Theme::instance();
    m_title->setFont(theme.font(Theme::Font::RowStrong));
    m_serviceBox->setAccessibleName(tr("Service"));
    m_serviceBox->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_serviceBox->setMinimumWidth(theme.scaled(kServiceMinimum));
    m_measureBox->setAccessibleName(tr("Measure"));
    m_measureBox->setMinimumWidth(theme.scaled(kMeasureMinimum));
    for (const auto measure :
         {ChartMeasure::ActiveConnections, ChartMeasure::ConnectionRate, ChartMeasure::PacketRate,
          ChartMeasure::TrafficIn, ChartMeasure::TrafficOut})
        m_measureBox->addItem(measureName(measure), static_cast<int>(measure));
    m_shapeControl->addSegment(tr("Stacked"));
    m_shapeControl->addSegment(tr("Lines"));
    m_shapeControl->setCurrent(0);
    for (const ChartRange &range : kChartRanges)
        m_rangeControl->addSegment(QLatin1String(range.label));
    m_rangeControl->setCurrent(kFirstChartRange);
    m_pauseButton->setToolTip(tr("Freeze the picture (P). Data keeps coming."));
    m_exportButton->setToolTip(tr("Export the chart, or show it as a table"));
    for (QWidget *control : std::initializer_list<QWidget *>{m_serviceBox, m_measureBox,
                                                             m_pauseButton, m_exportButton}) {
        control->setFont(theme.font(Theme::Font::Row));
        control->setMaximumHeight(theme.scaled(kControlHeight));
    }
}

void ChartHeader::setButtonTexts(bool shown)
{
    const auto pause = m_paused ? tr("Continue") : tr("Pause");
    m_pauseButton->setText(shown ? pause : QString());
    m_pauseButton->setAccessibleName(pause);
    m_exportButton->setText(shown ? tr("Export") : QString());
    m_exportButton->setAccessibleName(tr("Export"));
}

void ChartHeader::setPaused(bool paused)
{
    m_paused = paused;
    m_pauseButton->setIcon(icons::icon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    setButtonTexts(m_room == Room::Wide);
    fit();
}

void ChartHeader::append(QWidget *button)
{
    m_row->addWidget(button);
    m_appended.append(button);
    fit();
}

// Boxes give way to their minimum first in the narrow form; in the others they are whole.
int ChartHeader::widthFor(Room room) const
{
    const Theme &theme = Theme::instance();
    const bool narrow = room == Room::Narrow;
    int width = kLeft + kRight + m_rangeControl->sizeHint().width();
    int parts = 5 + static_cast<int>(m_appended.size());
    for (const QWidget *button : m_appended)
        width += button->width();
    if (narrow) {
        width += m_serviceBox->minimumWidth() + m_measureBox->minimumWidth();
    } else {
        width += qMin(m_serviceBox->sizeHint().width(), theme.scaled(2 * kServiceMinimum));
        width += m_measureBox->sizeHint().width();
        width += m_shapeControl->sizeHint().width();
        ++parts;
    }
    if (room == Room::Wide) {
        width += m_title->sizeHint().width();
        ++parts;
        const QFontMetrics metrics(m_pauseButton->font());
        width += 2 * theme.scaled(kTextButton) + theme.scaled(kMenuButton - kIconButton)
                 + metrics.horizontalAdvance(m_pauseButton->accessibleName())
                 + metrics.horizontalAdvance(m_exportButton->accessibleName());
    } else {
        width += theme.scaled(kIconButton + kMenuButton);
    }
    return width + (parts - 1) * (narrow ? kNarrowSpacing : kSpacing);
}

void ChartHeader::fit()
{
    auto room = Room::Narrow;
    for (const auto wider : {Room::IconsOnly, Room::Wide})
        if (widthFor(wider) <= width())
            room = wider;
    if (room == m_room)
        return;
    m_room = room;
    setButtonTexts(room == Room::Wide);
    m_title->setVisible(room == Room::Wide);
    m_shapeControl->setVisible(room != Room::Narrow);
    m_row->setSpacing(room == Room::Narrow ? kNarrowSpacing : kSpacing);
}

QSize ChartHeader::minimumSizeHint() const
{
    return {widthFor(Room::Narrow), QWidget::minimumSizeHint().height()};
}

void ChartHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace vipdeck

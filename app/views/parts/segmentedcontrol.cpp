// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/parts/segmentedcontrol.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include "app/views/theme.h"

namespace vipdeck {
namespace {

class Segment : public QRadioButton
{
public:
    Segment(const QString &text, SegmentedControl::Size size, QWidget *parent)
        : QRadioButton(text, parent)
        , m_size(size)
    {
        setAttribute(Qt::WA_Hover);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        auto &theme = Theme::instance();
        const QFontMetrics metrics(font(true));
        const bool small = m_size == SegmentedControl::Size::Small;
        return {metrics.horizontalAdvance(text().remove(u'&')) + theme.scaled(small ? 20 : 22),
                qMax(theme.scaled(small ? 24 : 28), metrics.height() + theme.scaled(6))};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    [[nodiscard]] bool hitButton(const QPoint &position) const override
    {
        return rect().contains(position);
    }

    void paintEvent(QPaintEvent *) override
    {
        const auto &tokens = Theme::instance().tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath clip; // rounded at the ends of the row only
        const int grow = Theme::instance().scaled(8);
        const QRectF outer =
            QRectF(rect()).adjusted(isFirst() ? 0.5 : -grow, 0.5, isLast() ? -0.5 : grow, -0.5);
        clip.addRoundedRect(outer, 4, 4);
        painter.setClipPath(clip);
        painter.fillRect(rect(), isChecked()                   ? tokens.sel
                                 : underMouse() && isEnabled() ? tokens.hover
                                                               : tokens.raised);
        if (isChecked())
            painter.fillRect(0, height() - 3, width(), 3, tokens.selLine);
        else if (!isLast())
            painter.fillRect(width() - 1, 0, 1, height(), tokens.line2);
        painter.setClipping(false);
        painter.setPen(isEnabled() ? tokens.ctl : tokens.line2);
        painter.setClipRect(rect());
        painter.drawRoundedRect(outer, 4, 4);
        painter.setFont(font(isChecked()));
        painter.setPen(isEnabled() ? tokens.text : tokens.text3);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    }

private:
    [[nodiscard]] QFont font(bool strong) const
    {
        const bool small = m_size == SegmentedControl::Size::Small;
        using Font = Theme::Font;
        return Theme::instance().font(small ? (strong ? Font::RowStrong : Font::Row)
                                            : (strong ? Font::BodyStrong : Font::Body));
    }
    [[nodiscard]] bool isFirst() const { return x() == 0; }
    [[nodiscard]] bool isLast() const { return geometry().right() == parentWidget()->width() - 1; }

    SegmentedControl::Size m_size;
};

} // namespace

SegmentedControl::SegmentedControl(Size size, QWidget *parent)
    : QWidget(parent)
    , m_size(size)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QRadioButton *SegmentedControl::addSegment(const QString &text)
{
    auto *segment = new Segment(text, m_size, this);
    const auto position = static_cast<int>(m_segments.size());
    connect(segment, &QRadioButton::toggled, this, [this, position](bool checked) {
        if (checked)
            Q_EMIT currentChanged(position);
    });
    m_segments.append(segment);
    layout()->addWidget(segment);
    if (position == 0)
        segment->setChecked(true);
    return segment;
}

int SegmentedControl::current() const
{
    for (qsizetype i = 0; i < m_segments.size(); ++i)
        if (m_segments.at(i)->isChecked())
            return static_cast<int>(i);
    return -1;
}

void SegmentedControl::setCurrent(int segment)
{
    if (segment >= 0)
        return m_segments.at(segment)->setChecked(true);
    for (auto *button : m_segments) { // an exclusive button cannot be unchecked
        button->setAutoExclusive(false);
        button->setChecked(false);
        button->setAutoExclusive(true);
    }
}

} // namespace vipdeck

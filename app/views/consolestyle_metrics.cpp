// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes and places of the controls.
#include <QAbstractItemView>
#include <QFocusFrame>
#include <QStyleOption>
#include <QToolBar>

#include "app/views/consolestyle.h"
#include "app/views/stylepaint.h"

namespace vipdeck {

using namespace stylepaint;

namespace {

// A scroll bar without buttons: the slider takes its share of the whole length.
QRect scrollBarRect(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const auto rect = bar.rect;
    const bool vertical = bar.orientation == Qt::Vertical;
    const int length = vertical ? rect.height() : rect.width();
    const auto range = qint64{bar.maximum} - bar.minimum + bar.pageStep;
    const auto share = range > 0 ? qint64{length} * bar.pageStep / range : length;
    const int size = qBound(qMin(scaled(28), length), static_cast<int>(share), length);
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - size, bar.upsideDown);
    const auto piece = [&](int from, int to) {
        return vertical ? QRect(rect.left(), rect.top() + from, rect.width(), to - from)
                        : QRect(rect.left() + from, rect.top(), to - from, rect.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove: return rect;
    case QStyle::SC_ScrollBarSlider: return piece(start, start + size);
    case QStyle::SC_ScrollBarSubPage: return piece(0, start);
    case QStyle::SC_ScrollBarAddPage: return piece(start + size, length);
    default: return {};
    }
}

} // namespace

int ConsoleStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                              const QWidget *widget) const
{
    // Of a frame around what fills its place to the edges: inside.
    if (metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin)
        if (const auto *frame = qobject_cast<const QFocusFrame *>(widget))
            if (qobject_cast<const QAbstractScrollArea *>(frame->widget()))
                return 0;
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return scaled(14);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return scaled(7);
    case PM_FocusFrameHMargin:
        // Of rows it is what lies between an icon and its words.
        if (qobject_cast<const QAbstractItemView *>(widget))
            return scaled(3);
        return scaled(4);
    case PM_FocusFrameVMargin: return scaled(4);
    case PM_ScrollBarExtent: return scaled(10);
    case PM_ScrollBarSliderMin: return scaled(28);
    case PM_DockWidgetTitleMargin: return scaled(5);
    case PM_DockWidgetSeparatorExtent: return scaled(3);
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return scaled(16);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_ButtonMargin: return scaled(8);
    case PM_HeaderMargin: return scaled(4);
    case PM_ListViewIconSize: return scaled(16);
    case PM_HeaderMarkSize: return scaled(kSortMark);
    case PM_ToolBarItemSpacing: return scaled(4);
    case PM_ToolBarFrameWidth: return 0;
    case PM_ToolBarItemMargin: return scaled(5);
    case PM_ToolBarSeparatorExtent: return scaled(9);
    case PM_MenuBarHMargin: return scaled(4);
    case PM_MenuBarVMargin: return scaled(2);
    case PM_MenuBarItemSpacing: return 0;
    case PM_MenuBarPanelWidth: return 0;
    case PM_SplitterWidth: return scaled(5);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_FormLayoutLabelAlignment: return Qt::AlignRight | Qt::AlignVCenter;
    case SH_FormLayoutFormAlignment: return Qt::AlignLeft | Qt::AlignTop;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_ScrollBar_ContextMenu: return 0;
    case SH_EtchDisabledText: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize ConsoleStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                     const QSize &size, const QWidget *widget) const
{
    auto result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.setWidth(size.width() + scaled(isFlat(option) ? 14 : 24));
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && !button->icon.isNull() && !button->text.isEmpty())
            result.rwidth() += scaled(kIconGap) - 4; // 4 are counted already
        if (isPrimary(option))
            result.rwidth() += size.width() / 20;
        result.setHeight(qMax(scaled(kControlHeight), size.height() + scaled(6)));
        break;
    case CT_ToolButton:
        if (isToolWithWords(option)) {
            const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            const int words = tool->fontMetrics.size(Qt::TextShowMnemonic, wordsOf(*tool)).width();
            const int icon = tool->icon.isNull() ? 0 : tool->iconSize.width() + scaled(kIconGap);
            result.setWidth(words + icon + 2 * scaled(kToolPadding) + 2);
        }
        if (widget && qobject_cast<const QToolBar *>(widget->parentWidget()))
            result = result.expandedTo({scaled(kControlHeight), scaled(kControlHeight)});
        break;
    case CT_ItemViewItem: result.setHeight(qMax(scaled(22), result.height())); break;
    case CT_MenuBarItem:
        result.setWidth(size.width() + scaled(16));
        result.setHeight(qMax(scaled(26), size.height() + scaled(8)));
        break;
    case CT_SpinBox: result.setHeight(qMax(scaled(kControlHeight), size.height())); break;
    case CT_LineEdit:
    case CT_ComboBox:
        result.setHeight(qMax(scaled(kControlHeight), size.height() + scaled(6)));
        break;
    case CT_HeaderSection: result.setHeight(qMax(scaled(24), size.height() + scaled(4))); break;
    default: break;
    }
    return result;
}

QRect ConsoleStyle::subElementRect(SubElement element, const QStyleOption *option,
                                   const QWidget *widget) const
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return option->rect.adjusted(scaled(5), 1, -scaled(5), -1);
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect ConsoleStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                   SubControl part, const QWidget *widget) const
{
    const auto rect = option->rect;
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return {rect.right() - scaled(24), rect.top(), scaled(24), rect.height()};
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return rect.adjusted(scaled(7), 2, -scaled(25), -2);
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider)
        return scrollBarRect(*slider, part);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace vipdeck

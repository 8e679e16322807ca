// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/consolestyle.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFocusFrame>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStyleOption>
#include <QTableView>

#include "app/views/icons.h"
#include "app/views/stylepaint.h"
#include "app/views/theme.h"

namespace vipdeck {

using namespace stylepaint;

namespace {

QColor borderColor(const QStyleOption *option, const QWidget *widget)
{
    if (!(option->state & QStyle::State_Enabled))
        return tokens().line2;
    if (widget && widget->property(kProblemProperty).toBool())
        return tokens().down;
    return option->state & QStyle::State_HasFocus ? tokens().selLine : tokens().ctl;
}

int borderWidth(const QStyleOption *option, const QWidget *widget)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool marked = (option->state & QStyle::State_HasFocus)
                        || (widget && widget->property(kProblemProperty).toBool());
    return enabled && marked ? 2 : 1;
}

bool wantsFocusFrame(const QWidget *widget)
{
    return qobject_cast<const QPushButton *>(widget) || qobject_cast<const QCheckBox *>(widget)
           || qobject_cast<const QRadioButton *>(widget)
           || (qobject_cast<const QAbstractButton *>(widget)
               && widget->focusPolicy() != Qt::NoFocus);
}

// Lists, tables and texts: what people use the mouse on needs no frame.
bool wantsFrameOfKeyboard(const QWidget *widget)
{
    if (!widget || widget->window()->windowType() == Qt::Popup)
        return false;
    return qobject_cast<const QAbstractItemView *>(widget)
           || qobject_cast<const QScrollArea *>(widget) || qobject_cast<const QLabel *>(widget);
}

} // namespace

ConsoleStyle::ConsoleStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { focusMoved(now); });
    qApp->installEventFilter(this);
}

// What moves the focus next.
bool ConsoleStyle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)
        m_byKeyboard = true;
    else if (event->type() == QEvent::MouseButtonPress)
        m_byKeyboard = false;
    return QProxyStyle::eventFilter(watched, event);
}

ConsoleStyle::~ConsoleStyle()
{
    delete m_focusFrame;
}

void ConsoleStyle::focusMoved(QWidget *now)
{
    // Who comes into a scroll area by Tab is not shown by it.
    for (auto *part = m_byKeyboard && now ? now->parentWidget() : nullptr; part;
         part = part->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(part))
            if (area->widget() && area->widget()->isAncestorOf(now))
                area->ensureWidgetVisible(now);
    if (!wantsFocusFrame(now) && !(m_byKeyboard && wantsFrameOfKeyboard(now))) {
        if (m_focusFrame)
            m_focusFrame->setWidget(nullptr);
        return;
    }
    if (!m_focusFrame)
        m_focusFrame = new QFocusFrame;
    m_focusFrame->setWidget(now);
}

void ConsoleStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                 QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: drawButton(option, painter); return;
    case PE_PanelButtonTool:
    case PE_PanelButtonBevel: {
        const bool on = option->state & (State_On | State_Sunken);
        const bool hover = (option->state & State_MouseOver) && (option->state & State_Enabled);
        if (element == PE_PanelButtonTool && !(option->state & State_AutoRaise))
            drawButton(option, painter);
        else if (on || hover)
            drawFrame(painter, option->rect, on ? tokens().sel : tokens().hover, {});
        return;
    }
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawField(option, painter, widget);
        return;
    case PE_FrameLineEdit: return; // painted with the panel
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheckBox(option, painter); return;
    case PE_IndicatorRadioButton: drawRadioButton(option, painter); return;
    case PE_FrameDefaultButton: return;
    case PE_FrameStatusBarItem: return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, tokens().window);
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)),
                          tokens().line2);
        return;
    case PE_PanelItemViewRow:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (qobject_cast<const QTableView *>(widget))
            painter->fillRect(QRect(option->rect.bottomLeft(), option->rect.bottomRight()),
                              tokens().line);
        return;
    case PE_IndicatorHeaderArrow: return; // painted with the words
    case PE_IndicatorDockWidgetResizeHandle: drawSeparator(option, painter); return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget)) {
            painter->setPen(tokens().selLine);
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        }
        return;
    case PE_Frame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0) {
            const bool focus = (option->state & State_HasFocus)
                               && !qobject_cast<const QAbstractItemView *>(widget);
            drawFrame(painter, option->rect, {},
                      focus ? borderColor(option, widget) : tokens().line2,
                      focus ? borderWidth(option, widget) : 1);
        }
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            icons::paint(painter, option->rect,
                         option->state & State_Open ? QStringLiteral("chevron-down")
                                                    : QStringLiteral("chevron-right"),
                         tokens().text2, scaled(14));
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ConsoleStyle::drawButton(const QStyleOption *option, QPainter *painter) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool enabled = option->state & State_Enabled;
    const bool hover = enabled && (option->state & State_MouseOver);
    const bool on = option->state & (State_On | State_Sunken);
    if (button && (button->features & QStyleOptionButton::Flat)) {
        if (on || hover)
            drawFrame(painter, option->rect, on ? tokens().sel : tokens().hover, {});
        return;
    }
    if (isPrimary(option)) {
        const auto fill = tokens().accentFill;
        drawFrame(painter, option->rect, on || hover ? fill.darker(112) : fill, {});
        return;
    }
    auto fill = enabled ? tokens().raised : tokens().window;
    if (on || hover)
        fill = on ? tokens().sel : tokens().hover;
    drawFrame(painter, option->rect, fill, enabled ? tokens().ctl : tokens().line2);
}

void ConsoleStyle::drawField(const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const bool enabled = option->state & State_Enabled;
    drawFrame(painter, option->rect, enabled ? tokens().base : tokens().window,
              borderColor(option, widget), borderWidth(option, widget));
}

void ConsoleStyle::drawCheckBox(const QStyleOption *option, QPainter *painter) const
{
    const bool enabled = option->state & State_Enabled;
    const bool set = option->state & (State_On | State_NoChange);
    if (set && enabled)
        drawFrame(painter, option->rect, tokens().accentFill, {}, 1, 3);
    else
        drawFrame(painter, option->rect, enabled ? tokens().base : tokens().window,
                  enabled ? tokens().ctl : tokens().line2, 1, 3);
    if (set)
        icons::paint(painter, option->rect,
                     option->state & State_NoChange ? QStringLiteral("minus")
                                                    : QStringLiteral("tick"),
                     enabled ? tokens().onAccent : tokens().text3, scaled(10));
}

void ConsoleStyle::drawRadioButton(const QStyleOption *option, QPainter *painter) const
{
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & State_On;
    const int side = qMin(option->rect.width(), option->rect.height());
    const QRect square(option->rect.left(), option->rect.top() + (option->rect.height() - side) / 2,
                       side, side);
    const auto border = !enabled ? tokens().line2 : on ? tokens().accentFill : tokens().ctl;
    drawFrame(painter, square, enabled ? tokens().base : tokens().window, border,
              on ? qMax(4, side / 4) : 1, side);
}

void ConsoleStyle::drawControl(ControlElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel: drawButton(option, painter); return;
    case CE_PushButtonLabel: drawButtonLabel(option, painter, widget); return;
    case CE_HeaderSection: drawHeaderSection(option, painter); return;
    case CE_HeaderLabel: drawHeaderLabel(option, painter, widget); return;
    case CE_ToolButtonLabel:
        if (!drawToolButtonLabel(option, painter))
            QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_ComboBoxLabel:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            auto shown = *box;
            const auto field =
                proxy()->subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget);
            shown.currentText =
                box->fontMetrics.elidedText(box->currentText, Qt::ElideRight, field.width() - 2);
            QProxyStyle::drawControl(element, &shown, painter, widget);
            return;
        }
        break;
    case CE_MenuBarItem: drawMenuBarItem(option, painter); return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, tokens().window); return;
    case CE_Splitter: drawSeparator(option, painter); return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, tokens().alt);
        painter->fillRect(QRect(option->rect.bottomLeft(), option->rect.bottomRight()),
                          tokens().line2);
        return;
    case CE_FocusFrame: {
        const auto width = scaled(2);
        drawFrame(painter, option->rect, {}, tokens().selLine, width, kRadius + 2);
        return;
    }
    case CE_ToolBar:
        painter->fillRect(option->rect, tokens().window);
        painter->fillRect(QRect(option->rect.bottomLeft(), option->rect.bottomRight()),
                          tokens().line2);
        return;
    case CE_DockWidgetTitle:
        if (const auto *dock = qstyleoption_cast<const QStyleOptionDockWidget *>(option)) {
            painter->fillRect(option->rect, tokens().window);
            painter->fillRect(QRect(option->rect.bottomLeft(), option->rect.bottomRight()),
                              tokens().line);
            painter->setFont(Theme::instance().font(Theme::Font::RowStrong));
            painter->setPen(tokens().text);
            painter->drawText(option->rect.adjusted(scaled(10), 0, -scaled(60), 0),
                              Qt::AlignVCenter | Qt::AlignLeft, dock->title);
        }
        return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

// One line; the whole extent can be grabbed.
void ConsoleStyle::drawSeparator(const QStyleOption *option, QPainter *painter) const
{
    const auto &rect = option->rect;
    const bool active = option->state & State_MouseOver;
    const auto color = active ? tokens().selLine : tokens().line2;
    painter->fillRect(rect, tokens().window);
    if (rect.width() < rect.height())
        painter->fillRect(QRect(rect.center().x(), rect.top(), 1, rect.height()), color);
    else
        painter->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), color);
}

void ConsoleStyle::drawHeaderSection(const QStyleOption *option, QPainter *painter) const
{
    const auto rect = option->rect;
    painter->fillRect(rect, tokens().alt);
    if (option->state & State_Horizontal) {
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens().line2);
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), tokens().line);
    }
}

void ConsoleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox: drawComboBox(option, painter, widget); return;
    case CC_SpinBox: drawSpinBox(option, painter, widget); return;
    case CC_ScrollBar: drawScrollBar(option, painter, widget); return;
    case CC_ToolButton:
        // A button that only opens its menu needs no arrow in the corner.
        if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            tool && (tool->features & QStyleOptionToolButton::PopupDelay) == 0) {
            auto plain = *tool;
            if (!(plain.features & QStyleOptionToolButton::MenuButtonPopup))
                plain.features &= ~QStyleOptionToolButton::HasMenu;
            QProxyStyle::drawComplexControl(control, &plain, painter, widget);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void ConsoleStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter,
                                const QWidget *widget) const
{
    const bool enabled = option->state & State_Enabled;
    drawFrame(painter, option->rect, enabled ? tokens().raised : tokens().window,
              borderColor(option, widget), borderWidth(option, widget));
    const auto arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    icons::paint(painter, arrow, QStringLiteral("chevron-down"),
                 enabled ? tokens().text3 : tokens().line2, scaled(12));
}

void ConsoleStyle::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    drawField(option, painter, widget);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto color = option->state & State_Enabled ? tokens().text3 : tokens().line2;
    const auto arrow = [&](SubControl part, bool up) {
        painter->save();
        const auto rect = subControlRect(CC_SpinBox, option, part, widget);
        painter->translate(QRectF(rect).center());
        if (up)
            painter->rotate(180);
        icons::paint(painter, QRect(-scaled(5), -scaled(5), scaled(10), scaled(10)),
                     QStringLiteral("chevron-down"), color);
        painter->restore();
    };
    arrow(SC_SpinBoxUp, true);
    arrow(SC_SpinBoxDown, false);
}

void ConsoleStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter,
                                 const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    painter->fillRect(option->rect, option->palette.color(QPalette::Base));
    if (!slider || slider->maximum <= slider->minimum)
        return;
    auto rect = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const int margin = scaled(2);
    if (slider->orientation == Qt::Vertical)
        rect.adjust(margin, 1, -margin, -1);
    else
        rect.adjust(1, margin, -1, -margin);
    const bool active = option->state & (State_Sunken | State_MouseOver);
    drawFrame(painter, rect, active ? tokens().ctl : tokens().line2, {}, 1,
              qMin(rect.width(), rect.height()) / 2);
}

} // namespace vipdeck

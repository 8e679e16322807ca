// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/review/reviewdelegate.h"

#include <QPainter>
#include <QTextLayout>
#include <QTreeView>

#include "app/views/icons.h"
#include "app/views/parts/commandtext.h"
#include "app/views/review/reviewmodel.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

QFontMetrics metrics(Font font)
{
    return QFontMetrics(Theme::instance().font(font));
}

int wrappedHeight(Font font, const QString &text, int width)
{
    return text.isEmpty()
               ? 0
               : metrics(font)
                     .boundingRect(QRect(0, 0, qMax(width, 40), 10'000), Qt::TextWordWrap, text)
                     .height();
}

const PendingChange *changeOf(const QModelIndex &index)
{
    const auto *model = qobject_cast<const ReviewModel *>(index.model());
    return model ? model->changeAt(index) : nullptr;
}

QString fixText(ChangeWarning::Fix fix)
{
    return fix == ChangeWarning::Fix::RemoveAtOnce ? ReviewDelegate::tr("Remove at once")
                                                   : ReviewDelegate::tr("Drain instead");
}

QColor severityColor(ChangeWarning::Level level)
{
    const auto &tokens = Theme::instance().tokens();
    return level == ChangeWarning::Level::Danger ? tokens.down : tokens.over;
}

int commandLineHeight()
{
    return qMax(scaled(19), metrics(Font::Mono).height() + 2);
}

} // namespace

struct ReviewDelegate::Strip
{
    const ChangeWarning *warning = nullptr;
    QRect rect;
    QRect title;
    QRect text;
    QRect button; // null without a fix
};

struct ReviewDelegate::Layout
{
    QRect checkBox;
    QRect sentence;
    QRect detail;
    QList<Strip> strips;
    int bottom = 0;
};

ReviewDelegate::Layout ReviewDelegate::layoutOf(const QRect &rect, const QModelIndex &index) const
{
    Layout layout;
    const auto *change = changeOf(index);
    if (!change)
        return layout;
    const int left = rect.left() + scaled(38);
    const int width = rect.right() - scaled(14) - left;
    int y = rect.top() + scaled(8);
    const int box = scaled(14);
    layout.checkBox = QRect(rect.left() + scaled(14), y + scaled(2), box, box);
    layout.sentence = QRect(left, y, width, wrappedHeight(Font::Body, change->sentence, width));
    y = layout.sentence.bottom() + 1;
    if (!change->detail.isEmpty()) {
        layout.detail =
            QRect(left, y + scaled(1), width, wrappedHeight(Font::Row, change->detail, width));
        y = layout.detail.bottom() + 1;
    }
    for (const auto &warning : change->warnings) {
        Strip strip;
        strip.warning = &warning;
        const int textLeft = left + scaled(35);
        int textWidth = rect.right() - scaled(14) - scaled(8) - textLeft;
        const QSize button(metrics(Font::Body).horizontalAdvance(fixText(warning.fix)) + scaled(40),
                           qMax(scaled(24), metrics(Font::Body).height() + scaled(6)));
        if (warning.fix != ChangeWarning::Fix::None)
            textWidth -= button.width() + scaled(8);
        const int top = y + scaled(5);
        const int titleHeight = wrappedHeight(Font::RowStrong, warning.title, textWidth);
        const int textHeight = wrappedHeight(Font::Row, warning.text, textWidth);
        int height = titleHeight + textHeight + scaled(12);
        if (warning.fix != ChangeWarning::Fix::None)
            height = qMax(height, button.height() + scaled(10));
        strip.rect = QRect(left, top, width, height);
        const int textTop = top + (height - titleHeight - textHeight) / 2;
        strip.title = QRect(textLeft, textTop, textWidth, titleHeight);
        strip.text = QRect(textLeft, textTop + titleHeight, textWidth, textHeight);
        if (warning.fix != ChangeWarning::Fix::None)
            strip.button = QRect(QPoint(strip.rect.right() - scaled(8) - button.width(),
                                        strip.rect.center().y() - button.height() / 2),
                                 button);
        y = strip.rect.bottom() + 1;
        layout.strips.append(strip);
    }
    layout.bottom = y + scaled(8);
    return layout;
}

QSize ReviewDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.siblingAtColumn(0).data(ReviewRole::IsGroup).toBool())
        return {100, qMax(scaled(27), metrics(Font::RowStrong).height() + scaled(10))};
    if (index.column() == 0) {
        const auto *view = qobject_cast<const QTreeView *>(option.widget);
        const int width = view ? view->columnWidth(0) : 500;
        return {100, layoutOf(QRect(0, 0, width, 0), index).bottom + 1};
    }
    const auto lines = index.data(ReviewRole::Commands).toStringList().size()
                       + index.data(ReviewRole::Later).toStringList().size();
    return {100, static_cast<int>(qMax<qsizetype>(lines, 1)) * commandLineHeight() + scaled(15)};
}

void ReviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    if (index.data(ReviewRole::IsGroup).toBool())
        paintGroup(painter, option, index);
    else if (index.column() == 0)
        paintChange(painter, option, index);
    else if (changeOf(index))
        paintCommands(painter, option, index);
    painter->restore();
}

void ReviewDelegate::paintCheckBox(QPainter *painter, const QRect &rect, const QModelIndex &index,
                                   const QStyleOptionViewItem &option) const
{
    QStyleOptionButton box;
    box.rect = rect;
    box.state = QStyle::State_Enabled;
    switch (index.siblingAtColumn(0).data(Qt::CheckStateRole).toInt()) {
    case Qt::Checked: box.state |= QStyle::State_On; break;
    case Qt::PartiallyChecked: box.state |= QStyle::State_NoChange; break;
    default: box.state |= QStyle::State_Off;
    }
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter,
                                          option.widget);
}

void ReviewDelegate::paintGroup(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    const auto rect = option.rect;
    const bool focus = (option.state & QStyle::State_HasFocus) && index.column() == 0;
    painter->fillRect(rect, option.state & QStyle::State_Selected ? tokens.sel : tokens.window);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
    if (index.column() != 0)
        return;
    const int side = scaled(14);
    int x = rect.left() + scaled(14);
    paintCheckBox(painter, QRect(x, rect.center().y() - side / 2, side, side), index, option);
    x = rect.left() + scaled(38);
    icons::paint(painter, QRect(x, rect.top(), side, rect.height()), QStringLiteral("pools"),
                 tokens.text2, side);
    x += side + scaled(7);
    const auto write = [&](const QString &text, Font font, const QColor &color) {
        painter->setFont(theme.font(font));
        painter->setPen(color);
        const int width = painter->fontMetrics().horizontalAdvance(text);
        painter->drawText(QRect(x, rect.top(), width + 2, rect.height()), Qt::AlignVCenter, text);
        x += width + scaled(8);
    };
    write(index.data().toString(), Font::RowStrong, tokens.text2);
    if (const auto target = index.data(ReviewRole::GroupTarget).toString(); !target.isEmpty()) {
        icons::paint(painter, QRect(x, rect.top(), side, rect.height()), QStringLiteral("move"),
                     tokens.text2, side);
        x += side + scaled(8);
        write(target, Font::RowStrong, tokens.text2);
    }
    write(index.data(ReviewRole::GroupKeyText).toString(), Font::Mono, tokens.text3);
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    if (view && !view->isExpanded(index)) {
        write(tr("%n change(s)", "", index.data(ReviewRole::GroupCount).toInt()), Font::Row,
              tokens.text3);
        icons::paint(painter, QRect(x, rect.top(), side, rect.height()),
                     QStringLiteral("chevron-right"), tokens.text3, scaled(12));
    }
    if (focus) {
        painter->setPen(tokens.selLine);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void ReviewDelegate::paintChange(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    const auto rect = option.rect;
    const auto *change = changeOf(index);
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    painter->fillRect(rect, option.state & QStyle::State_Selected ? tokens.sel : tokens.base);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
    const auto layout = layoutOf(rect, index);
    paintCheckBox(painter, layout.checkBox, index, option);
    painter->setFont(theme.font(Font::Body));
    painter->setPen(checked ? tokens.text : tokens.text3);
    painter->drawText(layout.sentence, Qt::TextWordWrap, change->sentence);
    painter->setFont(theme.font(Font::Row));
    painter->setPen(checked ? tokens.text2 : tokens.text3);
    painter->drawText(layout.detail, Qt::TextWordWrap, change->detail);
    for (const auto &strip : layout.strips)
        paintStrip(painter, strip, option);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(tokens.selLine);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(0, 0, -1, -2));
    }
}

void ReviewDelegate::paintStrip(QPainter *painter, const Strip &strip,
                                const QStyleOptionViewItem &option) const
{
    auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    const bool danger = strip.warning->level == ChangeWarning::Level::Danger;
    const bool drains = strip.warning->fix == ChangeWarning::Fix::RemoveAtOnce;
    const auto color = drains ? tokens.drain : severityColor(strip.warning->level);
    painter->fillRect(strip.rect, danger ? tokens.downBg : drains ? tokens.drainBg : tokens.overBg);
    painter->fillRect(QRect(strip.rect.left(), strip.rect.top(), scaled(3), strip.rect.height()),
                      color);
    icons::paint(
        painter,
        QRect(strip.rect.left() + scaled(11), strip.rect.top(), scaled(16), strip.rect.height()),
        danger   ? QStringLiteral("warn")
        : drains ? QStringLiteral("state-draining")
                 : QStringLiteral("info"),
        color, scaled(16));
    painter->setPen(tokens.text);
    painter->setFont(theme.font(Font::RowStrong));
    painter->drawText(strip.title, Qt::TextWordWrap, strip.warning->title);
    painter->setFont(theme.font(Font::Row));
    painter->drawText(strip.text, Qt::TextWordWrap, strip.warning->text);
    if (strip.button.isNull())
        return;
    QStyleOptionButton button;
    button.rect = strip.button;
    button.state = QStyle::State_Enabled | QStyle::State_Raised;
    if (strip.button.contains(m_pointer))
        button.state |= QStyle::State_MouseOver;
    option.widget->style()->drawPrimitive(QStyle::PE_PanelButtonCommand, &button, painter,
                                          option.widget);
    icons::paint(painter,
                 QRect(strip.button.left() + scaled(9), strip.button.top(), scaled(14),
                       strip.button.height()),
                 drains ? QStringLiteral("trash") : QStringLiteral("state-draining"), tokens.text2,
                 scaled(14));
    painter->setFont(theme.font(Font::Body));
    painter->drawText(strip.button.adjusted(scaled(29), 0, 0, 0), Qt::AlignVCenter,
                      fixText(strip.warning->fix));
}

void ReviewDelegate::paintCommands(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    const auto rect = option.rect;
    painter->fillRect(rect, option.state & QStyle::State_Selected ? tokens.sel : tokens.alt);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
    painter->fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), tokens.line);
    painter->setClipRect(rect);
    const int height = commandLineHeight();
    const int left = rect.left() + scaled(46);
    int y = rect.top() + scaled(7);
    int number = index.data(ReviewRole::FirstNumber).toInt();
    const bool checked = index.siblingAtColumn(0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const auto font = theme.font(Font::Mono);
    const auto write = [&](const QString &line) {
        const auto shown =
            QFontMetrics(font).elidedText(line, Qt::ElideRight, rect.right() - scaled(8) - left);
        QTextLayout text(shown, font);
        if (checked)
            text.setFormats(commandFormats(shown, tokens));
        text.beginLayout();
        auto row = text.createLine();
        row.setLineWidth(1e6);
        text.endLayout();
        painter->setPen(checked && !line.startsWith(u'#') ? tokens.text : tokens.text3);
        text.draw(painter, QPointF(left, y + (height - row.height()) / 2));
        y += height;
    };
    for (const auto &command : index.data(ReviewRole::Commands).toStringList()) {
        painter->setFont(font);
        painter->setPen(tokens.text3);
        painter->drawText(QRect(rect.left(), y, scaled(36), height),
                          Qt::AlignRight | Qt::AlignVCenter, QString::number(number++));
        write(command);
    }
    for (const auto &command : index.data(ReviewRole::Later).toStringList())
        write(tr("# later, when empty: %1").arg(command.section(u' ', 1)));
}

ReviewDelegate::Hit ReviewDelegate::hitTest(const QPoint &position, const QRect &rect,
                                            const QModelIndex &index) const
{
    const int reach = scaled(4); // pointer targets are at least 22 px
    if (index.data(ReviewRole::IsGroup).toBool()) {
        const bool box = position.x() < rect.left() + scaled(28) + reach;
        return {box ? Hit::Part::CheckBox : Hit::Part::Nothing, -1};
    }
    const auto layout = layoutOf(rect, index);
    if (layout.checkBox.adjusted(-reach, -reach, reach, reach).contains(position))
        return {Hit::Part::CheckBox, -1};
    for (int i = 0; i < layout.strips.size(); ++i)
        if (layout.strips.at(i).button.contains(position))
            return {Hit::Part::Fix, i};
    return {};
}

} // namespace vipdeck

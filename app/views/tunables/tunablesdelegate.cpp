// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/tunables/tunablesdelegate.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QTreeView>

#include "app/models/tunablecatalogue.h"
#include "app/models/tunablesmodel.h"
#include "app/views/icons.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;
using Kind = TunableInfo::Kind;
using Model = TunablesModel;

constexpr int kLevels = 4;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

bool isNumeric(int column)
{
    return column == Model::Current || column == Model::Default;
}

Font fontOf(const QModelIndex &index)
{
    switch (index.column()) {
    case Model::Option: return Font::Mono;
    case Model::Current:
        return index.data(Model::OffDefaultRole).toBool() ? Font::RowStrong : Font::Row;
    case Model::New: return index.data(Model::ChangedRole).toBool() ? Font::RowStrong : Font::Row;
    default: return Font::Row;
    }
}

QColor colorOf(const QModelIndex &index)
{
    const auto &tokens = Theme::instance().tokens();
    if (index.data(Model::WithoutEffectRole).toBool() && index.column() != Model::New)
        return tokens.text3;
    switch (index.column()) {
    case Model::Option:
    case Model::Current: return tokens.text;
    case Model::New: return index.data(Model::ChangedRole).toBool() ? tokens.draft : tokens.text3;
    case Model::Meaning: return tokens.text2;
    default: return tokens.text3;
    }
}

} // namespace

QSize TunablesDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(Theme::instance().font(fontOf(index)));
    const int width = index.column() == Model::Meaning
                          ? scaled(200)
                          : metrics.horizontalAdvance(index.data().toString()) + scaled(24);
    return {width, qMax(scaled(24), metrics.height() + scaled(7))};
}

void TunablesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    if (index.data(Model::IsGroupRole).toBool())
        paintGroup(painter, option, index);
    else
        paintOption(painter, option, index);
    painter->restore();
}

QString TunablesDelegate::groupNote(const QModelIndex &group)
{
    const auto count = QString::number(group.model()->rowCount(group));
    const auto which = static_cast<TunableInfo::Group>(group.data(Model::GroupRole).toInt());
    return which == TunableInfo::Group::Timeouts
               ? tr("%1, as ipvsadm --set", "number of options").arg(count)
               : count;
}

void TunablesDelegate::paintGroup(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    const auto rect = option.rect;
    painter->fillRect(rect, tokens.alt);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
    if (index.column() != 0)
        return;
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    icons::paint(painter, QRect(rect.left() + scaled(8), rect.top(), scaled(14), rect.height()),
                 view && view->isExpanded(index) ? QStringLiteral("chevron-down")
                                                 : QStringLiteral("chevron-right"),
                 tokens.text2, scaled(14));
    painter->setFont(theme.font(Font::RowStrong));
    painter->setPen(tokens.text2);
    const auto place = rect.adjusted(scaled(27), 0, -scaled(8), 0);
    const auto text = index.data().toString();
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft, text);
    const int used = painter->fontMetrics().horizontalAdvance(text) + scaled(6);
    painter->setFont(theme.font(Font::Row));
    painter->setPen(tokens.text3);
    painter->drawText(place.adjusted(used, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                      groupNote(index));
}

void TunablesDelegate::paintOption(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index)
{
    auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    const auto rect = option.rect;
    const bool changed = index.data(Model::ChangedRole).toBool();
    const auto back = option.state & QStyle::State_Selected ? tokens.sel
                      : changed                             ? tokens.draftBg
                                                            : tokens.base;
    painter->fillRect(rect, back);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
    if (index.column() == 0 && (changed || index.data(Model::OffDefaultRole).toBool()))
        painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()),
                          changed ? tokens.draft : tokens.ctl);
    auto place = rect.adjusted(scaled(8), 0, -scaled(8), 0);
    if (index.column() == Model::New && changed) {
        icons::paint(painter, backRect(option), QStringLiteral("undo"), tokens.draft, scaled(12));
        place.setRight(backRect(option).left() - scaled(4));
    }
    painter->setFont(theme.font(fontOf(index)));
    painter->setPen(colorOf(index));
    painter->drawText(
        place, Qt::AlignVCenter | (isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft),
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, place.width()));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(tokens.selLine, 2));
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
}

QRect TunablesDelegate::backRect(const QStyleOptionViewItem &option)
{
    const int width = scaled(22);
    return {option.rect.right() - width, option.rect.top(), width, option.rect.height()};
}

QWidget *TunablesDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                        const QModelIndex &index) const
{
    const auto kind = static_cast<Kind>(index.data(Model::KindRole).toInt());
    const auto name = index.siblingAtColumn(Model::Option).data().toString();
    QWidget *editor = nullptr;
    if (kind == Kind::Switch || kind == Kind::Level) {
        auto *box = new QComboBox(parent);
        if (kind == Kind::Switch) {
            box->addItem(tr("off"), QStringLiteral("0"));
            box->addItem(tr("on"), QStringLiteral("1"));
        } else {
            for (int level = 0; level < kLevels; ++level)
                box->addItem(QString::number(level), QString::number(level));
        }
        connect(box, &QComboBox::activated, this, [this, box] {
            auto *self = const_cast<TunablesDelegate *>(this);
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        editor = box;
    } else {
        editor = new QLineEdit(parent);
    }
    editor->setAccessibleName(tr("New value of %1").arg(name));
    return editor;
}

void TunablesDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const auto value = index.data(Model::ValueRole).toString();
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(box->findData(value));
    else if (auto *field = qobject_cast<QLineEdit *>(editor))
        field->setText(value);
}

void TunablesDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                    const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentData());
    else if (auto *field = qobject_cast<QLineEdit *>(editor))
        model->setData(index, field->text());
}

bool TunablesDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                   const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease && index.column() == Model::New
        && index.data(Model::ChangedRole).toBool()
        && backRect(option).contains(static_cast<QMouseEvent *>(event)->position().toPoint())) {
        Q_EMIT backRequested(index);
        return true;
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace vipdeck

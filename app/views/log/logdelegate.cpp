// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/log/logdelegate.h"

#include <QPainter>

#include "app/models/logmodel.h"
#include "app/views/icons.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;
using Level = api::EventLevel;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

bool isGrave(int level)
{
    return level <= static_cast<int>(Level::Warning);
}

} // namespace

QString LogDelegate::levelIcon(int level)
{
    switch (static_cast<Level>(level)) {
    case Level::Error: return QStringLiteral("state-down");
    case Level::Warning: return QStringLiteral("warn");
    case Level::Notice: return QStringLiteral("notice");
    case Level::Info: break;
    }
    return QStringLiteral("info");
}

QColor LogDelegate::levelColor(int level)
{
    const auto &tokens = Theme::instance().tokens();
    switch (static_cast<Level>(level)) {
    case Level::Error: return tokens.down;
    case Level::Warning: return tokens.over;
    case Level::Notice: return tokens.accent;
    case Level::Info: break;
    }
    return tokens.text2;
}

int LogDelegate::rowHeight()
{
    const QFontMetrics metrics(Theme::instance().font(Font::Row));
    return qMax(scaled(22), metrics.height() + scaled(6));
}

QSize LogDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(80), rowHeight()};
}

void LogDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    const int level = index.data(LogModel::LevelRole).toInt();
    const auto rect = option.rect;
    painter->save();
    painter->fillRect(rect, option.state & QStyle::State_Selected ? tokens.sel
                            : index.row() % 2 == 1                ? tokens.alt
                                                                  : tokens.base);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
    auto place = rect.adjusted(scaled(8), 0, -scaled(6), 0);
    auto color = tokens.text;
    auto font = theme.font(Font::Row);
    QString icon;
    switch (index.column()) {
    case LogModel::Time: font = theme.font(Font::Mono); break;
    case LogModel::Level:
        icon = levelIcon(level);
        color = levelColor(level);
        font = theme.font(isGrave(level) ? Font::RowStrong : Font::Row);
        break;
    case LogModel::Source: color = tokens.text2; break;
    case LogModel::Who:
        if (index.data(LogModel::ByUserRole).toBool())
            icon = index.data(LogModel::ByToolRole).toBool() ? QStringLiteral("script")
                                                             : QStringLiteral("user");
        else
            color = tokens.text3;
        break;
    case LogModel::Object:
        if (index.data().toString() != QLatin1String("-")) {
            color = tokens.accent;
            font.setUnderline(true);
        }
        break;
    default: break;
    }
    if (!icon.isEmpty()) {
        icons::paint(painter, QRect(place.left(), place.top(), scaled(14), place.height()), icon,
                     color, scaled(14));
        place.setLeft(place.left() + scaled(19));
    }
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(
        place, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, place.width()));
    painter->restore();
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/connections/connectionsdelegate.h"

#include "app/models/connectionsmodel.h"
#include "app/views/icons.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

struct Look
{
    const char *icon;
    QColor Tokens::*color;
};

Look lookOf(const QString &state, bool isTemplate)
{
    if (isTemplate)
        return {"pin", &Tokens::text2};
    if (state == QLatin1String("ESTABLISHED"))
        return {"state-up", &Tokens::up};
    if (state.startsWith(QLatin1String("SYN")) || state.startsWith(QLatin1String("INIT"))
        || state.startsWith(QLatin1String("COOKIE")))
        return {"clock", &Tokens::over};
    if (state == QLatin1String("UDP"))
        return {"link", &Tokens::text2};
    return {"unlink", &Tokens::text2};
}

} // namespace

void ConnectionsDelegate::initStyleOption(QStyleOptionViewItem *option,
                                          const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto &theme = Theme::instance();
    const auto column = index.column();
    const bool isAddress = column == ConnectionsModel::Client || column == ConnectionsModel::Virtual
                           || column == ConnectionsModel::Server;
    option->font = theme.font(isAddress ? Theme::Font::Mono : Theme::Font::Row);
    if (column != ConnectionsModel::State || option->text.isEmpty())
        return;
    const auto look = lookOf(index.data(ConnectionsModel::StateRole).toString(),
                             index.data(ConnectionsModel::TemplateRole).toBool());
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = icons::icon(QLatin1String(look.icon), look.color);
    option->decorationSize = QSize(theme.scaled(14), theme.scaled(14));
    const auto color = theme.tokens().*look.color;
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
}

} // namespace vipdeck

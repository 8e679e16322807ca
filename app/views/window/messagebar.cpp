// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/window/messagebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

#include "app/views/icons.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kIconSize = 16;
constexpr int kStripe = 4;

struct LevelLook
{
    QColor Tokens::*front;
    QColor Tokens::*back;
    const char *icon;
};

LevelLook lookOf(Message::Level level)
{
    switch (level) {
    case Message::Level::Error: return {&Tokens::down, &Tokens::downBg, "state-down"};
    case Message::Level::Warning: return {&Tokens::over, &Tokens::overBg, "warn"};
    case Message::Level::Information: break;
    }
    return {&Tokens::accent, &Tokens::sel, "info"};
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_buttons(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    auto &theme = Theme::instance();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kStripe + 10, 4, 12, 4);
    row->setSpacing(10);
    row->addWidget(m_icon);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    m_buttons->setSpacing(10);
    row->addLayout(m_buttons);
    row->addWidget(m_close);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_close->setAutoRaise(true);
    m_close->setIcon(icons::icon(QStringLiteral("close")));
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message"));
    connect(m_close, &QToolButton::clicked, this, [this] { remove(m_shown); });
    connect(&theme, &Theme::changed, this, &MessageBar::refresh);
    setMinimumHeight(theme.scaled(38));
    setVisible(false);
}

void MessageBar::show(const QString &name, const Message &message)
{
    const auto same = std::ranges::find(m_entries, name, &Entry::name);
    const bool isNew = same == m_entries.end();
    if (isNew)
        m_entries.append({name, message});
    else
        same->message = message;
    refresh();
    if (isNew && m_shown == name)
        Q_EMIT announced(message.title + u' ' + message.text);
}

void MessageBar::remove(const QString &name)
{
    if (m_entries.removeIf([&](const Entry &entry) { return entry.name == name; }) > 0)
        refresh();
}

bool MessageBar::contains(const QString &name) const
{
    return std::ranges::find(m_entries, name, &Entry::name) != m_entries.end();
}

void MessageBar::refresh()
{
    const Entry *chosen = nullptr;
    for (const auto &entry : m_entries)
        if (!chosen || entry.message.level >= chosen->message.level)
            chosen = &entry;
    m_shown = chosen ? chosen->name : QString();
    if (chosen)
        fill(chosen->message);
    setVisible(chosen != nullptr);
}

void MessageBar::fill(const Message &message)
{
    const auto &tokens = Theme::instance().tokens();
    const auto look = lookOf(message.level);
    m_level = message.level;
    const auto icon = message.icon.isEmpty() ? QString::fromLatin1(look.icon) : message.icon;
    m_icon->setPixmap(icons::pixmap(icon, tokens.*look.front, kIconSize, devicePixelRatioF()));
    fillText(message);
    while (auto *item = m_buttons->takeAt(0)) {
        item->widget()->hide(); // a dialog may open before it is deleted
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto &button : message.buttons) {
        auto *widget = new QPushButton(button.text, this);
        widget->setDefault(button.primary);
        if (!button.icon.isEmpty())
            widget->setIcon(button.primary ? icons::icon(button.icon, &Tokens::onAccent)
                                           : icons::icon(button.icon));
        connect(widget, &QPushButton::clicked, this, button.run);
        m_buttons->addWidget(widget);
    }
    m_close->setVisible(message.closable);
    update();
}

void MessageBar::fillText(const Message &message)
{
    const auto &theme = Theme::instance();
    QString html = QStringLiteral("<b>%1</b> %2")
                       .arg(message.title.toHtmlEscaped(), message.text.toHtmlEscaped());
    if (!message.second.isEmpty())
        html += QStringLiteral("<div style='font-size:%1px'>%2</div>")
                    .arg(theme.scaled(11))
                    .arg(message.second.toHtmlEscaped());
    m_text->setText(html);
    setAccessibleName(message.title + u' ' + message.text + u' ' + message.second);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const auto &tokens = Theme::instance().tokens();
    const auto look = lookOf(m_level);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.*look.back);
    painter.fillRect(QRect(0, 0, kStripe, height()), tokens.*look.front);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line2);
}

} // namespace vipdeck

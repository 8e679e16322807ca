// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/serverchips.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QToolButton>

#include "app/models/boardroles.h"
#include "app/views/dialogs/tokenchip.h"
#include "app/views/theme.h"

namespace vipdeck {

ServerChips::ServerChips(QWidget *parent)
    : QFrame(parent)
    , m_input(new QLineEdit(this))
{
    m_input->setFrame(false);
    m_input->setFont(Theme::instance().font(Theme::Font::Row));
    m_input->setPlaceholderText(tr("Type addresses or drag servers here (optional)"));
    m_input->setAccessibleName(tr("Add a real server"));
    m_input->setAttribute(Qt::WA_MacShowFocusRect, false);
    m_input->installEventFilter(this);
    setFocusProxy(m_input);
    setAcceptDrops(true);
    connect(m_input, &QLineEdit::editingFinished, this, &ServerChips::takeInput);
    connect(m_input, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.endsWith(u',') || text.endsWith(u' ') || text.endsWith(u';'))
            takeInput();
    });
    arrange();
}

// The input loses the focus while it goes; nobody is left to take its text then.
ServerChips::~ServerChips()
{
    m_input->disconnect(this);
    m_input->removeEventFilter(this);
}

void ServerChips::setServers(const QStringList &servers)
{
    if (m_servers == servers)
        return;
    m_servers = servers;
    rebuild();
    Q_EMIT changed();
}

void ServerChips::takeInput()
{
    const auto text = m_input->text();
    m_input->clear();
    add(text);
}

void ServerChips::add(const QString &text)
{
    static const QRegularExpression kSeparators(QStringLiteral("[\\s,;]+"));
    auto servers = m_servers;
    for (const auto &word : text.split(kSeparators, Qt::SkipEmptyParts))
        if (!servers.contains(word))
            servers.append(word);
    setServers(servers);
}

void ServerChips::rebuild()
{
    for (auto *chip : std::as_const(m_chips))
        chip->deleteLater();
    m_chips.clear();
    for (const auto &server : std::as_const(m_servers)) {
        auto *chip = new TokenChip(server, {}, this);
        connect(chip, &QToolButton::clicked, this, [this, server] {
            auto rest = m_servers;
            rest.removeAll(server);
            m_input->setFocus();
            setServers(rest);
        });
        chip->show();
        m_chips.append(chip);
    }
    arrange();
}

// Chips flow from the left; the input takes the rest of the last line or a line of its own.
void ServerChips::arrange()
{
    auto &theme = Theme::instance();
    const int margin = theme.scaled(6);
    const int gap = theme.scaled(5);
    int x = margin;
    int y = margin;
    int lineHeight = theme.scaled(19);
    for (auto *chip : std::as_const(m_chips)) {
        const auto size = chip->sizeHint();
        if (x > margin && x + size.width() > width() - margin) {
            x = margin;
            y += lineHeight + gap;
        }
        lineHeight = qMax(lineHeight, size.height());
        chip->setGeometry(x, y, size.width(), size.height());
        x += size.width() + gap;
    }
    const int needed =
        m_input->fontMetrics().horizontalAdvance(m_input->placeholderText()) + theme.scaled(16);
    if (x > margin && x + needed > width() - margin) {
        x = margin;
        y += lineHeight + gap;
    }
    m_input->setGeometry(x, y, width() - x - margin, qMax(lineHeight, theme.scaled(22)));
    const int height = qMax(y + m_input->height() + margin, theme.scaled(60));
    if (minimumHeight() != height)
        setMinimumHeight(height);
}

bool ServerChips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && !m_input->text().isEmpty()) {
        takeInput();
        return true;
    }
    if (key->key() == Qt::Key_Backspace && m_input->text().isEmpty() && !m_servers.isEmpty()) {
        setServers(m_servers.mid(0, m_servers.size() - 1));
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void ServerChips::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void ServerChips::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(QLatin1String(kServersMimeType))
        || event->mimeData()->hasText())
        event->acceptProposedAction();
}

// The plain text of a drag of servers is its address list.
void ServerChips::dropEvent(QDropEvent *event)
{
    add(event->mimeData()->text());
    event->acceptProposedAction();
}

void ServerChips::paintEvent(QPaintEvent *)
{
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = 1;
    option.state.setFlag(QStyle::State_HasFocus, m_input->hasFocus());
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
}

} // namespace vipdeck

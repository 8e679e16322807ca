// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/window/searchbox.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QLabel>
#include <QStandardItemModel>
#include <QStyle>
#include <QTimer>

#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "app/document/stableids.h"
#include "app/views/icons.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"

namespace vipdeck {
namespace {

enum Role { IdRole = Qt::UserRole + 1, ActionRole };
constexpr int kVisibleItems = 12;

} // namespace

SearchBox::SearchBox(QWidget *parent)
    : QLineEdit(parent)
    , m_items(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_items, this))
    , m_shortcut(new QLabel(tr("Ctrl+K"), this))
{
    setObjectName(QStringLiteral("search"));
    setPlaceholderText(tr("Find service, server or address"));
    setAccessibleName(tr("Find anything"));
    setToolTip(tr("Find a service, a server, an address or a command (Ctrl+K)"));
    icons::lead(this, QStringLiteral("search"));
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setMaxVisibleItems(kVisibleItems);
    setCompleter(m_completer);
    m_shortcut->setFont(Theme::instance().font(Theme::Font::Caption));
    m_shortcut->setFrameShape(QFrame::StyledPanel);
    m_shortcut->setEnabled(false);
    m_shortcut->setContentsMargins(3, 0, 3, 0);
    const int room = m_shortcut->sizeHint().width() + 8;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setTextMargins(mirrored ? room : 0, 0, mirrored ? 0 : room, 0);
    connect(this, &QLineEdit::textChanged, m_shortcut,
            [this](const QString &text) { m_shortcut->setVisible(text.isEmpty()); });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            &SearchBox::choose);
    connect(this, &QLineEdit::returnPressed, this, [this] {
        if (m_completer->currentIndex().isValid())
            choose(m_completer->currentIndex());
    });
}

void SearchBox::focusInEvent(QFocusEvent *event)
{
    collect();
    QLineEdit::focusInEvent(event);
    selectAll();
}

void SearchBox::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const auto size = m_shortcut->sizeHint();
    const QRect place(width() - size.width() - 8, (height() - size.height()) / 2, size.width(),
                      size.height());
    m_shortcut->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

void SearchBox::addItem(const QString &text, const QString &icon, quint64 id, QAction *action)
{
    auto *item = new QStandardItem(icons::icon(icon), text);
    item->setData(id, IdRole);
    item->setData(QVariant::fromValue(action), ActionRole);
    m_items->appendRow(item);
}

void SearchBox::collect()
{
    m_items->clear();
    if (!m_document)
        return;
    for (const auto &service : m_document->draft().services) {
        const auto &key = service.config.key;
        const auto name = m_document->serviceName(key);
        const auto address = EndpointText::toString(key);
        addItem(name == address ? name : name + QStringLiteral("  ") + address,
                QStringLiteral("pools"), m_document->stableIds().of(key), nullptr);
        for (const auto &server : service.destinations) {
            const auto serverName = m_document->serverName(server.endpoint.address);
            const auto endpoint = EndpointText::toString(server.endpoint);
            addItem(tr("%1 in %2")
                        .arg(serverName.isEmpty() ? endpoint
                                                  : serverName + QStringLiteral("  ") + endpoint,
                             name),
                    QStringLiteral("host"),
                    m_document->stableIds().of(ServerRef{key, server.endpoint}), nullptr);
        }
    }
    for (auto *action : m_actions) {
        const auto text = plainTextOf(action);
        if (!action->isEnabled() || !action->isVisible() || text.isEmpty())
            continue;
        const auto shortcut = action->shortcut().toString(QKeySequence::NativeText);
        addItem(shortcut.isEmpty() ? text : QStringLiteral("%1  %2").arg(text, shortcut),
                QStringLiteral("chevron-right"), 0, action);
    }
}

void SearchBox::choose(const QModelIndex &index)
{
    const auto id = index.data(IdRole).toULongLong();
    auto *action = index.data(ActionRole).value<QAction *>();
    // The completer writes its choice into the field after this.
    QTimer::singleShot(0, this, [this] { clear(); });
    if (action)
        action->trigger();
    else if (id != 0)
        Q_EMIT itemChosen(id);
}

} // namespace vipdeck

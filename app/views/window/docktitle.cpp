// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/window/docktitle.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include "app/views/icons.h"
#include "app/views/parts/elidedlabel.h"
#include "app/views/theme.h"

namespace vipdeck {

DockTitle::DockTitle(QDockWidget *dock)
    : QWidget(dock)
    , m_title(new ElidedLabel(dock->windowTitle(), this))
    , m_note(new ElidedLabel(QString(), this))
{
    auto &theme = Theme::instance();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 6, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_note);
    row->addStretch(1);
    m_title->setFont(theme.font(Theme::Font::RowStrong));
    m_note->setFont(theme.font(Theme::Font::Row));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    for (auto *button : createButtons(dock))
        row->addWidget(button);
    setFixedHeight(theme.scaled(26));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QList<QWidget *> DockTitle::createButtons(QDockWidget *dock)
{
    const int size = Theme::instance().scaled(24);
    const auto create = [&](const char *icon, const QString &name, auto &&slot) {
        auto *button = new QToolButton(dock);
        button->setAutoRaise(true);
        button->setIcon(icons::icon(QLatin1String(icon)));
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setFixedSize(size, size);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, dock, slot);
        return button;
    };
    const auto title = dock->windowTitle();
    return {create("float", tr("Float or dock %1").arg(title),
                   [dock] { dock->setFloating(!dock->isFloating()); }),
            create("close", tr("Close %1").arg(title), [dock] { dock->close(); })};
}

void DockTitle::setNote(const QString &note)
{
    m_note->setText(note);
}

QSize DockTitle::minimumSizeHint() const
{
    return {80, Theme::instance().scaled(26)};
}

void DockTitle::paintEvent(QPaintEvent *)
{
    const auto &tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
}

} // namespace vipdeck

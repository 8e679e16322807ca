// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/window/lockbutton.h"

#include "app/document/directordocument.h"
#include "app/views/icons.h"
#include "app/views/theme.h"

namespace vipdeck {

LockButton::LockButton(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("lockButton"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (m_document && m_document->unlockedUntil() < QDateTime::currentDateTime())
            m_document->endUnlock();
        refresh();
    });
    connect(this, &QToolButton::clicked, this, &LockButton::toggle);
    connect(&Theme::instance(), &Theme::changed, this, &LockButton::refresh);
}

void LockButton::setDocument(DirectorDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    connect(document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if (parts & (DocumentPart::Authorization | DocumentPart::Connection))
            refresh();
    });
    refresh();
}

void LockButton::toggle()
{
    if (!m_document || !m_document->isConnected())
        return;
    if (m_document->lock() == DirectorDocument::Lock::Unlocked)
        m_document->forgetLock();
    else
        m_document->unlock();
}

LockButton::Look LockButton::look() const
{
    using Lock = DirectorDocument::Lock;
    if (m_document->isFile())
        return {QStringLiteral("file"), tr("File"), false};
    if (!m_document->isConnected())
        return {QStringLiteral("lock"), tr("Not connected"), false};
    switch (m_document->lock()) {
    case Lock::Unlocked: {
        const auto until = m_document->unlockedUntil();
        if (!until.isValid())
            return {QStringLiteral("unlock"), tr("Unlocked"), false};
        const auto left = std::max<qint64>(0, QDateTime::currentDateTime().secsTo(until));
        return {QStringLiteral("unlock"),
                tr("Unlocked, %1:%2 left").arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0')),
                false};
    }
    case Lock::Denied: return {QStringLiteral("lock"), tr("Locked, not allowed"), true};
    case Lock::Locked:
    case Lock::Unknown: break;
    }
    return {QStringLiteral("lock"), tr("Locked"), false};
}

void LockButton::refresh()
{
    if (!m_document)
        return;
    const auto now = look();
    setIcon(now.warning ? icons::icon(now.icon, &Tokens::over) : icons::icon(now.icon));
    setText(now.text);
    auto colors = Theme::instance().palette();
    if (now.warning)
        colors.setColor(QPalette::ButtonText, Theme::instance().tokens().over);
    setPalette(colors);
    setAccessibleName(now.text);
    setToolTip(m_document->lock() == DirectorDocument::Lock::Unlocked
                   ? tr("You may change rules. Click to lock (Ctrl+L)")
                   : tr("Ask now whether you may change rules (Ctrl+L)"));
    setEnabled(m_document->isConnected());
    if (m_document->unlockedUntil().isValid())
        m_second.start();
    else
        m_second.stop();
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/window/pendingbar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include "app/document/directordocument.h"
#include "app/document/directoroperations.h"
#include "app/document/directorsafeguards.h"
#include "app/views/icons.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"

namespace vipdeck {
namespace {

constexpr int kNamedSwitches = 2;

QPushButton *button(const QString &text, QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setToolTip(action->toolTip());
    button->setEnabled(action->isEnabled());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    });
    return button;
}

} // namespace

PendingBar::PendingBar(DirectorDocument *document, ConsoleActions *actions, QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_review(button(tr("Review"), actions->review, this))
    , m_apply(button({}, actions->apply, this))
    , m_discard(button(tr("Discard"), actions->discard, this))
{
    setObjectName(QStringLiteral("pendingBar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 4);
    row->setSpacing(10);
    row->addWidget(m_icon);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    row->addWidget(m_review);
    row->addWidget(m_apply);
    row->addWidget(m_discard);
    m_text->setTextFormat(Qt::RichText);
    m_apply->setDefault(true);
    m_discard->setFlat(true);
    setMinimumHeight(Theme::instance().scaled(38));
    connect(&Theme::instance(), &Theme::changed, this, &PendingBar::refreshIcon);
    refreshIcon();
    setDocument(document);
}

void PendingBar::setDocument(DirectorDocument *document)
{
    if (m_document) {
        m_document->disconnect(this);
        m_document->operations()->disconnect(this);
        m_document->safeguards()->disconnect(this);
    }
    m_document = document;
    connect(document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if (parts & ~DocumentParts(DocumentPart::Status))
            refresh();
    });
    connect(document->operations(), &DirectorOperations::confirmationChanged, this,
            &PendingBar::refresh);
    connect(document->safeguards(), &DirectorSafeguards::changed, this, &PendingBar::refresh);
    refresh();
}

void PendingBar::refreshIcon()
{
    m_icon->setPixmap(icons::pixmap(QStringLiteral("edit"), Theme::instance().tokens().draft, 16,
                                    devicePixelRatioF()));
}

QString PendingBar::explanation() const
{
    if (m_document->isApplying())
        return tr("Applying them now.");
    if (m_document->isFile())
        return tr("The file on disk still has the old rules.");
    if (!m_document->isConnected())
        return tr("Apply is off until the connection is back.");
    if (m_document->operations()->isWaiting())
        return tr("Apply is off until version %1 is kept or reverted.")
            .arg(m_document->operations()->confirmation().version);
    QStringList switches;
    for (const auto &change : m_document->pendingChanges())
        if (change.kind == PendingChange::Kind::Tunable)
            switches.append(change.sentence.chopped(1));
    if (switches.isEmpty())
        return tr("Live traffic still uses the old rules.");
    const int others = m_document->pendingCount() - static_cast<int>(switches.size());
    const auto named = switches.mid(0, kNamedSwitches).join(QStringLiteral(", "))
                       + (switches.size() > kNamedSwitches ? QStringLiteral(" ...") : QString());
    return others == 0 ? named + u'.'
                       : tr("%1. The draft has %n other change(s).", "", others).arg(named);
}

void PendingBar::refresh()
{
    const int count = m_document->pendingCount();
    const auto title = m_document->isFile() ? tr("%n change(s) not saved", "", count)
                                            : tr("%n change(s) not applied", "", count);
    m_apply->setText(m_document->isFile()                            ? tr("Save")
                     : m_document->safeguards()->needsSecondPerson() ? tr("Propose")
                                                                     : tr("Apply"));
    m_text->setText(QStringLiteral("<b>%1</b>&nbsp; %2").arg(title, explanation()));
    setAccessibleName(title + QStringLiteral(". ") + explanation());
    setVisible(count > 0);
}

void PendingBar::paintEvent(QPaintEvent *)
{
    const auto &tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.draftBg);
    painter.fillRect(QRect(0, 0, width(), 2), tokens.draft);
}

} // namespace vipdeck

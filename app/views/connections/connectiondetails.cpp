// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/connections/connectiondetails.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "app/models/connectionsmodel.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"

namespace vipdeck {

ConnectionDetails::ConnectionDetails(const DirectorDocument *document, QWidget *parent)
    : Surface(&Tokens::base, Qt::LeftEdge, parent)
    , m_document(document)
    , m_page(new Surface(&Tokens::base, {}, this))
{
    auto &theme = Theme::instance();
    auto *page = m_page;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    setLineColor(&Tokens::line2);
    m_title = new QLabel(page);
    m_title->setFont(theme.font(Theme::Font::MonoStrong));
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence = new TokenLabel({}, Theme::Font::Row, &Tokens::text2, page);
    m_sentence->setWordWrap(true);
    auto *fields = new QWidget(page);
    m_form = new QFormLayout(fields);
    m_form->setContentsMargins(0, 4, 0, 4);
    m_form->setVerticalSpacing(6);
    m_showServer = new QPushButton(tr("Show server"), this);
    m_showService = new QPushButton(tr("Show service"), this);
    m_followClient = new QPushButton(tr("Follow client"), this);
    m_followClient->setToolTip(tr("Show only connections of this client"));
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(fields);
    column->addStretch(1);
    createFrame();
    connect(m_showServer, &QPushButton::clicked, this, [this] {
        if (const auto key = service())
            Q_EMIT serverRequested(*key, m_connection->destination);
    });
    connect(m_showService, &QPushButton::clicked, this, [this] {
        if (const auto key = service())
            Q_EMIT serviceRequested(*key);
    });
    connect(m_followClient, &QPushButton::clicked, this, [this] {
        if (m_connection)
            Q_EMIT clientRequested(m_connection->client.address);
    });
    setConnection(nullptr);
}

// Head, what scrolls, and the buttons, which always can be reached.
void ConnectionDetails::createFrame()
{
    auto &theme = Theme::instance();
    setAccessibleName(tr("Details of the connection"));
    auto *head = new Surface(&Tokens::window, Qt::BottomEdge, this);
    auto *headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(12, 0, 12, 0);
    headRow->setSpacing(theme.scaled(8));
    headRow->addWidget(new TokenLabel(tr("Details"), Theme::Font::RowStrong, &Tokens::text, head));
    headRow->addWidget(
        new TokenLabel(tr("this connection"), Theme::Font::Row, &Tokens::text3, head), 1);
    head->setFixedHeight(theme.scaled(27));
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *foot = new Surface(&Tokens::base, Qt::TopEdge, this);
    auto *footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(12, theme.scaled(8), 12, theme.scaled(8));
    footRow->setSpacing(theme.scaled(6));
    for (auto *button : {m_showServer, m_showService, m_followClient})
        footRow->addWidget(button);
    footRow->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0); // leaves the line
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(scroll, 1);
    column->addWidget(foot);
}

QLabel *ConnectionDetails::addRow(const QString &name, const QString &value, bool fixedFont)
{
    auto *caption = new TokenLabel(name, Theme::Font::Row, &Tokens::text2, m_page);
    auto *text = new TokenLabel(value, fixedFont ? Theme::Font::Mono : Theme::Font::Row,
                                &Tokens::text, m_page);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setWordWrap(true);
    m_form->addRow(caption, text);
    return text;
}

void ConnectionDetails::setConnection(const ConnectionStatus *connection)
{
    m_connection = connection ? std::optional(*connection) : std::nullopt;
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_followClient->setEnabled(connection != nullptr);
    const auto key = service();
    const auto *rules = key ? m_document->live().findService(*key) : nullptr;
    m_showService->setEnabled(rules != nullptr);
    m_showServer->setEnabled(rules && rules->findDestination(m_connection->destination));
    if (connection) {
        fill(*connection);
        return;
    }
    m_title->setText(tr("No connection selected"));
    m_sentence->setText(
        tr("Select a row to see when it began, what it waits for and when it ends."));
}

void ConnectionDetails::setEnded()
{
    if (m_connection)
        m_sentence->setText(tr("It has ended or is in another part of the list. These are its last "
                               "values."));
}

void ConnectionDetails::fill(const ConnectionStatus &c)
{
    const auto client = EndpointText::toString(c.client);
    m_title->setText(
        QStringLiteral("%1 \u2192 %2").arg(client, EndpointText::toString(c.destination)));
    const auto name = m_document->serverName(c.destination.address);
    const auto server = name.isEmpty() ? EndpointText::toString(c.destination.address) : name;
    const auto left = formatSeconds(c.expiresSeconds);
    m_sentence->setText(
        c.isTemplate
            ? tr("New connections of this client go to %1 for %2 more.").arg(server, left)
            : tr("Served by %1. Without another packet it is forgotten in %2.").arg(server, left));
    const auto key = service();
    addRow(tr("Service"), key ? m_document->serviceName(*key) : QStringLiteral("-"));
    addRow(tr("Virtual address"),
           c.firewallMark != 0 ? tr("mark %1").arg(c.firewallMark)
                               : EndpointText::toString(c.virtualEndpoint),
           true);
    addRow(tr("Server"), name.isEmpty() ? QStringLiteral("-") : name);
    addRow(tr("Forwarding"), EndpointText::toString(c.forwarding));
    addRow(tr("State"),
           c.isTemplate ? tr("Persistence template") : QString::fromStdString(c.state));
    addRow(tr("Began"), tr("%1 ago").arg(formatSeconds(c.ageSeconds)));
    addRow(tr("Last packet"), tr("%1 ago").arg(formatSeconds(c.idleSeconds)));
    if (!c.isTemplate) {
        addRow(tr("From the client"),
               tr("%n packet(s)", "", static_cast<int>(std::min<quint64>(c.packets, INT_MAX))));
        addRow(tr("Bytes"), formatBytes(c.bytes))->setToolTip(ConnectionsModel::bytesExplanation());
    }
    if (!c.persistenceData.empty())
        addRow(QString::fromStdString(c.persistenceEngine),
               QString::fromStdString(c.persistenceData), true);
}

// As the director looks it up: address and port, then any port; a mark names its own.
std::optional<ServiceKey> ConnectionDetails::service() const
{
    if (!m_connection)
        return std::nullopt;
    const auto &c = *m_connection;
    const auto &rules = m_document->live();
    auto key = ServiceKey{c.protocol, c.virtualEndpoint, 0};
    if (rules.findService(key))
        return key;
    key.endpoint.port = 0;
    if (rules.findService(key))
        return key;
    for (const auto &service : rules.services)
        if (service.config.key.isFirewallMark() && service.findDestination(c.destination))
            return service.config.key;
    return std::nullopt;
}

} // namespace vipdeck

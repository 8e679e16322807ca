// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/connections/connectionsummary.h"

#include <QHash>
#include <QPainter>
#include <QVBoxLayout>

#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "app/views/connections/sharebar.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr std::size_t kNamedStates = 5;
constexpr int kOthersSlot = kSeriesCount - 1;

// A state keeps its colour, whatever its rank.
int slotOf(const QString &state)
{
    static const QHash<QString, int> kSlots{
        {QStringLiteral("ESTABLISHED"), 0}, {QStringLiteral("FIN_WAIT"), 1},
        {QStringLiteral("TIME_WAIT"), 2},   {QStringLiteral("SYN_RECV"), 3},
        {QStringLiteral("UDP"), 4},         {QStringLiteral("CLOSE"), 5}};
    return kSlots.value(state, 6);
}

} // namespace

ConnectionSummary::ConnectionSummary(const DirectorDocument *document, QWidget *parent)
    : QFrame(parent)
    , m_document(document)
    , m_byState(new ShareBar(tr("By state"), this))
    , m_byServer(new ShareBar(tr("By server"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 9, 12, 5);
    column->setSpacing(5);
    for (auto *bar : {m_byState, m_byServer}) {
        column->addWidget(bar);
        connect(bar, &ShareBar::chosen, this, &ConnectionSummary::chosen);
    }
}

void ConnectionSummary::setCounts(const api::ConnectionsReply &counts)
{
    std::vector<ShareBar::Part> states;
    ShareBar::Part otherStates{tr("other"), 0, {}, kOthersSlot};
    for (const auto &count : counts.states) {
        const auto state = QString::fromStdString(count.state);
        if (count.isTemplate)
            otherStates.count += count.connections;
        else if (states.size() < kNamedStates)
            states.push_back(
                {state, count.connections, QStringLiteral("state:") + state, slotOf(state)});
        else
            otherStates.count += count.connections;
    }
    if (otherStates.count != 0)
        states.push_back(otherStates);
    m_byState->setParts(std::move(states));

    std::vector<ShareBar::Part> servers;
    for (const auto &count : counts.servers) {
        const auto name = m_document->serverName(count.server);
        const auto address = EndpointText::toString(count.server);
        servers.push_back({name.isEmpty() ? address : name, count.connections,
                           QStringLiteral("server:") + (name.isEmpty() ? address : name),
                           static_cast<int>(servers.size())});
    }
    if (counts.otherConnections != 0)
        servers.push_back({counts.otherServers == 0 ? tr("without server")
                                                    : tr("%n other(s)", "servers",
                                                         static_cast<int>(counts.otherServers)),
                           counts.otherConnections,
                           {},
                           kOthersSlot});
    m_byServer->setParts(std::move(servers));
}

void ConnectionSummary::paintEvent(QPaintEvent *)
{
    const auto &tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.line2);
    painter.setBrush(tokens.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/draindialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <algorithm>

#include "app/document/directordocument.h"
#include "app/views/icons.h"
#include "app/views/numberformat.h"
#include "app/views/settings/applysettings.h"

namespace vipdeck {
namespace {

using Remembered = api::RememberedClients;

constexpr int kMaximumMinutes = 24 * 60;

} // namespace

DrainDialog::DrainDialog(const DirectorDocument *document, const ServerRefs &servers,
                         QWidget *parent)
    : JobDialog(document, servers, parent)
    , m_minutes(new QSpinBox(this))
    , m_remove(new QCheckBox(tr("&Remove from the pool at the end"), this))
    , m_remembered(new QComboBox(this))
{
    const auto count = static_cast<int>(servers.size());
    setWindowTitle(tr("Drain %n server(s) - %1", "", count).arg(document->name()));
    auto *drain = new QPushButton(icons::icon(QStringLiteral("state-draining"), &Tokens::onAccent),
                                  isProposal() ? tr("&Propose drain") : tr("&Drain now"));
    build(explanation(), createForm(), drain);
}

QFormLayout *DrainDialog::createForm()
{
    auto *form = new QFormLayout;
    m_minutes->setRange(0, kMaximumMinutes);
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setSpecialValueText(tr("none"));
    m_minutes->setValue(static_cast<int>(drainSecondsOfSettings() / 60));
    m_minutes->setToolTip(tr("After this time the drain ends even if connections are left"));
    form->addRow(tr("&Time limit"), m_minutes);
    form->addRow(QString(), m_remove);
    m_remembered->addItem(tr("may come back while it drains"), static_cast<int>(Remembered::Serve));
    m_remembered->addItem(tr("are waited for"), static_cast<int>(Remembered::Wait));
    m_remembered->addItem(tr("go to another server at once"), static_cast<int>(Remembered::Stop));
    const bool persistent = std::ranges::any_of(m_servers, [this](const ServerRef &server) {
        const auto *service = m_document->live().findService(server.service);
        return service && service->config.persistent;
    });
    m_remembered->setEnabled(persistent);
    m_remembered->setToolTip(persistent ? QString() : tr("These services remember no clients"));
    form->addRow(tr("Remembered &clients"), m_remembered);
    return form;
}

QString DrainDialog::explanation() const
{
    quint64 active = 0;
    for (const auto &server : m_servers)
        if (const auto *status = m_document->serverStatus(server))
            active += status->activeConnections;
    return tr("%1: no new connections from now on, %2 active one(s) may end.", "",
              pluralCount(active))
        .arg(namedServers(), QLocale().toString(active));
}

std::vector<api::JobOrder> DrainDialog::orders() const
{
    std::vector<api::JobOrder> orders;
    for (const auto &server : m_servers) {
        api::JobOrder order;
        order.server = {server.service, server.endpoint};
        order.seconds = static_cast<std::uint32_t>(m_minutes->value()) * 60;
        order.remove = m_remove->isChecked();
        order.remembered = static_cast<Remembered>(m_remembered->currentData().toInt());
        orders.push_back(order);
    }
    return orders;
}

} // namespace vipdeck

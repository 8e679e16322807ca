// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/draindialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "app/views/icons.h"
#include "app/views/parts/dialogfoot.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/settings/applysettings.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Remembered = api::RememberedClients;

constexpr int kMaximumMinutes = 24 * 60;
constexpr int kMaximumCommentOctets = 1000;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

} // namespace

DrainDialog::DrainDialog(const DirectorDocument *document, const ServerRefs &servers,
                         QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_servers(servers)
    , m_minutes(new QSpinBox(this))
    , m_remove(new QCheckBox(tr("&Remove from the pool at the end"), this))
    , m_remembered(new QComboBox(this))
    , m_comment(new QLineEdit(this))
{
    const auto count = static_cast<int>(servers.size());
    setWindowTitle(tr("Drain %n server(s) - %1", "", count).arg(document->name()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(14));
    body->setSpacing(scaled(12));
    auto *text = new TokenLabel(explanation(), Theme::Font::Body, &Tokens::text, this);
    text->setWordWrap(true);
    text->setMinimumWidth(scaled(440));
    body->addWidget(text);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(scaled(10));
    form->setVerticalSpacing(scaled(10));
    addFields(form);
    body->addLayout(form);
    column->addLayout(body, 1);
    DialogFoot foot(this);
    foot.problems->hide();
    auto *cancel = new QPushButton(tr("Cancel"), foot.strip);
    cancel->setAutoDefault(false);
    auto *drain = new QPushButton(tr("&Drain now"), foot.strip);
    drain->setIcon(icons::icon(QStringLiteral("state-draining"), &Tokens::onAccent));
    drain->setDefault(true);
    auto *note = new TokenLabel(tr("Takes effect at once, without the draft."), Theme::Font::Row,
                                &Tokens::text2, foot.strip);
    note->setWordWrap(true);
    foot.layout->addWidget(note, 1);
    foot.layout->addWidget(cancel);
    foot.layout->addWidget(drain);
    column->addWidget(foot.strip);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(drain, &QPushButton::clicked, this, &QDialog::accept);
    drain->setFocus();
}

void DrainDialog::addFields(QFormLayout *form)
{
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
    m_comment->setPlaceholderText(tr("Why, for history and log (optional)"));
    m_comment->setMaxLength(kMaximumCommentOctets / 4); // a character has at most 4 octets
    form->addRow(tr("C&omment"), m_comment);
}

QString DrainDialog::explanation() const
{
    QStringList names;
    quint64 active = 0;
    for (const auto &server : m_servers) {
        const auto label = m_document->serverName(server.endpoint.address);
        names.append(tr("%1 in %2")
                         .arg(label.isEmpty() ? EndpointText::toString(server.endpoint) : label,
                              m_document->serviceName(server.service)));
        if (const auto *status = m_document->serverStatus(server))
            active += status->activeConnections;
    }
    constexpr qsizetype kNamed = 4;
    auto text = names.mid(0, kNamed).join(QLatin1String(", "));
    if (names.size() > kNamed)
        text += u' ' + tr("and %n more", "", static_cast<int>(names.size() - kNamed));
    return tr("%1: no new connections from now on, %2 active ones may end.")
        .arg(text, QLocale().toString(active));
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

QString DrainDialog::comment() const
{
    return m_comment->text().trimmed();
}

} // namespace vipdeck

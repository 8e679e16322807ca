// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/inspector/virtualaddressfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>
#include <algorithm>

#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "app/views/parts/fieldnote.h"
#include "app/views/theme.h"

namespace vipdeck {

VirtualAddressField::VirtualAddressField(DirectorDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_box(new QCheckBox(tr("Address on"), this))
    , m_interface(new QComboBox(this))
    , m_note(new FieldNote(m_box, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::instance().scaled(3));
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::instance().scaled(6));
    row->addWidget(m_box);
    row->addWidget(m_interface, 1);
    column->addLayout(row);
    column->addWidget(m_note);
    m_box->setAccessibleName(tr("Virtual address on this machine"));
    m_box->setToolTip(tr("Puts the virtual address on an interface of the director, at once. It "
                         "is put back when the helper starts again."));
    m_interface->setAccessibleName(tr("Interface of the virtual address"));
    connect(m_box, &QCheckBox::clicked, this, &VirtualAddressField::change);
    connect(document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if (parts & DocumentPart::Connection)
            ask();
    });
}

void VirtualAddressField::setAddress(const Address &address, bool running)
{
    if (m_address == address && m_running == running)
        return;
    m_address = address;
    m_running = running;
    m_note->setProblem({});
    ask();
}

void VirtualAddressField::ask()
{
    auto *link = m_document->link();
    const bool possible = link && m_document->isConnected() && m_running && link->canExamine();
    m_box->setEnabled(false);
    m_interface->setEnabled(false);
    if (!possible) {
        m_note->setHint(m_running ? tr("Not known.") : tr("Apply the service first."));
        return;
    }
    link->interfaces([field = QPointer(this)](const Result<api::InterfacesReply> &reply) {
        if (field && reply)
            field->showInterfaces(*reply);
    });
}

// An address that somebody else put there is shown, but not ours to remove.
void VirtualAddressField::showInterfaces(const api::InterfacesReply &reply)
{
    const auto added = std::ranges::find(reply.added, m_address, &api::VirtualAddress::address);
    const bool isOurs = added != reply.added.end();
    QString holder;
    m_interface->clear();
    for (const auto &link : reply.interfaces) {
        m_interface->addItem(QString::fromStdString(link.name));
        const bool has =
            std::ranges::find(link.addresses, m_address, &doctor::InterfaceAddress::address)
            != link.addresses.end();
        if (has)
            holder = QString::fromStdString(link.name);
    }
    const auto chosen = holder.isEmpty() ? QStringLiteral("lo") : holder;
    m_interface->setCurrentIndex(std::max(0, m_interface->findText(chosen)));
    m_box->setChecked(!holder.isEmpty());
    m_box->setEnabled(holder.isEmpty() || isOurs);
    m_interface->setEnabled(holder.isEmpty());
    m_note->setHint(!holder.isEmpty() && !isOurs
                        ? tr("Put there by somebody else; VipDeck does not touch it.")
                        : QString());
}

void VirtualAddressField::report(const Result<api::Nothing> &done, const QString &sentence)
{
    m_note->setProblem(done ? QString() : QString::fromStdString(done.error().message));
    if (done)
        Q_EMIT announced(sentence);
    ask();
}

void VirtualAddressField::change(bool wanted)
{
    auto *link = m_document->link();
    if (!link)
        return;
    const auto name = m_interface->currentText();
    const auto text = EndpointText::toString(m_address);
    const api::AddressRequest request{{m_address, name.toStdString(), false}};
    if (wanted)
        link->addAddress(request,
                         [field = QPointer(this), name, text](const Result<api::Nothing> &done) {
                             if (field)
                                 field->report(done, tr("%1 is on %2").arg(text, name));
                         });
    else
        link->removeAddress(request,
                            [field = QPointer(this), text](const Result<api::Nothing> &done) {
                                if (field)
                                    field->report(done, tr("%1 was taken off").arg(text));
                            });
}

} // namespace vipdeck

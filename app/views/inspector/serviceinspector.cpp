// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/inspector/serviceinspector.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "app/document/changesentences.h"
#include "app/document/endpointtext.h"
#include "app/models/schedulermodel.h"
#include "app/models/serviceform.h"
#include "app/views/icons.h"
#include "app/views/inspector/copybutton.h"
#include "app/views/inspector/valuefield.h"
#include "app/views/inspector/virtualaddressfield.h"
#include "app/views/parts/fieldnote.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"
#include "engine/rules/commandtext.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr int kButtonsRoom = 272; // in a dock of the usual width
constexpr int kCopyIcon = 36;     // and the gaps
constexpr char kFlagProperty[] = "vipdeckFlag";
constexpr int kFlagBoxes = 3; // flag-1, flag-2, flag-3 of ipvsadm -b

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

ServiceFormValues::Match matchOf(const ServiceKey &key)
{
    if (key.isFirewallMark())
        return ServiceFormValues::Match::FirewallMark;
    if (key.protocol == Protocol::Udp)
        return ServiceFormValues::Match::Udp;
    return key.protocol == Protocol::Sctp ? ServiceFormValues::Match::Sctp
                                          : ServiceFormValues::Match::Tcp;
}

QString networkText(const ServiceConfig &config)
{
    return ChangeSentences::persistence(config).section(u' ', -1);
}

} // namespace

ServiceInspector::ServiceInspector(DirectorDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(scaled(10), scaled(8), scaled(10), scaled(8));
    m_form->setHorizontalSpacing(scaled(8));
    m_form->setVerticalSpacing(scaled(6));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows); // in a narrow dock
    createFields();
    m_form->addRow(createButtons());
}

void ServiceInspector::addRow(const QString &label, QWidget *field, QWidget *buddy)
{
    auto *caption = createCaption(label, Font::Body, 92, this);
    caption->setBuddy(buddy);
    m_form->addRow(caption, field);
}

void ServiceInspector::createFields()
{
    m_address = new QLabel(this);
    m_address->setFont(Theme::instance().font(Font::Mono));
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_address->setMinimumHeight(scaled(22));
    addRow(tr("Matches"), m_address, nullptr);
    m_onMachine = new VirtualAddressField(m_document, this);
    addRow(tr("This machine"), m_onMachine, m_onMachine->box());
    connect(m_onMachine, &VirtualAddressField::announced, this, &ServiceInspector::announced);
    m_name = new ValueField(tr("Name"), this);
    m_name->setMaxLength(64);
    addRow(tr("&Name"), m_name, m_name);
    m_scheduler = new QComboBox(this);
    m_scheduler->setModel(new SchedulerModel(m_scheduler));
    addRow(tr("&Scheduler"), m_scheduler, m_scheduler);
    m_schedulerNote = new FieldNote(m_scheduler, this);
    m_form->addRow(QString(), m_schedulerNote);
    for (int i = 0; i < kFlagBoxes; ++i) {
        auto *box = new QCheckBox(this);
        m_flags.append(box);
        m_form->addRow(QString(), box);
        connect(box, &QCheckBox::clicked, this, &ServiceInspector::commitFlags);
    }
    createPersistenceFields();
    connectFields();
}

void ServiceInspector::createPersistenceFields()
{
    m_persistent = new QCheckBox(tr("Keep clients on one server"), this);
    addRow(tr("&Persistence"), m_persistent, m_persistent);
    m_timeout = new ValueField(tr("Seconds of persistence"), this);
    m_timeout->setFixedWidth(scaled(66));
    m_timeout->setAlignment(Qt::AlignRight);
    m_network = new ValueField(tr("Client network of persistence"), this);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(6));
    layout->addWidget(m_timeout);
    layout->addWidget(new QLabel(tr("s, per"), row));
    layout->addWidget(m_network, 1);
    addRow(tr("For"), row, m_timeout);
    m_persistenceNote = new FieldNote(m_timeout, this);
    m_form->addRow(QString(), m_persistenceNote);
    m_sip = new QCheckBox(tr("By SIP Call-ID"), this);
    m_form->addRow(QString(), m_sip);
    m_onePacket = new QCheckBox(tr("Choose for every packet"), this);
    addRow(tr("One-packet"), m_onePacket, m_onePacket);
    m_onePacketNote = new FieldNote(nullptr, this);
    m_form->addRow(QString(), m_onePacketNote);
    m_servers = new QLabel(this);
    addRow(tr("Servers"), m_servers, nullptr);
}

void ServiceInspector::connectFields()
{
    connect(m_name, &ValueField::committed, this, &ServiceInspector::commitName);
    connect(m_scheduler, &QComboBox::activated, this, &ServiceInspector::commitScheduler);
    connect(m_persistent, &QCheckBox::clicked, this, &ServiceInspector::commitPersistence);
    connect(m_timeout, &ValueField::committed, this, &ServiceInspector::commitTimeout);
    connect(m_network, &ValueField::committed, this, &ServiceInspector::commitNetwork);
    connect(m_sip, &QCheckBox::clicked, this, &ServiceInspector::commitPersistence);
    connect(m_onePacket, &QCheckBox::clicked, this, [this](bool on) {
        if (const auto *old = service()) {
            auto wanted = old->config;
            wanted.onePacket = on;
            edit(m_onePacketNote, wanted);
        }
    });
}

QWidget *ServiceInspector::createButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, scaled(6), 0, 0);
    layout->setSpacing(scaled(4));
    m_add = new QPushButton(tr("Add servers"), row);
    m_add->setIcon(icons::icon(QStringLiteral("add-server")));
    m_remove = new QPushButton(tr("Remove"), row);
    m_remove->setIcon(icons::icon(QStringLiteral("trash")));
    m_copy = new QPushButton(tr("Copy"), row);
    m_copy->setToolTip(tr("Copy the commands that make this service"));
    m_copy->setAccessibleName(m_copy->toolTip());
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT addServersRequested(m_key); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(m_key); });
    connect(m_copy, &QPushButton::clicked, this, &ServiceInspector::copyCommands);
    for (auto *button : {m_add, m_remove, m_copy}) {
        button->setFont(Theme::instance().font(Font::Row));
        layout->addWidget(button);
    }
    if (m_add->sizeHint().width() + m_remove->sizeHint().width() + scaled(kCopyIcon)
        > scaled(kButtonsRoom))
        m_remove->setIcon({});
    fitCopyButton(m_copy,
                  scaled(kButtonsRoom) - m_add->sizeHint().width() - m_remove->sizeHint().width());
    layout->addStretch(1);
    return row;
}

const Service *ServiceInspector::service() const
{
    return m_document->draft().findService(m_key);
}

void ServiceInspector::setService(const ServiceKey &key)
{
    m_key = key;
    for (auto *note : {m_schedulerNote, m_persistenceNote, m_onePacketNote})
        note->clear();
    for (auto *field : {m_name, m_timeout, m_network})
        field->setModified(false);
    refresh();
}

void ServiceInspector::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refresh();
}

QString ServiceInspector::title() const
{
    return tr("service %1").arg(m_document->serviceName(m_key));
}

void ServiceInspector::showFlags(const ServiceConfig &config)
{
    const auto *scheduler = findScheduler(config.scheduler);
    for (int i = 0; i < kFlagBoxes; ++i) {
        const bool known = scheduler && i < static_cast<int>(scheduler->flags.size());
        m_form->setRowVisible(m_flags.at(i), known);
        if (!known)
            continue;
        const auto &flag = scheduler->flags[static_cast<std::size_t>(i)];
        m_flags.at(i)->setText(
            QString::fromUtf8(flag.name.data(), static_cast<qsizetype>(flag.name.size())));
        m_flags.at(i)->setToolTip(SchedulerModel::flagText(flag.name));
        m_flags.at(i)->setProperty(kFlagProperty, flag.flag);
        m_flags.at(i)->setChecked((config.schedulerFlags & flag.flag) != 0);
        m_flags.at(i)->setEnabled(!m_readOnly);
    }
}

void ServiceInspector::refresh()
{
    const auto *shown = service();
    setEnabled(shown != nullptr);
    if (!shown)
        return;
    const auto &config = shown->config;
    m_address->setText(EndpointText::toString(m_key));
    m_onMachine->setVisible(!m_key.isFirewallMark());
    m_form->labelForField(m_onMachine)->setVisible(!m_key.isFirewallMark());
    m_onMachine->setAddress(m_key.endpoint.address,
                            m_document->live().findService(m_key) != nullptr);
    const auto label = m_document->draft().serviceLabels.find(m_key);
    m_name->setValues({label == m_document->draft().serviceLabels.end()
                           ? QString()
                           : QString::fromStdString(label->second.name)});
    const auto scheduler = QString::fromStdString(config.scheduler);
    m_scheduler->setCurrentIndex(m_scheduler->findText(scheduler));
    m_schedulerNote->setHint(m_scheduler->currentData(SchedulerModel::SummaryRole).toString());
    showFlags(config);
    m_persistent->setChecked(config.persistent);
    const bool anyPort = !m_key.isFirewallMark() && m_key.endpoint.port == 0;
    m_persistent->setEnabled(!anyPort && !m_readOnly);
    m_persistenceNote->setHint(anyPort ? tr("Port 0 means every port and needs persistence.")
                                       : QString());
    m_timeout->setValues(
        {config.persistent ? QString::number(config.persistenceTimeoutSeconds) : QString()});
    m_network->setValues({config.persistent ? networkText(config) : QString()});
    const auto match = matchOf(m_key);
    const auto sip = ServiceForm::refusal(ServiceOption::SipEngine, config);
    m_form->setRowVisible(m_sip, match == ServiceFormValues::Match::Udp);
    m_sip->setChecked(config.persistenceEngine == "sip");
    m_sip->setToolTip(sip);
    m_sip->setEnabled(sip.isEmpty() && !m_readOnly);
    const auto onePacket = ServiceForm::refusal(ServiceOption::OnePacket, config);
    m_onePacket->setChecked(config.onePacket);
    m_onePacket->setEnabled((onePacket.isEmpty() || config.onePacket) && !m_readOnly);
    m_onePacketNote->setHint(onePacket);
    m_servers->setText(tr("%n server(s)", "", static_cast<int>(shown->destinations.size())));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_name, m_scheduler, m_add, m_remove})
        widget->setEnabled(!m_readOnly);
    for (auto *field : {m_timeout, m_network})
        field->setEnabled(config.persistent && !m_readOnly);
}

void ServiceInspector::edit(FieldNote *note, const ServiceConfig &wanted)
{
    const auto done = m_document->editService(m_key, wanted);
    note->setProblem(done ? QString() : QString::fromStdString(done.error().message));
    refresh();
}

void ServiceInspector::commitName(const QString &text)
{
    const auto known = m_document->draft().serviceLabels.find(m_key);
    Label label = known == m_document->draft().serviceLabels.end() ? Label{} : known->second;
    label.name = text.trimmed().toStdString();
    if (const auto done = m_document->setServiceLabel(m_key, label); !done)
        Q_EMIT announced(QString::fromStdString(done.error().message));
}

void ServiceInspector::commitScheduler(int position)
{
    const auto *old = service();
    if (!old)
        return;
    auto wanted = old->config;
    wanted.scheduler = m_scheduler->itemText(position).toStdString();
    if (wanted.scheduler != old->config.scheduler)
        wanted.schedulerFlags = 0; // flags belong to one scheduler
    edit(m_schedulerNote, wanted);
}

void ServiceInspector::commitFlags()
{
    const auto *old = service();
    if (!old)
        return;
    auto wanted = old->config;
    for (const auto *box : std::as_const(m_flags)) {
        const auto flag = box->property(kFlagProperty).toUInt();
        if (box->isHidden())
            continue;
        if (box->isChecked())
            wanted.schedulerFlags |= flag;
        else
            wanted.schedulerFlags &= ~flag;
    }
    edit(m_schedulerNote, wanted);
}

void ServiceInspector::commitPersistence()
{
    const auto *old = service();
    if (!old)
        return;
    auto wanted = old->config;
    wanted.persistent = m_persistent->isChecked();
    wanted.persistenceEngine = wanted.persistent && m_sip->isChecked() ? "sip" : "";
    if (wanted.persistent && wanted.persistenceTimeoutSeconds == 0)
        wanted.persistenceTimeoutSeconds = kDefaultPersistenceTimeoutSeconds;
    if (!wanted.persistent) {
        wanted.persistenceTimeoutSeconds = 0;
        wanted.persistenceNetmask =
            m_key.family() == AddressFamily::IPv4 ? kNoNetmask4 : kNoNetmask6;
    }
    edit(m_persistenceNote, wanted);
}

void ServiceInspector::commitTimeout(const QString &text)
{
    const auto *old = service();
    const auto seconds = EndpointText::parseNumber(text, 1, 31 * 24 * 3600);
    if (!old || !seconds) {
        m_persistenceNote->setProblem(tr("The time goes from 1 to 2678400 seconds (31 days)."));
        return;
    }
    auto wanted = old->config;
    wanted.persistenceTimeoutSeconds = static_cast<std::uint32_t>(*seconds);
    edit(m_persistenceNote, wanted);
}

void ServiceInspector::commitNetwork(const QString &text)
{
    const auto *old = service();
    const auto mask = old ? ServiceForm::parseNetwork(text, m_key.family()) : std::nullopt;
    if (!mask) {
        m_persistenceNote->setProblem(ServiceForm::networkProblem(m_key.family()));
        return;
    }
    auto wanted = old->config;
    wanted.persistenceNetmask = *mask;
    edit(m_persistenceNote, wanted);
}

void ServiceInspector::copyCommands()
{
    const auto *shown = service();
    if (!shown)
        return;
    QStringList lines{QString::fromStdString(rules::commandLine(AddService{shown->config}))};
    for (const auto &server : shown->destinations)
        lines.append(QString::fromStdString(rules::commandLine(AddDestination{m_key, server})));
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
    Q_EMIT announced(tr("%n command(s) copied", "", static_cast<int>(lines.size())));
}

} // namespace vipdeck

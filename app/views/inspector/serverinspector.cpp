// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/inspector/serverinspector.h"

#include <QClipboard>
#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/document/endpointtext.h"
#include "app/views/icons.h"
#include "app/views/inspector/copybutton.h"
#include "app/views/inspector/drainsection.h"
#include "app/views/inspector/valuefield.h"
#include "app/views/inspector/weightbar.h"
#include "app/views/parts/fieldnote.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"
#include "engine/rules/commandtext.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr int kButtonsRoom = 288; // in a dock of the usual width

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

QWidget *createRow(const QList<QWidget *> &widgets, bool stretch)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    for (auto *widget : widgets)
        layout->addWidget(widget);
    if (stretch)
        layout->addStretch(1);
    return row;
}

template<typename Get>
QStringList valuesOf(const std::vector<const DestinationConfig *> &configs, Get get)
{
    QStringList values;
    for (const auto *config : configs)
        values.append(get(*config));
    return values;
}

QString limitText(std::uint32_t limit)
{
    return limit == 0 ? QString() : QLocale().toString(limit);
}

} // namespace

ServerInspector::ServerInspector(DirectorDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(scaled(10), scaled(8), scaled(10), scaled(8));
    m_form->setHorizontalSpacing(scaled(8));
    m_form->setVerticalSpacing(scaled(6));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows); // in a narrow dock
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    createFields();
    connectFields();
    m_buttons = createButtons();
    m_drains = new DrainSection(document, this);
    m_form->addRow(m_drains);
}

void ServerInspector::addRow(const QString &label, QWidget *field, QWidget *buddy)
{
    auto *caption = createCaption(label, Font::Body, 92, this);
    caption->setBuddy(buddy);
    m_form->addRow(caption, field);
}

FieldNote *ServerInspector::addNote(QWidget *field)
{
    auto *note = new FieldNote(field, this);
    m_form->addRow(QString(), note);
    return note;
}

void ServerInspector::createFields()
{
    const auto number = [this](const QString &name, int width) {
        auto *field = new ValueField(name, this);
        field->setAlignment(Qt::AlignRight);
        field->setFixedWidth(scaled(width));
        return field;
    };
    const auto unit = [this] {
        auto *label = new QLabel(tr("connections"), this);
        label->setForegroundRole(QPalette::PlaceholderText);
        return label;
    };

    m_address = new QLabel(this);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_address->setMinimumHeight(scaled(22));
    addRow(tr("Address"), m_address, nullptr);
    m_name = new ValueField(tr("Name"), this);
    m_name->setMaxLength(64);
    addRow(tr("&Name"), m_name, m_name);
    m_port = number(tr("Port"), 84);
    m_port->setAlignment(Qt::AlignLeft);
    addRow(tr("&Port"), createRow({m_port}, true), m_port);
    m_portNote = addNote(m_port);
    m_forwarding = new QComboBox(this);
    for (const auto method : {Forwarding::Masquerade, Forwarding::DirectRoute, Forwarding::Tunnel,
                              Forwarding::LocalNode})
        m_forwarding->addItem(method == Forwarding::Masquerade ? tr("Masq (NAT)")
                                                               : EndpointText::toString(method),
                              static_cast<int>(method));
    addRow(tr("&Forwarding"), m_forwarding, m_forwarding);
    m_forwardingNote = addNote(m_forwarding);
    m_weight = number(tr("Weight"), 78);
    m_weightBar = new WeightBar(this);
    addRow(tr("&Weight"), createRow({m_weight, m_weightBar}, false), m_weight);
    m_weightNote = addNote(m_weight);
    m_weightNote->setHint(tr("0 drains: no new connections."));
    m_upper = number(tr("Upper limit, connections"), 80);
    addRow(tr("&Upper limit"), createRow({m_upper, unit()}, true), m_upper);
    m_upperNote = addNote(m_upper);
    m_lower = number(tr("Lower limit, connections"), 80);
    addRow(tr("&Lower limit"), createRow({m_lower, unit()}, true), m_lower);
    m_lowerNote = addNote(m_lower);
    m_lowerNote->setHint(tr("Over the upper limit, a server gets no new connections until it "
                            "falls below the lower one."));
}

void ServerInspector::connectFields()
{
    connect(m_name, &ValueField::committed, this, &ServerInspector::commitName);
    const std::pair<ValueField *, FieldNote *> numbers[] = {{m_port, m_portNote},
                                                            {m_weight, m_weightNote},
                                                            {m_upper, m_upperNote},
                                                            {m_lower, m_lowerNote}};
    for (const auto &[field, note] : numbers)
        connect(field, &ValueField::committed, this,
                [this, edited = field, below = note](const QString &text) {
                    commitNumber(edited, below, text);
                });
    connect(m_forwarding, &QComboBox::activated, this, &ServerInspector::commitForwarding);
    connect(m_weightBar, &WeightBar::weightChosen, this, &ServerInspector::setWeight);
}

QWidget *ServerInspector::createButtons()
{
    m_drain = new QPushButton(this);
    m_drain->setIcon(icons::icon(QStringLiteral("state-draining")));
    m_remove = new QPushButton(tr("Remove"), this);
    m_remove->setIcon(icons::icon(QStringLiteral("trash")));
    m_copy = new QPushButton(tr("Copy command"), this);
    for (auto *button : {m_drain, m_remove, m_copy}) {
        button->setFont(Theme::instance().font(Font::Row));
        button->setMaximumHeight(scaled(26));
    }
    // As wide as its longer text, so that the dock keeps its width.
    int width = 0;
    for (const auto &text : {tr("Drain"), tr("Undrain")}) {
        m_drain->setText(text);
        width = qMax(width, m_drain->sizeHint().width());
    }
    m_drain->setMinimumWidth(width);
    fitCopyButton(m_copy, scaled(kButtonsRoom) - width - m_remove->sizeHint().width());
    connect(m_drain, &QPushButton::clicked, this, &ServerInspector::drainOrUndrain);
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(m_servers); });
    connect(m_copy, &QPushButton::clicked, this, &ServerInspector::copyCommands);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(scaled(8), scaled(4), scaled(8), scaled(6));
    row->setSpacing(scaled(4));
    row->addWidget(m_drain);
    row->addWidget(m_remove);
    row->addStretch(1);
    row->addWidget(m_copy);
    return buttons;
}

void ServerInspector::setServers(const ServerRefs &servers)
{
    m_servers = servers;
    for (auto *note : {m_portNote, m_forwardingNote, m_weightNote, m_upperNote, m_lowerNote})
        note->clear();
    for (auto *field : {m_name, m_port, m_weight, m_upper, m_lower})
        field->setModified(false);
    m_drains->setServers(servers);
    refresh();
}

void ServerInspector::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refresh();
}

// Servers that left the draft leave the selection, too.
std::vector<const DestinationConfig *> ServerInspector::configs()
{
    std::vector<const DestinationConfig *> result;
    ServerRefs known;
    for (const auto &server : m_servers) {
        const auto *service = m_document->draft().findService(server.service);
        const auto *config = service ? service->findDestination(server.endpoint) : nullptr;
        if (!config)
            continue;
        result.push_back(config);
        known.push_back(server);
    }
    m_servers = known;
    return result;
}

QString ServerInspector::title() const
{
    if (m_servers.empty())
        return {};
    const auto &service = m_servers.front().service;
    const bool one = std::all_of(m_servers.begin(), m_servers.end(),
                                 [&](const ServerRef &s) { return s.service == service; });
    const auto count = static_cast<int>(m_servers.size());
    if (!one)
        return tr("%n server(s) in several services", "", count);
    return tr("%n server(s) in %1", "", count).arg(m_document->serviceName(service));
}

void ServerInspector::refresh()
{
    const auto all = configs();
    setEnabled(!all.empty());
    m_refreshing = true;
    const auto addresses =
        valuesOf(all, [](const auto &c) { return EndpointText::toString(c.endpoint.address); });
    const auto mixed = ValueField::mixedText(addresses);
    m_address->setText(mixed.isEmpty() ? addresses.value(0) : mixed);
    m_address->setFont(Theme::instance().font(mixed.isEmpty() ? Font::Mono : Font::Body));
    auto different = addresses;
    different.removeDuplicates();
    m_name->setValues(valuesOf(
        all, [this](const auto &c) { return m_document->serverName(c.endpoint.address); }));
    m_name->setEnabled(different.size() == 1 && !m_readOnly);
    m_name->setToolTip(different.size() == 1 ? QString()
                                             : tr("Names are given to one server at a time."));
    m_port->setValues(
        valuesOf(all, [](const auto &c) { return QString::number(c.endpoint.port); }));
    const bool masquerade = std::all_of(all.begin(), all.end(), [](const auto *c) {
        return c->forwarding == Forwarding::Masquerade;
    });
    m_port->setEnabled(masquerade && !m_readOnly);
    m_portNote->setHint(masquerade ? QString()
                                   : tr("Route, Tunnel and Local keep the port of the service."));
    refreshForwarding(all);
    refreshWeight(all);
    m_upper->setValues(valuesOf(all, [](const auto &c) { return limitText(c.upperThreshold); }));
    m_lower->setValues(valuesOf(all, [](const auto &c) { return limitText(c.lowerThreshold); }));
    if (m_upper->placeholderText().isEmpty())
        m_upper->setPlaceholderText(tr("none"));
    if (m_lower->placeholderText().isEmpty())
        m_lower->setPlaceholderText(tr("none"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_weight, m_weightBar, m_upper, m_lower,
                                                            m_drain, m_remove})
        widget->setEnabled(!m_readOnly);
    const bool drained = !all.empty() && std::all_of(all.begin(), all.end(), [](const auto *c) {
        return c->weight == 0;
    });
    m_drain->setText(drained ? tr("Undrain") : tr("Drain"));
    m_refreshing = false;
}

void ServerInspector::refreshForwarding(const std::vector<const DestinationConfig *> &configs)
{
    const auto methods = valuesOf(
        configs, [](const auto &c) { return QString::number(static_cast<int>(c.forwarding)); });
    const auto mixed = ValueField::mixedText(methods);
    m_forwarding->setPlaceholderText(mixed);
    m_forwarding->setCurrentIndex(mixed.isEmpty() ? m_forwarding->findData(methods.value(0).toInt())
                                                  : -1);
    bool crossesFamilies = false;
    for (const auto &server : m_servers)
        crossesFamilies =
            crossesFamilies || server.service.family() != server.endpoint.address.family();
    m_forwarding->setEnabled(!crossesFamilies && !m_readOnly);
    m_forwardingNote->setHint(crossesFamilies ? tr("Only Tunnel crosses address families.")
                                              : QString());
}

void ServerInspector::refreshWeight(const std::vector<const DestinationConfig *> &configs)
{
    const auto weights = valuesOf(configs, [](const auto &c) { return QString::number(c.weight); });
    m_weight->setValues(weights);
    int highest = 1;
    int live = -1;
    for (const auto &server : m_servers) {
        if (const auto *service = m_document->draft().findService(server.service))
            for (const auto &destination : service->destinations)
                highest = qMax(highest, destination.weight);
        const auto *running = m_document->live().findService(server.service);
        const auto *old = running ? running->findDestination(server.endpoint) : nullptr;
        if (old && m_servers.size() == 1) {
            live = old->weight;
            highest = qMax(highest, live);
        }
    }
    const bool mixed = !ValueField::mixedText(weights).isEmpty();
    m_weightBar->setWeight(configs.empty() || mixed ? -1 : configs.front()->weight, live, highest);
}

void ServerInspector::report(FieldNote *note, const Result<> &done)
{
    note->setProblem(done ? QString() : QString::fromStdString(done.error().message));
}

void ServerInspector::commitName(const QString &text)
{
    if (m_servers.empty())
        return;
    const auto address = m_servers.front().endpoint.address;
    const auto known = m_document->draft().serverLabels.find(address);
    Label label = known == m_document->draft().serverLabels.end() ? Label{} : known->second;
    label.name = text.trimmed().toStdString();
    if (const auto done = m_document->setServerLabel(address, label); !done)
        Q_EMIT announced(QString::fromStdString(done.error().message));
}

void ServerInspector::commitNumber(ValueField *field, FieldNote *note, const QString &text)
{
    const bool limit = field == m_upper || field == m_lower;
    const qint64 maximum = limit ? 0xFFFFFFFFll : 65535;
    auto number = EndpointText::parseNumber(text, field == m_port ? 1 : 0, maximum);
    if (!number && limit && text.trimmed().isEmpty())
        number = 0;
    if (!number) {
        note->setProblem(tr("%1 is not a whole number of %2 to %3.")
                             .arg(text.isEmpty() ? tr("Nothing") : text)
                             .arg(field == m_port ? 1 : 0)
                             .arg(QLocale().toString(maximum)));
        return;
    }
    DestinationPatch patch;
    if (field == m_port)
        patch.port = static_cast<std::uint16_t>(*number);
    else if (field == m_upper)
        patch.upperThreshold = static_cast<std::uint32_t>(*number);
    else if (field == m_lower)
        patch.lowerThreshold = static_cast<std::uint32_t>(*number);
    if (field == m_weight) {
        report(note, m_document->setWeight(m_servers, static_cast<int>(*number)));
        return;
    }
    const auto port = patch.port;
    const auto servers = m_servers;
    const auto done = m_document->editServers(servers, patch);
    report(note, done);
    if (!done || !port)
        return;
    // The port is part of a server's identity: go on with the same servers.
    ServerRefs moved = servers;
    for (auto &server : moved)
        server.endpoint.port = *port;
    m_servers = moved;
    refresh();
}

void ServerInspector::commitForwarding(int position)
{
    if (m_refreshing || position < 0)
        return;
    DestinationPatch patch;
    patch.forwarding = static_cast<Forwarding>(m_forwarding->itemData(position).toInt());
    const auto servers = m_servers;
    const auto done = m_document->editServers(servers, patch);
    report(m_forwardingNote, done);
    refresh();
    if (done && m_document->isConnected() && m_document->link()->canExamine())
        Q_EMIT forwardingChanged(servers);
}

void ServerInspector::setWeight(int weight)
{
    if (!m_servers.empty())
        report(m_weightNote, m_document->setWeight(m_servers, weight));
}

void ServerInspector::drainOrUndrain()
{
    const auto all = configs();
    const bool drained =
        std::all_of(all.begin(), all.end(), [](const auto *config) { return config->weight == 0; });
    const auto done = drained ? m_document->undrain(m_servers) : m_document->drain(m_servers);
    if (!done)
        Q_EMIT announced(QString::fromStdString(done.error().message));
    else if (drained)
        Q_EMIT announced(tr("%n server(s) take connections again in the draft", "",
                            static_cast<int>(m_servers.size())));
    else
        Q_EMIT announced(
            tr("%n server(s) drain in the draft", "", static_cast<int>(m_servers.size())));
}

// The commands that make the servers what they are in the draft.
void ServerInspector::copyCommands()
{
    QStringList lines;
    const auto all = configs();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto &key = m_servers[i].service;
        const auto *running = m_document->live().findService(key);
        const bool isLive = running && running->findDestination(m_servers[i].endpoint);
        const auto change =
            isLive ? Change{EditDestination{key, *all[i]}} : Change{AddDestination{key, *all[i]}};
        lines.append(QString::fromStdString(rules::commandLine(change)));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
    Q_EMIT announced(tr("%n command(s) copied", "", static_cast<int>(lines.size())));
}

} // namespace vipdeck

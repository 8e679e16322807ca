// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/addserversdialog.h"
#include "app/views/parts/dialogsize.h"

#include <QCheckBox>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHostInfo>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "app/models/serverline.h"
#include "app/views/consolestyle.h"
#include "app/views/dialogs/forwardingpicker.h"
#include "app/views/dialogs/serverlistedit.h"
#include "app/views/dialogs/serverpreviewmodel.h"
#include "app/views/dialogs/servicetokens.h"
#include "app/views/icons.h"
#include "app/views/parts/commandbar.h"
#include "app/views/parts/fieldnote.h"
#include "app/views/parts/surface.h"
#include "app/views/theme.h"
#include "engine/rules/commandtext.h"

namespace vipdeck {
namespace {

constexpr int kIdleMilliseconds = 400;
constexpr qint64 kMaximumFileOctets = 4 * 1024 * 1024;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

} // namespace

AddServersDialog::AddServersDialog(DirectorDocument *document,
                                   const std::optional<ServiceKey> &target, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_probes(document->link())
{
    setWindowTitle(tr("Add real servers - %1").arg(document->name()));
    m_forwarding = new ForwardingPicker(document->name(), this);
    m_forwarding->setFixedWidth(scaled(560));
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(createInput(), 1);
    auto *edge = new Surface(&Tokens::line2, {}, this);
    edge->setFixedWidth(1);
    body->addWidget(edge);
    body->addWidget(m_forwarding);
    m_forwarding->addBelowNeeds(createDoctorSwitch());
    m_command = new CommandBar(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(m_command);
    layout->addWidget(createFoot());

    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdleMilliseconds);
    connect(&m_idle, &QTimer::timeout, this, &AddServersDialog::parse);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &AddServersDialog::parseSoon);
    for (auto *edit : {m_port, m_weight, m_upper, m_lower}) {
        connect(edit, &QLineEdit::textChanged, this, &AddServersDialog::parseSoon);
        connect(edit, &QLineEdit::editingFinished, this, &AddServersDialog::parse);
    }
    connect(m_forwarding, &ForwardingPicker::changed, this, &AddServersDialog::parse);
    connect(m_services, &ServiceTokens::changed, this, &AddServersDialog::targetsChanged);
    connect(m_preview, &ServerPreviewModel::checkedChanged, this, &AddServersDialog::refresh);
    connect(document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if (parts & DocumentPart::Status)
            showSituation();
    });
    if (target)
        m_services->setServices({*target});
    if (targets().empty())
        targetsChanged();
    lookAtDirector();
    m_edit->setFocus();
    takeDesignedSize(this);
}

// A field that loses the focus while the dialog goes has nobody left to tell.
AddServersDialog::~AddServersDialog()
{
    for (auto *edit : {m_port, m_weight, m_upper, m_lower})
        edit->disconnect(this);
}

QSize AddServersDialog::sizeHint() const
{
    return {scaled(1140), scaled(700)};
}

const std::vector<ServiceKey> &AddServersDialog::targets() const
{
    return m_services->services();
}

void AddServersDialog::setText(const QString &text)
{
    m_edit->setPlainText(text);
    parse();
}

// The first service brings its usual port and forwarding.
void AddServersDialog::targetsChanged()
{
    const auto &keys = targets();
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_port, m_weight, m_upper, m_lower, m_forwarding})
        widget->setEnabled(!keys.empty());
    offerGentleStart();
    showServiceColumn(keys.size() > 1);
    if (keys.size() == 1)
        followService(keys.front());
    const bool onePort = std::ranges::all_of(keys, [&keys](const ServiceKey &key) {
        return key.endpoint.port == keys.front().endpoint.port;
    });
    if (!keys.empty())
        m_port->setPlaceholderText(onePort && keys.front().endpoint.port != 0
                                       ? QString::number(keys.front().endpoint.port)
                                       : tr("same"));
    parse();
}

// It takes its room from the others: the test is to be read.
void AddServersDialog::showServiceColumn(bool on)
{
    m_table->setColumnHidden(ServerPreviewModel::Service, !on);
    m_table->setColumnWidth(ServerPreviewModel::Address, scaled(on ? 150 : 170));
    m_table->setColumnWidth(ServerPreviewModel::Name, scaled(on ? 62 : 84));
    m_table->setColumnWidth(ServerPreviewModel::Service, scaled(76));
    m_table->setColumnWidth(ServerPreviewModel::Weight, scaled(on ? 54 : 62));
}

void AddServersDialog::followService(const ServiceKey &key)
{
    const auto *service = m_document->draft().findService(key);
    if (service && !service->destinations.empty())
        m_forwarding->setForwarding(service->destinations.front().forwarding);
}

// What its own machine shows of what servers need; no packet is sent for it.
void AddServersDialog::lookAtDirector()
{
    auto *link = m_document->link();
    if (!link || !m_document->isConnected() || !link->canExamine())
        return;
    link->machine([dialog = QPointer(this)](const Result<api::MachineReply> &reply) {
        if (!dialog || !reply)
            return;
        dialog->m_host = reply->facts.host;
        dialog->showSituation();
    });
}

void AddServersDialog::showSituation()
{
    ForwardingSituation situation;
    situation.director = m_document->name();
    for (const auto &key : targets()) {
        const auto text = key.isFirewallMark()
                              ? tr("the virtual addresses of mark %1").arg(key.firewallMark)
                              : EndpointText::toString(key.endpoint.address);
        if (!situation.virtualAddresses.contains(text))
            situation.virtualAddresses.append(text);
    }
    for (const auto &entry : m_preview->checkedEntries())
        situation.servers.push_back(entry.destination.endpoint.address);
    situation.host = m_host;
    if (const auto *status = m_document->status(); status && m_document->isConnected())
        situation.replyBitsPerSecond = status->rates.bytesOut * 8;
    m_forwarding->setSituation(situation);
}

// Where others carry the load, a cold server need not be overrun. The helper raises the weights, so
// it takes one that knows how.
void AddServersDialog::offerGentleStart()
{
    const auto &keys = targets();
    const auto *link = m_document->link();
    const bool possible = !keys.empty() && link && link->canDrain();
    const bool othersServe = std::ranges::any_of(keys, [this](const ServiceKey &key) {
        const auto *service = m_document->live().findService(key);
        return service && std::ranges::any_of(service->destinations, [](const auto &server) {
                   return server.weight > 0;
               });
    });
    m_gentle->setEnabled(possible);
    m_gentle->setChecked(possible && othersServe);
    m_gentle->setToolTip(
        possible        ? tr("After Apply the helper raises the weight every few seconds, also "
                                    "when this window is closed")
        : !keys.empty() ? tr("Only a connected director can raise weights by itself.")
                        : tr("Servers in no pool have no weight."));
}

GentleStart AddServersDialog::gentleStart() const
{
    if (!m_gentle->isChecked())
        return {};
    return {static_cast<quint32>(m_gentleMinutes->value()) * 60, m_gentleWeight->value()};
}

void AddServersDialog::parseSoon()
{
    m_add->setEnabled(false);
    m_idle.start();
}

bool AddServersDialog::checkNumbers()
{
    const auto check = [](QLineEdit *edit, qint64 minimum, qint64 maximum) {
        const bool good = edit->text().trimmed().isEmpty()
                          || EndpointText::parseNumber(edit->text(), minimum, maximum);
        edit->setProperty(kProblemProperty, !good);
        edit->update();
        return good;
    };
    QString problem;
    if (!check(m_lower, 0, 0xFFFFFFFFll) || !check(m_upper, 0, 0xFFFFFFFFll))
        problem = tr("A limit is a number of connections; empty means none.");
    else if (defaults().lowerThreshold > defaults().upperThreshold)
        problem = tr("The lower limit is above the upper one.");
    if (!check(m_weight, 0, kMaximumWeight))
        problem = tr("%1 is not a weight. Weights go from 0 to 65535.").arg(m_weight->text());
    if (!check(m_port, 1, 65535))
        problem = tr("%1 is not a port. Ports go from 1 to 65535.").arg(m_port->text());
    if (problem.isEmpty())
        problem = portProblem();
    m_note->setProblem(problem);
    return problem.isEmpty();
}

QString AddServersDialog::portProblem() const
{
    const auto port = defaults().port;
    if (port == 0 || m_forwarding->forwarding() == Forwarding::Masquerade)
        return {};
    for (const auto &key : targets())
        if (!key.isFirewallMark() && port != key.endpoint.port)
            return tr("%1 delivers packets as they came: the port stays %2.")
                .arg(EndpointText::toString(m_forwarding->forwarding()))
                .arg(key.endpoint.port);
    return {};
}

ServerDefaults AddServersDialog::defaults() const
{
    const auto number = [](const QLineEdit *edit, qint64 maximum, qint64 otherwise) {
        return EndpointText::parseNumber(edit->text(), 0, maximum).value_or(otherwise);
    };
    ServerDefaults defaults;
    defaults.port = static_cast<std::uint16_t>(number(m_port, 65535, 0));
    defaults.weight = static_cast<std::int32_t>(number(m_weight, kMaximumWeight, 1));
    defaults.upperThreshold = static_cast<std::uint32_t>(number(m_upper, 0xFFFFFFFFll, 0));
    defaults.lowerThreshold = static_cast<std::uint32_t>(number(m_lower, 0xFFFFFFFFll, 0));
    defaults.forwarding = m_forwarding->forwarding();
    defaults.tunnel = m_forwarding->tunnel();
    return defaults;
}

void AddServersDialog::parse()
{
    m_idle.stop();
    refuseForwarding();
    m_numbersValid = targets().empty() || checkNumbers();
    ServerListContext context;
    context.rules = &m_document->draft();
    context.defaults = defaults();
    context.hosts = m_hosts;
    const auto text = m_edit->toPlainText();
    m_list = ServerListParser::parse(text, context, targets());
    m_edit->setResults(m_list.lines);
    m_preview->setList(m_list, text);
    for (const auto &entry : std::as_const(m_list.entries))
        if (!entry.alreadyThere)
            m_probes.probe(ServerPreviewModel::probedEndpoint(entry));
    for (const auto &host : std::as_const(m_list.hostsToLookUp))
        lookUp(host);
    refresh();
}

bool AddServersDialog::allOfOtherFamily() const
{
    ServerLineReader reader(ServerListParser::kMaximumServersPerLine);
    int others = 0;
    const auto lines = m_edit->toPlainText().split(u'\n');
    for (const auto &text : lines) {
        const auto line = reader.read(text);
        if (!line || !*line || !(*line)->host.isEmpty())
            continue;
        const auto family = (*line)->first.family();
        if (std::ranges::any_of(targets(),
                                [family](const ServiceKey &key) { return key.family() == family; }))
            return false;
        ++others;
    }
    return others > 0 && !targets().empty();
}

void AddServersDialog::refuseForwarding()
{
    const auto port = defaults().port;
    const auto moved = std::ranges::find_if(targets(), [port](const ServiceKey &key) {
        return !key.isFirewallMark() && port != 0 && port != key.endpoint.port;
    });
    const bool movesPort = moved != targets().end();
    const auto direct =
        movesPort
            ? tr("Packets arrive as they came, so the port stays %1.").arg(moved->endpoint.port)
            : QString();
    const auto family =
        allOfOtherFamily() ? tr("Only Tunnel crosses address families.") : QString();
    m_forwarding->setRefusal(Forwarding::Masquerade, family);
    for (const auto method : {Forwarding::Tunnel, Forwarding::DirectRoute, Forwarding::LocalNode}) {
        const bool crosses = method == Forwarding::Tunnel;
        // The chosen one stays chosen; the note at the port says what is wrong with it.
        const auto reason = method == m_forwarding->forwarding() ? QString() : direct;
        m_forwarding->setRefusal(method, crosses || family.isEmpty() ? reason : family);
    }
}

void AddServersDialog::lookUp(const QString &host)
{
    if (m_hosts.contains(host))
        return;
    QHostInfo::lookupHost(host, this, [this, host](const QHostInfo &info) {
        HostAnswer answer;
        for (const auto &found : info.addresses())
            if (const auto address = EndpointText::parseAddress(found.toString()))
                answer.addresses.append(*address);
        answer.error = info.errorString();
        m_hosts.insert(host, answer);
        parse();
    });
}

void AddServersDialog::refresh()
{
    const auto entries = m_preview->checkedEntries();
    const auto count = static_cast<int>(entries.size());
    const auto problems = m_list.problemCount();
    const auto there = static_cast<int>(m_list.entries.size()) - m_list.newCount();
    QStringList parts{tr("%n new", "", m_list.newCount())};
    if (there > 0)
        parts.append(tr("%n already there", "", there));
    if (problems > 0)
        parts.append(tr("%n with problems", "", problems));
    m_previewText->setText(parts.join(QLatin1String(", ")));
    m_problems->setVisible(problems > 0);
    m_problems->setText(tr("%n line(s) have problems and are left out", "", problems));
    m_add->setText(tr("&Add %n to draft", "", count));
    m_add->setEnabled(count > 0 && m_numbersValid);
    showCommand(entries);
    showSituation();
}

void AddServersDialog::showCommand(const QList<ServerListEntry> &entries)
{
    const auto start = gentleStart();
    QStringList commands;
    QStringList later; // to the whole weight
    int whole = 0;
    for (const auto &entry : entries) {
        if (!entry.service)
            break;
        auto server = entry.destination;
        if (start.raises(server.weight)) {
            later.append(QString::fromStdString(
                rules::commandLine(EditDestination{*entry.service, server})));
            whole = std::max(whole, server.weight);
            server.weight = start.firstWeight;
        }
        commands.append(
            QString::fromStdString(rules::commandLine(AddDestination{*entry.service, server})));
    }
    const auto more = static_cast<int>(commands.size()) - 1;
    QStringList rest;
    if (more > 0)
        rest.append(tr("and %n more", "", more));
    if (!later.isEmpty())
        rest.append(tr("then weight %1").arg(whole));
    if (commands.isEmpty())
        m_command->setCommand({}, {},
                              !targets().empty() ? QString()
                                                 : tr("no command: ipvsadm knows only "
                                                      "servers of a service"));
    else
        m_command->setCommand(commands.first(), {}, rest.join(QStringLiteral(", ")),
                              (commands + later).join(u'\n') + u'\n');
}

void AddServersDialog::importFile()
{
    const auto path = QFileDialog::getOpenFileName(this, tr("Import a list of servers"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaximumFileOctets) {
        QMessageBox::warning(this, tr("Not imported"),
                             file.isOpen() ? tr("%1 is larger than 4 MiB.").arg(path)
                                           : tr("%1: %2").arg(path, file.errorString()));
        return;
    }
    m_edit->appendLines(QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts));
}

void AddServersDialog::goToProblem()
{
    for (qsizetype i = 0; i < m_list.lines.size(); ++i)
        if (m_list.lines.at(i).kind == ServerLineKind::Problem) {
            m_edit->goToLine(static_cast<int>(i) + 1);
            return;
        }
}

} // namespace vipdeck

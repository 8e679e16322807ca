// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/addserversdialog.h"
#include "app/views/parts/dialogsize.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHostInfo>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "app/models/serverline.h"
#include "app/views/consolestyle.h"
#include "app/views/dialogs/forwardingpicker.h"
#include "app/views/dialogs/serverlistedit.h"
#include "app/views/dialogs/serverpreviewmodel.h"
#include "app/views/doctor/doctordialog.h"
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
    connect(m_service, &QComboBox::currentIndexChanged, this, &AddServersDialog::targetChanged);
    connect(m_preview, &ServerPreviewModel::checkedChanged, this, &AddServersDialog::refresh);
    for (int i = 0; target && i < m_service->count(); ++i)
        if (const auto key = m_service->itemData(i).value<qsizetype>();
            key >= 0
            && document->draft().services[static_cast<std::size_t>(key)].config.key == *target)
            m_service->setCurrentIndex(i);
    if (!target)
        m_service->setCurrentIndex(m_service->count() - 1);
    targetChanged();
    m_edit->setFocus();
    takeDesignedSize(this);
}

QSize AddServersDialog::sizeHint() const
{
    return {scaled(1140), scaled(700)};
}

std::optional<ServiceKey> AddServersDialog::target() const
{
    const auto position = m_service->currentData().value<qsizetype>();
    const auto &services = m_document->draft().services;
    if (position < 0 || position >= static_cast<qsizetype>(services.size()))
        return std::nullopt;
    return services[static_cast<std::size_t>(position)].config.key;
}

void AddServersDialog::setText(const QString &text)
{
    m_edit->setPlainText(text);
    parse();
}

// A new target brings its usual port and forwarding.
void AddServersDialog::targetChanged()
{
    const auto key = target();
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_port, m_weight, m_upper, m_lower, m_forwarding})
        widget->setEnabled(key.has_value());
    offerGentleStart();
    if (!key) {
        parse();
        return;
    }
    m_port->setPlaceholderText(key->endpoint.port == 0 ? tr("same")
                                                       : QString::number(key->endpoint.port));
    m_forwarding->setVirtualAddress(
        key->isFirewallMark() ? tr("the virtual addresses of mark %1").arg(key->firewallMark)
                              : EndpointText::toString(key->endpoint.address));
    if (const auto *service = m_document->draft().findService(*key);
        service && !service->destinations.empty())
        m_forwarding->setForwarding(service->destinations.front().forwarding);
    parse();
}

// Where others carry the load, a cold server need not be overrun. The helper raises the weights, so
// it takes one that knows how.
void AddServersDialog::offerGentleStart()
{
    const auto key = target();
    const auto *link = m_document->link();
    const bool possible = key && link && link->canDrain();
    const auto *service = key ? m_document->live().findService(*key) : nullptr;
    m_gentle->setEnabled(possible);
    m_gentle->setChecked(possible && service
                         && std::ranges::any_of(service->destinations, [](const auto &server) {
                                return server.weight > 0;
                            }));
    m_gentle->setToolTip(
        possible ? tr("After Apply the helper raises the weight every few seconds, also "
                      "when this window is closed")
        : key    ? tr("Only a connected director can raise weights by itself.")
                 : tr("Servers in no pool have no weight."));
}

quint32 AddServersDialog::gentleSeconds() const
{
    return m_gentle->isChecked() ? static_cast<quint32>(m_gentleMinutes->value()) * 60 : 0;
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
    const auto key = target();
    const bool direct = m_forwarding->forwarding() != Forwarding::Masquerade;
    if (problem.isEmpty() && key && direct && !key->isFirewallMark()) {
        const auto port = defaults().port;
        if (port != 0 && port != key->endpoint.port)
            problem = tr("%1 delivers packets as they came: the port stays %2.")
                          .arg(EndpointText::toString(m_forwarding->forwarding()))
                          .arg(key->endpoint.port);
    }
    m_note->setProblem(problem);
    return problem.isEmpty();
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
    m_numbersValid = !target() || checkNumbers();
    ServerListContext context;
    context.rules = &m_document->draft();
    context.target = target();
    context.defaults = defaults();
    context.hosts = m_hosts;
    m_list = ServerListParser::parse(m_edit->toPlainText(), context);
    m_edit->setResults(m_list.lines);
    m_preview->setService(target());
    m_preview->setEntries(m_list.entries);
    for (const auto &entry : std::as_const(m_list.entries))
        if (!entry.alreadyThere && target())
            m_probes.probe(m_preview->probedEndpoint(entry.destination));
    for (const auto &host : std::as_const(m_list.hostsToLookUp))
        lookUp(host);
    refresh();
}

bool AddServersDialog::allOfOtherFamily() const
{
    const auto key = target();
    ServerLineReader reader(ServerListParser::kMaximumServersPerLine);
    int others = 0;
    const auto lines = m_edit->toPlainText().split(u'\n');
    for (const auto &text : lines) {
        const auto line = reader.read(text);
        if (!key || !line || !*line || !(*line)->host.isEmpty())
            continue;
        if ((*line)->first.family() == key->family())
            return false;
        ++others;
    }
    return others > 0;
}

void AddServersDialog::refuseForwarding()
{
    const auto key = target();
    const auto port = defaults().port;
    const bool movesPort = key && !key->isFirewallMark() && port != 0 && port != key->endpoint.port;
    const auto direct =
        movesPort ? tr("Packets arrive as they came, so the port stays %1.").arg(key->endpoint.port)
                  : QString();
    const auto family =
        allOfOtherFamily() ? tr("Only Tunnel crosses address families.") : QString();
    m_forwarding->setRefusal(Forwarding::Masquerade, family);
    for (const auto method : {Forwarding::Tunnel, Forwarding::DirectRoute, Forwarding::LocalNode}) {
        const bool crosses = method == Forwarding::Tunnel;
        // The chosen one stays chosen; the note at the port says what is wrong with it.
        const auto moved = method == m_forwarding->forwarding() ? QString() : direct;
        m_forwarding->setRefusal(method, crosses || family.isEmpty() ? moved : family);
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
}

void AddServersDialog::showCommand(const QList<ServerListEntry> &entries)
{
    const auto key = target();
    QStringList commands;
    QStringList later; // to the whole weight
    int whole = 0;
    for (const auto &entry : entries) {
        if (!key)
            break;
        auto server = entry.destination;
        if (gentleSeconds() != 0 && server.weight > 1) {
            later.append(QString::fromStdString(rules::commandLine(EditDestination{*key, server})));
            whole = std::max(whole, server.weight);
            server.weight = 1;
        }
        commands.append(QString::fromStdString(rules::commandLine(AddDestination{*key, server})));
    }
    const auto more = static_cast<int>(commands.size()) - 1;
    QStringList rest;
    if (more > 0)
        rest.append(tr("and %n more", "", more));
    if (!later.isEmpty())
        rest.append(tr("then weight %1").arg(whole));
    if (commands.isEmpty())
        m_command->setCommand({}, {},
                              key ? QString()
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

bool AddServersDialog::askDoctor(const ServiceKey &service, std::vector<DestinationConfig> &servers)
{
    std::vector<doctor::Target> targets;
    for (const auto &server : servers)
        targets.push_back({service, server, {}});
    DoctorDialog dialog(m_document, targets, DoctorDialog::Purpose::Accept, this);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    for (auto &server : servers)
        if (dialog.switchedOff().contains(server.endpoint))
            server.weight = 0;
    return true;
}

// A range is typed faster than it is meant.
bool AddServersDialog::confirmCount(qsizetype count)
{
    if (count <= kMaximumServersUnasked)
        return true;
    QMessageBox box(this);
    box.setIcon(QMessageBox::Question);
    box.setWindowTitle(tr("Add real servers"));
    box.setText(tr("Add %n server(s) at once?", "", static_cast<int>(count)));
    box.setInformativeText(tr("One Undo takes them all out of the draft again."));
    auto *add =
        box.addButton(tr("Add %n server(s)", "", static_cast<int>(count)), QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == add;
}

void AddServersDialog::accept()
{
    parse();
    const auto entries = m_preview->checkedEntries();
    if (entries.isEmpty() || !m_numbersValid || !confirmCount(entries.size()))
        return;
    std::vector<DestinationConfig> servers;
    std::map<vipdeck::Address, Label> labels;
    for (const auto &entry : entries) {
        const auto address = entry.destination.endpoint.address;
        servers.push_back(entry.destination);
        if (!entry.name.isEmpty() && entry.name != m_document->serverName(address))
            labels[address] = Label{entry.name.toStdString(), {}};
    }
    Result<> done;
    if (const auto key = target()) {
        if (m_doctor->isChecked() && !askDoctor(*key, servers))
            return;
        done = m_document->addServers(*key, servers, labels, gentleSeconds());
    } else {
        m_document->undoStack()->beginMacro(
            tr("add %n server(s) to no pool", "", static_cast<int>(servers.size())));
        for (std::size_t i = 0; done && i < servers.size(); ++i)
            done = m_document->setServerLabel(servers[i].endpoint.address,
                                              labels[servers[i].endpoint.address]);
        m_document->undoStack()->endMacro();
    }
    if (!done) {
        QMessageBox::warning(this, tr("Not added"),
                             tr("The servers were not added to the draft: %1.")
                                 .arg(QString::fromStdString(done.error().message)));
        return;
    }
    QDialog::accept();
}

} // namespace vipdeck

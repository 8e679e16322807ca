// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/addserversdialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QHostInfo>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "app/views/consolestyle.h"
#include "app/views/dialogs/forwardingpicker.h"
#include "app/views/dialogs/serverlistedit.h"
#include "app/views/dialogs/serverpreviewmodel.h"
#include "app/views/icons.h"
#include "app/views/parts/commandbar.h"
#include "app/views/parts/fieldnote.h"
#include "app/views/parts/surface.h"
#include "app/views/theme.h"
#include "engine/rules/commandtext.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr int kIdleMilliseconds = 400;
constexpr int kLabelWidth = 76;
constexpr qint64 kMaximumFileOctets = 4 * 1024 * 1024;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

QLabel *createLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(Theme::instance().font(Font::Row));
    auto colors = label->palette();
    colors.setColor(QPalette::WindowText, Theme::instance().tokens().text2);
    label->setPalette(colors);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

QLineEdit *createNumber(const QString &name, int width, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setFont(Theme::instance().font(Font::Mono));
    edit->setFixedWidth(scaled(width));
    edit->setAccessibleName(name);
    return edit;
}

} // namespace

AddServersDialog::AddServersDialog(DirectorDocument *document,
                                   const std::optional<ServiceKey> &target, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
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
}

QSize AddServersDialog::sizeHint() const
{
    return {scaled(1140), scaled(700)};
}

QWidget *AddServersDialog::createInput()
{
    auto *input = new QWidget(this);
    auto *layout = new QVBoxLayout(input);
    layout->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(10));
    layout->setSpacing(scaled(9));
    layout->addWidget(createServiceRow());
    auto *servers = new QHBoxLayout;
    servers->setSpacing(scaled(8));
    auto *label = createLabel(tr("Ser&vers"), input);
    label->setFixedWidth(scaled(kLabelWidth));
    m_edit = new ServerListEdit(input);
    m_edit->setPlaceholderText(QStringLiteral("10.0.0.21-28\n10.0.0.31 web-31 weight 50"));
    m_edit->setMinimumHeight(scaled(122));
    m_edit->setMaximumHeight(scaled(150));
    label->setBuddy(m_edit);
    servers->addWidget(label, 0, Qt::AlignTop);
    servers->addWidget(m_edit, 1);
    layout->addLayout(servers);
    layout->addWidget(createButtons());
    layout->addWidget(createValues());
    m_note = new FieldNote(nullptr, input);
    auto *note = new QHBoxLayout;
    note->setContentsMargins(scaled(kLabelWidth + 8), 0, 0, 0);
    note->addWidget(m_note);
    layout->addLayout(note);
    layout->addWidget(createPreview(), 1);
    return input;
}

QWidget *AddServersDialog::createServiceRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    auto *label = createLabel(tr("Ser&vice"), row);
    label->setFixedWidth(scaled(kLabelWidth));
    m_service = new QComboBox(row);
    const auto &services = m_document->draft().services;
    for (std::size_t i = 0; i < services.size(); ++i) {
        const auto &key = services[i].config.key;
        const auto name = m_document->serviceName(key);
        const auto text = EndpointText::toString(key);
        m_service->addItem(name == text ? text : tr("%1   %2", "name, address").arg(name, text),
                           static_cast<qsizetype>(i));
    }
    m_service->addItem(tr("Not in a pool"), qsizetype{-1});
    m_service->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    label->setBuddy(m_service);
    layout->addWidget(label);
    layout->addWidget(m_service, 1);
    return row;
}

QWidget *AddServersDialog::createButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(scaled(kLabelWidth + 8), 0, 0, 0);
    layout->setSpacing(scaled(6));
    const auto add = [&](const QString &text, const QString &icon) {
        auto *button = new QPushButton(text, row);
        button->setAutoDefault(false);
        button->setIcon(icons::icon(icon));
        layout->addWidget(button);
        return button;
    };
    connect(add(tr("&Import file"), QStringLiteral("file")), &QPushButton::clicked, this,
            &AddServersDialog::importFile);
    connect(add(tr("&Paste list"), QStringLiteral("copy")), &QPushButton::clicked, this, [this] {
        m_edit->appendLines(QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts));
    });
    auto *spares = add(tr("From Ser&vers"), QStringLiteral("pools"));
    auto *menu = new QMenu(spares);
    for (const auto &[address, known] : m_document->draft().serverLabels) {
        const auto text = EndpointText::toString(address);
        const auto name = QString::fromStdString(known.name);
        menu->addAction(name.isEmpty() ? text : tr("%1   %2", "name, address").arg(name, text),
                        this, [this, text] { m_edit->appendLines({text}); });
    }
    spares->setMenu(menu);
    spares->setEnabled(!menu->isEmpty());
    auto *hint = new QLabel(tr("Ranges, networks, names, CSV, ipvsadm lines"), row);
    hint->setFont(Theme::instance().font(Font::Caption));
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setWordWrap(true);
    layout->addWidget(hint, 1);
    return row;
}

QWidget *AddServersDialog::createValues()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    m_port = createNumber(tr("Port of each server"), 64, row);
    m_weight = createNumber(tr("Weight of each server"), 64, row);
    m_weight->setText(QStringLiteral("100"));
    m_upper = createNumber(tr("Upper limit of connections"), 72, row);
    m_lower = createNumber(tr("Lower limit of connections"), 72, row);
    m_upper->setPlaceholderText(tr("none"));
    m_lower->setPlaceholderText(tr("none"));
    auto *port = createLabel(tr("Po&rt"), row);
    port->setFixedWidth(scaled(kLabelWidth));
    port->setBuddy(m_port);
    auto *weight = createLabel(tr("&Weight"), row);
    weight->setBuddy(m_weight);
    auto *limits = createLabel(tr("&Limits"), row);
    limits->setBuddy(m_upper);
    limits->setToolTip(tr("Over the upper limit, a server gets no new connections until it falls "
                          "below the lower one."));
    for (QWidget *widget :
         std::initializer_list<QWidget *>{port, m_port, weight, m_weight, limits, m_upper, m_lower})
        layout->addWidget(widget);
    layout->addStretch(1);
    return row;
}

QWidget *AddServersDialog::createPreview()
{
    auto *panel = new QFrame(this);
    panel->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    auto *head = new Surface(&Tokens::base, Qt::BottomEdge, panel);
    auto *headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(scaled(10), scaled(5), scaled(10), scaled(5));
    auto *title = new QLabel(tr("Preview"), head);
    title->setFont(Theme::instance().font(Font::RowStrong));
    m_previewText = new QLabel(head);
    m_previewText->setFont(Theme::instance().font(Font::Row));
    m_previewText->setForegroundRole(QPalette::PlaceholderText);
    headLayout->addWidget(title);
    headLayout->addWidget(m_previewText, 1);
    m_preview = new ServerPreviewModel(this);
    auto *table = new QTableView(panel);
    table->setModel(m_preview);
    table->setFrameShape(QFrame::NoFrame);
    table->setFont(Theme::instance().font(Font::Row));
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setAccessibleName(tr("Servers that will be added"));
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(
        qMax(scaled(22), table->fontMetrics().height() + scaled(5)));
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setFont(Theme::instance().font(Font::CaptionStrong));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnWidth(ServerPreviewModel::Address, scaled(188));
    table->setColumnWidth(ServerPreviewModel::Name, scaled(96));
    table->setColumnWidth(ServerPreviewModel::Weight, scaled(62));
    table->setColumnWidth(ServerPreviewModel::Forward, scaled(66));
    layout->addWidget(head);
    layout->addWidget(table, 1);
    return panel;
}

QWidget *AddServersDialog::createFoot()
{
    auto *foot = new Surface(&Tokens::window, Qt::TopEdge, this);
    foot->setLineColor(&Tokens::line2);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(scaled(12), scaled(10), scaled(16), scaled(10));
    layout->setSpacing(scaled(8));
    m_problems = new QPushButton(foot);
    m_problems->setFlat(true);
    m_problems->setAutoDefault(false);
    m_problems->setIcon(icons::icon(QStringLiteral("state-down"), &Tokens::down));
    auto colors = m_problems->palette();
    colors.setColor(QPalette::ButtonText, Theme::instance().tokens().down);
    m_problems->setPalette(colors);
    connect(m_problems, &QPushButton::clicked, this, &AddServersDialog::goToProblem);
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_add = new QPushButton(foot);
    m_add->setDefault(true);
    connect(m_add, &QPushButton::clicked, this, &AddServersDialog::accept);
    layout->addWidget(m_problems);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(m_add);
    return foot;
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
    m_numbersValid = !target() || checkNumbers();
    ServerListContext context;
    context.rules = &m_document->draft();
    context.target = target();
    context.defaults = defaults();
    context.hosts = m_hosts;
    m_list = ServerListParser::parse(m_edit->toPlainText(), context);
    m_edit->setResults(m_list.lines);
    m_preview->setEntries(m_list.entries);
    for (const auto &host : std::as_const(m_list.hostsToLookUp))
        lookUp(host);
    refresh();
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
    for (const auto &entry : entries)
        if (key)
            commands.append(QString::fromStdString(
                rules::commandLine(AddDestination{*key, entry.destination})));
    const auto more = static_cast<int>(commands.size()) - 1;
    if (commands.isEmpty())
        m_command->setCommand({}, {},
                              key ? QString()
                                  : tr("no command: ipvsadm knows only "
                                       "servers of a service"));
    else
        m_command->setCommand(commands.first(), {},
                              more > 0 ? tr("and %n more", "", more) : QString(),
                              commands.join(u'\n') + u'\n');
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

void AddServersDialog::accept()
{
    parse();
    const auto entries = m_preview->checkedEntries();
    if (entries.isEmpty() || !m_numbersValid)
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
        done = m_document->addServers(*key, servers, labels);
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

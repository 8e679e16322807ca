// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/servicedialog.h"
#include "app/views/parts/dialogfoot.h"
#include "app/views/parts/dialogsize.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "app/document/directordocument.h"
#include "app/views/dialogs/schedulerlist.h"
#include "app/views/dialogs/serverchips.h"
#include "app/views/icons.h"
#include "app/views/parts/commandbar.h"
#include "app/views/parts/fieldnote.h"
#include "app/views/parts/segmentedcontrol.h"
#include "app/views/parts/surface.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kIdleMilliseconds = 400;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

QLineEdit *createMonoEdit(const QString &name, QWidget *parent, int width = 0)
{
    auto *edit = new QLineEdit(parent);
    edit->setFont(Theme::instance().font(Theme::Font::Mono));
    edit->setAccessibleName(name);
    if (width > 0)
        edit->setFixedWidth(scaled(width));
    return edit;
}

QWidget *createRow(const QList<QWidget *> &widgets)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    for (auto *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch(1);
    return row;
}

QGridLayout *createGrid()
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(14));
    grid->setHorizontalSpacing(scaled(10));
    grid->setVerticalSpacing(scaled(6));
    grid->setColumnMinimumWidth(0, scaled(104));
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace

ServiceDialog::ServiceDialog(DirectorDocument *document, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
{
    setWindowTitle(tr("New virtual service - %1").arg(document->name()));
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(createForm(), 1);
    m_schedulers = new SchedulerList(this);
    m_schedulers->setFixedWidth(scaled(446));
    auto *edge = new Surface(&Tokens::line2, {}, this);
    edge->setFixedWidth(1);
    body->addWidget(edge);
    body->addWidget(m_schedulers);
    m_command = new CommandBar(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(m_command);
    layout->addWidget(createFoot());

    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdleMilliseconds);
    connect(&m_idle, &QTimer::timeout, this, &ServiceDialog::validate);
    watch();
    matchChanged();
    m_address->setFocus();
    takeDesignedSize(this);
}

// A field that loses the focus with the window must not ask a dialog that is half gone.
ServiceDialog::~ServiceDialog()
{
    for (auto *edit : findChildren<QLineEdit *>())
        edit->disconnect(this);
}

QSize ServiceDialog::sizeHint() const
{
    return {scaled(1028), scaled(684)};
}

QWidget *ServiceDialog::createForm()
{
    auto *form = new QWidget(this);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const auto addLine = [&] {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(scaled(16), 0, scaled(16), 0);
        row->addWidget(createLine(form));
        layout->addLayout(row);
    };
    auto *addressGrid = createGrid();
    auto *persistenceGrid = createGrid();
    auto *serverGrid = createGrid();
    layout->addLayout(addressGrid);
    addLine();
    layout->addLayout(persistenceGrid);
    addLine();
    layout->addLayout(serverGrid);
    layout->addStretch(1);
    createAddressFields(addressGrid);
    createPersistenceFields(persistenceGrid);
    createServerFields(serverGrid);

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(form->minimumSizeHint().width()
                            + scroll->verticalScrollBar()->sizeHint().width());
    return scroll;
}

void ServiceDialog::addRow(QGridLayout *grid, const QString &label, QWidget *field, QWidget *buddy)
{
    auto *caption = createCaption(label, Theme::Font::Body, 104, this);
    caption->setBuddy(buddy ? buddy : field);
    const int row = grid->rowCount();
    grid->addWidget(caption, row, 0, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(field, row, 1);
}

FieldNote *ServiceDialog::addNote(QGridLayout *grid, ServiceField field, QWidget *widget)
{
    auto *note = new FieldNote(widget, this);
    m_notes[field] = note;
    m_inputs[field] = widget;
    grid->addWidget(note, grid->rowCount(), 1);
    return note;
}

void ServiceDialog::createAddressFields(QGridLayout *grid)
{
    m_match = new SegmentedControl(SegmentedControl::Size::Normal, this);
    m_match->setAccessibleName(tr("Match"));
    for (const auto &name : {tr("TCP"), tr("UDP"), tr("SCTP"), tr("Firewall mark")})
        m_match->addSegment(name);
    addRow(grid, tr("Match"), m_match, m_match->segment(0));

    const auto lastLabel = [grid] {
        return qobject_cast<QLabel *>(grid->itemAtPosition(grid->rowCount() - 1, 0)->widget());
    };
    m_address = createMonoEdit(tr("Virtual address"), this);
    m_address->setPlaceholderText(tr("192.0.2.10 or 2001:db8::10"));
    addRow(grid, tr("&Virtual address"), m_address);
    m_addressLabel = lastLabel();
    addNote(grid, ServiceField::Address, m_address);

    m_port = createMonoEdit(tr("Port"), this, 120);
    addRow(grid, tr("&Port"), createRow({m_port}), m_port);
    m_portLabel = lastLabel();
    addNote(grid, ServiceField::Port, m_port);

    m_mark = createMonoEdit(tr("Firewall mark"), this, 120);
    m_markFamily = new QComboBox(this);
    m_markFamily->addItem(tr("IPv4"), static_cast<int>(AddressFamily::IPv4));
    m_markFamily->addItem(tr("IPv6"), static_cast<int>(AddressFamily::IPv6));
    m_markFamily->setAccessibleName(tr("Address family of the marked packets"));
    m_markRow = createRow({m_mark, m_markFamily});
    addRow(grid, tr("&Mark"), m_markRow, m_mark);
    m_markLabel = lastLabel();
    addNote(grid, ServiceField::Mark, m_mark);

    m_name = new QLineEdit(this);
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(64);
    addRow(grid, tr("&Name"), m_name);
    auto *hint = new FieldNote(nullptr, this);
    hint->setHint(tr("Only shown here. ipvsadm does not store names."));
    grid->addWidget(hint, grid->rowCount(), 1);
}

void ServiceDialog::createPersistenceFields(QGridLayout *grid)
{
    m_persistent = new QCheckBox(tr("&Keep each client on one server"), this);
    addRow(grid, tr("Persistence"), m_persistent);
    m_timeout = createMonoEdit(tr("Seconds of persistence"), this, 84);
    m_timeout->setText(QStringLiteral("300"));
    m_network = createMonoEdit(tr("Client network"), this, 120);
    m_network->setPlaceholderText(QStringLiteral("/32"));
    auto *between = new QLabel(tr("seconds, per client network"), this);
    addRow(grid, tr("For"), createRow({m_timeout, between, m_network}), m_timeout);
    addNote(grid, ServiceField::Timeout, m_timeout);
    addNote(grid, ServiceField::Network, m_network);
    m_sip = new QCheckBox(tr("Tell clients apart by SIP Call-ID"), this);
    grid->addWidget(m_sip, grid->rowCount(), 1);
    m_sipNote = new FieldNote(nullptr, this);
    grid->addWidget(m_sipNote, grid->rowCount(), 1);
    m_onePacket = new QCheckBox(tr("Choose again for every packet"), this);
    addRow(grid, tr("One-packet"), m_onePacket);
    m_onePacketNote = new FieldNote(nullptr, this);
    grid->addWidget(m_onePacketNote, grid->rowCount(), 1);
}

void ServiceDialog::createServerFields(QGridLayout *grid)
{
    m_servers = new ServerChips(this);
    addRow(grid, tr("&Real servers"), m_servers);
    addNote(grid, ServiceField::Servers, m_servers);
    m_forwarding = new QComboBox(this);
    const std::pair<Forwarding, QString> methods[] = {
        {Forwarding::Masquerade, tr("Masq (NAT): replies pass back through this director")},
        {Forwarding::DirectRoute, tr("Route (direct): replies go straight to the client")},
        {Forwarding::Tunnel, tr("Tunnel (IPIP): as Route, also into other networks")},
        {Forwarding::LocalNode, tr("Local: the server runs on this director")}};
    for (const auto &[method, text] : methods)
        m_forwarding->addItem(text, static_cast<int>(method));
    addRow(grid, tr("&Forwarding"), m_forwarding);
    m_weight = createMonoEdit(tr("Weight of each server"), this, 84);
    m_weight->setText(QStringLiteral("100"));
    m_weight->setAlignment(Qt::AlignRight);
    addRow(grid, tr("&Weight each"), createRow({m_weight}), m_weight);
    addNote(grid, ServiceField::Weight, m_weight);
}

QWidget *ServiceDialog::createFoot()
{
    const DialogFoot parts(this);
    auto *foot = parts.strip;
    auto *layout = parts.layout;
    m_problems = parts.problems;
    connect(m_problems, &QPushButton::clicked, this, &ServiceDialog::focusProblem);
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_add = new QPushButton(tr("&Add to draft"), foot);
    m_add->setDefault(true);
    connect(m_add, &QPushButton::clicked, this, &ServiceDialog::accept);
    layout->addWidget(m_problems);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(m_add);
    return foot;
}

void ServiceDialog::watch()
{
    for (auto *edit : {m_address, m_port, m_mark, m_timeout, m_network, m_weight}) {
        connect(edit, &QLineEdit::textChanged, this, &ServiceDialog::validateSoon);
        connect(edit, &QLineEdit::editingFinished, this, &ServiceDialog::validate);
    }
    connect(m_match, &SegmentedControl::currentChanged, this, &ServiceDialog::matchChanged);
    for (auto *box : {m_persistent, m_sip, m_onePacket})
        connect(box, &QCheckBox::toggled, this, &ServiceDialog::matchChanged);
    for (auto *box : {m_markFamily, m_forwarding})
        connect(box, &QComboBox::currentIndexChanged, this, &ServiceDialog::validate);
    connect(m_servers, &ServerChips::changed, this, &ServiceDialog::validate);
    connect(m_schedulers, &SchedulerList::changed, this, &ServiceDialog::validate);
    connect(m_notes[ServiceField::Port], &FieldNote::fixRequested, this,
            [this] { m_persistent->setChecked(true); });
}

void ServiceDialog::matchChanged()
{
    const auto match = static_cast<ServiceFormValues::Match>(m_match->current());
    const bool mark = match == ServiceFormValues::Match::FirewallMark;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_addressLabel, m_address, m_portLabel})
        widget->setVisible(!mark);
    m_port->parentWidget()->setVisible(!mark);
    m_markLabel->setVisible(mark);
    m_markRow->setVisible(mark);
    m_notes[ServiceField::Mark]->setHint(
        mark ? ServiceForm::refusal(ServiceOption::AnyPort, values()) : QString());
    validate();
}

// What cannot be chosen is off, with the reason in words below it.
void ServiceDialog::showOffers()
{
    const auto form = values();
    const auto offer = [](std::initializer_list<QWidget *> fields, FieldNote *note,
                          const QString &refusal) {
        for (auto *field : fields) {
            field->setEnabled(refusal.isEmpty());
            field->setToolTip(refusal);
            field->setAccessibleDescription(refusal);
        }
        note->setHint(refusal);
    };
    offer({m_timeout, m_network}, m_notes[ServiceField::Timeout],
          ServiceForm::refusal(ServiceOption::PersistenceDetails, form));
    offer({m_sip}, m_sipNote, ServiceForm::refusal(ServiceOption::SipEngine, form));
    offer({m_onePacket}, m_onePacketNote, ServiceForm::refusal(ServiceOption::OnePacket, form));
    m_network->setPlaceholderText(
        QStringLiteral("/%1").arg(longestClientPrefix(ServiceForm::familyOf(form))));
}

ServiceFormValues ServiceDialog::values() const
{
    ServiceFormValues values;
    values.match = static_cast<ServiceFormValues::Match>(m_match->current());
    values.address = m_address->text();
    values.port = m_port->text();
    values.mark = m_mark->text();
    values.markFamily = static_cast<AddressFamily>(m_markFamily->currentData().toInt());
    values.name = m_name->text().trimmed();
    values.persistent = m_persistent->isChecked();
    values.timeout = m_timeout->text();
    values.network = m_network->text();
    values.sip = m_sip->isChecked();
    values.onePacket = m_onePacket->isChecked();
    values.scheduler = m_schedulers->scheduler();
    values.schedulerFlags = m_schedulers->flags();
    values.servers = m_servers->servers();
    values.forwarding = static_cast<Forwarding>(m_forwarding->currentData().toInt());
    values.weight = m_weight->text();
    return values;
}

void ServiceDialog::setValues(const ServiceFormValues &values)
{
    m_match->setCurrent(static_cast<int>(values.match));
    m_address->setText(values.address);
    m_port->setText(values.port);
    m_mark->setText(values.mark);
    m_markFamily->setCurrentIndex(m_markFamily->findData(static_cast<int>(values.markFamily)));
    m_name->setText(values.name);
    m_persistent->setChecked(values.persistent);
    m_timeout->setText(values.timeout);
    m_network->setText(values.network);
    m_sip->setChecked(values.sip);
    m_onePacket->setChecked(values.onePacket);
    m_schedulers->setScheduler(values.scheduler);
    m_schedulers->setFlags(values.schedulerFlags);
    m_servers->setServers(values.servers);
    m_forwarding->setCurrentIndex(m_forwarding->findData(static_cast<int>(values.forwarding)));
    m_weight->setText(values.weight);
    validate();
}

void ServiceDialog::validateSoon()
{
    m_add->setEnabled(false); // until the text is judged
    m_idle.start();
}

void ServiceDialog::validate()
{
    m_idle.stop();
    showOffers();
    m_result = ServiceForm::check(values(), m_document->draft());
    for (const auto &[field, note] : m_notes) {
        QString text;
        auto fix = ServiceFix::None;
        for (const auto &problem : m_result.problems)
            if (problem.field == field && text.isEmpty()) {
                text = problem.text;
                fix = problem.fix;
            }
        note->setProblem(text, fix == ServiceFix::TurnOnPersistence ? tr("Turn on persistence")
                                                                    : QString());
    }
    m_command->setCommand(m_result.command, m_result.wrongWords);
    const auto problems = static_cast<int>(m_result.problems.size());
    const auto missing = static_cast<int>(m_result.missing.size());
    m_problems->setVisible(problems + missing > 0);
    m_problems->setText(problems > 0 ? tr("%n problem(s) to fix", "", problems)
                                     : tr("%n field(s) to fill in", "", missing));
    m_problems->setIcon(problems > 0 ? icons::icon(QStringLiteral("state-down"), &Tokens::down)
                                     : icons::icon(QStringLiteral("info")));
    const auto &tokens = Theme::instance().tokens();
    auto colors = m_problems->palette();
    colors.setColor(QPalette::ButtonText, problems > 0 ? tokens.down : tokens.text2);
    m_problems->setPalette(colors);
    m_add->setEnabled(m_result.service.has_value());
}

void ServiceDialog::focusProblem()
{
    if (m_result.problems.isEmpty() && m_result.missing.isEmpty())
        return;
    const auto field =
        m_result.problems.isEmpty() ? m_result.missing.first() : m_result.problems.first().field;
    auto *input = m_inputs[field];
    input->setFocus(Qt::ShortcutFocusReason);
    if (auto *edit = qobject_cast<QLineEdit *>(input))
        edit->selectAll();
}

void ServiceDialog::accept()
{
    validate();
    if (!m_result.service)
        return;
    const Label label{m_name->text().trimmed().toStdString(), {}};
    const auto done = m_document->addService(*m_result.service, m_result.servers, label);
    if (!done) {
        QMessageBox::warning(this, tr("Not added"),
                             tr("The service was not added to the draft: %1.")
                                 .arg(QString::fromStdString(done.error().message)));
        return;
    }
    m_key = m_result.service->key;
    QDialog::accept();
}

} // namespace vipdeck

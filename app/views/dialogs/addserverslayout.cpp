// SPDX-License-Identifier: GPL-3.0-or-later
// How AddServersDialog is put together; what it does is in addserversdialog.cpp.
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "app/views/dialogs/addserversdialog.h"
#include "app/views/dialogs/forwardingpicker.h"
#include "app/views/dialogs/serverlistedit.h"
#include "app/views/dialogs/serverpreviewmodel.h"
#include "app/views/dialogs/servicetokens.h"
#include "app/views/icons.h"
#include "app/views/parts/dialogfoot.h"
#include "app/views/parts/fieldnote.h"
#include "app/views/parts/surface.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"
#include "helper/api/limits.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr int kLabelWidth = 76;
constexpr int kUsualRiseMinutes = 2;
constexpr int kUsualFirstWeight = 10;
constexpr quint32 kSecondsPerMinute = 60;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

QLabel *createLabel(const QString &text, QWidget *parent)
{
    return createCaption(text, Font::Row, 0, parent);
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
    label->setMinimumWidth(qMax(scaled(kLabelWidth), label->sizeHint().width()));
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
    layout->addWidget(createGentle());
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
    label->setMinimumWidth(qMax(scaled(kLabelWidth), label->sizeHint().width()));
    QList<ServiceTokens::Choice> choices;
    for (const auto &service : m_document->draft().services) {
        const auto &key = service.config.key;
        const auto name = m_document->serviceName(key);
        const auto text = EndpointText::toString(key);
        choices.append({key, name, name == text ? QString() : text});
    }
    m_services = new ServiceTokens(choices, tr("Not in a pool. Add a service"), row);
    label->setBuddy(m_services);
    layout->addWidget(label);
    layout->addWidget(m_services, 1);
    return row;
}

QWidget *AddServersDialog::createButtons()
{
    auto *row = new QWidget(this);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(scaled(kLabelWidth + 8), 0, 0, 0);
    column->setSpacing(scaled(4));
    auto *layout = new QHBoxLayout;
    layout->setSpacing(scaled(6));
    column->addLayout(layout);
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
    layout->addStretch(1);
    column->addWidget(hint);
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
    port->setMinimumWidth(qMax(scaled(kLabelWidth), port->sizeHint().width()));
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

QWidget *AddServersDialog::createGentle()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(scaled(kLabelWidth + 8), 0, 0, 0);
    layout->setSpacing(scaled(8));
    m_gentle = new QCheckBox(tr("Start &gently: raise the weight from"), row);
    m_gentleWeight = new QSpinBox(row);
    m_gentleWeight->setRange(1, kMaximumWeight);
    m_gentleWeight->setValue(kUsualFirstWeight);
    m_gentleWeight->setAccessibleName(tr("Weight at which the servers start"));
    m_gentleMinutes = new QSpinBox(row);
    m_gentleMinutes->setRange(1, static_cast<int>(api::kMaximumRiseSeconds / kSecondsPerMinute));
    m_gentleMinutes->setSuffix(tr(" min"));
    m_gentleMinutes->setValue(kUsualRiseMinutes);
    m_gentleMinutes->setAccessibleName(tr("Minutes until the servers have their whole weight"));
    auto *over = createLabel(tr("over", "raise the weight from 10 over 2 min"), row);
    for (auto *box : {m_gentleWeight, m_gentleMinutes}) {
        box->setEnabled(false);
        connect(m_gentle, &QCheckBox::toggled, box, &QWidget::setEnabled);
        connect(box, &QSpinBox::valueChanged, this, &AddServersDialog::refresh);
    }
    connect(m_gentle, &QCheckBox::toggled, this, &AddServersDialog::refresh);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_gentle, m_gentleWeight, over, m_gentleMinutes})
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
    m_problemsOnly = new QCheckBox(tr("Problems &only"), head);
    m_problemsOnly->setFont(Theme::instance().font(Font::Row));
    m_problemsOnly->setToolTip(
        tr("Lines that are left out, and servers that did not answer the test"));
    headLayout->addWidget(title);
    headLayout->addWidget(m_previewText, 1);
    headLayout->addWidget(m_problemsOnly);
    m_preview = new ServerPreviewModel(this);
    if (m_document->link() && m_document->link()->canExamine())
        m_preview->setProbes(&m_probes, m_document->name());
    m_table = createTable(panel);
    layout->addWidget(head);
    layout->addWidget(m_table, 1);
    return panel;
}

QTableView *AddServersDialog::createTable(QWidget *parent)
{
    auto *table = new QTableView(parent);
    auto *shown = new QSortFilterProxyModel(table);
    shown->setSourceModel(m_preview);
    shown->setFilterRole(ServerPreviewModel::kProblemRole);
    connect(m_problemsOnly, &QCheckBox::toggled, shown, [shown](bool on) {
        shown->setFilterFixedString(on ? QLatin1String(ServerPreviewModel::kProblemRow)
                                       : QLatin1String());
    });
    table->setModel(shown);
    table->setFrameShape(QFrame::NoFrame);
    table->setFont(Theme::instance().font(Font::Row));
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setAccessibleName(tr("Servers that will be added"));
    table->verticalHeader()->hide();
    table->verticalHeader()->setMinimumSectionSize(scaled(18));
    table->verticalHeader()->setDefaultSectionSize(
        qMax(scaled(22), table->fontMetrics().height() + scaled(5)));
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setFont(Theme::instance().font(Font::CaptionStrong));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnWidth(ServerPreviewModel::Forward, scaled(66));
    // The cards at the right show the forwarding; the test needs the room.
    if (m_document->link() && m_document->link()->canExamine())
        table->hideColumn(ServerPreviewModel::Forward);
    return table;
}

QWidget *AddServersDialog::createDoctorSwitch()
{
    m_doctor = new QCheckBox(tr("&Run the doctor on each server before Apply"), this);
    m_doctor->setToolTip(tr("Shows what keeps a server from working before it joins the pool"));
    const auto *link = m_document->link();
    const bool canExamine = link && m_document->isConnected() && link->canExamine();
    m_doctor->setChecked(canExamine);
    m_doctor->setVisible(canExamine);
    return m_doctor;
}

QWidget *AddServersDialog::createFoot()
{
    const DialogFoot parts(this);
    auto *foot = parts.strip;
    auto *layout = parts.layout;
    m_problems = parts.problems;
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

} // namespace vipdeck

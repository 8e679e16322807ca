// SPDX-License-Identifier: GPL-3.0-or-later
// How DoctorDialog is put together; what it does is in doctordialog.cpp.
#include <QButtonGroup>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/document/directordocument.h"
#include "app/views/doctor/checkrow.h"
#include "app/views/doctor/doctordialog.h"
#include "app/views/doctor/pathpicture.h"
#include "app/views/doctor/patientlist.h"
#include "app/views/icons.h"
#include "app/views/parts/dialogfoot.h"
#include "app/views/parts/dialogsize.h"
#include "app/views/parts/segmentedcontrol.h"
#include "app/views/parts/tokenlabel.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr int kSideWidth = 272;
constexpr int kRowsInSight = 3;
constexpr int kListStretch = 100; // before the gap below the picture

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

QWidget *createSideHeading(const QString &text, QWidget *parent)
{
    auto *heading = new Surface(&Tokens::alt, Qt::TopEdge | Qt::BottomEdge, parent);
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(scaled(12), scaled(5), scaled(12), scaled(5));
    row->addWidget(new TokenLabel(text, Font::RowStrong, &Tokens::text, heading));
    return heading;
}

} // namespace

DoctorDialog::DoctorDialog(DirectorDocument *document, const std::vector<doctor::Target> &targets,
                           Purpose purpose, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_session(document, targets)
    , m_purpose(purpose)
{
    setWindowTitle(tr("Real-server doctor - %1").arg(document->name()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHead());
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(createSide());
    auto *edge = new Surface(&Tokens::line2, {}, this);
    edge->setFixedWidth(1);
    body->addWidget(edge);
    body->addWidget(createChecks(), 1);
    layout->addLayout(body, 1);
    layout->addWidget(createFoot());
    m_patients->setCurrentIndex(m_patients->model()->index(0, 0));
    connect(&m_session, &DoctorSession::changed, this, &DoctorDialog::refresh);
    connect(m_patients->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_chosen = true;
        refresh();
    });
    connect(m_style, &SegmentedControl::currentChanged, this, &DoctorDialog::refresh);
    look();
    m_patients->setFocus();
    takeDesignedSize(this);
}

QSize DoctorDialog::sizeHint() const
{
    return {scaled(1160), scaled(756)};
}

QWidget *DoctorDialog::createHead()
{
    auto *head = new Surface(&Tokens::window, Qt::BottomEdge, this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    row->setSpacing(scaled(10));
    m_title = new TokenLabel({}, Font::Title, &Tokens::text, head);
    m_verdict = new TokenLabel({}, Font::Body, &Tokens::text2, head);
    m_verdict->setWordWrap(true);
    m_style = new SegmentedControl(SegmentedControl::Size::Small, head);
    m_style->setAccessibleName(tr("Commands for"));
    m_style->addSegment(tr("Now"))->setToolTip(tr("Take effect at once, gone after a restart"));
    m_style->addSegment(tr("Permanent, Debian"))
        ->setToolTip(tr("Also after a restart of a Debian machine"));
    m_style->addSegment(tr("Ansible"))->setToolTip(tr("Tasks of a playbook"));
    row->addWidget(m_title);
    row->addWidget(m_verdict, 1);
    row->addWidget(new TokenLabel(tr("Commands for"), Font::Row, &Tokens::text2, head));
    row->addWidget(m_style);
    return head;
}

QWidget *DoctorDialog::createSide()
{
    auto *side = new Surface(&Tokens::base, {}, this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_patients = new QListView(side);
    m_patients->setFrameShape(QFrame::NoFrame);
    m_patients->setModel(new PatientModel(&m_session, m_patients));
    m_patients->setItemDelegate(new PatientDelegate(m_patients));
    m_patients->setAccessibleName(tr("Servers"));
    m_picture = new PathPicture(side);
    // As high as its rows, while there is room for the rest.
    const int row = m_patients->sizeHintForRow(0);
    const int rows = m_patients->model()->rowCount();
    m_patients->setMinimumHeight(qMin(rows, kRowsInSight) * row);
    m_patients->setMaximumHeight(rows * row);
    column->addWidget(m_patients, kListStretch);
    column->addWidget(createSideHeading(tr("What would happen"), side));
    column->addWidget(m_picture);
    column->addStretch(1);
    column->addWidget(createSideHeading(tr("How to look"), side));
    auto *how = createHowToLook();
    column->addWidget(how);
    side->setFixedWidth(qMax(scaled(kSideWidth), how->minimumSizeHint().width()));
    return side;
}

QWidget *DoctorDialog::createHowToLook()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(10));
    column->setSpacing(scaled(6));
    m_how = new QButtonGroup(this);
    auto *ssh = new QRadioButton(tr("Over &ssh, reads only"), box);
    auto *packets = new QRadioButton(tr("From outside, with &packets only"), box);
    auto *paste = new QRadioButton(tr("I run a script and paste its &result"), box);
    m_how->addButton(ssh, static_cast<int>(DoctorSession::Look::Ssh));
    m_how->addButton(packets, static_cast<int>(DoctorSession::Look::Packets));
    m_how->addButton(paste, static_cast<int>(DoctorSession::Look::Paste));
    packets->setChecked(true);
    m_sshHost = new QLineEdit(QStringLiteral("%h"), box);
    m_sshHost->setAccessibleName(tr("Host for ssh"));
    m_sshHost->setToolTip(
        tr("As you would type it behind ssh; %h stands for the address of each server"));
    connect(m_sshHost, &QLineEdit::returnPressed, this, &DoctorDialog::look);
    m_sshNote = new TokenLabel(tr("as you, with your keys"), Font::Caption, &Tokens::text2, box);
    m_sshNote->setContentsMargins(scaled(22), 0, 0, 0);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{ssh, m_sshNote, m_sshHost, packets, paste})
        column->addWidget(widget);
    connect(m_how, &QButtonGroup::idClicked, this, &DoctorDialog::look);
    return box;
}

QWidget *DoctorDialog::createPastePage()
{
    m_paste = new Surface(&Tokens::alt, Qt::BottomEdge, this);
    auto *column = new QVBoxLayout(m_paste);
    column->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    column->setSpacing(scaled(6));
    auto *words = new TokenLabel(tr("Run the script on the server (as root it also sees program "
                                    "names) and paste what it prints. It changes nothing."),
                                 Font::Row, &Tokens::text2, m_paste);
    words->setWordWrap(true);
    auto *first = new QHBoxLayout;
    auto *copy = new QPushButton(icons::icon(QStringLiteral("copy")), tr("&Copy script"), m_paste);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this,
            [this] { CheckRow::copyText(m_session.script(current())); });
    auto *take = new QPushButton(tr("Take this &output"), m_paste);
    take->setAutoDefault(false);
    connect(take, &QPushButton::clicked, this, &DoctorDialog::takePasted);
    first->addWidget(words, 1);
    first->addWidget(copy, 0, Qt::AlignTop);
    m_pasted = new QPlainTextEdit(m_paste);
    m_pasted->setAccessibleName(tr("Output of the script"));
    m_pasted->setPlaceholderText(tr("Output of the script"));
    m_pasted->setFont(Theme::instance().font(Font::Mono));
    m_pasted->setTabChangesFocus(true);
    m_pasted->setFixedHeight(scaled(96));
    m_pasteProblem = new TokenLabel({}, Font::Row, &Tokens::down, m_paste);
    m_pasteProblem->setTextFormat(Qt::PlainText);
    m_pasteProblem->setWordWrap(true);
    auto *last = new QHBoxLayout;
    last->addWidget(m_pasteProblem, 1);
    last->addStretch(1);
    last->addWidget(take);
    column->addLayout(first);
    column->addWidget(m_pasted);
    column->addLayout(last);
    return m_paste;
}

QWidget *DoctorDialog::createChecks()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createPastePage());
    m_checks = new QScrollArea(page);
    m_checks->setFrameShape(QFrame::NoFrame);
    m_checks->setWidgetResizable(true);
    m_checks->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_checks->setFocusPolicy(Qt::NoFocus);
    m_checks->setAccessibleName(tr("Checks"));
    column->addWidget(m_checks, 1);
    return page;
}

QWidget *DoctorDialog::createFoot()
{
    const DialogFoot parts(this);
    parts.problems->hide();
    auto *row = parts.layout;
    const auto add = [&](const QString &icon, const QString &text) {
        auto *button = new QPushButton(icons::icon(icon), text, parts.strip);
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    m_again = add(QStringLiteral("refresh"), tr("C&heck again"));
    connect(m_again, &QPushButton::clicked, this, &DoctorDialog::look);
    m_copyFixes = add(QStringLiteral("copy"), tr("Copy all &fixes, in order"));
    connect(m_copyFixes, &QPushButton::clicked, this, &DoctorDialog::copyFixes);
    auto *save = add(QStringLiteral("save"), tr("Sa&ve report"));
    connect(save, &QPushButton::clicked, this, &DoctorDialog::saveReport);
    m_footNote = new TokenLabel({}, Font::Row, &Tokens::text2, parts.strip);
    m_footNote->setWordWrap(true);
    m_footNote->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_footNote, 1);
    const bool looks = m_purpose == Purpose::Look;
    auto *cancel = new QPushButton(looks ? tr("Close") : tr("Cancel"), parts.strip);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(cancel);
    if (looks)
        return parts.strip;
    m_acceptAll = new QPushButton(tr("Accept all any&way"), parts.strip);
    m_acceptAll->setAutoDefault(false);
    connect(m_acceptAll, &QPushButton::clicked, this, &QDialog::accept);
    m_accept = new QPushButton(parts.strip);
    m_accept->setDefault(true);
    connect(m_accept, &QPushButton::clicked, this, &DoctorDialog::acceptGood);
    row->addWidget(m_acceptAll);
    row->addWidget(m_accept);
    return parts.strip;
}

} // namespace vipdeck

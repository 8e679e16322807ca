// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/window/firstrunpage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "app/document/directordocument.h"
#include "app/models/doctortext.h"
#include "app/models/recentfiles.h"
#include "app/views/doctor/checkrow.h"
#include "app/views/icons.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr int kWidth = 720;
constexpr int kRecent = 3; // files in sight; the menu has more

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

struct Beginning
{
    QString icon;
    QString title;
    QString text;
    QString key;
    QPushButton *button;
};

QWidget *createBeginning(const Beginning &beginning, bool last, QWidget *parent)
{
    auto *strip = new Surface(&Tokens::base, last ? Qt::Edges() : Qt::BottomEdge, parent);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    row->setSpacing(scaled(14));
    auto *icon = new QLabel(strip);
    icon->setPixmap(icons::pixmap(beginning.icon, Theme::instance().tokens().accent, scaled(26),
                                  strip->devicePixelRatioF()));
    auto *words = new QVBoxLayout;
    words->setSpacing(scaled(2));
    words->addWidget(new TokenLabel(beginning.title, Font::BodyStrong, &Tokens::text, strip));
    auto *text = new TokenLabel(beginning.text, Font::Row, &Tokens::text2, strip);
    text->setWordWrap(true);
    words->addWidget(text);
    row->addWidget(icon);
    row->addLayout(words, 1);
    if (!beginning.key.isEmpty()) {
        auto *key = new TokenLabel(beginning.key, Font::Caption, &Tokens::text2, strip);
        key->setFrameShape(QFrame::StyledPanel);
        key->setContentsMargins(scaled(4), scaled(1), scaled(4), scaled(1));
        key->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        row->addWidget(key);
    }
    beginning.button->setParent(strip);
    beginning.button->setAccessibleDescription(beginning.text);
    row->addWidget(beginning.button);
    return strip;
}

QFrame *createCard(QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    return card;
}

} // namespace

FirstRunPage::FirstRunPage(DirectorDocument *document, QWidget *parent)
    : QScrollArea(parent)
    , m_document(document)
    , m_addService(new QPushButton(tr("Add virtual service"), this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(this);
    auto *across = new QHBoxLayout(page);
    auto *column = new QVBoxLayout;
    column->setSpacing(scaled(10));
    auto *middle = new QWidget(page);
    middle->setMaximumWidth(scaled(kWidth));
    middle->setLayout(column);
    across->addStretch(1);
    across->addWidget(middle, 100);
    across->addStretch(1);
    column->addStretch(2);
    column->addWidget(
        new TokenLabel(tr("No virtual services yet"), Font::EmptyTitle, &Tokens::text, page));
    auto *words = new TokenLabel(tr("A virtual service is one address and port that this machine "
                                    "answers and shares out over real servers."),
                                 Font::Body, &Tokens::text2, page);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addSpacing(scaled(8));
    column->addWidget(createActions());
    column->addSpacing(scaled(10));
    column->addWidget(createMachineHead());
    auto *machine = createCard(page);
    machine->setAccessibleName(tr("This machine"));
    m_rows = static_cast<QVBoxLayout *>(machine->layout());
    column->addWidget(machine);
    m_recent = new QLabel(page);
    m_recent->setObjectName(QStringLiteral("recentFiles"));
    m_recent->setFont(Theme::instance().font(Font::Row));
    m_recent->setTextFormat(Qt::RichText);
    m_recent->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_recent->setWordWrap(true);
    m_recent->setAccessibleName(tr("Recent rule files"));
    connect(m_recent, &QLabel::linkActivated, this,
            [this](const QString &link) { Q_EMIT fileRequested(QUrl(link).toLocalFile()); });
    column->addWidget(m_recent);
    column->addStretch(3);
    setWidget(page);
    connect(document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if ((parts & DocumentPart::Connection) && isVisible())
            check();
    });
}

QWidget *FirstRunPage::createActions()
{
    auto *card = createCard(this);
    auto *column = card->layout();
    m_addService->setDefault(true);
    auto *import = new QPushButton(tr("Import ipvsadm rules"), this);
    auto *lab = new QPushButton(icons::icon(QStringLiteral("copy")), tr("Copy command"), this);
    lab->setAccessibleName(tr("Copy the command that starts the demo lab"));
    connect(m_addService, &QPushButton::clicked, this, &FirstRunPage::addServiceRequested);
    connect(import, &QPushButton::clicked, this, &FirstRunPage::importRequested);
    connect(lab, &QPushButton::clicked, this,
            [this] { copy(QStringLiteral("sudo vipdeckadm lab up")); });
    column->addWidget(
        createBeginning({QStringLiteral("add-service"), tr("Add virtual service"),
                         tr("Enter an address and port, pick a scheduler, then drag servers in."),
                         tr("Ctrl+N"), m_addService},
                        false, card));
    column->addWidget(createBeginning(
        {QStringLiteral("import"), tr("Import ipvsadm rules"),
         tr("Open a file made by ipvsadm-save. You see every rule before anything runs."),
         tr("Ctrl+O"), import},
        false, card));
    column->addWidget(createBeginning(
        {QStringLiteral("lab"),
         tr("Try the demo lab"),
         tr("Builds clients, a director and servers in network namespaces on this machine. Your "
            "network is not touched. It needs root, so it starts in a terminal."),
         {},
         lab},
        true, card));
    return card;
}

QWidget *FirstRunPage::createMachineHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new TokenLabel(tr("This machine"), Font::BodyStrong, &Tokens::text, head), 1);
    auto *again = new QPushButton(icons::icon(QStringLiteral("refresh")), tr("Check again"), head);
    connect(again, &QPushButton::clicked, this, &FirstRunPage::check);
    row->addWidget(again);
    return head;
}

void FirstRunPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    showRecent();
    if (!m_asked)
        check();
}

void FirstRunPage::showRecent()
{
    QStringList links;
    for (const auto &file : RecentFiles::all().mid(0, kRecent))
        links.append(QStringLiteral("<a href=\"%1\">%2</a>")
                         .arg(QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded()),
                              file.toHtmlEscaped()));
    m_recent->setVisible(!links.isEmpty());
    m_recent->setText(tr("Recent: %1").arg(links.join(QStringLiteral(" &nbsp; "))));
}

QWidget *FirstRunPage::firstButton() const
{
    return m_addService;
}

void FirstRunPage::check()
{
    m_asked = true;
    auto *link = m_document->link();
    if (!link || !m_document->isConnected())
        return showMachine({});
    link->machine([page = QPointer(this)](const Result<api::MachineReply> &reply) {
        if (page)
            page->showMachine(reply ? doctor::examineMachine(reply->facts, false)
                                    : std::vector<doctor::Check>());
    });
}

void FirstRunPage::copy(const QString &commands)
{
    QGuiApplication::clipboard()->setText(commands);
    Q_EMIT announced(tr("Copied: %1").arg(commands.section(u'\n', 0, 0)));
}

void FirstRunPage::addRow(doctor::Outcome outcome, const QString &title, const QString &text,
                          const QString &commands)
{
    // A line between the rows; the card has its border.
    const auto edges = m_rows->count() == 0 ? Qt::Edges() : Qt::Edges(Qt::TopEdge);
    auto *strip = new Surface(&Tokens::base, edges, this);
    strip->setAccessibleName(
        QStringLiteral("%1, %2: %3").arg(DoctorText::outcome(outcome), title, text));
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(scaled(16), scaled(7), scaled(16), scaled(7));
    row->setSpacing(scaled(8));
    auto *icon = new QLabel(strip);
    icon->setPixmap(icons::pixmap(DoctorText::iconName(outcome),
                                  Theme::instance().tokens().*CheckRow::colorOf(outcome),
                                  scaled(14), devicePixelRatioF()));
    auto *name = new TokenLabel(title, Font::RowStrong, &Tokens::text, strip);
    name->setMinimumWidth(scaled(160));
    auto *words = new TokenLabel(text, Font::Row, &Tokens::text2, strip);
    words->setWordWrap(true);
    row->addWidget(icon);
    row->addWidget(name);
    row->addWidget(words, 1);
    if (!commands.isEmpty()) {
        auto *button = new QPushButton(icons::icon(QStringLiteral("copy")), tr("Copy fix"), strip);
        button->setToolTip(commands);
        button->setAccessibleName(tr("Copy commands: %1").arg(commands));
        connect(button, &QPushButton::clicked, this, [this, commands] { copy(commands); });
        row->addWidget(button);
    }
    m_rows->addWidget(strip);
}

void FirstRunPage::showMachine(const std::vector<doctor::Check> &checks)
{
    using doctor::Outcome;
    while (auto *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    if (!m_document->isConnected()) {
        addRow(Outcome::Fail, tr("Helper"), tr("vipdeckd does not answer."),
               QStringLiteral("sudo systemctl enable --now vipdeckd.socket"));
        return;
    }
    const auto hello = m_document->link()->hello();
    addRow(Outcome::Pass, tr("Helper"),
           tr("vipdeckd %1 answers.").arg(QString::fromStdString(hello.helperVersion)).simplified(),
           {});
    addRow(Outcome::Pass, tr("Permission"),
           hello.privilegedPeer ? tr("You may change everything.")
                                : tr("You are asked for a password when you apply."),
           {});
    for (const auto &check : checks) {
        QStringList commands;
        for (const auto &step : check.fixes)
            for (const auto &line : step.now)
                commands.append(QString::fromStdString(line));
        auto text = DoctorText::sentence(check.found);
        if (check.outcome != Outcome::Pass)
            text += u' ' + DoctorText::sentence(check.why);
        addRow(check.outcome, DoctorText::title(check.id), text, commands.join(u'\n'));
    }
}

} // namespace vipdeck

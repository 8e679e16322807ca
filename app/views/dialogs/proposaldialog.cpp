// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/proposaldialog.h"

#include <QDateTime>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/views/parts/dialogfoot.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

QString time(std::uint64_t milliseconds)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(milliseconds)),
                              QLocale::ShortFormat);
}

QLabel *addFact(QFormLayout *form, const QString &name, const QString &value)
{
    auto *label = new QLabel(value.isEmpty() ? QStringLiteral("-") : value);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    form->addRow(new TokenLabel(name, Theme::Font::Body, &Tokens::text3), label);
    return label;
}

// As the proposer, or the helper for them, wrote it: in no other language.
void addQuote(QFormLayout *form, const QString &name, const QString &value)
{
    addFact(form, name, value)->setProperty("quoted", true);
}

} // namespace

ProposalDialog::ProposalDialog(const api::Proposal &proposal, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Proposal %1").arg(proposal.id));
    const auto &theme = Theme::instance();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *layout = new QVBoxLayout;
    layout->setContentsMargins(theme.scaled(16), theme.scaled(14), theme.scaled(16),
                               theme.scaled(14));
    layout->setSpacing(theme.scaled(12));
    column->addLayout(layout, 1);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(theme.scaled(10));
    form->setVerticalSpacing(theme.scaled(6));
    layout->addLayout(form);
    addQuote(form, tr("What"), text(proposal.summary));
    addFact(form, tr("Who"),
            tr("%1, uid %2, with %3")
                .arg(text(proposal.actor.userName))
                .arg(proposal.actor.userId)
                .arg(text(proposal.actor.program)));
    addQuote(form, tr("Comment"), text(proposal.comment));
    addQuote(form, tr("Ticket"), text(proposal.ticket));
    addFact(form, tr("Until"),
            tr("%1, by another member of %2")
                .arg(time(proposal.expiresMilliseconds), text(proposal.group)));
    auto *commands = new QPlainTextEdit(text(proposal.commands), this);
    commands->setReadOnly(true);
    commands->setTabChangesFocus(true);
    commands->setFont(theme.font(Theme::Font::Mono));
    commands->setAccessibleName(tr("Commands"));
    commands->setPlaceholderText(tr("It changes no rules by commands."));
    layout->addWidget(commands, 1);
    const DialogFoot foot(this);
    foot.problems->hide();
    auto *close = new QPushButton(tr("Close"), foot.strip);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    foot.layout->addStretch(1);
    foot.layout->addWidget(close);
    column->addWidget(foot.strip);
    close->setFocus();
}

QString ProposalDialog::titleOf(const api::Proposal &proposal)
{
    const auto who = proposal.actor.userName.empty() ? tr("User %1").arg(proposal.actor.userId)
                                                     : text(proposal.actor.userName);
    if (proposal.changes == 0)
        return tr("%1 proposes: %2").arg(who, text(proposal.summary));
    return tr("%1 proposes %n change(s).", "", static_cast<int>(proposal.changes)).arg(who);
}

QString ProposalDialog::reasonOf(const api::Proposal &proposal)
{
    if (proposal.ticket.empty())
        return text(proposal.comment);
    return tr("%1 (ticket %2)").arg(text(proposal.comment), text(proposal.ticket));
}

QSize ProposalDialog::sizeHint() const
{
    return QSize(640, 360) * Theme::instance().scaled(100) / 100;
}

} // namespace vipdeck

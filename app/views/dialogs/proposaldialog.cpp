// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/proposaldialog.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

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

void addFact(QFormLayout *form, const QString &name, const QString &value)
{
    auto *label = new QLabel(value.isEmpty() ? QStringLiteral("-") : value);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    form->addRow(name, label);
}

} // namespace

ProposalDialog::ProposalDialog(const api::Proposal &proposal, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Proposal %1").arg(proposal.id));
    auto *layout = new QVBoxLayout(this);
    auto *form = new QFormLayout;
    layout->addLayout(form);
    addFact(form, tr("What"), text(proposal.summary));
    addFact(form, tr("Who"),
            tr("%1, uid %2, with %3")
                .arg(text(proposal.actor.userName))
                .arg(proposal.actor.userId)
                .arg(text(proposal.actor.program)));
    addFact(form, tr("Comment"), text(proposal.comment));
    addFact(form, tr("Ticket"), text(proposal.ticket));
    addFact(form, tr("Until"),
            tr("%1, by another member of %2")
                .arg(time(proposal.expiresMilliseconds), text(proposal.group)));
    auto *commands = new QPlainTextEdit(text(proposal.commands), this);
    commands->setReadOnly(true);
    commands->setTabChangesFocus(true);
    commands->setFont(Theme::instance().font(Theme::Font::Mono));
    commands->setAccessibleName(tr("Commands"));
    commands->setPlaceholderText(tr("It changes no rules by commands."));
    layout->addWidget(commands, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
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
    return QSize(640, 420) * Theme::instance().scaled(100) / 100;
}

} // namespace vipdeck

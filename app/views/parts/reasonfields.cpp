// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/parts/reasonfields.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "app/views/parts/fieldnote.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kMaximumCommentOctets = 1000;
constexpr int kMaximumTicketOctets = 255;
constexpr int kOctetsOfCharacter = 4; // at most
constexpr int kTicketWidth = 110;

} // namespace

ReasonFields::ReasonFields(QWidget *window)
    : QObject(window)
    , m_comment(createField(window, tr("Co&mment"), kMaximumCommentOctets))
    , m_ticket(createField(window, tr("T&icket"), kMaximumTicketOctets))
{
    m_ticket.edit->setPlaceholderText(tr("Number"));
    setAsked(m_asked);
}

ReasonFields::Field ReasonFields::createField(QWidget *window, const QString &name, int octets)
{
    Field field;
    field.label = new QLabel(name, window);
    field.edit = new QLineEdit(window);
    field.edit->setMaxLength(octets / kOctetsOfCharacter);
    field.edit->setAccessibleName(QString(name).remove(u'&'));
    field.label->setBuddy(field.edit);
    field.note = new FieldNote(field.edit, window);
    connect(field.edit, &QLineEdit::textChanged, this, &ReasonFields::edited);
    return field;
}

void ReasonFields::addLines(QFormLayout *form)
{
    m_form = form;
    for (const auto &field : {m_comment, m_ticket}) {
        auto *line = new QWidget(field.edit->parentWidget());
        auto *column = new QVBoxLayout(line);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(Theme::instance().scaled(2));
        column->addWidget(field.edit);
        column->addWidget(field.note);
        form->addRow(field.label, line);
    }
    showTicket();
}

QHBoxLayout *ReasonFields::addSideBySide(QVBoxLayout *column)
{
    const auto &theme = Theme::instance();
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.scaled(10));
    row->addWidget(m_comment.label);
    row->addWidget(m_comment.edit, 1);
    row->addWidget(m_ticket.label);
    row->addWidget(m_ticket.edit);
    m_ticket.edit->setFixedWidth(theme.scaled(kTicketWidth));
    column->setSpacing(theme.scaled(4));
    column->addLayout(row);
    column->addWidget(m_comment.note);
    column->addWidget(m_ticket.note);
    return row;
}

void ReasonFields::setAsked(api::AskFor asked)
{
    m_asked = asked;
    m_comment.edit->setPlaceholderText(asked == api::AskFor::Nothing
                                           ? tr("Why, for history and log (optional)")
                                           : tr("Why, for history and log"));
    showTicket();
    edited();
}

void ReasonFields::showTicket()
{
    const bool shown = m_asked == api::AskFor::CommentAndTicket;
    m_ticket.label->setVisible(shown);
    m_ticket.edit->setVisible(shown);
    if (m_form)
        m_form->setRowVisible(m_ticket.label, shown);
}

void ReasonFields::setComment(const QString &comment)
{
    m_comment.edit->setText(comment);
}

ChangeReasons ReasonFields::reasons() const
{
    return {m_comment.edit->text().trimmed(), m_ticket.edit->text().trimmed()};
}

bool ReasonFields::isMissing(const Field &field) const
{
    const bool asked = field.edit == m_ticket.edit ? m_asked == api::AskFor::CommentAndTicket
                                                   : m_asked != api::AskFor::Nothing;
    return asked && field.edit->text().trimmed().isEmpty();
}

QString ReasonFields::problemOf(const Field &field) const
{
    if (!isMissing(field))
        return {};
    return field.edit == m_ticket.edit ? tr("Name a ticket: this director takes no change without.")
                                       : tr("Say why: this director takes no change without.");
}

QString ReasonFields::missing() const
{
    const auto comment = problemOf(m_comment);
    return comment.isEmpty() ? problemOf(m_ticket) : comment;
}

bool ReasonFields::check()
{
    QLineEdit *first = nullptr;
    for (const auto &field : {m_comment, m_ticket}) {
        field.note->setProblem(problemOf(field));
        if (!first && isMissing(field))
            first = field.edit;
    }
    if (first)
        first->setFocus();
    return !first;
}

void ReasonFields::clear()
{
    m_comment.edit->clear();
    m_ticket.edit->clear();
}

void ReasonFields::focus()
{
    m_comment.edit->setFocus();
}

// A problem goes as soon as it is mended; none comes while somebody is typing.
void ReasonFields::edited()
{
    for (const auto &field : {m_comment, m_ticket})
        if (field.note && !isMissing(field))
            field.note->clear();
    Q_EMIT changed();
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/jobdialog.h"

#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/document/directordocument.h"
#include "app/document/directorsafeguards.h"
#include "app/document/serverwords.h"
#include "app/views/parts/dialogfoot.h"
#include "app/views/parts/reasonfields.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

} // namespace

JobDialog::JobDialog(const DirectorDocument *document, const ServerRefs &servers, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_servers(servers)
    , m_reasons(new ReasonFields(this))
{}

void JobDialog::build(const QString &explanation, QFormLayout *form, QPushButton *go)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(14));
    body->setSpacing(scaled(12));
    auto *text = new TokenLabel(explanation, Theme::Font::Body, &Tokens::text, this);
    text->setWordWrap(true);
    text->setMinimumWidth(scaled(440));
    body->addWidget(text);
    form->setHorizontalSpacing(scaled(10));
    form->setVerticalSpacing(scaled(10));
    m_reasons->setAsked(m_document->safeguards()->asked());
    m_reasons->addLines(form);
    body->addLayout(form);
    column->addLayout(body, 1);
    DialogFoot foot(this);
    foot.problems->hide();
    auto *cancel = new QPushButton(tr("Cancel"), foot.strip);
    cancel->setAutoDefault(false);
    go->setParent(foot.strip);
    go->setDefault(true);
    auto *note = new TokenLabel(effect(), Theme::Font::Row, &Tokens::text2, foot.strip);
    note->setWordWrap(true);
    foot.layout->addWidget(note, 1);
    foot.layout->addWidget(cancel);
    foot.layout->addWidget(go);
    column->addWidget(foot.strip);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(go, &QPushButton::clicked, this, [this] {
        if (m_reasons->check())
            accept();
    });
    if (m_reasons->missing().isEmpty())
        go->setFocus();
    else
        m_reasons->focus();
}

bool JobDialog::isProposal() const
{
    return m_document->safeguards()->needsSecondPerson();
}

QString JobDialog::effect() const
{
    if (!isProposal())
        return tr("Takes effect at once, without the draft.");
    return tr("Nothing happens before another member of %1 agrees.")
        .arg(m_document->safeguards()->secondPersonGroup());
}

QString JobDialog::namedServers() const
{
    constexpr qsizetype kNamed = 4;
    QStringList names;
    for (const auto &server : m_servers) {
        names.append(tr("%1 in %2")
                         .arg(serverWords(*m_document, server.endpoint),
                              m_document->serviceName(server.service)));
    }
    auto text = names.mid(0, kNamed).join(QLatin1String(", "));
    if (names.size() > kNamed)
        text += u' ' + tr("and %n more", "", static_cast<int>(names.size() - kNamed));
    return text;
}

ChangeReasons JobDialog::reasons() const
{
    return m_reasons->reasons();
}

} // namespace vipdeck

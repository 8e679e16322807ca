// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/console/adddirectordialog.h"

#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include "app/views/parts/dialogfoot.h"
#include "app/views/parts/fieldnote.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr int kCaptionWidth = 110;

} // namespace

AddDirectorDialog::AddDirectorDialog(const QStringList &known, const QStringList &suggestions,
                                     QWidget *parent)
    : QDialog(parent)
    , m_known(known)
    , m_host(new QLineEdit(this))
    , m_command(new QLineEdit(this))
    , m_hostNote(new FieldNote(m_host, this))
{
    const auto &theme = Theme::instance();
    setWindowTitle(tr("Add director"));
    setMinimumWidth(theme.scaled(520));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *form = new QFormLayout;
    form->setContentsMargins(theme.scaled(16), theme.scaled(16), theme.scaled(16),
                             theme.scaled(16));
    form->setVerticalSpacing(theme.scaled(6));
    auto *title = new TokenLabel(tr("A director on another machine, by ssh"), Font::BodyStrong,
                                 &Tokens::text, this);
    form->addRow(title);
    m_host->setAccessibleName(tr("Host"));
    m_host->setPlaceholderText(tr("lb-paris-1 or admin@192.0.2.1"));
    m_host->setFont(theme.font(Font::Mono));
    auto *completer = new QCompleter(suggestions, m_host);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_host->setCompleter(completer);
    m_hostNote->setHint(tr("As after \"ssh\": your configuration, keys and agent are used. What "
                           "ssh asks is shown in a window."));
    m_command->setAccessibleName(tr("Command there"));
    m_command->setPlaceholderText(QStringLiteral("vipdeckadm dial-stdio"));
    m_command->setFont(theme.font(Font::Mono));
    auto *commandNote = new FieldNote(nullptr, this);
    commandNote->setHint(tr("Only when the program is at an unusual place."));
    form->addRow(createCaption(tr("Host"), Font::Body, kCaptionWidth, this), m_host);
    form->addRow(nullptr, static_cast<QWidget *>(m_hostNote));
    form->addRow(createCaption(tr("Command there"), Font::Body, kCaptionWidth, this), m_command);
    form->addRow(nullptr, static_cast<QWidget *>(commandNote));
    column->addLayout(form, 1);
    DialogFoot foot(this);
    foot.problems->hide();
    auto *cancel = new QPushButton(tr("Cancel"), foot.strip);
    cancel->setAutoDefault(false);
    m_add = new QPushButton(tr("Add director"), foot.strip);
    m_add->setDefault(true);
    foot.layout->addStretch(1);
    foot.layout->addWidget(cancel);
    foot.layout->addWidget(m_add);
    column->addWidget(foot.strip);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_host, &QLineEdit::textChanged, this, &AddDirectorDialog::check);
    check();
}

void AddDirectorDialog::check()
{
    const auto host = m_host->text().trimmed();
    const auto valid = SshLink::checkHost(host);
    const bool isKnown = m_known.contains(host);
    QString problem;
    if (isKnown)
        problem = tr("%1 is in the list already.").arg(host);
    else if (!host.isEmpty() && !valid)
        problem = QString::fromStdString(valid.error().message);
    m_hostNote->setProblem(problem);
    m_add->setEnabled(valid && !isKnown);
}

SshTarget AddDirectorDialog::target() const
{
    return {m_host->text().trimmed(), m_command->text().trimmed(), {}, {}};
}

QStringList AddDirectorDialog::hostsOf(const QString &configuration)
{
    static const QRegularExpression kHostLine(QStringLiteral("^\\s*Host(?:\\s+|\\s*=\\s*)(.+)$"),
                                              QRegularExpression::CaseInsensitiveOption
                                                  | QRegularExpression::MultilineOption);
    static const QRegularExpression kBlanks(QStringLiteral("\\s+"));
    QStringList hosts;
    for (auto line = kHostLine.globalMatch(configuration); line.hasNext();) {
        const auto names = line.next().captured(1).split(kBlanks, Qt::SkipEmptyParts);
        for (const auto &name : names)
            if (!name.contains(u'*') && !name.contains(u'?') && !name.startsWith(u'!')
                && SshLink::checkHost(name) && !hosts.contains(name))
                hosts.append(name);
    }
    return hosts;
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/console/adddirectordialog.h"

#include <QCheckBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include "app/views/icons.h"
#include "app/views/parts/dialogfoot.h"
#include "app/views/parts/fieldnote.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/settings/connectiontest.h"
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
    , m_test(new ConnectionTest(this))
    , m_host(new QLineEdit(this))
    , m_options(new QLineEdit(this))
    , m_command(new QLineEdit(this))
    , m_atStart(new QCheckBox(tr("Connect when the console starts"), this))
    , m_hostNote(new FieldNote(m_host, this))
    , m_optionsNote(new FieldNote(m_options, this))
    , m_answer(new FieldNote(nullptr, this))
{
    const auto &theme = Theme::instance();
    setWindowTitle(tr("Add director"));
    setMinimumWidth(theme.scaled(560));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *form = new QFormLayout;
    form->setContentsMargins(theme.scaled(16), theme.scaled(16), theme.scaled(16),
                             theme.scaled(16));
    form->setVerticalSpacing(theme.scaled(6));
    form->setHorizontalSpacing(theme.scaled(8));
    form->addRow(new TokenLabel(tr("A director on another machine, by ssh"), Font::BodyStrong,
                                &Tokens::text, this));
    addFields(form, suggestions);
    column->addLayout(form, 1);
    column->addWidget(createFoot());
    for (auto *field : {m_host, m_options, m_command})
        connect(field, &QLineEdit::textChanged, this, &AddDirectorDialog::check);
    connect(m_test, &ConnectionTest::finished, this, [this](bool reached, const QString &text) {
        m_answer->setHint(reached ? text : QString());
        m_answer->setProblem(reached ? QString() : text);
        m_try->setEnabled(m_add->isEnabled());
    });
    check();
}

void AddDirectorDialog::addFields(QFormLayout *form, const QStringList &suggestions)
{
    const auto mono = Theme::instance().font(Font::Mono);
    m_host->setAccessibleName(tr("Host"));
    m_host->setPlaceholderText(tr("lb-paris-1 or admin@192.0.2.1"));
    auto *completer = new QCompleter(suggestions, m_host);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_host->setCompleter(completer);
    m_hostNote->setHint(tr("As after \"ssh\": your configuration, keys and agent are used. What "
                           "ssh asks is shown in a window."));
    m_options->setAccessibleName(tr("Options of ssh"));
    m_options->setPlaceholderText(QStringLiteral("-p 2222 -J jump"));
    m_optionsNote->setHint(tr("Besides those of your configuration."));
    m_command->setAccessibleName(tr("Command there"));
    m_command->setPlaceholderText(QStringLiteral("vipdeckadm dial-stdio"));
    auto *commandNote = new FieldNote(nullptr, this);
    commandNote->setHint(tr("Only when the program is at an unusual place."));
    m_atStart->setChecked(true);
    const auto add = [&](QLineEdit *field, FieldNote *note) {
        field->setFont(mono);
        form->addRow(createCaption(field->accessibleName(), Font::Body, kCaptionWidth, this),
                     field);
        form->addRow(nullptr, static_cast<QWidget *>(note));
    };
    add(m_host, m_hostNote);
    add(m_options, m_optionsNote);
    add(m_command, commandNote);
    form->addRow(nullptr, static_cast<QWidget *>(m_atStart));
    form->addRow(nullptr, static_cast<QWidget *>(m_answer));
}

QWidget *AddDirectorDialog::createFoot()
{
    DialogFoot foot(this);
    foot.problems->hide();
    m_try = new QPushButton(icons::icon(QStringLiteral("ssh")), tr("&Test connection"), foot.strip);
    m_try->setAutoDefault(false);
    auto *cancel = new QPushButton(tr("Cancel"), foot.strip);
    cancel->setAutoDefault(false);
    m_add = new QPushButton(tr("Add director"), foot.strip);
    m_add->setDefault(true);
    foot.layout->addWidget(m_try);
    foot.layout->addStretch(1);
    foot.layout->addWidget(cancel);
    foot.layout->addWidget(m_add);
    connect(m_try, &QPushButton::clicked, this, &AddDirectorDialog::test);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &QDialog::accept);
    return foot.strip;
}

void AddDirectorDialog::edit(const SshTarget &target, bool connectsAtStart)
{
    setWindowTitle(tr("Edit director"));
    m_add->setText(tr("Save"));
    m_host->setText(target.host);
    m_host->setReadOnly(true);
    m_hostNote->setHint(tr("Another host is another director: add it."));
    m_options->setText(target.options.join(u' '));
    m_command->setText(target.command);
    m_atStart->setChecked(connectsAtStart);
    m_options->setFocus();
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
    const auto options = QProcess::splitCommand(m_options->text());
    const bool areOptions =
        options.isEmpty()
        || (options.first().startsWith(u'-') && !options.contains(QStringLiteral("--")));
    m_optionsNote->setProblem(
        areOptions
            ? QString()
            : tr("%1 is not an option of ssh: they begin with a dash.").arg(options.first()));
    m_add->setEnabled(valid && !isKnown && areOptions);
    m_try->setEnabled(m_add->isEnabled() && !m_test->isRunning());
}

void AddDirectorDialog::test()
{
    m_answer->setProblem({});
    m_answer->setHint(tr("Asking %1.").arg(target().host));
    m_try->setEnabled(false);
    m_test->start(target());
}

SshTarget AddDirectorDialog::target() const
{
    return {m_host->text().trimmed(),
            m_command->text().trimmed(),
            QProcess::splitCommand(m_options->text()),
            {}};
}

bool AddDirectorDialog::connectsAtStart() const
{
    return m_atStart->isChecked();
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

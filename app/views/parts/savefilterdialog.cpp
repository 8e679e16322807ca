// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/parts/savefilterdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/models/filtergrammar.h"
#include "app/models/savedfilters.h"
#include "app/views/parts/dialogfoot.h"
#include "app/views/parts/fieldnote.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"

namespace vipdeck {

SaveFilterDialog::SaveFilterDialog(SavedFilters &saved, const FilterGrammar &grammar,
                                   const QStringList &tokens, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_saved(saved)
    , m_tokens(tokens)
    , m_name(new QLineEdit(name, this))
    , m_note(new FieldNote(m_name, this))
    , m_save(new QPushButton(this))
{
    const auto &theme = Theme::instance();
    setWindowTitle(tr("Save filter"));
    auto *form = new QVBoxLayout;
    form->setContentsMargins(theme.scaled(16), theme.scaled(14), theme.scaled(16),
                             theme.scaled(12));
    form->setSpacing(theme.scaled(6));
    auto *caption = new QLabel(tr("&Name"), this);
    caption->setBuddy(m_name);
    m_name->setAccessibleName(tr("Name of the filter"));
    m_name->setMaxLength(SavedFilters::kMaximumNameLength);
    m_name->setMinimumWidth(theme.scaled(360));
    QStringList labels;
    for (const auto &token : tokens)
        labels.append(grammar.problem(token).isEmpty() ? grammar.label(token) : token);
    auto *words =
        new TokenLabel(labels.join(QStringLiteral("   ")), Theme::Font::Row, &Tokens::text2, this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    form->addWidget(words);
    form->addSpacing(theme.scaled(6));
    form->addWidget(caption);
    form->addWidget(m_name);
    form->addWidget(m_note);
    form->addStretch(1);
    const DialogFoot foot(this);
    foot.problems->hide();
    auto *cancel = new QPushButton(tr("Cancel"), foot.strip);
    cancel->setAutoDefault(false);
    m_save->setDefault(true);
    foot.layout->addStretch(1);
    foot.layout->addWidget(cancel);
    foot.layout->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(form, 1);
    column->addWidget(foot.strip);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &SaveFilterDialog::accept);
    connect(m_name, &QLineEdit::textChanged, this, &SaveFilterDialog::check);
    m_name->selectAll();
    check();
}

void SaveFilterDialog::check()
{
    const auto &filters = m_saved;
    const auto problem = filters.nameProblem(m_name->text());
    const bool exists = problem.isEmpty() && filters.find(m_name->text()) >= 0;
    // An empty field says by itself what it needs.
    m_note->setHint(exists ? tr("A filter of this name exists and is replaced.")
                           : tr("Filters are kept for you and work with every director."));
    m_note->setProblem(m_name->text().isEmpty() ? QString() : problem);
    m_save->setText(exists ? tr("&Replace filter") : tr("&Save filter"));
    m_save->setEnabled(problem.isEmpty());
}

void SaveFilterDialog::accept()
{
    const auto name = m_name->text().trimmed();
    if (!m_saved.save(name, m_tokens))
        return;
    Q_EMIT saved(name);
    QDialog::accept();
}

} // namespace vipdeck

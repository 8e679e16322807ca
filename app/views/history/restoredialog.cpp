// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/history/restoredialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/document/changedescription.h"
#include "app/document/directordocument.h"
#include "app/views/icons.h"
#include "app/views/parts/dialogsize.h"
#include "app/views/parts/surface.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/review/reviewmodel.h"
#include "app/views/review/reviewview.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

} // namespace

RestoreDialog::RestoreDialog(DirectorDocument *document, const RuleSet &rules, const QString &title,
                             QWidget *parent)
    : QDialog(parent)
    , m_model(new ReviewModel(document, this))
    , m_list(new ReviewView(m_model, this))
    , m_take(new QPushButton(this))
{
    setWindowTitle(tr("Pick changes - %1").arg(document->name()));
    m_model->setChanges(describeChanges({document->draft(), rules, nullptr, {}}));
    auto *head = new Surface(&Tokens::window, Qt::BottomEdge, this);
    auto *headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(8));
    headRow->addWidget(new TokenLabel(title, Theme::Font::Title, &Tokens::text, head));
    headRow->addStretch(1);
    auto *foot = new Surface(&Tokens::window, Qt::TopEdge, this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10));
    row->setSpacing(scaled(8));
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    cancel->setAutoDefault(false);
    m_take->setDefault(true);
    m_take->setIcon(icons::icon(QStringLiteral("restore"), &Tokens::onAccent));
    row->addWidget(new TokenLabel(tr("Nothing is applied. What is checked goes into the draft."),
                                  Theme::Font::Row, &Tokens::text2, foot),
                   1);
    row->addWidget(cancel);
    row->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_list, 1);
    column->addWidget(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_model, &ReviewModel::checkedChanged, this, &RestoreDialog::refresh);
    refresh();
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->setFocus();
    takeDesignedSize(this);
}

QSize RestoreDialog::sizeHint() const
{
    return {scaled(980), scaled(520)};
}

ChangeSet RestoreDialog::changes() const
{
    ChangeSet all;
    for (const auto &change : m_model->selection())
        all.insert(all.end(), change.changes.begin(), change.changes.end());
    return all;
}

void RestoreDialog::refresh()
{
    const auto count = static_cast<int>(m_model->selection().size());
    m_take->setText(tr("&Take %n change(s) into the draft", "", count));
    m_take->setEnabled(count > 0);
}

} // namespace vipdeck

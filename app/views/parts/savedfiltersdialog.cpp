// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/parts/savedfiltersdialog.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "app/models/filtergrammar.h"
#include "app/models/savedfilters.h"
#include "app/views/icons.h"
#include "app/views/parts/dialogfoot.h"
#include "app/views/parts/fieldnote.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kNameRole = Qt::UserRole; // as it is kept, while the text is edited

} // namespace

SavedFiltersDialog::SavedFiltersDialog(SavedFilters &saved, const FilterGrammar &grammar,
                                       QWidget *parent)
    : QDialog(parent)
    , m_saved(saved)
    , m_grammar(grammar)
    , m_list(new QListWidget(this))
    , m_note(new FieldNote(nullptr, this))
{
    const auto &theme = Theme::instance();
    setWindowTitle(tr("Saved filters"));
    auto *body = new QVBoxLayout;
    body->setContentsMargins(theme.scaled(16), theme.scaled(14), theme.scaled(16),
                             theme.scaled(10));
    body->setSpacing(theme.scaled(6));
    m_list->setAccessibleName(tr("Saved filters"));
    m_list->setAlternatingRowColors(true);
    m_list->setMinimumSize(theme.scaled(440), theme.scaled(200));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->installEventFilter(this);
    body->addWidget(m_list, 1);
    body->addWidget(m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(body, 1);
    column->addWidget(createFoot());
    connect(m_list, &QListWidget::currentRowChanged, this, &SavedFiltersDialog::refresh);
    connect(m_list, &QListWidget::itemChanged, this, &SavedFiltersDialog::rename);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &SavedFiltersDialog::apply);
    fill();
    m_list->setCurrentRow(0);
    refresh();
}

QWidget *SavedFiltersDialog::createFoot()
{
    const DialogFoot foot(this);
    foot.problems->hide();
    const auto add = [&foot](const QString &text, const QString &icon) {
        auto *button =
            new QPushButton(icon.isEmpty() ? QIcon() : icons::icon(icon), text, foot.strip);
        button->setAutoDefault(false);
        foot.layout->addWidget(button);
        return button;
    };
    m_rename = add(tr("&Rename"), QStringLiteral("edit"));
    m_rename->setToolTip(tr("Rename (F2)"));
    m_remove = add(tr("&Delete"), QStringLiteral("trash"));
    m_remove->setToolTip(tr("Delete (Del)"));
    foot.layout->addStretch(1);
    auto *close = add(tr("Close"), {});
    m_apply = add(tr("&Apply filter"), {});
    m_apply->setDefault(true);
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (auto *item = m_list->currentItem())
            m_list->editItem(item);
    });
    connect(m_remove, &QPushButton::clicked, this, &SavedFiltersDialog::remove);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &SavedFiltersDialog::apply);
    return foot.strip;
}

void SavedFiltersDialog::fill()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    const auto filters = m_saved.all();
    for (const auto &filter : filters) {
        QStringList labels;
        for (const auto &token : filter.tokens)
            labels.append(m_grammar.problem(token).isEmpty() ? m_grammar.label(token) : token);
        auto *item = new QListWidgetItem(filter.name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setData(kNameRole, filter.name);
        item->setToolTip(labels.join(u'\n'));
        item->setData(Qt::AccessibleDescriptionRole, labels.join(QStringLiteral(", ")));
    }
}

void SavedFiltersDialog::refresh()
{
    const auto *item = m_list->currentItem();
    for (auto *button : {m_apply, m_rename, m_remove})
        button->setEnabled(item != nullptr);
    m_note->clear();
    m_note->setHint(item ? item->data(Qt::AccessibleDescriptionRole).toString()
                         : tr("No filter is saved."));
}

void SavedFiltersDialog::apply()
{
    if (!m_list->currentItem())
        return;
    Q_EMIT chosen(m_list->currentItem()->data(kNameRole).toString());
    accept();
}

void SavedFiltersDialog::rename(QListWidgetItem *item)
{
    const auto before = item->data(kNameRole).toString();
    const auto after = item->text().trimmed();
    if (after == before) {
        const QSignalBlocker blocker(m_list);
        return item->setText(before);
    }
    auto &filters = m_saved;
    if (filters.rename(before, after)) {
        fill();
        m_list->setCurrentRow(filters.find(after));
        return refresh();
    }
    const auto problem = filters.nameProblem(after);
    {
        const QSignalBlocker blocker(m_list);
        item->setText(before);
    }
    m_note->setProblem(problem.isEmpty() ? tr("Another filter is named %1.").arg(after) : problem);
}

void SavedFiltersDialog::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_saved.remove(m_list->currentItem()->data(kNameRole).toString());
    fill();
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    refresh();
}

bool SavedFiltersDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        remove();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace vipdeck

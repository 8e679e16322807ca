// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/outsidedialog.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include "app/document/directordocument.h"
#include "app/views/icons.h"
#include "app/views/parts/dialogfoot.h"
#include "app/views/parts/dialogsize.h"
#include "app/views/parts/wrappingdelegate.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

enum Column { WhatColumn, BeforeColumn, OutsideColumn, DraftColumn };

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

} // namespace

OutsideDialog::OutsideDialog(DirectorDocument *document, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_model(new QStandardItemModel(this))
    , m_view(new QTreeView(this))
    , m_effect(new QLabel(this))
    , m_accept(nullptr)
{
    const auto &change = *document->outsideChange();
    setWindowTitle(tr("Changed outside VipDeck - %1").arg(document->name()));
    auto *title =
        new QLabel(tr("Rules changed outside since %1")
                       .arg(QLocale().toString(change.since.time(), QLocale::ShortFormat)),
                   this);
    title->setFont(Theme::instance().font(Theme::Font::Title));
    auto *hint = new QLabel(tr("Your draft kept its own values. Tick a row to take the value from "
                               "outside instead."),
                            this);
    hint->setWordWrap(true);
    m_view->setModel(m_model);
    m_view->setFont(Theme::instance().font(Theme::Font::Row));
    m_view->setRootIsDecorated(false);
    new WrappingDelegate(m_view);
    m_view->setAlternatingRowColors(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAccessibleName(tr("Changes from outside"));
    auto *column = new QVBoxLayout;
    column->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(12));
    column->setSpacing(scaled(8));
    column->addWidget(title);
    column->addWidget(hint);
    column->addWidget(m_view, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(column, 1);
    layout->addWidget(createFoot());
    fill();
    connect(m_model, &QStandardItemModel::itemChanged, this, &OutsideDialog::refresh);
    connect(document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if (parts & (DocumentPart::Live | DocumentPart::Draft))
            fill();
    });
    takeDesignedSize(this);
}

QSize OutsideDialog::sizeHint() const
{
    return {scaled(980), scaled(480)};
}

void OutsideDialog::fill()
{
    const auto &change = m_document->outsideChange();
    m_model->clear();
    m_model->setHorizontalHeaderLabels(
        {tr("What"), tr("Before"), tr("Outside now"), tr("Your draft")});
    m_rows = change ? ThreeWay::compare(change->before, m_document->live(), m_document->draft())
                    : QList<ThreeWayRow>();
    for (const auto &row : std::as_const(m_rows)) {
        QList<QStandardItem *> items;
        for (const auto &text :
             {row.what, row.before, row.outside, row.differs ? row.draft : tr("as outside")})
            items.append(new QStandardItem(text));
        items[WhatColumn]->setCheckable(row.differs);
        items[WhatColumn]->setIcon(row.differs ? icons::icon(QStringLiteral("warn"), &Tokens::over)
                                               : icons::icon(QStringLiteral("outside-change")));
        const auto spoken = tr("%1: before %2, outside now %3, your draft %4")
                                .arg(row.what, row.before, row.outside, row.draft);
        for (auto *item : std::as_const(items)) {
            item->setAccessibleText(spoken);
            item->setToolTip(item->text());
        }
        m_model->appendRow(items);
    }
    // What changed is named whole; the three values share the rest.
    auto *header = m_view->header();
    header->setSectionResizeMode(WhatColumn, QHeaderView::ResizeToContents);
    for (int column = BeforeColumn; column < m_model->columnCount(); ++column)
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    refresh();
}

QWidget *OutsideDialog::createFoot()
{
    DialogFoot foot(this);
    foot.problems->hide();
    m_effect->setForegroundRole(QPalette::PlaceholderText);
    auto *cancel = new QPushButton(tr("Keep the draft"), foot.strip);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_accept = new QPushButton(tr("&Take from outside"), foot.strip);
    m_accept->setDefault(true);
    connect(m_accept, &QPushButton::clicked, this, &OutsideDialog::accept);
    foot.layout->addWidget(m_effect, 1);
    foot.layout->addWidget(cancel);
    foot.layout->addWidget(m_accept);
    return foot.strip;
}

QList<ThreeWayRow> OutsideDialog::chosen() const
{
    QList<ThreeWayRow> rows;
    for (int i = 0; i < m_model->rowCount(); ++i)
        if (m_model->item(i)->checkState() == Qt::Checked)
            rows.append(m_rows.at(i));
    return rows;
}

void OutsideDialog::refresh()
{
    const auto count = static_cast<int>(chosen().size());
    const auto differing = static_cast<int>(std::count_if(
        m_rows.cbegin(), m_rows.cend(), [](const ThreeWayRow &row) { return row.differs; }));
    m_accept->setEnabled(count > 0);
    m_effect->setText(differing == 0 ? tr("Nothing here differs from your draft.")
                                     : tr("%1 of %n difference(s) taken from outside. Undo takes "
                                          "it back.",
                                          "", differing)
                                           .arg(count));
}

void OutsideDialog::accept()
{
    if (!m_accept->isEnabled())
        return;
    if (const auto done = m_document->takeOutside(chosen()); !done) {
        QMessageBox::warning(this, tr("Not taken"), QString::fromStdString(done.error().message));
        return;
    }
    QDialog::accept();
}

} // namespace vipdeck

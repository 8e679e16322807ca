// SPDX-License-Identifier: GPL-3.0-or-later
// The rules changed outside while there was a draft: each change with before, outside now and
// draft, and for each one that differs whose value to take. GUI thread.
#pragma once

#include <QDialog>

#include "app/document/threeway.h"

class QLabel;
class QPushButton;
class QStandardItemModel;
class QTreeView;

namespace vipdeck {

class DirectorDocument;

class OutsideDialog : public QDialog
{
    Q_OBJECT

public:
    // The document must have an outsideChange() and outlive the dialog.
    explicit OutsideDialog(DirectorDocument *document, QWidget *parent = nullptr);

    // Takes the outside values of the rows that were chosen so, as one undo step.
    void accept() override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    void fill();
    QWidget *createFoot();
    void refresh();
    [[nodiscard]] QList<ThreeWayRow> chosen() const;

    DirectorDocument *m_document;
    QList<ThreeWayRow> m_rows;
    QStandardItemModel *m_model;
    QTreeView *m_view;
    QLabel *m_effect;
    QPushButton *m_accept;
};

} // namespace vipdeck

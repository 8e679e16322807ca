// SPDX-License-Identifier: GPL-3.0-or-later
// Paints groups and options of the Tunables view and edits the column New by the kind of value.
// GUI thread.
#pragma once

#include <QStyledItemDelegate>

namespace vipdeck {

class TunablesDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

Q_SIGNALS:
    // The arrow beside a new value was clicked.
    void backRequested(const QModelIndex &index);

private:
    [[nodiscard]] static QString groupNote(const QModelIndex &group); // behind its name
    static void paintGroup(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index);
    static void paintOption(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index);
    [[nodiscard]] static QRect backRect(const QStyleOptionViewItem &option);
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// Paints one real server as a row of its card and edits its weight. Needs the view's paint context,
// which must outlive it. GUI thread.
#pragma once

#include <QStyledItemDelegate>

#include "app/models/boardroles.h"
#include "app/views/board/boardpaint.h"

namespace vipdeck {

inline constexpr int kHighestPossibleWeight = 65535;

// Icon, word and colour of a state. The word is translated.
struct StateLook
{
    QString icon;
    QString word;
    QColor Tokens::*color;
};
[[nodiscard]] StateLook stateLook(ServerState state);

class ServerRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ServerRowDelegate(const BoardPaintContext *context, QObject *parent = nullptr);

    // `row` = the row inside the card's borders.
    [[nodiscard]] QRect weightBar(const QRect &row, const QModelIndex &index) const;
    // Weight under `x`, 0 to the highest of the card (its bar's scale).
    [[nodiscard]] int weightAt(const QRect &row, const QModelIndex &index, int x) const;
    [[nodiscard]] QString toolTip(BoardColumns::Column column, const QModelIndex &index) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    struct Row; // values of one row while it is painted
    [[nodiscard]] Row readRow(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintGround(QPainter *painter, const Row &row) const;
    void paintState(QPainter *painter, const Row &row) const;
    void paintServer(QPainter *painter, const Row &row) const;
    void paintForward(QPainter *painter, const Row &row) const;
    void paintWeight(QPainter *painter, const Row &row) const;
    void paintConnections(QPainter *painter, const Row &row) const;
    void paintSparkline(QPainter *painter, const Row &row) const;
    void paintShare(QPainter *painter, const Row &row) const;
    void paintJob(QPainter *painter, const Row &row) const;
    [[nodiscard]] int weightNumberWidth(int highest) const;
    [[nodiscard]] int barScale(const QModelIndex &index) const;

    const BoardPaintContext *m_context;
};

} // namespace vipdeck

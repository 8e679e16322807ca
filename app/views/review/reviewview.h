// SPDX-License-Identifier: GPL-3.0-or-later
// The list of the review: two aligned columns of the same width, check marks and fixes by mouse and
// keyboard (Space marks, Ctrl+D drains instead, Ctrl+C copies the commands). GUI thread.
#pragma once

#include <QTreeView>

#include "app/document/pendingchange.h"

namespace vipdeck {

class ReviewDelegate;
class ReviewModel;

class ReviewView : public QTreeView
{
    Q_OBJECT

public:
    explicit ReviewView(ReviewModel *model, QWidget *parent = nullptr);

    static constexpr int kSentencePercent = 46; // commands need the larger half
    [[nodiscard]] int sentenceWidth() const;
    // The first change with a fix at or after the current row.
    void triggerFix();
    void copyCommands();

Q_SIGNALS:
    void fixRequested(const vipdeck::ChangeWarning &warning);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;
    void reset() override;

private:
    void showGroups();
    void toggle(const QModelIndex &index);
    [[nodiscard]] QRect rowRect(const QModelIndex &index) const;

    ReviewModel *m_model;
    ReviewDelegate *m_delegate;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the Settings dialog at its left: icon, title, a dot where something is not the
// default, and while a search runs how many lines of the page match. GUI thread.
#pragma once

#include <QListWidget>

namespace vipdeck {

class PageList : public QListWidget
{
    Q_OBJECT

public:
    explicit PageList(QWidget *parent = nullptr);

    void addPage(const QString &title, const QString &icon);
    void setDiffers(int page, bool differs);
    // 0: the page is hidden; -1: no search.
    void setHits(int page, int hits);

private:
    void describe(QListWidgetItem *item);
};

} // namespace vipdeck

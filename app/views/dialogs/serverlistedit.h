// SPDX-License-Identifier: GPL-3.0-or-later
// A list of servers as text: line numbers on the left, what each line gives on the right, wrong
// lines underlined. GUI thread.
#pragma once

#include <QPlainTextEdit>

#include "app/models/serverlist.h"

namespace vipdeck {

class ServerListEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ServerListEdit(QWidget *parent = nullptr);

    void setResults(const QList<ServerListLine> &lines);
    void appendLines(const QStringList &lines);
    // Puts the cursor into a line, from 1.
    void goToLine(int number);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintNumbers(QPaintEvent *event);
    void updateMargin();
    [[nodiscard]] int numberWidth() const;

    QWidget *m_numbers;
    QList<ServerListLine> m_lines;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// Title line of a dock: name, a note behind it, float and close. GUI thread.
#pragma once

#include <QList>
#include <QWidget>

class QDockWidget;
class QLabel;

namespace vipdeck {

class DockTitle : public QWidget
{
    Q_OBJECT

public:
    explicit DockTitle(QDockWidget *dock);

    // Float and close, for a title of its own.
    [[nodiscard]] static QList<QWidget *> createButtons(QDockWidget *dock);

    void setNote(const QString &note);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_note;
};

} // namespace vipdeck

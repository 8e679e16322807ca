// SPDX-License-Identifier: GPL-3.0-or-later
// The line below a view while the draft differs from the live rules: count, Review, Apply, Discard.
// GUI thread.
#pragma once

#include <QFrame>

class QAction;
class QLabel;
class QPushButton;

namespace vipdeck {

class ConsoleActions;
class DirectorDocument;

class PendingBar : public QFrame
{
    Q_OBJECT

public:
    PendingBar(DirectorDocument *document, ConsoleActions *actions, QWidget *parent = nullptr);

    void setDocument(DirectorDocument *document);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void refreshIcon();
    [[nodiscard]] QString explanation() const;

    DirectorDocument *m_document = nullptr;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_review;
    QPushButton *m_apply;
    QPushButton *m_discard;
};

} // namespace vipdeck

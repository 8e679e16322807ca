// SPDX-License-Identifier: GPL-3.0-or-later
// Servers as chips with a line to type more: addresses, ranges, names; also drops of servers.
// Enter, comma, space or leaving the line makes a chip, Backspace on an empty line takes the last
// one back. GUI thread.
#pragma once

#include <QFrame>
#include <QStringList>

class QLineEdit;

namespace vipdeck {

class ServerChips : public QFrame
{
    Q_OBJECT

public:
    explicit ServerChips(QWidget *parent = nullptr);
    ~ServerChips() override;

    [[nodiscard]] QStringList servers() const { return m_servers; }
    void setServers(const QStringList &servers);
    [[nodiscard]] QLineEdit *input() const { return m_input; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void takeInput();
    void add(const QString &text);
    void rebuild();
    void arrange();

    QStringList m_servers;
    QList<QWidget *> m_chips;
    QLineEdit *m_input;
};

} // namespace vipdeck

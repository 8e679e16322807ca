// SPDX-License-Identifier: GPL-3.0-or-later
// The one line above a view for what happened: information, warning, error. At most one message is
// shown; errors before warnings before information, among equals the newest. GUI thread.
#pragma once

#include <QFrame>
#include <QList>
#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace vipdeck {

struct Message
{
    enum class Level { Information, Warning, Error };
    struct Button
    {
        QString text;
        std::function<void()> run;
        bool primary = false;
        QString icon; // name, empty = none
    };

    Level level = Level::Information;
    QString icon;   // name; empty = by level
    QString title;  // bold
    QString text;   // behind the title
    QString second; // smaller second line, may be empty
    QList<Button> buttons;
    bool closable = false;
};

class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    // A message of the same name is replaced in place.
    void show(const QString &name, const Message &message);
    void remove(const QString &name);
    [[nodiscard]] bool contains(const QString &name) const;
    [[nodiscard]] QString shownName() const { return m_shown; }

Q_SIGNALS:
    void announced(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry
    {
        QString name;
        Message message;
    };

    void refresh();
    void fill(const Message &message);
    void fillText(const Message &message);

    QList<Entry> m_entries; // oldest first
    QString m_shown;
    Message::Level m_level = Message::Level::Information;
    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
};

} // namespace vipdeck

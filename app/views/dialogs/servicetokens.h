// SPDX-License-Identifier: GPL-3.0-or-later
// A field with some of a director's services: each is a chip, more are found by typing a part of
// their name or address, or in the list behind the arrow. GUI thread.
#pragma once

#include <QFrame>
#include <QList>
#include <vector>

#include "engine/config/service.h"

class QCompleter;
class QLineEdit;
class QStringListModel;
class QToolButton;

namespace vipdeck {

class ServiceTokens : public QFrame
{
    Q_OBJECT

public:
    struct Choice
    {
        ServiceKey key;
        QString name;
        QString address; // empty: the name is the address
    };

    // `none` is what the empty field says.
    ServiceTokens(QList<Choice> choices, QString none, QWidget *parent = nullptr);
    ~ServiceTokens() override;

    // In the order in which they were added.
    [[nodiscard]] const std::vector<ServiceKey> &services() const { return m_services; }
    // Those that are no choice are left out.
    void setServices(const std::vector<ServiceKey> &services);
    [[nodiscard]] QLineEdit *input() const { return m_input; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] const Choice *find(const ServiceKey &key) const;
    [[nodiscard]] static QString words(const Choice &choice);
    // The service that the text means: its words, else the first that contains them.
    void take(const QString &text);
    void showAll();
    void rebuild();
    void arrange();

    QList<Choice> m_choices;
    QString m_none;
    std::vector<ServiceKey> m_services;
    QList<QToolButton *> m_chips;
    QLineEdit *m_input;
    QToolButton *m_arrow;
    QStringListModel *m_rest; // the words of the services that are not chosen
    QCompleter *m_completer;
};

} // namespace vipdeck

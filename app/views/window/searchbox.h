// SPDX-License-Identifier: GPL-3.0-or-later
// "Find anything": services, servers, addresses and commands of the menus. GUI thread.
#pragma once

#include <QLineEdit>

class QAction;
class QCompleter;
class QLabel;
class QStandardItemModel;

namespace vipdeck {

class DirectorDocument;

class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchBox(QWidget *parent = nullptr);

    void setDocument(DirectorDocument *document) { m_document = document; }
    void setActions(const QList<QAction *> &actions) { m_actions = actions; }

Q_SIGNALS:
    void itemChosen(quint64 stableId); // a service or a server inside a service

protected:
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void collect();
    void addItem(const QString &text, const QString &icon, quint64 id, QAction *action);
    void choose(const QModelIndex &index);

    DirectorDocument *m_document = nullptr;
    QList<QAction *> m_actions;
    QStandardItemModel *m_items;
    QCompleter *m_completer;
    QLabel *m_shortcut;
};

} // namespace vipdeck

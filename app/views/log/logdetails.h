// SPDX-License-Identifier: GPL-3.0-or-later
// One event of the Log in full: who, how it was allowed, commands, links. GUI thread.
#pragma once

#include <QWidget>

#include "helper/api/journal.h"
#include "helper/api/operations.h"

class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace vipdeck {

class ElidedLabel;

class LogDetails : public QWidget
{
    Q_OBJECT

public:
    explicit LogDetails(QWidget *parent = nullptr);

    void setEvent(const api::JournalEvent *event); // null: none is chosen
    // The version that the event made, once it is known.
    void setVersion(const api::VersionInfo &version);
    [[nodiscard]] QPushButton *versionButton() const { return m_openVersion; }
    [[nodiscard]] QString keptText() const;

Q_SIGNALS:
    void objectRequested(const QString &object);
    void sameObjectRequested(const QString &object); // other events of it
    void versionRequested(quint64 version);
    void chartsRequested(qint64 time); // milliseconds since the epoch
    void copied(const QString &what);

private:
    QWidget *createHead();
    QWidget *createFacts();
    QWidget *createDone();
    QWidget *createLinks();
    void addFact(QFormLayout *form, const QString &caption, QLabel *value);
    void refresh();

    api::JournalEvent m_event;
    bool m_hasEvent = false;
    QLabel *m_icon;
    ElidedLabel *m_title;
    QLabel *m_when;
    quint64 m_version = 0; // that the event made; 0: none is known
    QPushButton *m_openVersion;
    QPushButton *m_copy;
    QLabel *m_who;
    QLabel *m_allowed;
    QLabel *m_from;
    QLabel *m_comment;
    QLabel *m_kept;
    QLabel *m_doneTitle;
    QPlainTextEdit *m_commands;
    QLabel *m_note;
    QLabel *m_links;
    QLabel *m_stored;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of the selected virtual service; each is one undo step. Only what is valid can be chosen,
// with the reason where it is not. GUI thread.
#pragma once

#include <QWidget>

#include "app/document/directordocument.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace vipdeck {

class FieldNote;
class ValueField;
class VirtualAddressField;

class ServiceInspector : public QWidget
{
    Q_OBJECT

public:
    explicit ServiceInspector(DirectorDocument *document, QWidget *parent = nullptr);

    void setService(const ServiceKey &key);
    void refresh();
    void setReadOnly(bool readOnly);
    [[nodiscard]] QString title() const;

Q_SIGNALS:
    void announced(const QString &sentence);
    void removeRequested(const vipdeck::ServiceKey &service);
    void addServersRequested(const vipdeck::ServiceKey &service);

private:
    void createFields();
    void createPersistenceFields();
    void connectFields();
    QWidget *createButtons();
    void addRow(const QString &label, QWidget *field, QWidget *buddy);
    [[nodiscard]] const Service *service() const;
    void edit(FieldNote *note, const ServiceConfig &wanted);
    void commitName(const QString &text);
    void commitScheduler(int position);
    void commitFlags();
    void commitPersistence();
    void commitTimeout(const QString &text);
    void commitNetwork(const QString &text);
    void showFlags(const ServiceConfig &config);
    void copyCommands();

    DirectorDocument *m_document;
    ServiceKey m_key;
    bool m_readOnly = false;

    QFormLayout *m_form;
    QLabel *m_address;
    VirtualAddressField *m_onMachine;
    ValueField *m_name;
    QComboBox *m_scheduler;
    FieldNote *m_schedulerNote;
    QList<QCheckBox *> m_flags;
    QCheckBox *m_persistent;
    ValueField *m_timeout;
    ValueField *m_network;
    FieldNote *m_persistenceNote;
    QCheckBox *m_sip;
    QCheckBox *m_onePacket;
    FieldNote *m_onePacketNote;
    QLabel *m_servers;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_copy;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// "New virtual service": form, schedulers, and the command it amounts to. Accepting adds the
// service to the draft of the document; nothing is sent. GUI thread.
#pragma once

#include <QDialog>
#include <QTimer>
#include <map>

#include "app/models/serviceform.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace vipdeck {

class CommandBar;
class DirectorDocument;
class FieldNote;
class SchedulerList;
class SegmentedControl;
class ServerChips;

class ServiceDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ServiceDialog(DirectorDocument *document, QWidget *parent = nullptr);
    ~ServiceDialog() override;

    [[nodiscard]] ServiceFormValues values() const;
    void setValues(const ServiceFormValues &values);
    // The service that was added, after accept().
    [[nodiscard]] const ServiceKey &serviceKey() const { return m_key; }

    void accept() override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    QWidget *createForm();
    void createAddressFields(QGridLayout *grid);
    void createPersistenceFields(QGridLayout *grid);
    void createServerFields(QGridLayout *grid);
    QWidget *createFoot();
    void addRow(QGridLayout *grid, const QString &label, QWidget *field, QWidget *buddy = nullptr);
    FieldNote *addNote(QGridLayout *grid, ServiceField field, QWidget *widget);
    void watch();
    void matchChanged();
    void showOffers();
    void validateSoon();
    void validate();
    void focusProblem();

    DirectorDocument *m_document;
    ServiceKey m_key;
    ServiceFormResult m_result;
    QTimer m_idle; // 400 ms without typing
    std::map<ServiceField, FieldNote *> m_notes;
    std::map<ServiceField, QWidget *> m_inputs;

    SegmentedControl *m_match;
    QLabel *m_addressLabel = nullptr;
    QLineEdit *m_address;
    QLabel *m_portLabel = nullptr;
    QLineEdit *m_port;
    QLabel *m_markLabel = nullptr;
    QWidget *m_markRow = nullptr;
    QLineEdit *m_mark;
    QComboBox *m_markFamily;
    QLineEdit *m_name;
    QCheckBox *m_persistent;
    QLineEdit *m_timeout;
    QLineEdit *m_network;
    QCheckBox *m_sip;
    FieldNote *m_sipNote;
    QCheckBox *m_onePacket;
    FieldNote *m_onePacketNote;
    ServerChips *m_servers;
    QComboBox *m_forwarding;
    QLineEdit *m_weight;
    SchedulerList *m_schedulers;
    CommandBar *m_command;
    QPushButton *m_problems;
    QPushButton *m_add;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of the selected real servers. Different values show as "2 values"; typing sets all. Each
// field is one undo step. GUI thread.
#pragma once

#include <QWidget>

#include "app/document/directordocument.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace vipdeck {

class FieldNote;
class ValueField;
class WeightBar;

class DrainSection;

class ServerInspector : public QWidget
{
    Q_OBJECT

public:
    explicit ServerInspector(DirectorDocument *document, QWidget *parent = nullptr);

    void setServers(const ServerRefs &servers);
    void refresh(); // values of the draft
    void setReadOnly(bool readOnly);
    [[nodiscard]] QString title() const; // "2 servers in web-https"
    // Drain, remove and copy: the pane keeps them in sight below what scrolls.
    [[nodiscard]] QWidget *buttons() const { return m_buttons; }
    [[nodiscard]] DrainSection *drains() const { return m_drains; }

Q_SIGNALS:
    // In the draft, by a person: what the servers need is different now.
    void forwardingChanged(const vipdeck::ServerRefs &servers);
    void announced(const QString &sentence);
    // The window asks first when connections would be cut.
    void removeRequested(const vipdeck::ServerRefs &servers);

private:
    void addRow(const QString &label, QWidget *field, QWidget *buddy);
    FieldNote *addNote(QWidget *field);
    void createFields();
    void connectFields();
    QWidget *createButtons();
    void commitName(const QString &text);
    void commitNumber(ValueField *field, FieldNote *note, const QString &text);
    void commitForwarding(int position);
    void setWeight(int weight);
    void report(FieldNote *note, const Result<> &done);
    void drainOrUndrain();
    void copyCommands();
    void refreshForwarding(const std::vector<const DestinationConfig *> &configs);
    void refreshWeight(const std::vector<const DestinationConfig *> &configs);
    [[nodiscard]] std::vector<const DestinationConfig *> configs();

    DirectorDocument *m_document;
    ServerRefs m_servers;
    bool m_readOnly = false;
    bool m_refreshing = false;

    QFormLayout *m_form;
    QLabel *m_address;
    ValueField *m_name;
    ValueField *m_port;
    FieldNote *m_portNote;
    QComboBox *m_forwarding;
    FieldNote *m_forwardingNote;
    ValueField *m_weight;
    WeightBar *m_weightBar;
    FieldNote *m_weightNote;
    ValueField *m_upper;
    FieldNote *m_upperNote;
    ValueField *m_lower;
    FieldNote *m_lowerNote;
    QPushButton *m_drain;
    QPushButton *m_remove;
    QPushButton *m_copy;
    DrainSection *m_drains;
    QWidget *m_buttons;
};

} // namespace vipdeck

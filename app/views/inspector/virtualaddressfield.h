// SPDX-License-Identifier: GPL-3.0-or-later
// "On this machine": whether the helper puts the virtual address of a running service on an
// interface of the director, and on which. Acts at once, unlike edits of the draft. GUI thread.
#pragma once

#include <QWidget>

#include "engine/net/address.h"
#include "helper/api/machinemessages.h"
#include "helper/api/messages.h"

class QCheckBox;
class QComboBox;

namespace vipdeck {

class DirectorDocument;
class FieldNote;

class VirtualAddressField : public QWidget
{
    Q_OBJECT

public:
    explicit VirtualAddressField(DirectorDocument *document, QWidget *parent = nullptr);

    // `running`: the live rules have a service with the address.
    void setAddress(const Address &address, bool running);
    [[nodiscard]] QCheckBox *box() const { return m_box; }

Q_SIGNALS:
    void announced(const QString &sentence);

private:
    void ask();
    void showInterfaces(const api::InterfacesReply &reply);
    void change(bool wanted);
    void report(const Result<api::Nothing> &done, const QString &sentence);

    DirectorDocument *m_document;
    Address m_address;
    bool m_running = false;
    QCheckBox *m_box;
    QComboBox *m_interface;
    FieldNote *m_note;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// Forwarding methods as four cards with a picture of the packets' way, and what each server needs
// for the chosen one. GUI thread.
#pragma once

#include <QWidget>
#include <array>

#include "app/models/forwardingneeds.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QVBoxLayout;

namespace vipdeck {

class ForwardingPicker : public QWidget
{
    Q_OBJECT

public:
    explicit ForwardingPicker(const QString &directorName, QWidget *parent = nullptr);

    [[nodiscard]] Forwarding forwarding() const;
    void setForwarding(Forwarding forwarding);
    [[nodiscard]] TunnelConfig tunnel() const;
    // A method with a reason cannot be chosen; an empty reason frees it.
    void setRefusal(Forwarding forwarding, const QString &reason);
    // What the needs talk about; virtual addresses are "192.0.2.10" or "the addresses of mark 7".
    void setSituation(const ForwardingSituation &situation);
    // Below the needs, for all methods.
    void addBelowNeeds(QWidget *widget);
    [[nodiscard]] QRadioButton *card(Forwarding forwarding) const;
    // The steps on a real server for Route and Tunnel, as text to copy.
    [[nodiscard]] QString steps() const;

Q_SIGNALS:
    void changed();

private:
    QWidget *createHead();
    QWidget *createTunnelRow();
    QWidget *createNeeds();
    QWidget *createSteps();
    void methodChanged();
    void showNeeds();
    void showSteps();

    ForwardingSituation m_situation;
    QStringList m_shownNeeds;
    std::array<QRadioButton *, 4> m_cards{};
    QWidget *m_tunnelRow;
    QComboBox *m_tunnelType;
    QLineEdit *m_tunnelPort;
    QComboBox *m_tunnelChecksum;
    QLabel *m_needsTitle;
    QVBoxLayout *m_needs;
    QVBoxLayout *m_belowNeeds;
    QLabel *m_stepsTitle;
    std::array<QLabel *, 2> m_steps{};
};

} // namespace vipdeck

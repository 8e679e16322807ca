// SPDX-License-Identifier: GPL-3.0-or-later
// What a director without services shows: three ways to begin, and what its machine still needs,
// with the commands for it. GUI thread.
#pragma once

#include <QScrollArea>
#include <vector>

#include "engine/doctor/doctor.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vipdeck {

class DirectorDocument;

class FirstRunPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit FirstRunPage(DirectorDocument *document, QWidget *parent = nullptr);

    // Asks the machine again.
    void check();
    [[nodiscard]] QWidget *firstButton() const;

Q_SIGNALS:
    void addServiceRequested();
    void importRequested();
    void fileRequested(const QString &fileName);
    void announced(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createActions();
    QWidget *createMachineHead();
    void showRecent();
    void showMachine(const std::vector<doctor::Check> &checks);
    void addRow(doctor::Outcome outcome, const QString &title, const QString &text,
                const QString &commands);
    void copy(const QString &commands);

    DirectorDocument *m_document;
    QPushButton *m_addService;
    QVBoxLayout *m_rows;
    QLabel *m_recent;
    bool m_asked = false;
};

} // namespace vipdeck

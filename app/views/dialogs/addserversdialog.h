// SPDX-License-Identifier: GPL-3.0-or-later
// "Add real servers": a list as text for one or more services, what each line gives, how packets
// reach the servers. Bad lines are left out and never block the good ones. Accepting adds to the
// draft, in one step. GUI thread.
#pragma once

#include <QDialog>
#include <QTimer>
#include <optional>

#include "app/document/gentlestart.h"
#include "app/document/serverprobes.h"
#include "app/models/serverlist.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;

namespace vipdeck {

class CommandBar;
class DirectorDocument;
class FieldNote;
class ForwardingPicker;
class ServerListEdit;
class ServerPreviewModel;
class ServiceTokens;

inline constexpr int kMaximumServersUnasked = 256;

class AddServersDialog : public QDialog
{
    Q_OBJECT

public:
    // `target` is chosen at first; absent: "Not in a pool".
    AddServersDialog(DirectorDocument *document, const std::optional<ServiceKey> &target,
                     QWidget *parent = nullptr);
    ~AddServersDialog() override;

    // None: "Not in a pool".
    [[nodiscard]] const std::vector<ServiceKey> &targets() const;
    void setText(const QString &text);

    void accept() override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    QWidget *createInput();
    QWidget *createServiceRow();
    QWidget *createButtons();
    QWidget *createValues();
    QWidget *createGentle();
    QWidget *createPreview();
    QTableView *createTable(QWidget *parent);
    QWidget *createDoctorSwitch();
    QWidget *createFoot();
    void targetsChanged();
    void showServiceColumn(bool on);
    void followService(const ServiceKey &key);
    void parseSoon();
    void parse();
    void lookUp(const QString &host);
    void refresh();
    void showCommand(const QList<ServerListEntry> &entries);
    void lookAtDirector();
    void showSituation();
    [[nodiscard]] QString portProblem() const;
    bool checkNumbers();
    void importFile();
    void goToProblem();
    // Methods that cannot carry these servers are off, with the reason.
    void refuseForwarding();
    void offerGentleStart();
    [[nodiscard]] GentleStart gentleStart() const;
    // For each service that was chosen.
    [[nodiscard]] bool allOfOtherFamily() const;
    [[nodiscard]] bool confirmCount(qsizetype count);
    // Asks the doctor about the servers; those that fail may be switched off. False: do not add.
    bool askDoctor(std::vector<AddDestination> &servers);
    [[nodiscard]] Result<> addToPools(const QList<ServerListEntry> &entries, bool &stopped);
    [[nodiscard]] Result<> addToNoPool(const QList<ServerListEntry> &entries);
    [[nodiscard]] ServerDefaults defaults() const;

    DirectorDocument *m_document;
    QTimer m_idle;
    QHash<QString, HostAnswer> m_hosts;
    ServerList m_list;
    bool m_numbersValid = true;

    ServiceTokens *m_services;
    ServerListEdit *m_edit;
    QLineEdit *m_port;
    QLineEdit *m_weight;
    QLineEdit *m_upper;
    QLineEdit *m_lower;
    FieldNote *m_note;
    ServerPreviewModel *m_preview;
    QTableView *m_table;
    QLabel *m_previewText;
    QCheckBox *m_problemsOnly;
    ForwardingPicker *m_forwarding;
    CommandBar *m_command;
    ServerProbes m_probes;
    std::optional<doctor::HostFacts> m_host; // the director's machine, once it was looked at
    QCheckBox *m_gentle;
    QSpinBox *m_gentleWeight;
    QSpinBox *m_gentleMinutes;
    QCheckBox *m_doctor;
    QPushButton *m_problems;
    QPushButton *m_add;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// "Add real servers": a list as text, what each line gives, how packets reach the servers. Bad
// lines are left out and never block the good ones. Accepting adds to the draft. GUI thread.
#pragma once

#include <QDialog>
#include <QTimer>
#include <optional>

#include "app/document/serverprobes.h"
#include "app/models/serverlist.h"

class QCheckBox;
class QComboBox;
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

inline constexpr int kMaximumServersUnasked = 256;

class AddServersDialog : public QDialog
{
    Q_OBJECT

public:
    // `target` is chosen at first; absent: "Not in a pool".
    AddServersDialog(DirectorDocument *document, const std::optional<ServiceKey> &target,
                     QWidget *parent = nullptr);

    [[nodiscard]] std::optional<ServiceKey> target() const;
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
    QWidget *createFoot();
    void targetChanged();
    void parseSoon();
    void parse();
    void lookUp(const QString &host);
    void refresh();
    void showCommand(const QList<ServerListEntry> &entries);
    bool checkNumbers();
    void importFile();
    void goToProblem();
    // Methods that cannot carry these servers are off, with the reason.
    void refuseForwarding();
    void offerGentleStart();
    [[nodiscard]] quint32 gentleSeconds() const; // 0: at once
    [[nodiscard]] bool allOfOtherFamily() const;
    [[nodiscard]] bool confirmCount(qsizetype count);
    // Asks the doctor about the servers; those that fail may be switched off. False: do not add.
    bool askDoctor(const ServiceKey &service, std::vector<DestinationConfig> &servers);
    [[nodiscard]] ServerDefaults defaults() const;

    DirectorDocument *m_document;
    QTimer m_idle;
    QHash<QString, HostAnswer> m_hosts;
    ServerList m_list;
    bool m_numbersValid = true;

    QComboBox *m_service;
    ServerListEdit *m_edit;
    QLineEdit *m_port;
    QLineEdit *m_weight;
    QLineEdit *m_upper;
    QLineEdit *m_lower;
    FieldNote *m_note;
    ServerPreviewModel *m_preview;
    QLabel *m_previewText;
    ForwardingPicker *m_forwarding;
    CommandBar *m_command;
    ServerProbes m_probes;
    QCheckBox *m_gentle;
    QSpinBox *m_gentleMinutes;
    QCheckBox *m_doctor;
    QPushButton *m_problems;
    QPushButton *m_add;
};

} // namespace vipdeck

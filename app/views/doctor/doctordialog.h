// SPDX-License-Identifier: GPL-3.0-or-later
// The real-server doctor: what was found on each server, on the way and on the director, what
// would happen, and the commands that put it right. It runs none of them. GUI thread.
#pragma once

#include <QDialog>
#include <set>

#include "app/document/doctorsession.h"
#include "app/document/serverref.h"

class QButtonGroup;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace vipdeck {

class DirectorDocument;
class PathPicture;
class SegmentedControl;
class TokenLabel;

class DoctorDialog : public QDialog
{
    Q_OBJECT

public:
    // Accept: the servers are about to join a pool, and the dialog asks which of them.
    enum class Purpose { Look, Accept };

    // At least one target.
    DoctorDialog(DirectorDocument *document, const std::vector<doctor::Target> &targets,
                 Purpose purpose, QWidget *parent = nullptr);

    [[nodiscard]] DoctorSession &session() { return m_session; }
    // Accepted: the servers that failed and are to be switched off (weight 0); empty when all were
    // accepted anyway.
    [[nodiscard]] const std::set<ServerRef> &switchedOff() const { return m_switchedOff; }

    [[nodiscard]] QSize sizeHint() const override;
    // The report as text, with all fixes.
    [[nodiscard]] QString reportText() const;

private:
    QWidget *createHead();
    QWidget *createSide();
    QWidget *createHowToLook();
    QWidget *createPastePage();
    QWidget *createChecks();
    QWidget *createFoot();
    void look();
    void refresh();
    void refreshHead();
    void refreshChecks();
    void refreshFoot();
    void showWorst();
    [[nodiscard]] QString switchedOffWords() const;
    void addChecks(const DoctorSession::Patient &patient, QWidget *list);
    void copyFixes();
    void saveReport();
    void takePasted();
    void acceptGood();
    [[nodiscard]] std::size_t current() const;
    [[nodiscard]] doctor::FixStyle style() const;
    [[nodiscard]] QString fixes() const;

    DirectorDocument *m_document;
    DoctorSession m_session;
    Purpose m_purpose;
    bool m_chosen = false; // somebody picked a server of the list
    std::set<ServerRef> m_switchedOff;

    TokenLabel *m_title;
    TokenLabel *m_verdict;
    SegmentedControl *m_style;
    QListView *m_patients;
    PathPicture *m_picture;
    QButtonGroup *m_how;
    QLineEdit *m_sshHost;
    TokenLabel *m_sshNote;
    QWidget *m_paste;
    QPlainTextEdit *m_pasted;
    TokenLabel *m_pasteProblem;
    QScrollArea *m_checks;
    QPushButton *m_again;
    QPushButton *m_copyFixes;
    TokenLabel *m_footNote;
    QPushButton *m_acceptAll = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// Review changes: what would happen, with commands and warnings, before it happens. Apply sends the
// checked changes; the others stay in the draft. Closes by itself when they are applied or when
// the administrator did not allow it. GUI thread.
#pragma once

#include <QDialog>

#include "app/document/directordocument.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace vipdeck {

class ImpactPanel;
class ReviewModel;
class ReviewView;
class RuleFileDiff;
class SegmentedControl;

class ReviewDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ReviewDialog(DirectorDocument *document, QWidget *parent = nullptr);

    [[nodiscard]] QString comment() const;
    [[nodiscard]] QString ticket() const;
    [[nodiscard]] quint32 confirmSeconds() const; // 0: kept at once
    [[nodiscard]] ImpactPanel *impact() const { return m_impact; }
    [[nodiscard]] QSize sizeHint() const override;

private:
    QWidget *createHead();
    QWidget *createHeadings();
    QWidget *createOptions();
    void addTicket(QWidget *options);
    void addConfirmation(QWidget *options);
    [[nodiscard]] QString missingReason() const; // what the director asks for and has not got
    QWidget *createFoot();
    void documentChanged(DocumentParts parts);
    void selectionChanged();
    void showView(int view);
    void refresh();
    void refreshDiff();
    void copyAll();
    void exportCommands();
    void apply();
    void applyFinished(const ApplyOutcome &outcome);
    void carryOut(const ChangeWarning &warning);
    void plan();
    void refreshImpact();
    [[nodiscard]] QString summary(const PendingChanges &selection) const;
    [[nodiscard]] QString refusal(const PendingChanges &selection) const;

    DirectorDocument *m_document;
    ReviewModel *m_model;
    ReviewView *m_list;
    RuleFileDiff *m_diff;
    QStackedWidget *m_pages;
    SegmentedControl *m_views;
    QLabel *m_title;
    QLabel *m_summary;
    QWidget *m_headings;
    QCheckBox *m_all;
    ImpactPanel *m_impact;
    QLineEdit *m_comment;
    QLineEdit *m_ticket; // shown where the director asks for one
    QCheckBox *m_confirm;
    QSpinBox *m_seconds;
    QLabel *m_lockIcon;
    QLabel *m_footText;
    QPushButton *m_export;
    QPushButton *m_apply;
    DraftState m_planned;         // the draft, with removed servers drained first
    std::set<ServerRef> m_atOnce; // but for these
    QString m_refusal;            // why the checked changes cannot be applied
    QString m_failure;            // of the last Apply
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// Review changes: what would happen, with commands and warnings, before it happens. Apply sends the
// checked changes; the others stay in the draft. Closes by itself when they are applied or when
// the administrator did not allow it. GUI thread.
#pragma once

#include <QDialog>

#include "app/document/changereasons.h"
#include "app/document/directordocument.h"

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace vipdeck {

class ImpactPanel;
class ReasonFields;
class ReviewModel;
class ReviewView;
class RuleFileDiff;
class SegmentedControl;

class ReviewDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ReviewDialog(DirectorDocument *document, QWidget *parent = nullptr);

    [[nodiscard]] ChangeReasons reasons() const;
    [[nodiscard]] quint32 confirmSeconds() const; // 0: kept at once
    [[nodiscard]] ImpactPanel *impact() const { return m_impact; }
    [[nodiscard]] QSize sizeHint() const override;

private:
    QWidget *createHead();
    QWidget *createHeadings();
    QWidget *createOptions();
    void addConfirmation(QWidget *options, QHBoxLayout *row);
    QWidget *createFoot();
    void documentChanged(DocumentParts parts);
    void selectionChanged();
    void showView(int view);
    void refresh();
    void refreshDiff();
    void copyAll();
    void exportCommands();
    void apply();
    void safeguardsChanged();
    [[nodiscard]] QString applyText(int count) const;
    [[nodiscard]] QString footText(const QString &missing) const;
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
    ReasonFields *m_reasons;
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

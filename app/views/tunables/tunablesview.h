// SPDX-License-Identifier: GPL-3.0-or-later
// The Tunables view: the director's switches in groups, and one of them in detail. Edits go into
// the same draft as those of Pools. GUI thread.
#pragma once

#include "app/views/window/view.h"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QSplitter;
class QTreeView;

namespace vipdeck {

class DirectorDocument;
class ElidedLabel;
class SegmentedControl;
class TunableDetails;
class TunablesFilter;
class TunablesModel;

class TunablesView : public View
{
    Q_OBJECT

public:
    explicit TunablesView(DirectorDocument *document, QWidget *parent = nullptr);

    [[nodiscard]] QTreeView *tree() const { return m_tree; }
    [[nodiscard]] TunablesModel *model() const { return m_model; }
    [[nodiscard]] TunableDetails *details() const { return m_details; }
    void choose(const QString &name);
    // Lines for /etc/sysctl.d of a kernel director: what differs from the defaults in the draft.
    [[nodiscard]] QString sysctlText() const;

    [[nodiscard]] QWidget *filterField() const override;
    [[nodiscard]] QWidget *keyboardStart() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    void saveSession(QSettings &settings) const override;
    void restoreSession(const QSettings &settings) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *createHead();
    void createTree();
    void createActions();
    void arrangeGroups();
    void refreshCounts();
    void followCurrent();
    [[nodiscard]] QModelIndex sourceOf(const QModelIndex &index) const;

    DirectorDocument *m_document;
    TunablesModel *m_model;
    TunablesFilter *m_shown;
    QTreeView *m_tree;
    TunableDetails *m_details;
    QSplitter *m_splitter;
    ElidedLabel *m_counts;
    QLineEdit *m_filter;
    SegmentedControl *m_groups;
    QCheckBox *m_changedOnly;
    QWidget *m_head = nullptr;
    QPushButton *m_copy = nullptr; // without its words where the row is narrow
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// The History view: versions on a time line and as a list, two of them compared, restore as draft,
// marks, take back of the version that waits. Nothing here touches traffic but "take back". GUI
// thread.
#pragma once

#include "app/views/history/historyscrubber.h"
#include "app/views/history/versioncompare.h"
#include "app/views/window/view.h"

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace vipdeck {

class DirectorDocument;
class ElidedLabel;
class HistoryFilter;
class HistoryModel;
class HistoryTraffic;
class SegmentedControl;
class VersionDelegate;

class HistoryView : public View
{
    Q_OBJECT

public:
    explicit HistoryView(DirectorDocument *document, QWidget *parent = nullptr);

    [[nodiscard]] HistoryModel *model() const { return m_model; }
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] HistoryScrubber *scrubber() const { return m_scrubber; }
    [[nodiscard]] VersionCompare *comparison() const { return m_compare; }
    [[nodiscard]] QPushButton *restoreButton() const { return m_restore; }

    void choose(quint64 number); // as B
    // The version that "Restore" takes: the chosen one, or A when the chosen one is live.
    [[nodiscard]] quint64 restoreTarget() const;

    [[nodiscard]] QWidget *filterField() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] QWidget *keyboardStart() const override;
    void saveSession(QSettings &settings) const override;
    void restoreSession(const QSettings &settings) override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *createHead();
    QWidget *createTimeLine();
    QWidget *createList();
    QWidget *createFoot();
    void createActions();
    QAction *addViewAction(const QString &text, const QString &icon, const QString &tip);
    void connectParts();

    void refresh();
    void refreshList();
    void refreshCounts();
    void refreshTimeLine();
    void refreshTimes();
    void showTraffic();
    void refreshComparison();
    void refreshActions();
    void chooseA(quint64 number);
    void setWith(VersionCompare::With with);
    void selectRow();
    [[nodiscard]] const api::VersionInfo *chosen() const;
    [[nodiscard]] quint64 otherNumber() const;
    [[nodiscard]] QString footText() const;

    void restore();
    void pickChanges();
    void toggleMark();
    void takeBack();
    void saveRuleFile();

    DirectorDocument *m_document;
    HistoryModel *m_model;
    HistoryFilter *m_filter;
    VersionDelegate *m_delegate;
    QLineEdit *m_filterField;
    QComboBox *m_show;
    SegmentedControl *m_ranges;
    ElidedLabel *m_counts;
    QProgressBar *m_progress;
    HistoryScrubber *m_scrubber;
    HistoryTraffic *m_traffic;
    ElidedLabel *m_trafficHint;
    QListView *m_list;
    QStackedWidget *m_listPages;
    QLabel *m_listMessage;
    VersionCompare *m_compare;
    QSplitter *m_splitter;
    QLabel *m_foot;
    QPushButton *m_mark;
    QPushButton *m_save;
    QPushButton *m_pick;
    QPushButton *m_restore;
    QAction *m_markAction = nullptr;
    QAction *m_restoreAction = nullptr;
    QAction *m_pickAction = nullptr;
    QAction *m_takeBackAction = nullptr;
    QAction *m_saveAction = nullptr;
    QAction *m_withBefore = nullptr;
    QAction *m_withLive = nullptr;
    quint64 m_chosenId = 0; // entry of the history that is chosen; 0: the newest
    quint64 m_a = 0;        // number, when A was chosen
    VersionCompare::With m_with = VersionCompare::With::Before;
    bool m_selecting = false;
};

} // namespace vipdeck

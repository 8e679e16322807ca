// SPDX-License-Identifier: GPL-3.0-or-later
// The Log view: the helper's journal with histogram, filter, levels and the chosen event in full.
// GUI thread.
#pragma once

#include <QTimer>
#include <array>

#include "app/models/logfiltergrammar.h"
#include "app/views/window/view.h"
#include "helper/api/journal.h"

class QPushButton;
class QSplitter;
class QTableView;
class QToolButton;

namespace vipdeck {

class DirectorDocument;
class ElidedLabel;
class FilterEdit;
class LogDetails;
class LogHistogram;
class LogModel;
class SavedFilterButton;

class LogView : public View
{
    Q_OBJECT

public:
    explicit LogView(DirectorDocument *document, QWidget *parent = nullptr);

    [[nodiscard]] LogModel *model() const { return m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] LogHistogram *histogram() const { return m_histogram; }
    [[nodiscard]] FilterEdit *filter() const { return m_filter; }
    [[nodiscard]] LogDetails *details() const { return m_details; }

    enum class Format { Csv, JsonLines, Text };
    [[nodiscard]] static QString exportText(const std::vector<api::JournalEvent> &events,
                                            Format format);

    [[nodiscard]] QWidget *filterField() const override;
    [[nodiscard]] QWidget *keyboardStart() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    void saveSession(QSettings &settings) const override;
    void restoreSession(const QSettings &settings) override;

Q_SIGNALS:
    void historyRequested(quint64 version); // it had last what an event is about
    void chartsRequested(qint64 time);      // milliseconds since the epoch

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *createHead();
    QWidget *createHistogram();
    QWidget *createFilter();
    void createTable();
    void createActions();
    void connectFilter();
    void connectTable();
    void showDetails();
    void copySelected();
    void refreshSummary();
    void followScroll();
    void exportEvents(Format format);
    void openObject(const QString &object);
    void searchVersions(const QString &object, std::vector<quint64> versions, std::size_t next);
    void showLevels();

    DirectorDocument *m_document;
    LogModel *m_model;
    LogHistogram *m_histogram;
    LogFilterGrammar m_grammar;
    FilterEdit *m_filter;
    SavedFilterButton *m_saved;
    std::array<QToolButton *, 4> m_levels{};
    QTableView *m_table;
    LogDetails *m_details;
    QSplitter *m_splitter;
    ElidedLabel *m_counts;
    QPushButton *m_follow;
    QPushButton *m_copy;
    QToolButton *m_allTimes;
    QTimer m_filterTimer;
};

} // namespace vipdeck

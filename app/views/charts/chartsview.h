// SPDX-License-Identifier: GPL-3.0-or-later
// The Charts view: the busiest services side by side with one cursor for all. Pause freezes the
// picture, not the data; nothing is drawn while the view is hidden. GUI thread.
#pragma once

#include <QList>
#include <optional>

#include "app/views/chart/chartframe.h"
#include "app/views/window/view.h"

class QAction;
class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QScrollArea;

namespace vipdeck {

class ChartCard;
class DirectorDocument;
class DocumentChartData;
class SegmentedControl;

class ChartsView : public View
{
    Q_OBJECT

public:
    static constexpr int kMostCharts = 4;

    explicit ChartsView(DirectorDocument *document, QWidget *parent = nullptr);

    [[nodiscard]] QList<QWidget *> panes() const override;
    void saveSession(QSettings &settings) const override;
    void restoreSession(const QSettings &settings) override;

    [[nodiscard]] QList<ChartCard *> cards() const { return m_cards; }
    void setMeasure(ChartMeasure measure);
    void setRange(std::size_t range); // of kChartRanges
    void setPaused(bool paused);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createHead();
    void chooseServices();
    void refresh();
    void sampled();
    void moveCursor(const ChartCard *from, std::optional<qint64> time);

    DirectorDocument *m_document;
    DocumentChartData *m_data;
    ChartRequest m_request;
    std::size_t m_range;
    qint64 m_shownTime = 0;
    bool m_paused = false;
    QList<ChartCard *> m_cards;
    QComboBox *m_measure;
    QCheckBox *m_sameCursor;
    QLabel *m_cursor;
    QLabel *m_nothing;
    SegmentedControl *m_ranges;
    QAction *m_pause;
    QWidget *m_page;
    QGridLayout *m_grid;
    QScrollArea *m_scroll;
};

} // namespace vipdeck

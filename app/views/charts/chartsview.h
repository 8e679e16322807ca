// SPDX-License-Identifier: GPL-3.0-or-later
// The Charts view: totals, the busiest services side by side, how the chosen service shares its
// connections out and how loaded its servers are, and all values at the cursor. One stretch of time
// and, if wanted, one cursor for all. Pause freezes the picture, not the data; nothing is drawn
// while the view is hidden. GUI thread.
#pragma once

#include <QList>
#include <optional>

#include "app/views/chart/chartexport.h"
#include "app/views/chart/chartframe.h"
#include "app/views/chart/chartwindow.h"
#include "app/views/window/view.h"

class QAction;
class QCheckBox;
class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QScrollArea;
class QToolButton;

namespace vipdeck {

class ChartCard;
class ChartPlot;
class DirectorDocument;
class DistributionCard;
class DocumentChartData;
class LoadCard;
class ReadoutCard;
class SegmentedControl;

class ChartsView : public View
{
    Q_OBJECT

public:
    static constexpr int kMostCharts = 4; // services at first

    explicit ChartsView(DirectorDocument *document, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *keyboardStart() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    void saveSession(QSettings &settings) const override;
    void restoreSession(const QSettings &settings) override;

    [[nodiscard]] QList<ChartCard *> totals() const { return m_totals; }
    [[nodiscard]] QList<ChartCard *> cards() const { return m_cards; } // services
    [[nodiscard]] DistributionCard *distribution() const { return m_distribution; }
    [[nodiscard]] LoadCard *load() const { return m_load; }
    [[nodiscard]] ReadoutCard *readout() const { return m_readout; }
    [[nodiscard]] const ChartWindow &window() const { return m_window; }
    [[nodiscard]] quint64 chosenService() const { return m_chosen; }

    void setMeasure(ChartMeasure measure);
    void setRange(std::size_t range); // of kChartRanges; ends zooming
    void setServiceCount(int count);
    void setPaused(bool paused);
    void chooseService(quint64 service); // for distribution and load
    void setCursorTime(std::optional<qint64> time);
    // Brings the time, in milliseconds since the epoch, into the middle; cursor on it. What is
    // older than the charts reach shows their oldest stretch.
    void showTime(qint64 time);
    // By suffix: .png and .svg of the whole page, .csv of all series. An empty text = done.
    [[nodiscard]] QString saveAs(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createActions();
    QAction *createAction(const QString &text, const QString &icon, const QString &explanation,
                          const QList<QKeySequence> &keys);
    QWidget *createHead();
    QToolButton *createExportButton(QWidget *parent);
    void createTotals();
    void createPage();
    void follow(ChartPlot *plot);
    void chooseServices();
    void placeCards();
    [[nodiscard]] ChartCard *createCard(quint64 service);
    [[nodiscard]] ChartCard *chosenCard() const;
    [[nodiscard]] QList<ChartCard *> allCards() const { return m_totals + m_cards; }
    void refresh();
    void refreshPanels();
    void refreshReadout();
    void showStopped();
    void sampled();
    void changeWindow();
    void moveCursor(const QWidget *from, std::optional<qint64> time);
    void showTable();
    void exportWithDialog(const QString &suffix);
    [[nodiscard]] ChartSource source();
    [[nodiscard]] QByteArray csv() const;

    DirectorDocument *m_document;
    DocumentChartData *m_data;
    ChartRequest m_request;
    ChartWindow m_window;
    std::size_t m_range;
    qint64 m_shownTime = 0;
    std::optional<qint64> m_cursorTime;
    int m_serviceCount = kMostCharts;
    quint64 m_chosen = 0;
    bool m_ofLimit = false;
    bool m_paused = false;
    QList<ChartCard *> m_totals;
    QList<ChartCard *> m_cards;
    QComboBox *m_show;
    QComboBox *m_measure;
    QCheckBox *m_sameCursor;
    QLabel *m_cursor;
    QLabel *m_nothing;
    SegmentedControl *m_ranges;
    QAction *m_pause = nullptr;
    QAction *m_live = nullptr;
    QAction *m_zoomIn = nullptr;
    QAction *m_zoomOut = nullptr;
    QAction *m_table = nullptr;
    QList<QAction *> m_exports;
    QWidget *m_page;
    QGridLayout *m_grid;
    QScrollArea *m_scroll;
    DistributionCard *m_distribution;
    LoadCard *m_load;
    ReadoutCard *m_readout;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// The live chart: choice of service, measure, shape and range, the plot and its legend. Pause
// freezes the picture, not the data. GUI thread; the data must outlive the pane or be replaced.
#pragma once

#include <QPointer>
#include <QSet>
#include <QWidget>
#include <optional>

#include "app/views/chart/chartexport.h"
#include "app/views/chart/chartframe.h"
#include "app/views/chart/chartplot.h"
#include "app/views/chart/chartrange.h"
#include "app/views/chart/chartwindow.h"

class QPushButton;

namespace vipdeck {

class ChartHeader;
class ChartLegend;

class ChartPane : public QWidget
{
    Q_OBJECT

public:
    explicit ChartPane(QWidget *parent = nullptr);
    ~ChartPane() override;

    void setData(ChartData *source);

    void setService(quint64 service);
    [[nodiscard]] quint64 service() const { return m_request.service; }
    void setMeasure(ChartMeasure measure);
    void setShape(ChartPlot::Shape shape);
    void setRange(int seconds); // 60, 300, 900 or 3600
    [[nodiscard]] int range() const { return m_range; }
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }
    // The director does not answer since then; nothing: it does.
    void setStoppedSince(std::optional<qint64> time);
    void setEmptyReason(const QString &reason); // why there are no values at all
    void setHighlighted(const QSet<quint64> &servers);

    [[nodiscard]] ChartPlot *plot() const { return m_plot; }
    // The line of controls, for use as the title bar of a dock; the window may append its buttons.
    [[nodiscard]] ChartHeader *header() const { return m_header; }
    void appendToHeader(QWidget *button);

    // By suffix: .png (twice the size), .svg, .csv. An empty text = done, else the reason.
    [[nodiscard]] QString saveAs(const QString &path);

Q_SIGNALS:
    void serverClicked(quint64 server);
    void serviceChanged(quint64 service);
    void message(const QString &sentence); // of an export that failed or is done

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void followHeader();
    void addExportMenu(QPushButton *button);
    void updateServices();
    void sampled();
    void refresh();
    void describe();
    void themeChanged();
    [[nodiscard]] ChartSource source();
    void followPlot();
    void exportWithDialog(const QString &suffix);
    void showTable();

    QPointer<ChartData> m_data;
    ChartRequest m_request;
    ChartWindow m_window;
    int m_range = kChartRanges[kFirstChartRange].seconds;
    ChartSlots m_slots;
    bool m_paused = false;
    qint64 m_shownTime = 0; // newest sample in the picture
    ChartHeader *m_header;
    ChartPlot *m_plot;
    ChartLegend *m_legend;
};

} // namespace vipdeck

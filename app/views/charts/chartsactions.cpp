// SPDX-License-Identifier: GPL-3.0-or-later
// Head and actions of the Charts view: each button is an action with a key, a word and an icon.
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include "app/document/directordocument.h"
#include "app/views/chart/chartplot.h"
#include "app/views/chart/chartrange.h"
#include "app/views/chart/charttable.h"
#include "app/views/charts/chartcard.h"
#include "app/views/charts/chartsview.h"
#include "app/views/icons.h"
#include "app/views/parts/nodatalabel.h"
#include "app/views/parts/segmentedcontrol.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/documentchartdata.h"

namespace vipdeck {
namespace {

constexpr double kZoomStep = 1.5;
constexpr int kNarrowBox = 90;

} // namespace

QAction *ChartsView::createAction(const QString &text, const QString &icon,
                                  const QString &explanation, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    if (!icon.isEmpty())
        action->setIcon(icons::icon(icon));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    describeAction(action, explanation);
    addAction(action);
    return action;
}

void ChartsView::createActions()
{
    m_pause = createAction(tr("&Pause charts"), QStringLiteral("pause"),
                           tr("Freeze the pictures; data keeps coming"), {QKeySequence(Qt::Key_P)});
    m_pause->setObjectName(QStringLiteral("pauseCharts"));
    m_pause->setCheckable(true);
    m_pause->setIconText(tr("Pause"));
    connect(m_pause, &QAction::toggled, this, &ChartsView::setPaused);
    m_zoomIn = createAction(tr("Zoom &in"), QStringLiteral("plus"),
                            tr("Show less time in all charts, around the cursor"),
                            {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)});
    m_zoomOut = createAction(tr("Zoom &out"), QStringLiteral("minus"),
                             tr("Show more time in all charts"), {QKeySequence(Qt::Key_Minus)});
    const auto zoom = [this](double factor) {
        if (m_shownTime == 0)
            return;
        m_window.zoom(factor, m_cursorTime.value_or(m_window.to(m_shownTime)), m_shownTime,
                      kChartRanges[m_range].seconds);
        changeWindow();
    };
    connect(m_zoomIn, &QAction::triggered, this, [zoom] { zoom(1 / kZoomStep); });
    connect(m_zoomOut, &QAction::triggered, this, [zoom] { zoom(kZoomStep); });
    m_live = createAction(tr("&Back to now"), QStringLiteral("restore"),
                          tr("Show the whole range up to now"), {QKeySequence(Qt::Key_0)});
    connect(m_live, &QAction::triggered, this, [this] {
        m_window.reset();
        changeWindow();
    });
    m_table =
        createAction(tr("Show as &table"), QStringLiteral("log"),
                     tr("The numbers of the chosen chart as a table"), {QKeySequence(Qt::Key_T)});
    connect(m_table, &QAction::triggered, this, &ChartsView::showTable);
    const QString texts[] = {tr("Export charts as PNG..."), tr("Export charts as SVG..."),
                             tr("Export charts as CSV...")};
    const QString suffixes[] = {QStringLiteral("png"), QStringLiteral("svg"),
                                QStringLiteral("csv")};
    for (int i = 0; i < 3; ++i) {
        const auto suffix = suffixes[i];
        auto *action = createAction(texts[i], QStringLiteral("export"),
                                    i < 2 ? tr("Save what is shown as a picture")
                                          : tr("Save the numbers of all charts"),
                                    {});
        connect(action, &QAction::triggered, this, [this, suffix] { exportWithDialog(suffix); });
        m_exports.append(action);
    }
}

QToolButton *ChartsView::createExportButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(tr("Export"));
    button->setIcon(icons::icon(QStringLiteral("export")));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(button);
    menu->addActions(m_exports);
    menu->addSeparator();
    menu->addAction(m_table);
    button->setMenu(menu);
    return button;
}

QWidget *ChartsView::createHead()
{
    auto &theme = Theme::instance();
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 5, 0, 5);
    row->setSpacing(8);
    auto *title = new QLabel(this->title(), head);
    title->setFont(theme.font(Theme::Font::Title));
    m_show->setAccessibleName(tr("Show"));
    for (const int count : {kMostCharts, 2 * kMostCharts})
        m_show->addItem(tr("Totals and %n busiest services", nullptr, count), count);
    m_show->addItem(tr("Totals only"), 0);
    m_measure->setAccessibleName(tr("Measure"));
    for (const auto measure :
         {ChartMeasure::ConnectionRate, ChartMeasure::ActiveConnections, ChartMeasure::PacketRate,
          ChartMeasure::TrafficIn, ChartMeasure::TrafficOut})
        m_measure->addItem(measureName(measure), static_cast<int>(measure));
    m_request.measure = ChartMeasure::ConnectionRate;
    m_sameCursor->setChecked(true);
    m_cursor->setFont(theme.font(Theme::Font::RowStrong));
    for (const auto &range : kChartRanges)
        m_ranges->addSegment(QLatin1String(range.label));
    m_ranges->setAccessibleName(tr("Range of time"));
    m_ranges->setCurrent(static_cast<int>(m_range));
    for (auto *box : {m_show, m_measure}) {
        box->setFont(theme.font(Theme::Font::Row));
        box->setMinimumWidth(theme.scaled(kNarrowBox)); // gives way before words are cut
    }
    const auto button = [head](QAction *action, Qt::ToolButtonStyle style) {
        auto *result = new QToolButton(head);
        result->setToolButtonStyle(style);
        result->setFocusPolicy(Qt::StrongFocus);
        result->setDefaultAction(action);
        result->setAccessibleName(action->text().remove(u'&'));
        return result;
    };
    row->addWidget(title);
    row->addWidget(m_show);
    row->addWidget(m_measure);
    row->addWidget(m_sameCursor);
    row->addStretch(1);
    row->addWidget(new NoDataLabel(m_document, head));
    row->addWidget(m_cursor);
    row->addWidget(button(m_live, Qt::ToolButtonIconOnly));
    row->addWidget(m_ranges);
    row->addWidget(button(m_pause, Qt::ToolButtonTextBesideIcon));
    row->addWidget(createExportButton(head));
    connect(m_show, &QComboBox::activated, this,
            [this] { setServiceCount(m_show->currentData().toInt()); });
    connect(m_measure, &QComboBox::activated, this,
            [this] { setMeasure(static_cast<ChartMeasure>(m_measure->currentData().toInt())); });
    connect(m_ranges, &SegmentedControl::currentChanged, this,
            [this](int range) { setRange(static_cast<std::size_t>(range)); });
    connect(m_sameCursor, &QCheckBox::toggled, this, [this] { moveCursor(nullptr, m_cursorTime); });
    return head;
}

void ChartsView::showTable()
{
    const ChartCard *shown = chosenCard();
    for (const auto *card : allCards())
        if (card->plot()->hasFocus())
            shown = card;
    if (!shown && !m_totals.isEmpty())
        shown = m_totals.first();
    showChartTable(shown->plot()->frame(), this);
}

ChartSource ChartsView::source()
{
    return {m_page, tr("Charts of %1").arg(m_document->name()), [this] { return csv(); }};
}

QString ChartsView::saveAs(const QString &path)
{
    return saveChart(source(), path);
}

void ChartsView::exportWithDialog(const QString &suffix)
{
    const auto sentence = saveChartWithDialog(source(), suffix);
    if (!sentence.isEmpty())
        Q_EMIT announced(sentence);
}

// One table: the charts stand side by side and share their times.
QByteArray ChartsView::csv() const
{
    ChartFrame all;
    for (const auto *card : allCards()) {
        const auto &frame = card->plot()->frame();
        if (all.times.isEmpty())
            all.times = frame.times;
        for (auto band : frame.bands) {
            band.name = card->isTotal() ? band.name : frame.serviceName + u' ' + band.name;
            band.values.resize(all.times.size());
            all.bands.append(band);
        }
    }
    return toCsv(all);
}

} // namespace vipdeck

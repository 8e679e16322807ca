// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/history/historyview.h"

#include <QAction>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMouseEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

#include "app/document/changedescription.h"
#include "app/document/directordocument.h"
#include "app/document/directoroperations.h"
#include "app/models/historydiff.h"
#include "app/models/historymodel.h"
#include "app/models/logtext.h"
#include "app/views/dialogs/ruleexport.h"
#include "app/views/history/historydelegate.h"
#include "app/views/history/historytraffic.h"
#include "app/views/history/restoredialog.h"
#include "app/views/icons.h"
#include "app/views/parts/elidedlabel.h"
#include "app/views/parts/segmentedcontrol.h"

namespace vipdeck {
namespace {

constexpr qint64 kHour = 3600 * 1000;
constexpr std::array kRanges{kHour, 6 * kHour, 24 * kHour, 7 * 24 * kHour, 30 * 24 * kHour};
constexpr int kAllTimes = static_cast<int>(kRanges.size());

// "3 Nov", with the year when it is another one.
QString dayText(quint64 milliseconds)
{
    const auto day = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(milliseconds)).date();
    return QLocale().toString(day, day.year() == QDate::currentDate().year()
                                       ? HistoryView::tr("d MMM", "a day of this year")
                                       : HistoryView::tr("d MMM yyyy", "a day"));
}

} // namespace

void HistoryView::refresh()
{
    refreshList();
    refreshCounts();
    refreshTimeLine();
    selectRow();
    refreshComparison();
}

// Why there is no list, if there is none.
void HistoryView::refreshList()
{
    QString text;
    if (m_document->isFile())
        text = tr("A rule file has no history. The versions of a director are kept by its helper.");
    else if (!m_model->problem().isEmpty())
        text = tr("The history cannot be read: %1").arg(m_model->problem());
    else if (!m_document->isConnected() && m_model->rowCount() == 0)
        text = tr("The history is kept by the helper. There is no connection to it.");
    else if (m_model->hasAnswer() && m_model->rowCount() == 0)
        text = tr("No versions yet. Every change of the rules becomes one.");
    else if (m_filter->rowCount() == 0 && m_model->hasAnswer() && !m_model->isLoading())
        text = tr("No version matches the filter.");
    m_listMessage->setText(text);
    m_listPages->setCurrentIndex(text.isEmpty() ? 0 : 1);
    m_progress->setVisible(m_model->isLoading());
}

void HistoryView::refreshCounts()
{
    const auto &summary = m_model->summary();
    const auto versions = static_cast<int>(summary.versions);
    QStringList parts{tr("%n version(s)", "", versions)};
    if (summary.oldestMilliseconds != 0)
        parts.first() = tr("%1 since %2", "118 versions since 3 Nov")
                            .arg(parts.first(), dayText(summary.oldestMilliseconds));
    const auto failed = static_cast<int>(summary.entries - summary.versions);
    if (failed > 0)
        parts.append(tr("%n failed", "attempts to apply", failed));
    if (summary.octets > 0)
        parts.append(QLocale().formattedDataSize(static_cast<qint64>(summary.octets)));
    m_counts->setText(m_model->hasAnswer() ? parts.join(QLatin1String(", ")) : QString());
    setNote(versions == 0 ? QString() : QLocale().toString(versions));
}

void HistoryView::refreshTimeLine()
{
    std::vector<HistoryScrubber::Point> points;
    for (auto version = m_model->versions().rbegin(); version != m_model->versions().rend();
         ++version)
        points.push_back(
            {version->number, static_cast<qint64>(version->timeMilliseconds), markOf(*version),
             QStringLiteral("%1: %2").arg(versionTitle(*version), versionDetails(*version))});
    m_scrubber->setPoints(std::move(points));
    refreshTimes();
}

void HistoryView::refreshTimes()
{
    const auto &versions = m_model->versions();
    const auto *status = m_document->status();
    qint64 now = status && status->timeMilliseconds != 0
                     ? static_cast<qint64>(status->timeMilliseconds)
                     : QDateTime::currentMSecsSinceEpoch();
    if (!versions.empty())
        now = std::max(now, static_cast<qint64>(versions.front().timeMilliseconds));
    qint64 from = now - kRanges.front();
    if (m_ranges->current() < kAllTimes)
        from = now - kRanges[static_cast<std::size_t>(m_ranges->current())];
    else if (!versions.empty()) {
        const auto oldest = static_cast<qint64>(versions.back().timeMilliseconds);
        from = std::min(from, oldest - (now - oldest) / 50);
    }
    m_scrubber->setTimes(from, now);
    if (isVisible())
        m_traffic->show(from, now);
}

void HistoryView::showTraffic()
{
    m_scrubber->setTraffic(m_traffic->traffic());
    m_trafficHint->setText(m_traffic->isOwn()
                               ? tr("conn/s since this console looks, changes on the line")
                               : tr("conn/s above, dropped packets/s below, changes on the line"));
}

// The entry that is chosen; the newest when none is, or when it is gone.
void HistoryView::selectRow()
{
    m_selecting = true;
    int row = m_filter->rowCount() > 0 ? 0 : -1;
    for (int i = 0; m_chosenId != 0 && i < m_filter->rowCount(); ++i) {
        const auto *version = m_model->versionAt(m_filter->mapToSource(m_filter->index(i, 0)));
        if (version && version->id == m_chosenId)
            row = i;
    }
    const auto wanted = m_filter->index(row, 0);
    if (m_list->currentIndex() != wanted)
        m_list->setCurrentIndex(wanted);
    m_selecting = false;
}

void HistoryView::choose(quint64 number)
{
    if (const auto *version = m_model->find(number)) {
        m_chosenId = version->id;
        selectRow();
        refreshComparison();
    }
}

void HistoryView::chooseA(quint64 number)
{
    if (number == 0)
        return;
    m_a = number;
    m_with = VersionCompare::With::Chosen;
    refreshComparison();
}

void HistoryView::setWith(VersionCompare::With with)
{
    if (with == VersionCompare::With::Chosen && m_a == 0)
        m_a = otherNumber();
    m_with = with;
    refreshComparison();
}

const api::VersionInfo *HistoryView::chosen() const
{
    return m_model->versionAt(m_filter->mapToSource(m_list->currentIndex()));
}

// The number of the version that the chosen one is compared with.
quint64 HistoryView::otherNumber() const
{
    const auto *chosen = this->chosen();
    if (!chosen || chosen->number == 0)
        return 0;
    switch (m_with) {
    case VersionCompare::With::Before: return m_model->numberBefore(chosen->number);
    case VersionCompare::With::Current: return m_model->current();
    case VersionCompare::With::Chosen: return m_a;
    }
    return 0;
}

void HistoryView::refreshComparison()
{
    const auto *chosen = this->chosen();
    const auto *other = m_model->find(otherNumber());
    m_compare->setWith(m_with);
    m_compare->setEnabled(chosen != nullptr);
    if (!chosen) {
        m_compare->showMessage(tr("Choose a version to see what it changed."));
    } else if (chosen->number == 0) {
        m_compare->showMessage(
            tr("These changes were never in force: %1").arg(LogText::note(*chosen)));
    } else {
        const auto asked = std::optional(*chosen);
        const auto found = other ? std::optional(*other) : std::nullopt;
        // The older one is A, so that the comparison reads forwards.
        const bool forwards = m_with != VersionCompare::With::Current;
        m_compare->compare(forwards ? found : asked, forwards ? asked : found, m_model->current());
    }
    const quint64 chosenNumber = chosen ? chosen->number : 0;
    const quint64 otherOne = other ? other->number : 0;
    const bool forwards = m_with != VersionCompare::With::Current;
    const auto a = forwards ? otherOne : chosenNumber;
    const auto b = forwards ? chosenNumber : otherOne;
    m_delegate->setCompared(a, b);
    m_list->viewport()->update();
    m_scrubber->setHandles(a, b);
    refreshActions();
}

quint64 HistoryView::restoreTarget() const
{
    const auto *chosen = this->chosen();
    if (!chosen || chosen->number == 0)
        return 0;
    return chosen->number == m_model->current() ? otherNumber() : chosen->number;
}

QString HistoryView::footText() const
{
    const auto target = restoreTarget();
    const auto *rules = m_compare->rulesOf(target);
    if (!rules)
        return tr("Nothing is applied by restoring. You get a draft to review.");
    const auto changes = describeChanges({m_document->draft(), *rules, nullptr, {}}).size();
    if (changes == 0)
        return tr("The draft has the rules of version %1 already.").arg(target);
    const auto text =
        tr("Nothing is applied. You get a draft with %n change(s) to review.", "",
           static_cast<int>(describeChanges({m_document->live(), *rules, nullptr, {}}).size()));
    if (m_document->pendingCount() == 0)
        return text;
    return text + u' ' + tr("It takes the place of your draft; Undo brings that back.");
}

void HistoryView::refreshActions()
{
    const auto *chosen = this->chosen();
    const bool isVersion = chosen && chosen->number != 0;
    const auto target = restoreTarget();
    const auto *rules = m_compare->rulesOf(target);
    const bool restorable = rules && *rules != m_document->draft();
    m_restore->setText(target == 0 ? tr("Restore as draft")
                                   : tr("Restore %1 as draft").arg(target));
    m_mark->setText(chosen && chosen->marked ? tr("Unmark this version") : tr("Mark this version"));
    m_markAction->setText(m_mark->text());
    for (auto *button : {m_restore, m_pick})
        button->setEnabled(restorable);
    for (auto *action : {m_restoreAction, m_pickAction})
        action->setEnabled(restorable);
    m_mark->setEnabled(isVersion && m_document->isConnected());
    m_markAction->setEnabled(m_mark->isEnabled());
    m_saveAction->setEnabled(rules != nullptr);
    m_save->setText(target == 0 ? tr("Save as rule file") : tr("Save %1 as rule file").arg(target));
    m_save->setEnabled(rules != nullptr);
    m_withBefore->setEnabled(isVersion);
    m_withLive->setEnabled(isVersion);
    const auto *operations = m_document->operations();
    m_takeBackAction->setEnabled(m_document->isConnected() && operations->isWaiting()
                                 && !operations->isDeciding());
    m_takeBackAction->setText(
        operations->isWaiting()
            ? tr("&Take version %1 back").arg(operations->confirmation().version)
            : tr("&Take back"));
    m_foot->setText(footText());
}

void HistoryView::restore()
{
    const auto target = restoreTarget();
    const auto *rules = m_compare->rulesOf(target);
    if (!rules)
        return;
    if (const auto done = m_document->restoreRules(*rules, tr("restore version %1").arg(target));
        !done) {
        m_document->tellRefusal(done.error());
        return;
    }
    Q_EMIT announced(
        tr("Version %1 is in the draft, %n change(s) to review.", "", m_document->pendingCount())
            .arg(target));
}

void HistoryView::pickChanges()
{
    const auto target = restoreTarget();
    const auto *rules = m_compare->rulesOf(target);
    if (!rules)
        return;
    RestoreDialog dialog(m_document, *rules, tr("Back to version %1").arg(target), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto done =
        m_document->takeChanges(dialog.changes(), tr("restore parts of version %1").arg(target));
    if (done)
        Q_EMIT announced(tr("Taken into the draft."));
    else
        m_document->tellRefusal(done.error());
}

void HistoryView::toggleMark()
{
    if (const auto *chosen = this->chosen())
        m_document->operations()->mark(chosen->number, !chosen->marked);
}

void HistoryView::takeBack()
{
    m_document->operations()->revert();
}

void HistoryView::saveRuleFile()
{
    const auto target = restoreTarget();
    const auto *rules = m_compare->rulesOf(target);
    if (!rules)
        return;
    const auto report = RuleExport::save(
        this, QStringLiteral("%1-%2.rules").arg(m_document->name()).arg(target), *rules);
    if (!report.isEmpty())
        Q_EMIT announced(report);
}

// Ctrl+click on the list takes A and leaves B.
bool HistoryView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list->viewport() || event->type() != QEvent::MouseButtonPress)
        return View::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || !(mouse->modifiers() & Qt::ControlModifier))
        return false;
    const auto index = m_list->indexAt(mouse->position().toPoint());
    if (index.isValid())
        chooseA(index.data(HistoryModel::NumberRole).toULongLong());
    return true;
}

QWidget *HistoryView::keyboardStart() const
{
    return m_list;
}

void HistoryView::showEvent(QShowEvent *event)
{
    m_model->setActive(true);
    View::showEvent(event);
    refreshTimes();
}

void HistoryView::hideEvent(QHideEvent *event)
{
    m_model->setActive(false);
    View::hideEvent(event);
}

QWidget *HistoryView::filterField() const
{
    return m_filterField;
}

QList<QWidget *> HistoryView::panes() const
{
    return {m_filterField, m_scrubber, m_list, m_compare->sentences()};
}

void HistoryView::saveSession(QSettings &settings) const
{
    settings.setValue(QLatin1String("splitter"), m_splitter->saveState());
    settings.setValue(QLatin1String("range"), m_ranges->current());
}

void HistoryView::restoreSession(const QSettings &settings)
{
    m_splitter->restoreState(settings.value(QLatin1String("splitter")).toByteArray());
    const int range = settings.value(QLatin1String("range"), kAllTimes).toInt();
    if (range >= 0 && range <= kAllTimes)
        m_ranges->setCurrent(range);
}

} // namespace vipdeck

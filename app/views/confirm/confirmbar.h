// SPDX-License-Identifier: GPL-3.0-or-later
// The bar below every view while a version waits to be kept: countdown, keep, revert, more time,
// and traffic before and since. The timer is the helper's; the bar shows what is left of it, and
// without a connection it says so and can decide nothing. GUI thread.
#pragma once

#include <QFrame>
#include <QTimer>
#include <array>

#include "app/models/applycomparison.h"

class QAction;
class QLabel;
class QPushButton;

namespace vipdeck {

class ComparisonTile;
class ConsoleActions;
class DirectorDocument;
class ElidedLabel;

class ConfirmBar : public QFrame
{
    Q_OBJECT

public:
    static constexpr int kMoreSeconds = 60;

    ConfirmBar(DirectorDocument *document, ConsoleActions *actions, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const; // both parts of the first line
    // "Reverts in 0:48" for the title of the window; empty while nothing waits.
    [[nodiscard]] QString countdown() const;
    [[nodiscard]] ComparisonTile *tile(ApplyComparison::Metric metric) const
    {
        return m_tiles[static_cast<std::size_t>(metric)];
    }
    [[nodiscard]] QPushButton *revertSuspectButton() const { return m_revertSuspect; }

Q_SIGNALS:
    void announced(const QString &sentence);
    void ticked();                                           // countdown() is another text
    void checkRequested(const vipdeck::ServerRefs &servers); // by the real-server doctor

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *createFirstLine();
    QWidget *createTiles();
    QWidget *createSuspectLine();
    void connectActions();
    void confirmationChanged();
    void tick();
    void refresh();
    void refreshTiles();
    void refreshSuspect();
    void announceTime(qint64 seconds);
    void revertSuspect();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString detail() const;

    DirectorDocument *m_document;
    ConsoleActions *m_actions;
    ApplyComparison *m_comparison;
    QTimer m_second;
    QLabel *m_icon;
    ElidedLabel *m_title;
    ElidedLabel *m_detail;
    std::array<ComparisonTile *, ApplyComparison::kMetrics> m_tiles{};
    QWidget *m_suspectLine = nullptr;
    QLabel *m_suspectTitle = nullptr;
    QLabel *m_suspectText = nullptr;
    QPushButton *m_revertSuspect = nullptr;
    quint64 m_shownVersion = 0; // whose start was announced
    qint64 m_lastAnnounced = 0; // seconds
};

} // namespace vipdeck

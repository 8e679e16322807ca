// SPDX-License-Identifier: GPL-3.0-or-later
// What the checked changes would do to the traffic of this moment, as the helper tells from its
// tables: connections that lose their server, clients that change it, drains. Asks a moment after
// each change of the question and every few seconds; keeps the last answer meanwhile. GUI thread.
#pragma once

#include <QTimer>

#include "app/document/directordocument.h"
#include "app/views/parts/surface.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace vipdeck {

struct ImpactLine
{
    enum class Level { Good, Drain, Note, Danger };

    Level level = Level::Note;
    QString text;
};

class ImpactPanel : public Surface
{
    Q_OBJECT

public:
    explicit ImpactPanel(DirectorDocument *document, QWidget *parent = nullptr);

    void setQuestion(const ApplyPlan &plan);
    [[nodiscard]] QStringList lines() const; // as shown
    [[nodiscard]] bool isAsking() const { return m_asking; }
    [[nodiscard]] quint64 connectionsCut() const { return m_cut; }

    // Worst first.
    [[nodiscard]] static QList<ImpactLine> describe(const DirectorDocument &document,
                                                    const api::ImpactReply &reply);

Q_SIGNALS:
    void answered();

private:
    void ask();
    void take(const Result<api::ImpactReply> &reply);
    void showLines(const QList<ImpactLine> &lines);

    DirectorDocument *m_document;
    ApplyPlan m_plan;
    QTimer m_delay;
    QTimer m_again;
    QProgressBar *m_progress;
    QPushButton *m_retry;
    QVBoxLayout *m_rows;
    QList<QLabel *> m_texts;
    quint64 m_question = 0; // answers to older ones are not taken
    quint64 m_cut = 0;
    bool m_asking = false;
};

} // namespace vipdeck

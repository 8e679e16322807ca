// SPDX-License-Identifier: GPL-3.0-or-later
// The newest changes of one option of the director, from the helper's journal. GUI thread.
#pragma once

#include <QWidget>

#include "helper/api/journal.h"

class QLabel;

namespace vipdeck {

class DirectorDocument;
struct TunableInfo;

class TunableHistory : public QWidget
{
    Q_OBJECT

public:
    explicit TunableHistory(DirectorDocument *document, QWidget *parent = nullptr);

    void setOption(const TunableInfo *info); // null: nothing is chosen
    [[nodiscard]] QString text() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void take(const api::JournalReply &reply);

    DirectorDocument *m_document;
    const TunableInfo *m_info = nullptr;
    QLabel *m_text;
    quint64 m_question = 0; // answers to older ones are not taken
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// The line below the table while connections are written to a file, and what came of it until it is
// closed. GUI thread.
#pragma once

#include "app/models/connectionexport.h"
#include "app/views/parts/surface.h"

class QProgressBar;
class QPushButton;

namespace vipdeck {

class ElidedLabel;

class ExportBar : public Surface
{
    Q_OBJECT

public:
    // Shown while there is something to say.
    explicit ExportBar(ConnectionExport *work, QWidget *parent = nullptr);

    void started();
    [[nodiscard]] QString text() const;
    [[nodiscard]] QProgressBar *progress() const { return m_progress; }
    [[nodiscard]] QPushButton *button() const { return m_button; } // Cancel, then Close

Q_SIGNALS:
    void announced(const QString &sentence);

private:
    void progressed();
    void finished(ConnectionExport::End end, const QString &problem);
    void setSentence(const QString &text, QColor Tokens::*color);

    ConnectionExport *m_work;
    ElidedLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_button;
    QColor Tokens::*m_color = &Tokens::text;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// The whole table by state and by server, above the rows. GUI thread.
#pragma once

#include <QFrame>

#include "helper/api/connectionquery.h"

namespace vipdeck {

class DirectorDocument;
class ShareBar;

class ConnectionSummary : public QFrame
{
    Q_OBJECT

public:
    explicit ConnectionSummary(const DirectorDocument *document, QWidget *parent = nullptr);

    void setCounts(const api::ConnectionsReply &counts);
    [[nodiscard]] ShareBar *byState() const { return m_byState; }
    [[nodiscard]] ShareBar *byServer() const { return m_byServer; }

Q_SIGNALS:
    void chosen(const QString &token);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const DirectorDocument *m_document;
    ShareBar *m_byState;
    ShareBar *m_byServer;
};

} // namespace vipdeck

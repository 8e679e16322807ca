// SPDX-License-Identifier: GPL-3.0-or-later
// What the helper does with the inspected servers: how far drains are, and the actions that take
// effect at once. GUI thread.
#pragma once

#include <QWidget>

#include "app/document/serverref.h"

class QLabel;
class QPushButton;

namespace vipdeck {

class DirectorDocument;

class DrainSection : public QWidget
{
    Q_OBJECT

public:
    explicit DrainSection(DirectorDocument *document, QWidget *parent = nullptr);

    void setServers(const ServerRefs &servers);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void drainRequested(const vipdeck::ServerRefs &servers); // limits are to be asked for
    void gentleStartRequested(const vipdeck::ServerRefs &servers);
    void restoreRequested(const vipdeck::ServerRefs &servers);

private:
    void refresh();
    [[nodiscard]] QString progress() const;

    DirectorDocument *m_document;
    ServerRefs m_servers;
    QLabel *m_text;
    QPushButton *m_drain;
    QPushButton *m_restore;
    QPushButton *m_gently;
    QPushButton *m_cancel;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is known of one connection, and where to go from it. GUI thread.
#pragma once

#include <optional>

#include "app/views/parts/surface.h"
#include "engine/config/status.h"

class QFormLayout;
class QLabel;
class QPushButton;

namespace vipdeck {

class DirectorDocument;

class ConnectionDetails : public Surface
{
    Q_OBJECT

public:
    explicit ConnectionDetails(const DirectorDocument *document, QWidget *parent = nullptr);

    // Nothing: says how to choose one.
    void setConnection(const ConnectionStatus *connection);
    // It is in the list no longer; its last values stay.
    void setEnded();
    // The service that it was made for; nothing when it is gone.
    [[nodiscard]] std::optional<ServiceKey> service() const;

Q_SIGNALS:
    void serverRequested(const vipdeck::ServiceKey &service, const vipdeck::Endpoint &server);
    void serviceRequested(const vipdeck::ServiceKey &service);
    void clientRequested(const vipdeck::Address &client);

private:
    void createFrame();
    QLabel *addRow(const QString &name, const QString &value, bool fixedFont = false);
    void fill(const ConnectionStatus &connection);

    const DirectorDocument *m_document;
    QWidget *m_page; // what scrolls
    std::optional<ConnectionStatus> m_connection;
    QLabel *m_title;
    QLabel *m_sentence;
    QFormLayout *m_form;
    QPushButton *m_showServer;
    QPushButton *m_showService;
    QPushButton *m_followClient;
};

} // namespace vipdeck

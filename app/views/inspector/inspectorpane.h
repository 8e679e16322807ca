// SPDX-License-Identifier: GPL-3.0-or-later
// Content of the Inspector dock: the fields of what is selected. GUI thread.
#pragma once

#include <QScrollArea>

#include "app/models/selection.h"

class QLabel;
class QStackedWidget;

namespace vipdeck {

class DirectorDocument;
class ServerInspector;
class ServiceInspector;

class InspectorPane : public QScrollArea
{
    Q_OBJECT

public:
    // `document` and `selection` must outlive the pane.
    InspectorPane(DirectorDocument *document, Selection *selection, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const; // "2 servers in web-https", for the dock's title
    void setReadOnly(bool readOnly);
    void focusFirstField();
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] ServerInspector *servers() const { return m_servers; }
    [[nodiscard]] ServiceInspector *service() const { return m_service; }

Q_SIGNALS:
    void titleChanged(const QString &title);
    void announced(const QString &sentence);
    void removeServersRequested(const vipdeck::ServerRefs &servers);
    void removeServiceRequested(const vipdeck::ServiceKey &service);
    void addServersRequested(const vipdeck::ServiceKey &service);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSelection();
    void placeFoot();
    void refresh();
    void showPage(QWidget *page);

    DirectorDocument *m_document;
    Selection *m_selection;
    QStackedWidget *m_pages;
    QLabel *m_nothing;
    ServerInspector *m_servers;
    ServiceInspector *m_service;
};

} // namespace vipdeck

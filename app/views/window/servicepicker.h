// SPDX-License-Identifier: GPL-3.0-or-later
// "Move to service": a list of services with a search field. GUI thread.
#pragma once

#include <QDialog>
#include <optional>

#include "app/document/serverref.h"

class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace vipdeck {

class DirectorDocument;

class ServicePicker : public QDialog
{
    Q_OBJECT

public:
    // Services that would refuse a server are shown with the reason and cannot be chosen.
    ServicePicker(DirectorDocument *document, const ServerRefs &servers, QWidget *parent);

    [[nodiscard]] std::optional<ServiceKey> chosen() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const ServerRefs &servers);

    DirectorDocument *m_document;
    QStandardItemModel *m_items;
    QSortFilterProxyModel *m_filter;
    QLineEdit *m_search;
    QListView *m_list;
};

} // namespace vipdeck

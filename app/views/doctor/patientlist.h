// SPDX-License-Identifier: GPL-3.0-or-later
// The servers that the doctor looks at, two lines each: name and address, counts of checks. The
// model reads a DoctorSession, which must outlive it. GUI thread.
#pragma once

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include "app/document/doctorsession.h"

namespace vipdeck {

class PatientModel : public QAbstractListModel
{
    Q_OBJECT

public:
    // Counts begin with the failures, which stand out.
    enum Role { CountsRole = Qt::UserRole, FailuresRole, AddressRole, OutcomeRole };

    explicit PatientModel(const DoctorSession *session, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] static QString failures(const DoctorSession::Patient &patient);
    [[nodiscard]] static QString counts(const DoctorSession::Patient &patient);

    const DoctorSession *m_session;
};

class PatientDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace vipdeck

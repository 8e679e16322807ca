// SPDX-License-Identifier: GPL-3.0-or-later
// Pending changes as rows with check marks: groups by service, or flat in the order of execution.
// Column 0 is the sentence, column 1 the commands. Check marks are remembered by the id of a change
// and follow dependencies. GUI thread.
#pragma once

#include <QAbstractItemModel>
#include <QSet>

#include "app/document/directordocument.h"

namespace vipdeck {

namespace ReviewRole {
enum : int {
    IsGroup = Qt::UserRole + 1,
    GroupTarget,  // service that servers move to, else empty
    GroupKeyText, // "TCP 192.0.2.10:443"
    GroupCount,   // changes in it
    ServiceText,  // "web-https"; shown in the flat order
    Detail,
    Commands,    // QStringList
    FirstNumber, // number of its first command, from 1
    Later,       // QStringList
};
} // namespace ReviewRole

class ReviewModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Order { ByService, AsExecuted };

    explicit ReviewModel(const DirectorDocument *document, QObject *parent = nullptr);

    void setOrder(Order order);
    void setChanges(const PendingChanges &changes);
    [[nodiscard]] const PendingChanges &changes() const { return m_changes; }
    [[nodiscard]] const PendingChange *changeAt(const QModelIndex &index) const;

    [[nodiscard]] PendingChanges selection() const; // the checked ones
    [[nodiscard]] bool isChecked(const PendingChange &change) const;
    void setAllChecked(bool checked);
    [[nodiscard]] Qt::CheckState allChecked() const;
    [[nodiscard]] int groupCount() const { return static_cast<int>(m_groups.size()); }

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    void checkedChanged();

private:
    struct Group
    {
        QString title;
        QString target;
        QString keyText;
        int first = 0;
        int count = 0;
    };

    void regroup();
    void setChecked(const QStringList &ids, bool checked);
    [[nodiscard]] Group groupOf(const PendingChange &change) const;
    [[nodiscard]] int changeIndex(const QModelIndex &index) const;
    [[nodiscard]] Qt::CheckState checkState(int first, int count) const;
    [[nodiscard]] QVariant groupData(const Group &group, int role) const;
    [[nodiscard]] QVariant changeData(int change, int column, int role) const;
    [[nodiscard]] QString accessibleText(const PendingChange &change) const;

    const DirectorDocument *m_document;
    PendingChanges m_changes;
    std::vector<Group> m_groups;
    std::vector<int> m_firstNumbers;
    QSet<QString> m_unchecked;
    Order m_order = Order::ByService;
};

} // namespace vipdeck

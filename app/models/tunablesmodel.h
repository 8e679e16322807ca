// SPDX-License-Identifier: GPL-3.0-or-later
// The switches and timeouts of one director as a tree: group > option. Edits of the column New are
// undo steps of the document. GUI thread.
#pragma once

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>
#include <vector>

#include "app/models/tunablecatalogue.h"

namespace vipdeck {

class DirectorDocument;

class TunablesModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Option, Current, New, Default, Range, Meaning, ColumnCount };
    enum Role {
        IsGroupRole = Qt::UserRole + 1,
        GroupRole,   // TunableInfo::Group as int
        KindRole,    // TunableInfo::Kind as int
        ValueRole,   // in the draft, as it would be written
        ChangedRole, // by the draft
        OffDefaultRole,
        WithoutEffectRole, // the director does not act on it
    };

    explicit TunablesModel(DirectorDocument *document, QObject *parent = nullptr);

    [[nodiscard]] const TunableInfo *infoAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &name) const;
    [[nodiscard]] int optionCount() const;
    [[nodiscard]] int offDefaultCount() const; // live values
    [[nodiscard]] int changedCount() const;    // by the draft

    // One undo step; refusedReason() tells why the last one was not taken.
    bool setValue(const TunableInfo &info, const QString &value);
    bool useDefault(const TunableInfo &info);
    bool backToCurrent(const TunableInfo &info);
    [[nodiscard]] QString refusedReason() const { return m_refusedReason; }

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    struct Group
    {
        TunableInfo::Group group;
        std::vector<const TunableInfo *> options;
    };

    [[nodiscard]] QVariant groupData(const Group &group, int column, int role) const;
    [[nodiscard]] QString text(const TunableInfo &info, int column) const;
    [[nodiscard]] QString spoken(const TunableInfo &info) const;
    [[nodiscard]] bool isChanged(const TunableInfo &info) const;
    [[nodiscard]] bool isOffDefault(const TunableInfo &info) const;
    void refresh();

    DirectorDocument *m_document;
    std::vector<Group> m_groups;
    QString m_refusedReason;
};

class TunablesFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TunablesFilter(QObject *parent = nullptr);

    void setText(const QString &text);     // name or meaning
    void setGroup(int group);              // TunableInfo::Group, -1: all
    void setChangedOnly(bool changedOnly); // by the draft, or off its default

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
    int m_group = -1;
    bool m_changedOnly = false;
};

} // namespace vipdeck

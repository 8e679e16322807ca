// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/tunablesmodel.h"

#include "app/document/directordocument.h"

namespace vipdeck {
namespace {

using Kind = TunableInfo::Kind;

constexpr quintptr kGroupId = ~quintptr{0};

} // namespace

TunablesModel::TunablesModel(DirectorDocument *document, QObject *parent)
    : QAbstractItemModel(parent)
    , m_document(document)
{
    for (const auto &info : tunableCatalogue()) {
        if (m_groups.empty() || m_groups.back().group != info.group)
            m_groups.push_back({info.group, {}});
        m_groups.back().options.push_back(&info);
    }
    connect(document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if (parts & (DocumentPart::Live | DocumentPart::Draft | DocumentPart::Connection))
            refresh();
    });
}

void TunablesModel::refresh()
{
    for (int group = 0; group < rowCount(); ++group) {
        const auto parentIndex = index(group, 0);
        Q_EMIT dataChanged(index(0, 0, parentIndex),
                           index(rowCount(parentIndex) - 1, ColumnCount - 1, parentIndex));
    }
}

const TunableInfo *TunablesModel::infoAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kGroupId)
        return nullptr;
    return m_groups[index.internalId()].options[static_cast<std::size_t>(index.row())];
}

QModelIndex TunablesModel::indexOf(const QString &name) const
{
    for (int group = 0; group < rowCount(); ++group)
        for (int row = 0; row < rowCount(index(group, 0)); ++row)
            if (const auto found = index(row, 0, index(group, 0));
                QLatin1String(infoAt(found)->name) == name)
                return found;
    return {};
}

int TunablesModel::optionCount() const
{
    return static_cast<int>(tunableCatalogue().size());
}

int TunablesModel::offDefaultCount() const
{
    int count = 0;
    for (const auto &info : tunableCatalogue())
        count += isOffDefault(info) ? 1 : 0;
    return count;
}

int TunablesModel::changedCount() const
{
    int count = 0;
    for (const auto &info : tunableCatalogue())
        count += isChanged(info) ? 1 : 0;
    return count;
}

bool TunablesModel::isChanged(const TunableInfo &info) const
{
    return tunableValue(m_document->draft(), info) != tunableValue(m_document->live(), info);
}

bool TunablesModel::isOffDefault(const TunableInfo &info) const
{
    return tunableValue(m_document->live(), info) != tunableValue(RuleSet(), info);
}

bool TunablesModel::setValue(const TunableInfo &info, const QString &value)
{
    Result<> done;
    if (info.kind == Kind::Seconds) {
        bool isNumber = false;
        const auto seconds = value.trimmed().toUInt(&isNumber);
        constexpr std::uint32_t kMaximumSeconds = 2'147'483; // the kernel's, for jiffies in an int
        if (!isNumber || seconds == 0 || seconds > kMaximumSeconds) {
            m_refusedReason = tr("A timeout is 1 to 2,147,483 seconds.");
            return false;
        }
        Timeouts timeouts{0, 0, 0};
        const auto name = std::string_view(info.name);
        (name == "tcp"      ? timeouts.tcpSeconds
         : name == "tcpfin" ? timeouts.tcpFinSeconds
                            : timeouts.udpSeconds) = seconds;
        done = m_document->setTimeouts(timeouts);
    } else {
        done = m_document->setTunable(QLatin1String(info.name), value);
    }
    m_refusedReason = done ? QString() : QString::fromStdString(done.error().message);
    return done.has_value();
}

bool TunablesModel::useDefault(const TunableInfo &info)
{
    return setValue(info, tunableValue(RuleSet(), info));
}

bool TunablesModel::backToCurrent(const TunableInfo &info)
{
    return setValue(info, tunableValue(m_document->live(), info));
}

QModelIndex TunablesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) : kGroupId);
}

QModelIndex TunablesModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kGroupId)
        return {};
    return createIndex(static_cast<int>(index.internalId()), 0, kGroupId);
}

int TunablesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != kGroupId || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].options.size());
}

int TunablesModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant TunablesModel::groupData(const Group &group, int column, int role) const
{
    if (role == IsGroupRole)
        return true;
    if (role == GroupRole)
        return static_cast<int>(group.group);
    if (column != 0)
        return {};
    const auto count = static_cast<int>(group.options.size());
    if (role == Qt::DisplayRole)
        return tunableGroupName(group.group);
    if (role == Qt::AccessibleTextRole)
        return tr("%1, %n option(s)", "", count).arg(tunableGroupName(group.group));
    return {};
}

QString TunablesModel::text(const TunableInfo &info, int column) const
{
    switch (column) {
    case Option: return QLatin1String(info.name);
    case Current: return tunableWords(info, tunableValue(m_document->live(), info));
    case New:
        return isChanged(info) ? tunableWords(info, tunableValue(m_document->draft(), info))
                               : QStringLiteral("-");
    case Default: return tunableWords(info, tunableValue(RuleSet(), info));
    case Range: return info.rangeText();
    default: return info.meaningText();
    }
}

QString TunablesModel::spoken(const TunableInfo &info) const
{
    QStringList parts{QLatin1String(info.name), tr("now %1").arg(text(info, Current))};
    if (isChanged(info))
        parts.append(tr("%1 in the draft").arg(text(info, New)));
    parts.append(tr("default %1").arg(text(info, Default)));
    parts.append(info.meaningText());
    return parts.join(QStringLiteral(", "));
}

QVariant TunablesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == kGroupId)
        return groupData(m_groups[static_cast<std::size_t>(index.row())], index.column(), role);
    const auto &info = *infoAt(index);
    switch (role) {
    case Qt::DisplayRole: return text(info, index.column());
    case Qt::EditRole:
    case ValueRole: return tunableValue(m_document->draft(), info);
    case Qt::AccessibleTextRole: return index.column() == 0 ? spoken(info) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == Meaning || index.column() == Option ? info.meaningText()
                                                                     : QVariant();
    case IsGroupRole: return false;
    case GroupRole: return static_cast<int>(info.group);
    case KindRole: return static_cast<int>(info.kind);
    case ChangedRole: return isChanged(info);
    case OffDefaultRole: return isOffDefault(info);
    case WithoutEffectRole: return !tunableWithoutEffect(info).isEmpty();
    default: return {};
    }
}

QVariant TunablesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter
            | (section == Current || section == Default ? Qt::AlignRight : Qt::AlignLeft)));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Option: return tr("Option");
    case Current: return tr("Current");
    case New: return tr("New", "value of a switch in the draft");
    case Default: return tr("Default");
    case Range: return tr("Range");
    default: return tr("Meaning");
    }
}

Qt::ItemFlags TunablesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.internalId() == kGroupId)
        return Qt::ItemIsEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == New)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool TunablesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto *info = infoAt(index);
    return info && role == Qt::EditRole && index.column() == New
           && setValue(*info, value.toString());
}

TunablesFilter::TunablesFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void TunablesFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void TunablesFilter::setGroup(int group)
{
    m_group = group;
    invalidateFilter();
}

void TunablesFilter::setChangedOnly(bool changedOnly)
{
    m_changedOnly = changedOnly;
    invalidateFilter();
}

bool TunablesFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto index = sourceModel()->index(row, 0, parent);
    if (index.data(TunablesModel::IsGroupRole).toBool())
        return false; // shown with what is in it
    if (m_group >= 0 && index.data(TunablesModel::GroupRole).toInt() != m_group)
        return false;
    if (m_changedOnly && !index.data(TunablesModel::ChangedRole).toBool()
        && !index.data(TunablesModel::OffDefaultRole).toBool())
        return false;
    const auto meaning = index.siblingAtColumn(TunablesModel::Meaning).data().toString();
    return m_text.isEmpty() || index.data().toString().contains(m_text, Qt::CaseInsensitive)
           || meaning.contains(m_text, Qt::CaseInsensitive);
}

} // namespace vipdeck

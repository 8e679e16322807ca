// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/window/servicepicker.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "app/document/stableids.h"
#include "app/views/icons.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kIdRole = Qt::UserRole + 1;

} // namespace

ServicePicker::ServicePicker(DirectorDocument *document, const ServerRefs &servers, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_items(new QStandardItemModel(this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
{
    setWindowTitle(tr("Move to service"));
    resize(Theme::instance().scaled(440), Theme::instance().scaled(380));
    m_list->setMinimumSize(Theme::instance().scaled(420), Theme::instance().scaled(220));
    m_filter->setSourceModel(m_items);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_filter);
    m_list->setAccessibleName(tr("Services"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_search->setPlaceholderText(tr("Find service"));
    m_search->setAccessibleName(tr("Find service"));
    icons::lead(m_search, QStringLiteral("search"));
    m_search->installEventFilter(this);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *move = buttons->addButton(tr("Move"), QDialogButtonBox::AcceptRole);
    move->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    fill(servers);
    const auto selectFirst = [this] {
        if (!chosen())
            m_list->setCurrentIndex(m_filter->index(0, 0));
    };
    const auto update = [this, move] { move->setEnabled(chosen().has_value()); };
    connect(m_search, &QLineEdit::textChanged, this, [this, selectFirst](const QString &text) {
        m_filter->setFilterFixedString(text);
        selectFirst();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, update);
    connect(m_list, &QListView::activated, this, [this] {
        if (chosen())
            accept();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    selectFirst();
    update();
}

void ServicePicker::fill(const ServerRefs &servers)
{
    for (const auto &service : m_document->draft().services) {
        const auto &key = service.config.key;
        QString reason;
        for (const auto &server : servers) {
            const auto *config = findDestination(m_document->draft(), server);
            if (server.service == key)
                reason = tr("already in this service");
            else if (const auto wanted =
                         config ? m_document->configForService(*config, key, server.service)
                                : Result<DestinationConfig>{};
                     !wanted)
                reason = QString::fromStdString(wanted.error().message);
        }
        const auto name = m_document->serviceName(key);
        const auto address = EndpointText::toString(key);
        auto *item =
            new QStandardItem(icons::icon(QStringLiteral("pools")),
                              name == address ? name : name + QStringLiteral("  ") + address);
        item->setData(m_document->stableIds().of(key), kIdRole);
        if (!reason.isEmpty()) {
            item->setText(item->text() + QStringLiteral("  (%1)").arg(reason));
            item->setFlags(Qt::NoItemFlags);
        }
        m_items->appendRow(item);
    }
}

std::optional<ServiceKey> ServicePicker::chosen() const
{
    const auto index = m_list->currentIndex();
    if (!(index.flags() & Qt::ItemIsEnabled))
        return std::nullopt;
    return m_document->stableIds().service(index.data(kIdRole).toULongLong());
}

bool ServicePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace vipdeck

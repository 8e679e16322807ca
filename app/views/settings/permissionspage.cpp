// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/permissionspage.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <array>

#include "app/document/directordocument.h"
#include "app/document/polkitsession.h"
#include "app/views/icons.h"
#include "app/views/parts/fieldnote.h"
#include "app/views/settings/directorsettings.h"
#include "app/views/settings/settingspages.h"
#include "app/views/theme.h"
#include "helper/api/methods.h"

namespace vipdeck {
namespace {

using Key = Preferences::Key;

constexpr int kFirstColumn = 290;
constexpr int kColumn = 150;

struct Right
{
    std::string_view action;
    const char *meaning;
};
constexpr std::array kRights{
    Right{api::kActionView,
          QT_TRANSLATE_NOOP("vipdeck::PermissionsPage", "Look at rules, traffic, history and log")},
    Right{api::kActionEdit,
          QT_TRANSLATE_NOOP("vipdeck::PermissionsPage", "Change rules, drain, keep and revert")},
    Right{api::kActionControl,
          QT_TRANSLATE_NOOP("vipdeck::PermissionsPage",
                            "Start and stop the director, switches, addresses, its settings")},
    Right{api::kActionImport,
          QT_TRANSLATE_NOOP("vipdeck::PermissionsPage", "Replace all rules by a file")},
    Right{api::kActionFlush, QT_TRANSLATE_NOOP("vipdeck::PermissionsPage", "Remove all rules")},
};

struct Look
{
    QString icon;
    QString text;
    QColor Tokens::*color;
};

Look lookOf(const Result<api::AuthorizeReply> &reply)
{
    if (!reply)
        return {QStringLiteral("state-unknown"), QString::fromStdString(reply.error().message),
                &Tokens::text3};
    if (reply->granted)
        return {QStringLiteral("unlock"), PermissionsPage::tr("Allowed now"), &Tokens::up};
    if (reply->challenge)
        return {QStringLiteral("lock"), PermissionsPage::tr("After authentication"),
                &Tokens::text2};
    return {QStringLiteral("state-down"), PermissionsPage::tr("Not allowed"), &Tokens::down};
}

} // namespace

PermissionsPage::PermissionsPage(const SettingsContext &context, QWidget *parent)
    : SettingsPage(tr("Permissions and lock"), QStringLiteral("lock"), parent)
    , m_settings(context.settings)
    , m_rights(new QTreeWidget(this))
{
    createLock();
    createRights();
    connect(m_settings, &DirectorSettings::changed, this, [this] {
        if (isVisible() && m_rights->columnCount() != m_settings->directors().size() + 1)
            ask();
    });
}

void PermissionsPage::createLock()
{
    addSection(tr("Lock"));
    auto *after = addRow(tr("Lock after"));
    after->addChoice(new PreferenceValue(Key::LockSeconds), {{QStringLiteral("1:00"), 60},
                                                             {QStringLiteral("2:00"), 120},
                                                             {QStringLiteral("3:00"), 180},
                                                             {QStringLiteral("4:00"), 240},
                                                             {QStringLiteral("5:00"), 300}});
    after->addText(tr("min since the password was asked for"));
    after->setHint(tr("Polkit itself keeps it for 5 minutes. Directors over ssh are asked by their "
                      "own machines, which keep it as long as they are set to."));
    auto *now = addRow(tr("Authentication"));
    m_forget = new QPushButton(icons::icon(QStringLiteral("lock")), tr("&Forget it now"), this);
    m_forget->setAutoDefault(false);
    now->addControl(m_forget);
    now->setHint(tr("The next change asks for the password again, also in other programs of this "
                    "session that use polkit."));
    m_answer = new FieldNote(nullptr, this);
    addWidget(m_answer);
    connect(m_forget, &QPushButton::clicked, this, &PermissionsPage::forget);
}

void PermissionsPage::createRights()
{
    addSection(tr("What you may do"));
    m_rights->setAccessibleName(tr("Rights at each director"));
    m_rights->setRootIsDecorated(false);
    m_rights->setUniformRowHeights(true);
    m_rights->setWordWrap(true);
    m_rights->header()->setSectionsMovable(false);
    m_rights->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rights->setMinimumHeight(Theme::instance().scaled(200));
    addWidget(m_rights);
    addText(tr("Who may do what is decided by polkit on the machine of the director "
               "(/usr/share/polkit-1/actions/org.vipdeck.policy and the rules in "
               "/etc/polkit-1/rules.d)."));
}

void PermissionsPage::opened()
{
    ask();
}

void PermissionsPage::ask()
{
    ++m_round;
    QStringList heads{tr("Right")};
    for (const auto *director : m_settings->directors())
        heads.append(director->name());
    m_rights->clear();
    m_rights->setColumnCount(static_cast<int>(heads.size()));
    m_rights->setHeaderLabels(heads);
    m_rights->setColumnWidth(0, Theme::instance().scaled(kFirstColumn));
    for (const auto &right : kRights) {
        auto *row = new QTreeWidgetItem(m_rights, {tr(right.meaning)});
        row->setToolTip(
            0, QString::fromUtf8(right.action.data(), static_cast<qsizetype>(right.action.size())));
    }
    for (int column = 1; column < heads.size(); ++column) {
        m_rights->setColumnWidth(column, Theme::instance().scaled(kColumn));
        for (int row = 0; row < static_cast<int>(kRights.size()); ++row)
            ask(m_settings->directors().at(column - 1), column, row);
    }
}

void PermissionsPage::ask(DirectorDocument *director, int column, int row)
{
    const auto show = [this, column, row](const Result<api::AuthorizeReply> &reply) {
        auto *item = m_rights->topLevelItem(row);
        const auto look = lookOf(reply);
        item->setIcon(column, icons::icon(look.icon, look.color));
        item->setText(column, look.text);
        item->setToolTip(column, look.text);
    };
    if (!director->isConnected())
        return show(makeError(ErrorCode::NotConnected, tr("Not connected").toStdString()));
    api::AuthorizeRequest request;
    request.action = std::string(kRights[static_cast<std::size_t>(row)].action);
    request.interactive = false;
    director->link()->authorize(request, [guard = QPointer(this), round = m_round,
                                          show](const Result<api::AuthorizeReply> &reply) {
        if (guard && guard->m_round == round)
            show(reply);
    });
}

void PermissionsPage::forget()
{
    m_forget->setEnabled(false);
    PolkitSession::forget(this, [this](const Result<> &done) {
        m_forget->setEnabled(true);
        m_answer->setHint(done ? tr("Forgotten.") : QString());
        m_answer->setProblem(done ? QString() : QString::fromStdString(done.error().message));
        for (auto *director : m_settings->directors())
            director->unlock(false); // only looks
        ask();
    });
}

int PermissionsPage::findWords(const QString &words)
{
    int hits = SettingsPage::findWords(words);
    for (int row = 0; row < static_cast<int>(kRights.size()); ++row)
        if (!words.isEmpty()
            && tr(kRights[static_cast<std::size_t>(row)].meaning)
                   .contains(words, Qt::CaseInsensitive)) {
            ++hits;
            if (auto *item = m_rights->topLevelItem(row))
                m_rights->setCurrentItem(item);
        }
    return hits;
}

} // namespace vipdeck

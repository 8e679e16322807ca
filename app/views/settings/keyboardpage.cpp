// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/keyboardpage.h"

#include <QHash>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "app/views/parts/fieldnote.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"
#include "app/views/window/shortcuts.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

enum Column { Command, Keys, Standard };

constexpr int kIdRole = Qt::UserRole + 1;
constexpr int kWidths[] = {330, 170};
constexpr int kListHeight = 380;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

QString textOf(const QList<QKeySequence> &keys)
{
    return QKeySequence::listToString(keys, QKeySequence::NativeText);
}

// Only one combination: sequences of several are no use in a console.
QKeySequence firstOf(const QKeySequence &keys)
{
    return keys.isEmpty() ? keys : QKeySequence(keys[0]);
}

} // namespace

KeyboardPage::KeyboardPage(QWidget *parent)
    : SettingsPage(tr("Keyboard"), QStringLiteral("keyboard"), parent)
    , m_list(new QTreeWidget(this))
    , m_command(new TokenLabel({}, Font::BodyStrong, &Tokens::text, this))
    , m_field(new QKeySequenceEdit(this))
    , m_remove(new QPushButton(tr("&No key"), this))
    , m_restore(new QPushButton(tr("Defau&lt key"), this))
    , m_note(new FieldNote(m_field, this))
{
    addSection(tr("Keys of commands"));
    createList();
    addWidget(m_list, 1);
    addWidget(createEditor());
    addWidget(m_note);
    m_note->setHint(tr("Choose a command, then press its new keys in the field."));
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeyboardPage::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, m_field, [this] { m_field->setFocus(); });
    connect(m_field, &QKeySequenceEdit::editingFinished, this, &KeyboardPage::takeKey);
    connect(m_note, &FieldNote::fixRequested, this, &KeyboardPage::stealKey);
    connect(m_remove, &QPushButton::clicked, this,
            [this] { Shortcuts::instance().setKeys(current(), {}); });
    connect(m_restore, &QPushButton::clicked, this,
            [this] { Shortcuts::instance().restore(current()); });
    connect(&Shortcuts::instance(), &Shortcuts::changed, this, &KeyboardPage::refresh);
    fill();
}

void KeyboardPage::createList()
{
    m_list->setHeaderLabels({tr("Command"), tr("Keys"), tr("Default")});
    m_list->setAccessibleName(tr("Commands and their keys"));
    m_list->setUniformRowHeights(true);
    m_list->setMinimumHeight(scaled(kListHeight));
    m_list->header()->setSectionsMovable(false);
    for (int column = 0; column < static_cast<int>(std::size(kWidths)); ++column)
        m_list->setColumnWidth(column, scaled(kWidths[column]));
}

QWidget *KeyboardPage::createEditor()
{
    auto *line = new QWidget(widget());
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, scaled(8), 0, scaled(4));
    row->setSpacing(scaled(8));
    m_field->setAccessibleName(tr("New keys"));
    m_field->setFixedWidth(scaled(180));
    for (auto *button : {m_remove, m_restore})
        button->setAutoDefault(false);
    row->addWidget(m_command, 1);
    row->addWidget(m_field);
    row->addWidget(m_remove);
    row->addWidget(m_restore);
    return line;
}

void KeyboardPage::fill()
{
    m_list->clear();
    QTreeWidgetItem *group = nullptr;
    QString place = QStringLiteral("-");
    for (const auto &command : Shortcuts::instance().commands()) {
        if (!group || command.place != place) {
            place = command.place;
            group = new QTreeWidgetItem(m_list,
                                        {place.isEmpty() ? tr("Everywhere") : command.placeTitle});
            group->setFont(0, Theme::instance().font(Font::RowStrong));
        }
        auto *item = new QTreeWidgetItem(group, {command.text});
        item->setData(0, kIdRole, command.id);
    }
    m_list->expandAll();
    refresh();
}

void KeyboardPage::opened()
{
    fill();
}

void KeyboardPage::refresh()
{
    QHash<QString, Shortcuts::Command> commands;
    for (const auto &command : Shortcuts::instance().commands())
        commands.insert(command.id, command);
    for (QTreeWidgetItemIterator at(m_list); *at; ++at) {
        auto *item = *at;
        const auto found = commands.constFind(item->data(0, kIdRole).toString());
        if (!item->parent() || found == commands.constEnd())
            continue;
        const bool differs = found->keys != found->standard;
        item->setText(Keys, textOf(found->keys));
        item->setFont(Keys, Theme::instance().font(differs ? Font::RowStrong : Font::Row));
        item->setText(Standard,
                      found->isFixed ? tr("fixed")
                      : differs ? (found->standard.isEmpty() ? tr("none") : textOf(found->standard))
                                : QString());
    }
    showCurrent();
    Q_EMIT changed();
}

QString KeyboardPage::current() const
{
    const auto *item = m_list->currentItem();
    const auto id = item ? item->data(0, kIdRole).toString() : QString();
    for (const auto &command : Shortcuts::instance().commands())
        if (command.id == id && !command.isFixed)
            return id;
    return {};
}

bool KeyboardPage::choose(const QString &id)
{
    for (QTreeWidgetItemIterator at(m_list); *at; ++at)
        if (!id.isEmpty() && (*at)->data(0, kIdRole).toString() == id) {
            m_list->setCurrentItem(*at);
            return true;
        }
    return false;
}

void KeyboardPage::showCurrent()
{
    const auto id = current();
    const auto *item = m_list->currentItem();
    m_command->setText(item && item->parent() ? item->text(Command) : QString());
    m_note->clear();
    QList<QKeySequence> keys;
    bool differs = false;
    for (const auto &command : Shortcuts::instance().commands())
        if (command.id == id) {
            keys = command.keys;
            differs = command.keys != command.standard;
        }
    m_field->setKeySequence(keys.value(0));
    m_field->setEnabled(!id.isEmpty());
    m_remove->setEnabled(!keys.isEmpty());
    m_restore->setEnabled(differs);
}

void KeyboardPage::takeKey()
{
    const auto id = current();
    const auto key = firstOf(m_field->keySequence());
    if (id.isEmpty() || key.isEmpty())
        return;
    m_field->setKeySequence(key);
    auto &shortcuts = Shortcuts::instance();
    if (const auto *other = shortcuts.conflict(id, key)) {
        m_note->setProblem(
            tr("%1 belongs to \"%2\".").arg(key.toString(QKeySequence::NativeText), other->text),
            other->isFixed ? QString() : tr("Take it from there"));
        return;
    }
    m_note->clear();
    shortcuts.setKeys(id, {key});
}

void KeyboardPage::stealKey()
{
    const auto id = current();
    const auto key = firstOf(m_field->keySequence());
    auto &shortcuts = Shortcuts::instance();
    while (const auto *other = shortcuts.conflict(id, key)) {
        if (other->isFixed)
            return;
        auto rest = other->keys;
        rest.removeAll(key);
        shortcuts.setKeys(QString(other->id), rest);
    }
    shortcuts.setKeys(id, {key});
}

bool KeyboardPage::differsFromDefault() const
{
    return !Shortcuts::instance().isStandard();
}

void KeyboardPage::restoreDefaults()
{
    Shortcuts::instance().restoreAll();
}

int KeyboardPage::findWords(const QString &words)
{
    int hits = 0;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        auto *group = m_list->topLevelItem(i);
        int shown = 0;
        for (int j = 0; j < group->childCount(); ++j) {
            auto *item = group->child(j);
            const bool hit = (item->text(Command) + u' ' + item->text(Keys))
                                 .contains(words, Qt::CaseInsensitive);
            item->setHidden(!hit && !words.isEmpty());
            shown += hit ? 1 : 0;
        }
        group->setHidden(shown == 0);
        hits += words.isEmpty() ? 0 : shown;
    }
    // The page was found by its title: all are shown.
    if (hits == 0 && !words.isEmpty())
        for (QTreeWidgetItemIterator at(m_list); *at; ++at)
            (*at)->setHidden(false);
    return hits;
}

} // namespace vipdeck

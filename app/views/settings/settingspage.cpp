// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/settingspage.h"

#include <QVBoxLayout>
#include <algorithm>

#include "app/views/parts/surface.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/settings/directorsettings.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr int kFills = 1000; // against the stretch below

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

} // namespace

SettingsPage::SettingsPage(QString title, QString icon, QWidget *parent)
    : QScrollArea(parent)
    , m_title(std::move(title))
    , m_icon(std::move(icon))
{
    auto *content = new Surface(&Tokens::window, {}, this);
    auto *outer = new QVBoxLayout(content);
    outer->setContentsMargins(scaled(20), scaled(2), scaled(24), scaled(16));
    outer->setSpacing(0);
    m_column = new QVBoxLayout;
    m_column->setSpacing(0);
    outer->addLayout(m_column);
    outer->addStretch(1); // what nothing needs stays below
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(m_title);
}

void SettingsPage::addSection(const QString &title)
{
    auto *head = new Surface(&Tokens::window, Qt::BottomEdge, widget());
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, scaled(9), 0, scaled(5));
    layout->addWidget(new TokenLabel(title, Font::RowStrong, &Tokens::text2, head));
    m_column->addWidget(head);
    m_column->addSpacing(scaled(4));
}

SettingsRow *SettingsPage::addRow(const QString &label)
{
    auto *row = new SettingsRow(label, widget());
    m_rows.push_back(row);
    m_column->addWidget(row);
    connect(row, &SettingsRow::changed, this, &SettingsPage::changed);
    return row;
}

void SettingsPage::addWidget(QWidget *widget, int stretch)
{
    m_column->addWidget(widget, stretch);
    if (stretch > 0)
        static_cast<QVBoxLayout *>(this->widget()->layout())->setStretch(0, kFills);
}

void SettingsPage::addText(const QString &text)
{
    auto *paragraph = new TokenLabel(text, Font::Row, &Tokens::text3, widget());
    paragraph->setWordWrap(true);
    paragraph->setContentsMargins(0, scaled(6), 0, scaled(6));
    m_column->addWidget(paragraph);
}

int SettingsPage::findWords(const QString &words)
{
    int hits = 0;
    SettingsRow *first = nullptr;
    for (auto *row : m_rows) {
        const bool hit = !words.isEmpty() && row->words().contains(words, Qt::CaseInsensitive);
        row->setHit(hit);
        hits += hit ? 1 : 0;
        if (hit && !first)
            first = row;
    }
    if (first)
        ensureWidgetVisible(first, 0, scaled(24));
    return hits;
}

bool SettingsPage::hasDefaults() const
{
    return std::ranges::any_of(m_rows, [](const auto *row) { return !row->values().empty(); });
}

bool SettingsPage::differsFromDefault() const
{
    return std::ranges::any_of(m_rows, &SettingsRow::differsFromDefault);
}

void SettingsPage::restoreDefaults()
{
    for (auto *row : m_rows)
        for (auto *value : row->values())
            if (value->isKnown())
                value->set(value->standard());
}

bool SettingsPage::concernsDirectors() const
{
    return std::ranges::any_of(m_rows, [](const auto *row) {
        return std::ranges::any_of(row->values(), [](const auto *value) {
            return qobject_cast<const DirectorValue *>(value) != nullptr;
        });
    });
}

} // namespace vipdeck

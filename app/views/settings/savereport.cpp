// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/savereport.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "app/views/icons.h"
#include "app/views/parts/tokenlabel.h"

namespace vipdeck {
namespace {

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

QWidget *createLine(const DirectorSettings::Answer &answer, QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    auto *icon = new QLabel(line);
    const auto name = answer.proposed ? QStringLiteral("user")
                      : answer.saved  ? QStringLiteral("state-up")
                                      : QStringLiteral("state-down");
    const auto color = answer.proposed ? &Tokens::text2
                       : answer.saved  ? &Tokens::up
                                       : &Tokens::down;
    icon->setPixmap(icons::icon(name, color).pixmap(scaled(14), scaled(14)));
    auto *text = new TokenLabel(answer.sentence, Theme::Font::Row,
                                answer.saved ? &Tokens::text : &Tokens::down, line);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    return line;
}

} // namespace

SaveReport::SaveReport(QWidget *parent)
    : Surface(&Tokens::alt, Qt::TopEdge, parent)
    , m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    m_lines->setSpacing(scaled(4));
    setVisible(false);
}

void SaveReport::setAnswers(const QList<DirectorSettings::Answer> &answers)
{
    QStringList sentences;
    for (const auto &answer : answers)
        sentences.append(answer.sentence);
    if (sentences == m_shown)
        return;
    m_shown = sentences;
    while (auto *item = m_lines->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto &answer : answers)
        m_lines->addWidget(createLine(answer, this));
    setVisible(!answers.isEmpty());
}

} // namespace vipdeck

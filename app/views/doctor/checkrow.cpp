// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/doctor/checkrow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/models/doctortext.h"
#include "app/views/icons.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr int kOutcomeWidth = 78;
constexpr int kTitleWidth = 128;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

bool isProblem(doctor::Outcome outcome)
{
    return outcome == doctor::Outcome::Fail || outcome == doctor::Outcome::Warning;
}

QString commandsOf(const doctor::Check &check, doctor::FixStyle style)
{
    QStringList lines;
    for (const auto &step : check.fixes)
        for (const auto &line : doctor::linesOf(step, style))
            lines.append(QString::fromStdString(line));
    return lines.join(u'\n');
}

} // namespace

QColor Tokens::*CheckRow::colorOf(doctor::Outcome outcome)
{
    switch (outcome) {
    case doctor::Outcome::Pass: return &Tokens::up;
    case doctor::Outcome::Warning: return &Tokens::over;
    case doctor::Outcome::Fail: return &Tokens::down;
    case doctor::Outcome::Skipped: break;
    }
    return &Tokens::text2;
}

CheckRow::CheckRow(const doctor::Check &check, doctor::FixStyle style, QWidget *parent)
    : Surface(check.outcome == doctor::Outcome::Fail ? &Tokens::downBg : &Tokens::base,
              Qt::BottomEdge, parent)
    , m_commands(commandsOf(check, style))
{
    setFocusPolicy(Qt::StrongFocus);
    const auto outcome = DoctorText::outcome(check.outcome);
    const auto title = DoctorText::title(check.id);
    setAccessibleName(
        QStringLiteral("%1, %2: %3").arg(outcome, title, DoctorText::sentence(check.found)));
    setAccessibleDescription(DoctorText::sentence(check.why));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), scaled(6), scaled(12), scaled(6));
    row->setSpacing(scaled(6));
    auto *icon = new QLabel(this);
    icon->setPixmap(icons::pixmap(DoctorText::iconName(check.outcome),
                                  Theme::instance().tokens().*colorOf(check.outcome), scaled(14),
                                  devicePixelRatioF()));
    auto *word = new TokenLabel(outcome, Font::Row, colorOf(check.outcome), this);
    word->setMinimumWidth(scaled(kOutcomeWidth));
    const bool skipped = check.outcome == doctor::Outcome::Skipped;
    auto *name = new TokenLabel(title, skipped ? Font::Row : Font::RowStrong,
                                skipped ? &Tokens::text2 : &Tokens::text, this);
    name->setMinimumWidth(scaled(kTitleWidth));
    auto *tool = new TokenLabel(DoctorText::tool(check.id), Font::Caption, &Tokens::text2, this);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(word, 0, Qt::AlignTop);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(createText(check), 1);
    row->addWidget(tool, 0, Qt::AlignTop);
}

QWidget *CheckRow::createText(const doctor::Check &check)
{
    auto *text = new QWidget(this);
    auto *column = new QVBoxLayout(text);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(3));
    const bool strong = isProblem(check.outcome);
    auto *found =
        new TokenLabel(DoctorText::sentence(check.found), strong ? Font::RowStrong : Font::Row,
                       strong ? &Tokens::text : &Tokens::text2, text);
    found->setWordWrap(true);
    column->addWidget(found);
    if (check.why.sentence != doctor::Sentence::None) {
        auto *why =
            new TokenLabel(DoctorText::sentence(check.why), Font::Row, &Tokens::text2, text);
        why->setWordWrap(true);
        column->addWidget(why);
    }
    if (!m_commands.isEmpty())
        column->addWidget(createCommands());
    return text;
}

QWidget *CheckRow::createCommands()
{
    auto *strip = new QWidget(this);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(0, scaled(2), 0, scaled(2));
    row->setSpacing(scaled(6));
    auto *box = new QFrame(strip);
    box->setFrameShape(QFrame::StyledPanel);
    box->setAutoFillBackground(true);
    box->setBackgroundRole(QPalette::Base);
    auto *inner = new QVBoxLayout(box);
    inner->setContentsMargins(scaled(8), scaled(4), scaled(8), scaled(4));
    auto *text = new QLabel(box);
    text->setTextFormat(Qt::PlainText);
    text->setText(m_commands);
    text->setFont(Theme::instance().font(Font::Mono));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    inner->addWidget(text);
    auto *copy = new QPushButton(icons::icon(QStringLiteral("copy")), tr("Copy"), strip);
    copy->setAutoDefault(false);
    copy->setAccessibleName(tr("Copy commands: %1").arg(m_commands));
    connect(copy, &QPushButton::clicked, this, [this] { copyText(m_commands + u'\n'); });
    row->addWidget(box, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    return strip;
}

void CheckRow::copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

void CheckRow::paintEvent(QPaintEvent *event)
{
    Surface::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(Theme::instance().tokens().selLine, 2));
    painter.drawRect(rect().adjusted(1, 1, -2, -2));
}

QWidget *createPlaceHeading(const QString &title, const QString &more, QWidget *parent)
{
    auto *heading = new Surface(&Tokens::alt, Qt::BottomEdge, parent);
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(scaled(12), scaled(4), scaled(12), scaled(4));
    row->setSpacing(scaled(8));
    row->addWidget(new TokenLabel(title, Font::RowStrong, &Tokens::text, heading));
    row->addWidget(new TokenLabel(more, Font::Row, &Tokens::text2, heading), 1);
    return heading;
}

} // namespace vipdeck

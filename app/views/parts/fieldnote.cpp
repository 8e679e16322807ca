// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/parts/fieldnote.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyle>

#include "app/views/consolestyle.h"
#include "app/views/icons.h"
#include "app/views/theme.h"

namespace vipdeck {

FieldNote::FieldNote(QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::instance().scaled(6));
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_text, &QLabel::linkActivated, this, &FieldNote::fixRequested);
    connect(&Theme::instance(), &Theme::changed, this, &FieldNote::refresh);
    refresh();
}

void FieldNote::setField(QWidget *field)
{
    if (m_field == field)
        return;
    clear();
    m_field = field;
}

void FieldNote::setHint(const QString &text)
{
    m_hint = text;
    refresh();
}

void FieldNote::setProblem(const QString &text, const QString &fix)
{
    if (m_problem == text && m_fix == fix)
        return;
    m_problem = text;
    m_fix = fix;
    refresh();
}

// A sign at the end of the field.
void FieldNote::markField(QLineEdit &edit, bool wrong)
{
    if (wrong && !m_mark)
        m_mark =
            new QAction(icons::icon(QStringLiteral("state-down"), &Tokens::down), QString(), this);
    if (!m_mark)
        return;
    m_mark->setText(m_problem);
    m_mark->setToolTip(m_problem);
    edit.removeAction(m_mark);
    if (wrong)
        edit.addAction(m_mark, QLineEdit::TrailingPosition);
}

void FieldNote::refresh()
{
    auto &theme = Theme::instance();
    const bool wrong = !m_problem.isEmpty();
    setVisible(wrong || !m_hint.isEmpty());
    m_icon->setVisible(wrong);
    const auto size = theme.scaled(14);
    if (wrong)
        m_icon->setPixmap(icons::pixmap(QStringLiteral("state-down"), theme.tokens().down, size,
                                        devicePixelRatioF()));
    m_text->setFont(theme.font(wrong ? Theme::Font::Row : Theme::Font::Caption));
    auto colors = palette();
    colors.setColor(QPalette::WindowText, wrong ? theme.tokens().down : theme.tokens().text3);
    m_text->setPalette(colors);
    m_text->setTextFormat(wrong ? Qt::RichText : Qt::PlainText);
    auto shown = wrong ? m_problem.toHtmlEscaped() : m_hint;
    if (wrong && !m_fix.isEmpty())
        shown += QStringLiteral(" &nbsp;<a href=\"fix\">%1</a>").arg(m_fix.toHtmlEscaped());
    m_text->setText(shown);
    m_text->setFocusPolicy(wrong && !m_fix.isEmpty() ? Qt::StrongFocus : Qt::NoFocus);
    m_text->setAccessibleName(wrong ? m_problem : m_hint);
    if (!m_field)
        return;
    if (auto *edit = qobject_cast<QLineEdit *>(m_field))
        markField(*edit, wrong);
    m_field->setProperty(kProblemProperty, wrong);
    m_field->setAccessibleDescription(wrong ? m_problem : m_hint);
    m_field->update();
}

} // namespace vipdeck

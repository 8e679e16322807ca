// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/parts/filteredit.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStringListModel>
#include <QTimer>
#include <QToolButton>

#include "app/models/filtergrammar.h"
#include "app/views/icons.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

// Text and cross on the colour of a selection.
class Chip : public QToolButton
{
public:
    using QToolButton::QToolButton;

    [[nodiscard]] QSize sizeHint() const override
    {
        const auto &theme = Theme::instance();
        const QFontMetrics metrics(font());
        return {metrics.horizontalAdvance(text()) + theme.scaled(30), theme.scaled(20)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto &theme = Theme::instance();
        const auto &tokens = theme.tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(tokens.selLine, 2) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? tokens.hover : tokens.sel);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        const auto at = [this](const QRect &place) {
            return QStyle::visualRect(layoutDirection(), rect(), place);
        };
        const int cross = theme.scaled(20);
        painter.setPen(tokens.text);
        painter.setFont(font());
        painter.drawText(
            at(rect().adjusted(theme.scaled(7), 0, -cross, 0)),
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter), text());
        icons::paint(&painter, at(QRect(width() - cross, 0, cross, height())),
                     QStringLiteral("close"), tokens.text2, theme.scaled(10));
    }
};

} // namespace

FilterEdit::FilterEdit(const FilterGrammar *grammar, QWidget *parent)
    : QFrame(parent)
    , m_grammar(grammar)
    , m_row(new QHBoxLayout(this))
    , m_chips(new QHBoxLayout)
    , m_field(new QLineEdit(this))
    , m_words(new QStringListModel(this))
    , m_completer(new QCompleter(m_words, this))
{
    auto &theme = Theme::instance();
    m_row->setContentsMargins(8, 2, 6, 2);
    m_row->setSpacing(6);
    m_chips->setSpacing(6);
    auto *icon = new QLabel(this);
    icon->setPixmap(icons::icon(QStringLiteral("filter")).pixmap(theme.scaled(16)));
    m_row->addWidget(icon);
    m_row->addLayout(m_chips);
    m_row->addWidget(m_field, 1);
    m_field->setFrame(false);
    m_field->setFont(theme.font(Theme::Font::Row));
    m_field->installEventFilter(this);
    m_field->setMinimumWidth(theme.scaled(140));
    m_field->setAttribute(Qt::WA_MacShowFocusRect, false);
    setFocusProxy(m_field);
    setMinimumHeight(theme.scaled(28));
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_field);
    connect(m_field, &QLineEdit::textEdited, this, &FilterEdit::complete);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            &FilterEdit::takeCompletion);
    connect(&theme, &Theme::changed, this, [this, icon, &theme] {
        icon->setPixmap(icons::icon(QStringLiteral("filter")).pixmap(theme.scaled(16)));
        update();
    });
}

void FilterEdit::setTokens(const QStringList &tokens)
{
    QStringList accepted;
    for (const auto &token : tokens)
        if (m_grammar->problem(token).isEmpty() && !accepted.contains(token))
            accepted.append(token);
    if (accepted == m_tokens)
        return;
    m_tokens = accepted;
    showTokens();
    Q_EMIT tokensChanged();
}

bool FilterEdit::addToken(const QString &token)
{
    setProblem(m_grammar->problem(token));
    if (!m_problem.isEmpty())
        return false;
    if (!m_tokens.contains(token))
        setTokens(m_tokens + QStringList{token});
    return true;
}

void FilterEdit::removeToken(const QString &token)
{
    auto tokens = m_tokens;
    tokens.removeAll(token);
    setTokens(tokens);
}

void FilterEdit::accept()
{
    const auto text = m_field->text().trimmed();
    if (!text.isEmpty() && addToken(text))
        m_field->clear();
}

void FilterEdit::complete(const QString &text)
{
    setProblem({});
    m_words->setStringList(m_grammar->completions(text.trimmed()));
    if (m_words->rowCount() == 0 || text.isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

// A key alone goes on with its values; a whole token is accepted.
void FilterEdit::takeCompletion(const QString &text)
{
    m_field->setText(text);
    if (m_grammar->problem(text).isEmpty())
        accept();
    else if (text.endsWith(u':'))
        QTimer::singleShot(0, this, [this] { complete(m_field->text()); });
}

void FilterEdit::setProblem(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    m_field->setAccessibleDescription(problem);
    update();
    Q_EMIT problemChanged(problem);
}

void FilterEdit::showTokens()
{
    while (auto *item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto &token : std::as_const(m_tokens))
        m_chips->addWidget(createChip(token));
}

QToolButton *FilterEdit::createChip(const QString &token)
{
    auto &theme = Theme::instance();
    auto *chip = new Chip(this);
    const auto label = m_grammar->label(token);
    chip->setText(label);
    chip->setFont(theme.font(Theme::Font::Row));
    chip->setToolTip(tr("Remove this filter"));
    chip->setAccessibleName(tr("Remove filter %1").arg(label));
    connect(chip, &QToolButton::clicked, this, [this, token] {
        m_field->setFocus();
        removeToken(token);
    });
    return chip;
}

bool FilterEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        accept();
        return true;
    }
    if (key == Qt::Key_Escape && !m_field->text().isEmpty()) {
        m_field->clear();
        setProblem({});
        return true;
    }
    if (key == Qt::Key_Backspace && m_field->text().isEmpty() && !m_tokens.isEmpty()) {
        const auto last = m_tokens.last();
        removeToken(last);
        m_field->setText(last);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void FilterEdit::paintEvent(QPaintEvent *)
{
    const auto &tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = m_field->hasFocus();
    const auto &border = !m_problem.isEmpty() ? tokens.down : focused ? tokens.selLine : tokens.ctl;
    painter.setPen(QPen(border, focused ? 2 : 1));
    painter.setBrush(tokens.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

} // namespace vipdeck

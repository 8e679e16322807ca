// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/serverlistedit.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextEdit>
#include <QToolTip>
#include <functional>

#include "app/views/theme.h"

namespace vipdeck {
namespace {

class NumberArea : public QWidget
{
public:
    NumberArea(QWidget *parent, std::function<void(QPaintEvent *)> paint)
        : QWidget(parent)
        , m_paint(std::move(paint))
    {}

protected:
    void paintEvent(QPaintEvent *event) override { m_paint(event); }

private:
    std::function<void(QPaintEvent *)> m_paint;
};

} // namespace

ServerListEdit::ServerListEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_numbers(new NumberArea(this, [this](QPaintEvent *event) { paintNumbers(event); }))
{
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setFont(Theme::instance().font(Theme::Font::Mono));
    setAccessibleName(tr("Servers, one per line"));
    connect(this, &QPlainTextEdit::blockCountChanged, this, &ServerListEdit::updateMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_numbers->scroll(0, dy);
        else
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
        // The results stand at the right border, so a scrolled viewport is painted anew.
        viewport()->update();
    });
    updateMargin();
}

int ServerListEdit::numberWidth() const
{
    const auto digits = qMax(2, static_cast<int>(QString::number(blockCount()).size()));
    return fontMetrics().horizontalAdvance(u'9') * digits + Theme::instance().scaled(14);
}

void ServerListEdit::updateMargin()
{
    setViewportMargins(numberWidth(), 0, 0, 0);
    const auto area = contentsRect();
    m_numbers->setGeometry(area.left(), area.top(), numberWidth(), area.height());
}

void ServerListEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateMargin();
}

void ServerListEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateMargin();
}

void ServerListEdit::setResults(const QList<ServerListLine> &lines)
{
    m_lines = lines;
    const auto &tokens = Theme::instance().tokens();
    QList<QTextEdit::ExtraSelection> selections;
    QStringList problems;
    for (auto block = document()->begin(); block.isValid(); block = block.next()) {
        const auto line = lines.value(block.blockNumber());
        if (line.kind != ServerLineKind::Problem)
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(block);
        selection.cursor.select(QTextCursor::LineUnderCursor);
        selection.format.setForeground(tokens.down);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(tokens.down);
        selections.append(selection);
        problems.append(tr("Line %1: %2").arg(block.blockNumber() + 1).arg(line.details));
    }
    setExtraSelections(selections);
    setAccessibleDescription(problems.join(u' '));
    viewport()->update();
}

void ServerListEdit::appendLines(const QStringList &lines)
{
    auto text = toPlainText();
    if (!text.isEmpty() && !text.endsWith(u'\n'))
        text += u'\n';
    setPlainText(text + lines.join(u'\n'));
    moveCursor(QTextCursor::End);
}

void ServerListEdit::goToLine(int number)
{
    setTextCursor(QTextCursor(document()->findBlockByNumber(number - 1)));
    setFocus(Qt::ShortcutFocusReason);
}

void ServerListEdit::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    QPainter painter(viewport());
    painter.setFont(theme.font(Theme::Font::Row));
    const auto metrics = painter.fontMetrics();
    const int right = viewport()->width() - theme.scaled(8);
    for (auto block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const auto area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > event->rect().bottom())
            break;
        const auto line = m_lines.value(block.blockNumber());
        if (line.result.isEmpty())
            continue;
        const int width = metrics.horizontalAdvance(line.result);
        const QRect place(right - width, static_cast<int>(area.top()), width,
                          static_cast<int>(area.height()));
        // Never text over text: a long line ends below the result.
        painter.fillRect(place.adjusted(-theme.scaled(8), 0, theme.scaled(8), 0),
                         palette().color(QPalette::Base));
        painter.setPen(line.kind == ServerLineKind::Problem ? tokens.down : tokens.text3);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, line.result);
    }
}

void ServerListEdit::paintNumbers(QPaintEvent *event)
{
    auto &theme = Theme::instance();
    QPainter painter(m_numbers);
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.setFont(font());
    painter.setPen(theme.tokens().text3);
    for (auto block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const auto area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > event->rect().bottom())
            break;
        painter.drawText(QRectF(0, area.top(), numberWidth() - theme.scaled(6), area.height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
    }
}

bool ServerListEdit::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto line = m_lines.value(cursorForPosition(help->pos()).blockNumber());
    QToolTip::showText(help->globalPos(), line.details, viewport());
    return true;
}

} // namespace vipdeck

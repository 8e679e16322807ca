// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/review/rulefilediff.h"

#include <QTextBlock>
#include <QTextCursor>
#include <algorithm>

#include "app/models/linediff.h"
#include "app/views/theme.h"
#include "engine/rules/commandtext.h"

namespace vipdeck {
namespace {

constexpr int kContextLines = 3;

QStringList linesOf(const RuleSet &rules)
{
    return QString::fromStdString(rules::formatRuleFile(rules)).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

RuleFileDiff::RuleFileDiff(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setAccessibleName(tr("Rule file, before and after"));
    document()->setDocumentMargin(Theme::instance().scaled(8));
    connect(&Theme::instance(), &Theme::changed, this, &RuleFileDiff::refresh);
}

void RuleFileDiff::setRules(const RuleSet &before, const RuleSet &after)
{
    setLines(linesOf(before), linesOf(after));
}

void RuleFileDiff::setLines(const QStringList &before, const QStringList &after)
{
    m_before = before;
    m_after = after;
    refresh();
}

void RuleFileDiff::highlight(const QStringList &texts)
{
    QList<QTextEdit::ExtraSelection> marks;
    for (auto block = document()->begin(); block.isValid(); block = block.next()) {
        const auto line = block.text();
        const bool matches = std::ranges::any_of(texts, [&](const QString &text) {
            const auto at = line.indexOf(text);
            const auto end = at + text.size(); // "-r 10.0.0.1:80" is not "-r 10.0.0.1:8080"
            return at >= 0 && (end == line.size() || line.at(end) == u' ');
        });
        if (!matches)
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.format.setBackground(Theme::instance().tokens().sel);
        marks.append(mark);
    }
    setExtraSelections(marks);
    if (marks.isEmpty())
        return;
    setTextCursor(marks.first().cursor);
    ensureCursorVisible();
}

void RuleFileDiff::refresh()
{
    auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    setFont(theme.font(Theme::Font::Mono));
    clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    const auto write = [&](const QString &text, const QColor &color, const QColor &back) {
        QTextBlockFormat block;
        if (back.isValid())
            block.setBackground(back);
        QTextCharFormat letters;
        letters.setForeground(color);
        if (document()->isEmpty())
            cursor.setBlockFormat(block);
        else
            cursor.insertBlock(block);
        cursor.insertText(text, letters);
    };
    const auto lines = foldEqualLines(diffLines(m_before, m_after), kContextLines);
    for (const auto &line : lines) {
        switch (line.kind) {
        case DiffLine::Kind::Equal: write(QLatin1String("  ") + line.text, tokens.text2, {}); break;
        case DiffLine::Kind::Removed:
            write(QLatin1String("- ") + line.text, tokens.down, tokens.downBg);
            break;
        case DiffLine::Kind::Added:
            write(QLatin1String("+ ") + line.text, tokens.up, tokens.upBg);
            break;
        case DiffLine::Kind::Folded:
            write(tr("  ... %n equal line(s)", "", line.foldedCount), tokens.text3, tokens.alt);
            break;
        }
    }
    if (lines.isEmpty())
        write(tr("Both rule files are empty."), tokens.text3, {});
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
}

} // namespace vipdeck

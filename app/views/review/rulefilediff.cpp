// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/review/rulefilediff.h"

#include <QPainter>
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

struct Row // of the picture
{
    QString text;
    QColor Tokens::*color;
    QColor Tokens::*back; // nullptr: as the ground
    int number;           // 0: none
};

Row rowOf(const DiffLine &line)
{
    switch (line.kind) {
    case DiffLine::Kind::Removed:
        return {QLatin1String("- ") + line.text, &Tokens::down, &Tokens::downBg, line.number};
    case DiffLine::Kind::Added:
        return {QLatin1String("+ ") + line.text, &Tokens::up, &Tokens::upBg, line.number};
    case DiffLine::Kind::Folded:
        return {RuleFileDiff::tr("  ... %n equal line(s)", "", line.foldedCount), &Tokens::text3,
                &Tokens::alt, 0};
    case DiffLine::Kind::Equal: break;
    }
    return {QLatin1String("  ") + line.text, &Tokens::text2, nullptr, line.number};
}

} // namespace

// The numbers beside the text; part of the picture only, the text says what changed.
class RuleFileDiff::Numbers : public QWidget
{
public:
    explicit Numbers(RuleFileDiff *diff)
        : QWidget(diff)
        , m_diff(diff)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_diff->paintNumbers(&painter);
    }

private:
    const RuleFileDiff *m_diff;
};

RuleFileDiff::RuleFileDiff(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_numbers(new Numbers(this))
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
    connect(this, &QPlainTextEdit::updateRequest, m_numbers, qOverload<>(&QWidget::update));
    placeNumbers();
}

void RuleFileDiff::setRules(const RuleSet &before, const RuleSet &after)
{
    setLines(linesOf(before), linesOf(after), titlesOf(before, after));
}

RuleFileDiff::Titles RuleFileDiff::titlesOf(const RuleSet &before, const RuleSet &after)
{
    Titles titles;
    for (const auto *rules : {&before, &after}) {
        for (const auto &service : rules->services) {
            const auto label = rules->serviceLabels.find(service.config.key);
            if (label == rules->serviceLabels.end() || label->second.name.empty())
                continue;
            RuleSet alone;
            alone.services.push_back({service.config, {}});
            for (const auto &line : linesOf(alone))
                titles.insert(line, QString::fromStdString(label->second.name));
        }
    }
    return titles;
}

void RuleFileDiff::setLines(const QStringList &before, const QStringList &after,
                            const Titles &titles)
{
    m_before = before;
    m_after = after;
    m_titles = titles;
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
    m_highest = 0;
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    const auto write = [&](const Row &row) {
        QTextBlockFormat block;
        if (row.back)
            block.setBackground(tokens.*row.back);
        QTextCharFormat letters;
        letters.setForeground(tokens.*row.color);
        if (document()->isEmpty())
            cursor.setBlockFormat(block);
        else
            cursor.insertBlock(block);
        cursor.insertText(row.text, letters);
        cursor.block().setUserState(row.number);
        m_highest = std::max(m_highest, row.number);
    };
    const auto lines = foldEqualLines(diffLines(m_before, m_after), kContextLines);
    bool inSwitches = false;
    QString lastTitle;
    for (const auto &line : lines) {
        const bool isSwitch = !line.text.isEmpty() && !line.text.startsWith(u'-');
        if (isSwitch && !inSwitches)
            write({QLatin1String("  ") + tr("Tunables"), &Tokens::text3, &Tokens::alt, 0});
        inSwitches = inSwitches || isSwitch;
        // Where only its line changed, the name stands above the old one.
        const auto title = m_titles.value(line.text);
        if (!title.isEmpty() && title != lastTitle)
            write({QLatin1String("  ") + title, &Tokens::text3, &Tokens::alt, 0});
        lastTitle = title.isEmpty() ? lastTitle : title;
        write(rowOf(line));
    }
    if (lines.isEmpty())
        write({tr("Both rule files are empty."), &Tokens::text3, nullptr, 0});
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
    placeNumbers();
}

int RuleFileDiff::numberOf(const QTextBlock &block) const
{
    return std::max(block.userState(), 0);
}

int RuleFileDiff::numbersWidth() const
{
    const auto &theme = Theme::instance();
    const auto digits = QString::number(m_highest).size();
    const QFontMetrics metrics(theme.font(Theme::Font::Mono));
    return metrics.horizontalAdvance(u'0') * static_cast<int>(std::max<qsizetype>(digits, 2))
           + theme.scaled(16);
}

void RuleFileDiff::placeNumbers()
{
    const auto width = numbersWidth();
    setViewportMargins(width, 0, 0, 0);
    m_numbers->setGeometry(contentsRect().left(), viewport()->geometry().top(), width,
                           viewport()->height());
    m_numbers->update();
}

void RuleFileDiff::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeNumbers();
}

// The colour of a changed line goes on below its number.
void RuleFileDiff::paintNumbers(QPainter *painter) const
{
    const auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    painter->fillRect(m_numbers->rect(), tokens.base);
    painter->setFont(theme.font(Theme::Font::Mono));
    painter->setPen(tokens.text3);
    const int width = m_numbers->width();
    for (auto block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const auto area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > m_numbers->height())
            break;
        const QRectF line(0, area.top(), width, area.height());
        const auto back = block.blockFormat().background();
        if (back.style() != Qt::NoBrush)
            painter->fillRect(line, back);
        if (const int number = numberOf(block); number > 0)
            painter->drawText(line.adjusted(0, 0, -theme.scaled(6), 0),
                              Qt::AlignRight | Qt::AlignVCenter, QString::number(number));
    }
}

} // namespace vipdeck

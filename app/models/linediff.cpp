// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/linediff.h"

#include <QHash>
#include <algorithm>
#include <utility>

namespace vipdeck {
namespace {

struct Anchor
{
    qsizetype before;
    qsizetype after;
};

// Position of each line that occurs exactly once.
QHash<QString, qsizetype> uniqueLines(const QStringList &lines)
{
    QHash<QString, qsizetype> positions;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto known = positions.find(lines.at(i));
        if (known == positions.end())
            positions.insert(lines.at(i), i);
        else
            *known = -1;
    }
    positions.removeIf([](auto entry) { return entry.value() < 0; });
    return positions;
}

// The longest run of common unique lines whose positions grow in both texts.
QList<Anchor> findAnchors(const QStringList &before, const QStringList &after)
{
    const auto inBefore = uniqueLines(before);
    const auto inAfter = uniqueLines(after);
    QList<Anchor> common;
    for (qsizetype i = 0; i < before.size(); ++i)
        if (inBefore.contains(before.at(i)) && inAfter.contains(before.at(i)))
            common.append({i, inAfter.value(before.at(i))});

    QList<qsizetype> tails; // tails[k]: end of the best run of length k + 1
    QList<qsizetype> previous(common.size(), -1);
    for (qsizetype i = 0; i < common.size(); ++i) {
        const auto place = std::lower_bound(
            tails.begin(), tails.end(), common.at(i).after,
            [&](qsizetype tail, qsizetype after_) { return common.at(tail).after < after_; });
        if (place != tails.begin())
            previous[i] = *(place - 1);
        if (place == tails.end())
            tails.append(i);
        else
            *place = i;
    }
    QList<Anchor> run;
    for (auto i = tails.isEmpty() ? qsizetype{-1} : tails.last(); i >= 0; i = previous.at(i))
        run.append(common.at(i));
    std::reverse(run.begin(), run.end());
    return run;
}

void appendAll(QList<DiffLine> &result, DiffLine::Kind kind, const QStringList &lines,
               std::pair<qsizetype, qsizetype> range)
{
    for (auto i = range.first; i < range.second; ++i)
        result.append({kind, lines.at(i), 0, 0});
}

// Between two anchors: equal lines at both ends, the rest differs.
void appendGap(QList<DiffLine> &result, const QStringList &before, const QStringList &after,
               Anchor from, Anchor to)
{
    while (from.before < to.before && from.after < to.after
           && before.at(from.before) == after.at(from.after)) {
        result.append({DiffLine::Kind::Equal, before.at(from.before), 0, 0});
        ++from.before;
        ++from.after;
    }
    qsizetype same = 0;
    while (from.before < to.before - same && from.after < to.after - same
           && before.at(to.before - same - 1) == after.at(to.after - same - 1))
        ++same;
    appendAll(result, DiffLine::Kind::Removed, before, {from.before, to.before - same});
    appendAll(result, DiffLine::Kind::Added, after, {from.after, to.after - same});
    appendAll(result, DiffLine::Kind::Equal, before, {to.before - same, to.before});
}

void countLines(QList<DiffLine> &lines)
{
    int before = 0;
    int after = 0;
    for (auto &line : lines) {
        before += line.kind == DiffLine::Kind::Added ? 0 : 1;
        after += line.kind == DiffLine::Kind::Removed ? 0 : 1;
        line.number = line.kind == DiffLine::Kind::Removed ? before : after;
    }
}

} // namespace

QList<DiffLine> diffLines(const QStringList &before, const QStringList &after)
{
    QList<DiffLine> result;
    Anchor from{0, 0};
    for (const auto &anchor : findAnchors(before, after)) {
        appendGap(result, before, after, from, anchor);
        result.append({DiffLine::Kind::Equal, before.at(anchor.before), 0, 0});
        from = {anchor.before + 1, anchor.after + 1};
    }
    appendGap(result, before, after, from, {before.size(), after.size()});
    countLines(result);
    return result;
}

QList<DiffLine> foldEqualLines(const QList<DiffLine> &lines, int context)
{
    QList<DiffLine> result;
    for (qsizetype start = 0; start < lines.size();) {
        if (lines.at(start).kind != DiffLine::Kind::Equal) {
            result.append(lines.at(start++));
            continue;
        }
        auto end = start;
        while (end < lines.size() && lines.at(end).kind == DiffLine::Kind::Equal)
            ++end;
        const auto head = start == 0 ? 0 : context;
        const auto tail = end == lines.size() ? 0 : context;
        if (end - start <= head + tail + 1) {
            result += lines.mid(start, end - start);
        } else {
            result += lines.mid(start, head);
            result.append(
                {DiffLine::Kind::Folded, {}, static_cast<int>(end - start - head - tail), 0});
            result += lines.mid(end - tail, tail);
        }
        start = end;
    }
    return result;
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/confirm/confirmfile.h"

#include "helper/history/versionrecord.h"
#include "helper/state/deadlinerecord.h"
#include "helper/state/durablefile.h"

namespace vipdeck {
namespace rulefile {

template<RecordOf<WaitingApply> T>
void visitNamed(T &v, auto &&visit)
{
    visit("generation", v.generation);
    visit("version", v.version);
    visit("previousVersion", v.previousVersion);
    visit("applied", v.appliedMilliseconds);
    visit("changes", v.changes);
    visitNamed(v.deadline, visit);
    visitNamed(v.actor, visit);
    visit("comment", v.comment);
}

} // namespace rulefile
namespace {

Result<WaitingApply> parse(const QByteArray &octets)
{
    const auto text = rulefile::unsealed(octets);
    if (!text)
        return tl::unexpected(text.error());
    const auto end = text->indexOf('\n');
    const auto object = rulefile::objectOf(text->left(end));
    if (!object)
        return tl::unexpected(object.error());
    auto waiting = rulefile::fromObject<WaitingApply>(*object);
    if (!waiting)
        return waiting;
    auto previous = parseRuleFile(text->mid(end + 1));
    if (!previous)
        return tl::unexpected(previous.error());
    waiting->previous = std::move(*previous);
    return waiting;
}

} // namespace

Result<> ConfirmFile::write(const WaitingApply &waiting) const
{
    return replaceFile(m_path, rulefile::sealed(rulefile::line(rulefile::toObject(waiting))
                                                + printRuleFile(waiting.previous)));
}

Result<> ConfirmFile::remove() const
{
    return removeFile(m_path);
}

Result<std::optional<WaitingApply>> ConfirmFile::read() const
{
    const auto octets = readWholeFile(m_path);
    if (!octets)
        return tl::unexpected(octets.error());
    if (!*octets)
        return std::nullopt;
    auto waiting = parse(**octets);
    if (waiting)
        return std::move(*waiting);
    auto message = m_path + ": " + waiting.error().message;
    const auto aside = putAside(m_path);
    message += aside ? "; it is kept as " + *aside : "; " + aside.error().message;
    return makeError(ErrorCode::Malformed, message + "; the rules in force are kept");
}

} // namespace vipdeck

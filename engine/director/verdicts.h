// SPDX-License-Identifier: GPL-3.0-or-later
// Short ways to write a verdict.
#pragma once

#include "engine/director/director.h"
#include "engine/forward/rewrite.h"

namespace vipdeck {

[[nodiscard]] inline Verdict pass()
{
    return {};
}

[[nodiscard]] inline Verdict drop(DropReason reason)
{
    Verdict verdict;
    verdict.action = Action::Drop;
    verdict.reason = reason;
    return verdict;
}

[[nodiscard]] inline Verdict accept()
{
    Verdict verdict;
    verdict.action = Action::Accept;
    return verdict;
}

[[nodiscard]] inline Verdict accept(std::uint32_t mark)
{
    auto verdict = accept();
    verdict.mark = mark;
    return verdict;
}

[[nodiscard]] inline Verdict fetchWhole()
{
    Verdict verdict;
    verdict.action = Action::FetchWhole;
    return verdict;
}

[[nodiscard]] inline ChecksumMode checksumMode(const PacketMeta &meta)
{
    return meta.checksumNotReady ? ChecksumMode::Full : ChecksumMode::Incremental;
}

} // namespace vipdeck

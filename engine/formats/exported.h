// SPDX-License-Identifier: GPL-3.0-or-later
// Rules as text in a format, with the proof that the text means the same: it is read back and
// compared. Shared by console and command line. Pure.
#pragma once

#include <string>
#include <vector>

#include "engine/formats/keepalivedwriter.h"

namespace vipdeck::formats {

enum class ExportFormat : std::uint8_t {
    Rules,             // plain: ipvsadm-restore and ipvsadm -R take it
    RulesWithComments, // names, notes and health settings too; for ipvsadm-restore
    Keepalived,
};

// What the text of this format will not have. For rule files: what plain ipvsadm could not do.
[[nodiscard]] WrittenFile exportRules(const RuleSet &rules, ExportFormat format);

// Reads `text` and compares it with what exportRules() was given, apart from what it listed.
// Errors: Internal with the first difference.
[[nodiscard]] Result<> verifyExport(std::string_view text, const RuleSet &rules,
                                    ExportFormat format);

} // namespace vipdeck::formats

// SPDX-License-Identifier: GPL-3.0-or-later
// "import" and "export": configurations of other programs and rule files, in and out. What is
// imported is checked as a whole; what is exported is read back before it is called verified.
#pragma once

#include <span>
#include <string>

#include "app/cli/helperbackend.h"
#include "app/cli/tool.h"

namespace vipdeck {

// import [--format NAME] [FILE|-]: services of the file take the place of the same ones; with
// --replace the file is the whole configuration, with --keep-going wrong lines are left out.
[[nodiscard]] int importConfiguration(std::span<const std::string> words,
                                      const ToolOptions &options, HelperBackend &helper,
                                      const rules::Names &names, const rules::Console &console);

// export [--format NAME] [--with-comments] [FILE|-]
[[nodiscard]] int exportConfiguration(std::span<const std::string> words, HelperBackend &helper,
                                      const rules::Console &console);

} // namespace vipdeck

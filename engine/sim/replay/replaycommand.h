// SPDX-License-Identifier: GPL-3.0-or-later
// `vipdeckadm replay [--check] FILE...`: does again what was recorded of a kernel director. Files
// are opened by the caller.
#pragma once

#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

namespace vipdeck {

// Null when there is no such file, or it cannot be read.
using OpenRecording = std::function<std::unique_ptr<std::istream>(const std::string &name)>;

// Arguments without the program's name and "replay". Every line of the files is a JSON record.
// Without --check the records go to `out` with the fields that a run produces filled in. With it
// `out` gets one line for every record that came out differently and, at last, "N passed, N
// failed". Records of other kinds are named on `err` and left as they are. Needs no privilege.
// Returns 0, 1 when a record failed, 2 for wrong arguments, unreadable files or lines.
int runReplay(const std::vector<std::string> &arguments, const OpenRecording &open,
              std::ostream &out, std::ostream &err);

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// Small files of the state directory: read whole, replaced so that a crash or a power cut at any
// moment leaves the old or the new one complete. Control thread.
#pragma once

#include <QByteArray>
#include <optional>
#include <string>

#include "engine/base/result.h"

namespace vipdeck {

// Nothing: there is no such file. Errors: Io, also for what is no regular file or larger than any
// file of ours.
[[nodiscard]] Result<std::optional<QByteArray>> readWholeFile(const std::string &path);

// Writes all octets to an open descriptor and waits until they are on the disk.
[[nodiscard]] Result<> writeAndSync(int file, const QByteArray &text, const std::string &name);

// Creates or replaces `path`; on an error the old file is in place.
[[nodiscard]] Result<> replaceFile(const std::string &path, const QByteArray &text);

// No error when there is none.
[[nodiscard]] Result<> removeFile(const std::string &path);

// Puts a file that cannot be read aside as PATH.refused, for its owner. Returns the new name.
[[nodiscard]] Result<std::string> putAside(const std::string &path);

// Creates the directory when its parent is there.
[[nodiscard]] Result<> makeDirectory(const std::string &path);

} // namespace vipdeck

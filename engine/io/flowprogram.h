// SPDX-License-Identifier: GPL-3.0-or-later
// The flow cache's program as clang compiled it for the kernel (engine/io/bpf/flowcache.bpf.c): an
// ELF object for libbpf.
#pragma once

#include <span>

namespace vipdeck {

[[nodiscard]] std::span<const unsigned char> flowProgram();

} // namespace vipdeck

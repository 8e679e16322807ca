# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D INPUT=file -D OUTPUT=file.cpp -D NAME=symbol -P embed.cmake
# Writes a file's octets as a C++ array: std::span<const unsigned char> vipdeck::NAME().
file(READ "${INPUT}" octets HEX)
string(REGEX REPLACE "(..)" "0x\\1," octets "${octets}")
string(REGEX REPLACE "(................................................................................)" "\\1\n" octets "${octets}")
file(WRITE "${OUTPUT}" "// Generated from ${INPUT}.
#include \"engine/io/flowprogram.h\"

namespace vipdeck {
namespace {
alignas(8) constexpr unsigned char kOctets[] = {
${octets}
};
} // namespace

std::span<const unsigned char> ${NAME}()
{
    return kOctets;
}
} // namespace vipdeck
")

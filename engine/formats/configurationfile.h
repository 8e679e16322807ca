// SPDX-License-Identifier: GPL-3.0-or-later
// Configuration files of other programs (and rule files) as rules: what every line means here, or
// why it means nothing. Pure: other files and names of hosts are asked from the caller.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/config/health.h"
#include "engine/config/ruleset.h"
#include "engine/rules/names.h"

namespace vipdeck::formats {

enum class FileFormat : std::uint8_t { Ipvsadm, Keepalived, Ldirectord, Piranha };

// "ipvsadm", "keepalived", "ldirectord", "piranha": what --format takes.
[[nodiscard]] std::string_view formatName(FileFormat format);
[[nodiscard]] std::optional<FileFormat> formatOfName(std::string_view name);
// By the first line that only one of the formats has; Ipvsadm when there is none.
[[nodiscard]] FileFormat detectFormat(std::string_view text);

enum class LineVerdict : std::uint8_t {
    Wrong,   // not understood or not possible; what it belongs to is left out as a whole
    NotUsed, // understood, but rules do not have it
};

struct LineReport
{
    LineVerdict verdict = LineVerdict::Wrong;
    std::string file;     // an included file; empty for the one that was given
    std::size_t line = 0; // from 1
    std::string text;     // the line
    std::string word;     // the word it is about; may be empty
    std::string reason;   // one English sentence

    // "line 3: \"word\": reason", with the name of an included file in front.
    [[nodiscard]] std::string toString() const;
};

struct ConfigurationFile
{
    FileFormat format = FileFormat::Ipvsadm;
    RuleSet rules;                   // with names and notes; nothing in it is half understood
    std::vector<LineReport> reports; // in the order of the lines
    std::size_t understood = 0;      // statements that went into the rules

    [[nodiscard]] bool hasWrongLines() const;
};

struct IncludedFile
{
    std::string name;
    std::string text;
};

// What a file may ask for besides its text.
struct Surroundings
{
    const rules::Names *names = nullptr; // absent: addresses and numbers only
    // The files that an "include" names; absent: such a line is wrong.
    std::function<std::vector<IncludedFile>(const std::string &pattern)> include;
    // What is said when it gives none.
    std::string nothingIncluded = "there is no such file to include";
};

[[nodiscard]] ConfigurationFile readConfiguration(std::string_view text, FileFormat format,
                                                  const Surroundings &surroundings = {});

} // namespace vipdeck::formats

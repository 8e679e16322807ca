// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of the command line tool within the test, under its names.
#pragma once

#include "app/cli/tool.h"
#include "tests/rules/fakedirector.h"

namespace vipdeck::test {

inline Output runTool(const std::string &program, const std::vector<std::string> &words,
                      const std::string &input = {})
{
    Output output;
    rules::Console console;
    console.out = [&](std::string_view text) { output.out += text; };
    console.error = [&](std::string_view text) { output.error += text; };
    console.readInput = [&] { return input; };
    const FakeNames names;
    output.exitCode = Tool(program, console, names).run(words);
    return output;
}

inline Output ipvsadm(const std::vector<std::string> &words, const std::string &input = {})
{
    const bool script = !words.empty() && words.front().starts_with("ipvsadm-");
    return runTool(script ? words.front() : "ipvsadm",
                   {words.begin() + (script ? 1 : 0), words.end()}, input);
}

inline Output vipdeckadm(const std::vector<std::string> &words, const std::string &input = {})
{
    return runTool("vipdeckadm", words, input);
}

} // namespace vipdeck::test

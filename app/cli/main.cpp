// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <cstdio>
#include <string>
#include <vector>

#include "app/cli/systemnames.h"
#include "app/cli/tool.h"

namespace {

std::string readStandardInput()
{
    std::string text;
    char buffer[64 * 1024];
    while (const auto count = std::fread(buffer, 1, sizeof buffer, stdin))
        text.append(buffer, count);
    return text;
}

} // namespace

int main(int argc, char *argv[])
{
    // Words are taken before Qt looks at them; it would swallow options of its own.
    const std::string program = argc > 0 ? argv[0] : "vipdeckadm";
    const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
    int ownCount = argc > 0 ? 1 : 0;
    const QCoreApplication application(ownCount, argv);

    vipdeck::rules::Console console;
    console.out = [](std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); };
    console.error = [](std::string_view text) {
        std::fflush(stdout);
        std::fwrite(text.data(), 1, text.size(), stderr);
    };
    console.readInput = readStandardInput;
    const vipdeck::SystemNames names;
    const int exitCode = vipdeck::Tool(program, console, names).run(words);
    if (std::fflush(stdout) != 0 || std::ferror(stdout)) {
        std::perror("vipdeckadm: standard output");
        return exitCode == 0 ? 1 : exitCode;
    }
    return exitCode;
}

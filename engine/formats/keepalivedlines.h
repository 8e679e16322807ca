// SPDX-License-Identifier: GPL-3.0-or-later
// keepalived.conf as a tree of statements: comments, quotes, continued lines, parameters
// ($NAME=VALUE), conditions (@name) and included files are dealt with here. Pure.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/formats/rulebuilder.h"

namespace vipdeck::formats {

struct Statement
{
    LinePlace place;
    std::vector<std::string> words; // never empty
    bool hasBlock = false;
    bool isBroken = false; // a line of the block could not be split into words, or it has no end
    std::vector<Statement> children;

    [[nodiscard]] const std::string &keyword() const { return words.front(); }
};

class StatementReader
{
public:
    explicit StatementReader(RuleBuilder &builder)
        : m_builder(builder)
    {}

    // The statements of the outermost level. What is wrong is reported and left out.
    [[nodiscard]] std::vector<Statement> read(std::string_view text);

private:
    struct Token
    {
        std::string word;
        bool isBrace = false;
    };

    void fail(const LinePlace &place, const std::string &word, const std::string &reason);
    void readFile(const std::string &name, std::string_view text);
    void takeLine(const LinePlace &place);
    [[nodiscard]] bool isConditionMet(LinePlace &place);
    [[nodiscard]] bool takeDefinition(const LinePlace &place);
    [[nodiscard]] bool substitute(const LinePlace &place, std::string &text);
    [[nodiscard]] std::vector<Token> tokens(const LinePlace &place, std::string_view text);
    void takeTokens(const LinePlace &place, const std::vector<Token> &tokens);
    void openBlock(const LinePlace &place);
    void closeBlock(const LinePlace &place);
    void take(Statement statement);
    void takeInclude(const Statement &statement);
    [[nodiscard]] std::vector<Statement> &siblings();

    RuleBuilder &m_builder;
    std::vector<Statement> m_done;
    std::vector<Statement> m_open; // blocks that have no end yet, outermost first
    std::map<std::string, std::string> m_parameters;
    int m_depth = 0; // of included files
    int m_included = 0;
};

} // namespace vipdeck::formats

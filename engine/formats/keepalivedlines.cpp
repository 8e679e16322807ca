// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/keepalivedlines.h"

#include <algorithm>
#include <cctype>

namespace vipdeck::formats {
namespace {

constexpr int kMaximumIncludeDepth = 8;
constexpr int kMaximumIncludedFiles = 1000;
constexpr int kMaximumSubstitutions = 1000; // in one line
constexpr std::size_t kMaximumLineOctets = 1 << 20;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

bool isNameCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

std::string_view withoutLeadingBlanks(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    return text;
}

// What is before the comment. Quotes protect # and !.
std::string_view withoutComment(std::string_view text)
{
    char quote = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\') {
            ++i;
        } else if (quote != 0) {
            quote = c == quote ? char(0) : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '#' || c == '!') {
            return text.substr(0, i);
        }
    }
    return text;
}

char controlCharacter(char letter)
{
    switch (letter) {
    case 'a': return '\a';
    case 'b': return '\b';
    case 'E': return '\033';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'v': return '\v';
    default: return letter;
    }
}

// The name of a parameter that starts at `start` ("$NAME " or "${NAME}"), and where it ends.
struct ParameterUse
{
    std::string name;
    std::size_t end = 0;
};

ParameterUse parameterAt(std::string_view text, std::size_t start)
{
    const bool braced = text.substr(start).starts_with("${");
    std::size_t end = start + (braced ? 2 : 1);
    const auto nameStart = end;
    while (end < text.size() && isNameCharacter(text[end]))
        ++end;
    const auto name = std::string(text.substr(nameStart, end - nameStart));
    if (braced)
        return end < text.size() && text[end] == '}' ? ParameterUse{name, end + 1} : ParameterUse{};
    return end == text.size() || isBlank(text[end]) ? ParameterUse{name, end} : ParameterUse{};
}

} // namespace

std::vector<Statement> StatementReader::read(std::string_view text)
{
    readFile({}, text);
    while (!m_open.empty()) {
        fail(m_open.back().place, m_open.back().keyword(), "the block that starts here has no end");
        closeBlock(m_open.back().place);
    }
    return std::move(m_done);
}

// Whatever is reported here also breaks the block around it.
void StatementReader::fail(const LinePlace &place, const std::string &word,
                           const std::string &reason)
{
    m_builder.wrong(place, word, reason);
    if (!m_open.empty())
        m_open.back().isBroken = true;
}

// Lines that end in a backslash go on with the next one; in the value of a parameter the end of
// line stays.
void StatementReader::readFile(const std::string &name, std::string_view text)
{
    LinePlace place{name, 0, {}};
    std::string logical;
    std::size_t first = 0;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = text.find('\n');
        auto line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        while (!line.empty() && isBlank(line.back()))
            line.remove_suffix(1);
        if (first == 0)
            first = number;
        if (line.ends_with('\\') && !text.empty()) {
            line.remove_suffix(1);
            logical += line;
            logical += '\n';
            continue;
        }
        logical += line;
        place.line = first;
        place.text = std::move(logical);
        logical.clear();
        first = 0;
        takeLine(place);
    }
}

void StatementReader::takeLine(const LinePlace &raw)
{
    auto place = raw;
    if (!isConditionMet(place) || takeDefinition(place))
        return;
    std::string text = place.text;
    std::ranges::replace(text, '\n', ' ');
    const auto start = withoutLeadingBlanks(text);
    if (start.starts_with("~SEQ") || start.starts_with("~LST")) {
        fail(place, std::string(start.substr(0, start.find('('))),
             "sequences and lists are not understood here: write the lines out");
        return;
    }
    text = withoutComment(text);
    if (!substitute(place, text))
        return;
    // The value of a parameter may be several lines.
    for (std::string_view rest = text; !rest.empty();) {
        const auto end = rest.find('\n');
        takeTokens(place, tokens(place, withoutComment(rest.substr(0, end))));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
}

// "@name ..." is for the host (or --config-id) of that name, "@^name ..." for all others. Which
// one this file is for is not known here, so it is for none of them.
bool StatementReader::isConditionMet(LinePlace &place)
{
    const auto start = withoutLeadingBlanks(place.text);
    if (!start.starts_with('@'))
        return true;
    const auto end = std::ranges::find_if(start, isBlank);
    const std::string word(start.begin(), end);
    if (!word.starts_with("@^")) {
        m_builder.notUsed(place, word, "this line is for one host only and is left out");
        return false;
    }
    place.text = std::string(end, start.end());
    return true;
}

bool StatementReader::takeDefinition(const LinePlace &place)
{
    const auto text = withoutLeadingBlanks(place.text);
    if (!text.starts_with('$'))
        return false;
    std::size_t end = 1;
    while (end < text.size() && isNameCharacter(text[end]))
        ++end;
    if (end == 1 || end >= text.size() || text[end] != '='
        || std::isdigit(static_cast<unsigned char>(text[1])) != 0)
        return false;
    const auto value = withoutComment(text.substr(end + 1));
    m_parameters[std::string(text.substr(1, end - 1))] = std::string(withoutLeadingBlanks(value));
    m_builder.understood();
    return true;
}

// Replaces until nothing known is left; unknown parameters stay as they are.
bool StatementReader::substitute(const LinePlace &place, std::string &text)
{
    int count = 0;
    for (auto start = text.find('$'); start != std::string::npos; start = text.find('$', start)) {
        const auto use = parameterAt(text, start);
        const auto known = m_parameters.find(use.name);
        if (use.end == 0 || known == m_parameters.end()) {
            ++start;
            continue;
        }
        text.replace(start, use.end - start, known->second);
        if (++count > kMaximumSubstitutions || text.size() > kMaximumLineOctets) {
            fail(place, use.name, "this parameter has no end: it names itself");
            return false;
        }
    }
    return true;
}

// Braces are words of their own outside of quotes, except after a dollar.
std::vector<StatementReader::Token> StatementReader::tokens(const LinePlace &place,
                                                            std::string_view text)
{
    std::vector<Token> result;
    bool inWord = false;
    bool inParameter = false; // an unknown ${NAME}
    char quote = 0;
    const auto put = [&](char c) {
        if (!inWord)
            result.push_back({});
        inWord = true;
        result.back().word += c;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool afterDollar = i > 0 && text[i - 1] == '$';
        if (c == '\\' && i + 1 < text.size() && quote != 0) {
            put(controlCharacter(text[++i]));
        } else if (quote != 0) {
            if (c == quote)
                quote = 0;
            else
                put(c);
        } else if (c == '"' || c == '\'') {
            quote = c;
            if (!inWord)
                result.push_back({});
            inWord = true;
        } else if (isBlank(c)) {
            inWord = false;
        } else if ((c == '{' && !afterDollar) || (c == '}' && !inParameter)) {
            result.push_back({std::string(1, c), true});
            inWord = false;
        } else {
            inParameter = c != '}' && (inParameter || c == '{');
            put(c);
        }
    }
    if (quote != 0)
        fail(place, result.empty() ? std::string() : result.back().word, "a quote is not closed");
    return quote != 0 ? std::vector<Token>() : result;
}

void StatementReader::takeTokens(const LinePlace &place, const std::vector<Token> &tokens)
{
    Statement statement{place, {}, false, false, {}};
    const auto flush = [&] {
        if (!statement.words.empty())
            take(std::move(statement));
        statement = Statement{place, {}, false, false, {}};
    };
    for (const auto &token : tokens) {
        if (!token.isBrace) {
            statement.words.push_back(token.word);
            continue;
        }
        flush();
        if (token.word == "{")
            openBlock(place);
        else
            closeBlock(place);
    }
    flush();
}

std::vector<Statement> &StatementReader::siblings()
{
    return m_open.empty() ? m_done : m_open.back().children;
}

void StatementReader::openBlock(const LinePlace &place)
{
    auto &before = siblings();
    Statement block{place, {"{"}, false, false, {}};
    if (before.empty() || before.back().hasBlock) {
        fail(place, "{", "there is nothing in front of this block");
    } else {
        block = std::move(before.back());
        before.pop_back();
    }
    block.hasBlock = true;
    m_open.push_back(std::move(block));
}

void StatementReader::closeBlock(const LinePlace &place)
{
    if (m_open.empty()) {
        fail(place, "}", "there is no open block here");
        return;
    }
    auto block = std::move(m_open.back());
    m_open.pop_back();
    if (block.keyword() != "{")
        siblings().push_back(std::move(block));
}

void StatementReader::take(Statement statement)
{
    static constexpr std::string_view kIncludes[] = {"include",  "includer", "includem",
                                                     "includew", "includeb", "includea"};
    if (std::ranges::find(kIncludes, statement.keyword()) != std::end(kIncludes))
        takeInclude(statement);
    else
        siblings().push_back(std::move(statement));
}

void StatementReader::takeInclude(const Statement &statement)
{
    const auto &include = m_builder.surroundings().include;
    if (statement.words.size() != 2)
        fail(statement.place, statement.keyword(), "include takes one file name");
    else if (!include)
        fail(statement.place, statement.words[1],
             "other files are not read here: put their lines in this one's place");
    else if (m_depth >= kMaximumIncludeDepth)
        fail(statement.place, statement.words[1], "files include each other more than 8 deep");
    else {
        const auto files = include(statement.words[1]);
        if (files.empty())
            fail(statement.place, statement.words[1], m_builder.surroundings().nothingIncluded);
        ++m_depth;
        for (const auto &file : files) {
            if (++m_included > kMaximumIncludedFiles) {
                fail(statement.place, statement.words[1], "more than 1000 files are included");
                break;
            }
            readFile(file.name, file.text);
        }
        --m_depth;
        m_builder.understood();
    }
}

} // namespace vipdeck::formats

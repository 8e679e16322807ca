// SPDX-License-Identifier: GPL-3.0-or-later
// Command lines and rule files that nobody would write: bounded, and the same in every run.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "engine/base/random.h"
#include "engine/rules/commandtext.h"
#include "engine/rules/options.h"
#include "engine/rules/rulefile.h"
#include "tests/rules/fakedirector.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

constexpr int kCommandLines = 60000;
constexpr int kFiles = 3000;

using Words = std::vector<std::string>;

std::vector<Words> recordedCommandLines()
{
    QFile file(QStringLiteral(VIPDECK_SOURCE_DIR "/tests/data/golden/cli.jsonl"));
    std::vector<Words> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd()) {
        Words words;
        const auto recorded = QJsonDocument::fromJson(file.readLine()).object();
        for (const auto &word : recorded.value(QLatin1String("argv")).toArray())
            words.push_back(word.toString().toStdString());
        if (!words.empty())
            lines.push_back(words);
    }
    return lines;
}

class Mutator
{
public:
    explicit Mutator(std::uint64_t seed)
        : m_random(seed)
    {}

    std::uint32_t below(std::size_t bound)
    {
        return m_random.below(static_cast<std::uint32_t>(bound));
    }

    void mutate(Words &words)
    {
        switch (below(7)) {
        case 0: words.insert(words.begin() + below(words.size() + 1), optionWord()); break;
        case 1: words.insert(words.begin() + below(words.size() + 1), valueWord()); break;
        case 2:
            if (!words.empty())
                words.erase(words.begin() + below(words.size()));
            break;
        case 3:
            if (words.size() > 1)
                std::swap(words[below(words.size())], words[below(words.size())]);
            break;
        case 4:
            if (!words.empty())
                words[below(words.size())] += valueWord();
            break;
        default:
            if (!words.empty())
                mutate(words[below(words.size())]);
        }
    }

    void mutate(std::string &text)
    {
        if (text.empty() || below(4) == 0) {
            text.insert(text.begin() + below(text.size() + 1), octet());
        } else if (below(3) == 0) {
            text.erase(below(text.size()), 1 + below(4));
        } else {
            text[below(text.size())] = octet();
        }
    }

private:
    char octet()
    {
        static constexpr std::string_view kTelling = "-=:[],.# \t\r\n\0/0189aAfFxX%+~\"'\\";
        return below(3) == 0 ? static_cast<char>(below(256)) : kTelling[below(kTelling.size())];
    }

    std::string optionWord()
    {
        const auto options = rules::knownOptions();
        const auto &option = options[below(options.size())];
        if (option.shortName != 0 && below(2) == 0)
            return std::string("-") + option.shortName;
        return "--" + std::string(option.longName) + (below(8) == 0 ? "=" + valueWord() : "");
    }

    std::string valueWord()
    {
        static const Words kValues{"10.0.0.1:80",
                                   "[fd00::1]:80",
                                   "[fd00::1]",
                                   "::",
                                   "0x7f.1",
                                   "4294967295",
                                   "4294967296",
                                   "-1",
                                   "0",
                                   "65535",
                                   "",
                                   "99999999999999999999999",
                                   "rr",
                                   "sh-port,flag-1",
                                   ",,,",
                                   "vip1.test:http",
                                   "255.255.255.255",
                                   "eth0",
                                   "224.0.0.81",
                                   std::string(5000, 'a'),
                                   std::string(300, ':'),
                                   "-",
                                   "--",
                                   "="};
        return kValues[below(kValues.size())];
    }

    Random m_random;
};

} // namespace

class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noCommandLineBreaksTheParser();
    void noRuleFileBreaksTheParser();
    void longInputIsTakenInProportion();
};

// Whatever is understood can be said again in our own words and means the same; whatever is not has
// a reason and one of ipvsadm's exit codes.
void TestHostile::noCommandLineBreaksTheParser()
{
    const auto seeds = recordedCommandLines();
    QVERIFY(seeds.size() > 500);
    const FakeNames names;
    Mutator mutator(20261123);
    int understood = 0;
    for (int i = 0; i < kCommandLines; ++i) {
        auto words = seeds[mutator.below(seeds.size())];
        for (auto count = mutator.below(5); count > 0; --count)
            mutator.mutate(words);
        const auto command = rules::parseCommand(words, names);
        if (!command) {
            QVERIFY(!command.error().message.empty());
            QVERIFY(command.error().exitCode == rules::kExitUsage
                    || command.error().exitCode == rules::kExitFailure);
        } else if (command->change) {
            ++understood;
            const auto again = rules::parseCommand(rules::arguments(*command->change), names);
            QVERIFY2(again && again->change == command->change,
                     rules::commandLine(*command->change).c_str());
        }
    }
    QVERIFY(understood > kCommandLines / 20);
}

void TestHostile::noRuleFileBreaksTheParser()
{
    const auto seeds = recordedCommandLines();
    Mutator mutator(20261124);
    for (int i = 0; i < kFiles; ++i) {
        std::string text;
        for (auto lines = 1 + mutator.below(12); lines > 0; --lines) {
            for (const auto &word : seeds[mutator.below(seeds.size())])
                text += word + ' ';
            text += mutator.below(6) == 0 ? "" : "\n";
        }
        for (auto count = mutator.below(20); count > 0; --count)
            mutator.mutate(text);
        const auto file = rules::parseRuleFile(text);
        const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
        QVERIFY(file.changes.size() + file.problems.size() <= lines);
        QCOMPARE(file.lines.size(), file.changes.size());
        for (const auto &problem : file.problems)
            QVERIFY(problem.line <= lines && !problem.reason.empty()
                    && problem.toString().size() < 1000);
        RuleSet ruleSet;
        QVERIFY(rules::importRuleFile(ruleSet, file).size() <= 1);
    }
}

void TestHostile::longInputIsTakenInProportion()
{
    std::string text;
    for (int i = 0; i < 20000; ++i)
        text += "-A -t 10." + std::to_string(i / 256 % 256) + '.' + std::to_string(i % 256)
                + ".1:80 -s rr\n";
    text += "-A " + std::string(1 << 20, '-') + '\n';
    text += std::string(1 << 20, ' ') + "\n";
    for (int i = 0; i < 100000; ++i)
        text += "-n ";
    const auto file = rules::parseRuleFile(text);
    QCOMPARE(file.changes.size(), 20000u);
    QCOMPARE(file.problems.size(), 2u);
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"

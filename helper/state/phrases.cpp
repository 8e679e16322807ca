// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/state/phrases.h"

#include <algorithm>

#include "helper/api/eventphrases.h"

namespace vipdeck {

api::EventPhrase phrase(std::string kind, std::vector<std::string> values)
{
    api::EventPhrase result;
    result.kind = std::move(kind);
    for (auto &value : values)
        result.values.push_back({std::move(value)});
    return result;
}

api::EventPhrase failurePhrase(std::string kind, const Error &error)
{
    const auto *reason = std::ranges::find(api::kEventReasons, error.code, &api::EventReason::code);
    const bool isKnown = reason != api::kEventReasons.end();
    return phrase(std::move(kind),
                  {error.message, isKnown ? std::string(reason->word) : std::string()});
}

std::string userValue(std::uint32_t id, const std::string &name)
{
    return name.empty() ? '#' + std::to_string(id) : name;
}

QJsonArray printPhrases(const std::vector<api::EventPhrase> &phrases)
{
    QJsonArray all;
    for (const auto &one : phrases) {
        QJsonArray words{QString::fromStdString(one.kind)};
        for (const auto &value : one.values)
            words.append(QString::fromStdString(value.text));
        all.append(words);
    }
    return all;
}

std::vector<api::EventPhrase> parsePhrases(const QJsonArray &all)
{
    std::vector<api::EventPhrase> phrases;
    for (const auto &one : all) {
        const auto words = one.toArray();
        api::EventPhrase phrase;
        phrase.kind = words.at(0).toString().toStdString();
        for (qsizetype i = 1; i < words.size(); ++i)
            phrase.values.push_back({words.at(i).toString().toStdString()});
        phrases.push_back(std::move(phrase));
    }
    return phrases;
}

} // namespace vipdeck

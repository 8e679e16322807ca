// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/api/eventphrases.h"

namespace vipdeck::api {

std::string englishPhrase(const EventPhrase &phrase)
{
    std::string text;
    const auto pattern = englishOf(phrase.kind);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool isPlace = pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1'
                             && pattern[i + 1] <= '9';
        const auto number = isPlace ? static_cast<std::size_t>(pattern[i + 1] - '1') : 0;
        if (!isPlace || number >= phrase.values.size()) {
            text += pattern[i];
            continue;
        }
        text += phrase.values[number].text;
        ++i;
    }
    return text;
}

} // namespace vipdeck::api

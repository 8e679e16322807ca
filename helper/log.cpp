// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/log.h"

namespace vipdeck {

Q_LOGGING_CATEGORY(lcHelper, "vipdeck.helper")

void setUpLog(bool forPeople)
{
    qSetMessagePattern(forPeople
                           ? QStringLiteral("%{time yyyy-MM-dd hh:mm:ss.zzz} %{type}: %{message}")
                           : QStringLiteral("%{if-debug}<7>%{endif}%{if-info}<6>%{endif}"
                                            "%{if-warning}<4>%{endif}%{if-critical}<3>%{endif}"
                                            "%{if-fatal}<2>%{endif}%{message}"));
}

QString printable(const std::string &text)
{
    auto line = QString::fromStdString(text);
    for (auto &character : line) {
        if (!character.isPrint())
            character = QLatin1Char('?');
    }
    return line;
}

} // namespace vipdeck

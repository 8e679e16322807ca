// SPDX-License-Identifier: GPL-3.0-or-later
// What a director's helper tells about its engine, in words. GUI thread.
#pragma once

#include <QCoreApplication>
#include <QString>

namespace vipdeck {

class DirectorDocument;

class EngineFacts
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::EngineFacts)

public:
    [[nodiscard]] static int count();
    [[nodiscard]] static QString title(int fact);
    // "-": not known.
    [[nodiscard]] static QString value(int fact, const DirectorDocument &director);
    static void refresh(DirectorDocument &director); // asks what is not told by itself
};

} // namespace vipdeck

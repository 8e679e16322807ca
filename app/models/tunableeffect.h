// SPDX-License-Identifier: GPL-3.0-or-later
// What a switch of the director does to the traffic that there is now, in numbers. Pure; texts are
// translated.
#pragma once

#include <QCoreApplication>
#include <QString>

namespace vipdeck {

class DirectorDocument;
struct TunableInfo;

struct TunableEffect
{
    bool warns = false; // connections or packets are lost
    QString text;       // empty: there is nothing to tell in numbers

    static TunableEffect of(const DirectorDocument &document, const TunableInfo &info);

    Q_DECLARE_TR_FUNCTIONS(vipdeck::TunableEffect)
};

} // namespace vipdeck

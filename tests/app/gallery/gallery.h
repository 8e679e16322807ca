// SPDX-License-Identifier: GPL-3.0-or-later
// Every view and dialog of the console, filled with the sample director, for the tests that hold
// for all of them: access, languages, pictures. A new view gets a line in gallery.cpp.
#pragma once

#include <QImage>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

#include "tests/app/panes/sampledirector.h"

namespace vipdeck::test {

// A widget and the director it shows; the widget goes first.
struct ExhibitRoom
{
    SampleDirector director;
    std::unique_ptr<QObject> part; // that the widget needs besides
    std::unique_ptr<QWidget> widget;
};

struct Exhibit
{
    const char *name; // file name of its picture
    std::function<void(ExhibitRoom &)> furnish;
};

[[nodiscard]] const std::vector<Exhibit> &exhibits();

// Shown at its nominal size, laid out and painted once.
[[nodiscard]] std::unique_ptr<ExhibitRoom> openExhibit(const Exhibit &exhibit);

// One row per exhibit, column "exhibit" with its index.
void addExhibitRows();

} // namespace vipdeck::test

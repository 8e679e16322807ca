// SPDX-License-Identifier: GPL-3.0-or-later
// How sentences call a real server: by the name that people gave it, else by its address. GUI
// thread.
#pragma once

#include <QString>

namespace vipdeck {

class Address;
class DirectorDocument;
struct Endpoint;

[[nodiscard]] QString serverWords(const DirectorDocument &document, const Address &server);
[[nodiscard]] QString serverWords(const DirectorDocument &document, const Endpoint &server);

} // namespace vipdeck

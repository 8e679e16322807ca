// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/serverwords.h"

#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"

namespace vipdeck {

QString serverWords(const DirectorDocument &document, const Address &server)
{
    const auto name = document.serverName(server);
    return name.isEmpty() ? EndpointText::toString(server) : name;
}

QString serverWords(const DirectorDocument &document, const Endpoint &server)
{
    const auto name = document.serverName(server.address);
    return name.isEmpty() ? EndpointText::toString(server) : name;
}

} // namespace vipdeck

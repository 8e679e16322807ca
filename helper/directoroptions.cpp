// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/directoroptions.h"

#include <QRandomGenerator>

#include "engine/director/sharedloads.h"
#include "helper/companions.h"

namespace vipdeck {

std::vector<DirectorOptions> directorOptions(const EngineHostOptions &options)
{
    const auto threads = options.datapath ? packetThreads(options.packetThreads) : 1;
    DirectorOptions each;
    each.connectionCapacity = (options.connectionCapacity + threads - 1) / threads;
    each.ftpPorts = options.ftpPorts;
    if (threads > 1)
        each.sharedLoads = std::make_shared<SharedLoads>();
    std::vector<DirectorOptions> result(threads, each);
    for (auto &one : result)
        one.seed = QRandomGenerator::system()->generate64();
    return result;
}

ConnectionKeeperOptions keeperOptions(const EngineHostOptions &options,
                                      const std::vector<DirectorOptions> &directors)
{
    if (!options.datapath)
        return {};
    return {options.connectionDirectory, options.queueNumber,
            static_cast<std::uint32_t>(directors.size()), directors.front().connectionCapacity};
}

std::vector<DirectorOptions> withMemory(std::vector<DirectorOptions> directors,
                                        const ConnectionKeeper &keeper)
{
    for (std::size_t i = 0; i < directors.size(); ++i)
        directors[i].records = keeper.memory(static_cast<std::uint32_t>(i));
    return directors;
}

std::vector<DirectorOptions> withoutFirst(std::vector<DirectorOptions> directors)
{
    directors.erase(directors.begin());
    return directors;
}

} // namespace vipdeck

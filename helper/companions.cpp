// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/companions.h"

#include <algorithm>
#include <thread>

#include "engine/director/statusmerge.h"

namespace vipdeck {

std::uint32_t packetThreads(std::uint32_t wanted)
{
    constexpr std::uint32_t kMost = 8;
    if (wanted != 0)
        return wanted;
    return std::clamp(std::thread::hardware_concurrency() / 2, 1u, kMost);
}

Companions::Companions(const std::vector<DirectorOptions> &options)
{
    for (const auto &one : options)
        m_companions.push_back({std::make_unique<Director>(one), nullptr});
}

void Companions::Companion::run(const std::function<void(Director &)> &command) const
{
    if (datapath)
        datapath->run([this, &command] { command(*director); });
    else
        command(*director);
}

void Companions::run(std::size_t number, const std::function<void(Director &)> &command) const
{
    m_companions[number].run(command);
}

void Companions::everywhere(const std::function<void(Director &)> &command) const
{
    for (const auto &companion : m_companions)
        companion.run(command);
}

Result<> Companions::open(const DatapathOptions &options, Datapath &first)
{
    if (m_companions.empty())
        return {};
    auto own = options;
    for (auto &companion : m_companions) {
        ++own.share;
        companion.datapath = std::make_unique<Datapath>(*companion.director, own);
    }
    const auto all = withFirst(first);
    for (auto *datapath : all) {
        auto others = all;
        std::erase(others, datapath);
        datapath->setColleagues(others, m_exchange);
    }
    return forEach(&Datapath::open);
}

Result<> Companions::start()
{
    return forEach(&Datapath::start);
}

Result<> Companions::forEach(Result<> (Datapath::*step)())
{
    for (auto &companion : m_companions) {
        if (auto done = (companion.datapath.get()->*step)(); !done)
            return done;
    }
    return {};
}

std::vector<Datapath *> Companions::withFirst(Datapath &first) const
{
    std::vector<Datapath *> all{&first};
    for (const auto &companion : m_companions)
        all.push_back(companion.datapath.get());
    return all;
}

void Companions::stop()
{
    for (auto &companion : m_companions)
        if (companion.datapath)
            companion.datapath->stop();
}

void Companions::abandon()
{
    for (auto &companion : m_companions)
        if (companion.datapath)
            companion.datapath->abandon();
}

void Companions::clear()
{
    for (auto &companion : m_companions)
        companion.datapath.reset();
}

bool Companions::areThreadsAlive() const
{
    return std::ranges::all_of(m_companions, [](const Companion &companion) {
        return companion.datapath && companion.datapath->isThreadAlive();
    });
}

void Companions::askAboutEverything()
{
    for (auto &companion : m_companions)
        if (companion.datapath)
            companion.datapath->askAboutEverything();
}

void Companions::addTo(DirectorStatus &status, TimePoint now) const
{
    for (const auto &companion : m_companions) {
        DirectorStatus part;
        companion.run([&part, now](Director &director) { part = director.status(now); });
        if (companion.datapath)
            companion.datapath->complete(part.engine);
        addStatus(status, part);
    }
}

} // namespace vipdeck

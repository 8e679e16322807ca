// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/safeguards/safeguardfile.h"

#include "helper/safeguards/safeguardrecord.h"
#include "helper/state/durablefile.h"

namespace vipdeck {
namespace {

struct MachineRun
{
    std::string boot;
};

} // namespace
namespace rulefile {

template<RecordOf<MachineRun> T>
void visitNamed(T &v, auto &&visit)
{
    visit("boot", v.boot);
}

} // namespace rulefile
namespace {

template<typename Record>
Result<Record> parse(const QByteArray &octets)
{
    const auto text = rulefile::unsealed(octets);
    if (!text)
        return tl::unexpected(text.error());
    const auto object = rulefile::objectOf(text->trimmed());
    if (!object)
        return tl::unexpected(object.error());
    return rulefile::fromObject<Record>(*object);
}

template<typename Record>
QByteArray print(const Record &record)
{
    return rulefile::sealed(rulefile::line(rulefile::toObject(record)));
}

} // namespace

Result<> SafeguardFile::write(const api::Safeguards &settings) const
{
    return replaceFile(m_settingsPath, print(settings));
}

Result<api::Safeguards> SafeguardFile::read() const
{
    const auto octets = readWholeFile(m_settingsPath);
    if (!octets)
        return tl::unexpected(octets.error());
    if (!*octets)
        return api::Safeguards();
    auto settings = parse<api::Safeguards>(**octets);
    if (settings)
        return settings;
    const auto aside = putAside(m_settingsPath);
    return makeError(ErrorCode::Malformed,
                     m_settingsPath + ": " + settings.error().message
                         + (aside ? "; it is kept as " + *aside : "; " + aside.error().message)
                         + "; the settings of applying are those of a new director");
}

Result<bool> SafeguardFile::noteRun(const std::string &bootIdentity) const
{
    const auto octets = readWholeFile(m_machinePath);
    if (!octets)
        return tl::unexpected(octets.error());
    const auto noted = *octets ? parse<MachineRun>(**octets) : MachineRun{bootIdentity};
    const bool isAnother = noted && noted->boot != bootIdentity;
    if (*octets && noted && !isAnother)
        return false;
    const auto written = replaceFile(m_machinePath, print(MachineRun{bootIdentity}));
    if (!written)
        return tl::unexpected(written.error());
    return isAnother;
}

} // namespace vipdeck

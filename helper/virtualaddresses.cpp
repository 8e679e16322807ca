// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/virtualaddresses.h"

#include <QFile>
#include <QSaveFile>
#include <algorithm>

#include "engine/io/interfaces.h"
#include "helper/api/limits.h"

namespace vipdeck {
namespace {

constexpr const char *kFirstLine = "vipdeck addresses 1";
constexpr qint64 kMaximumFileOctets = 1 << 20;

QString pathOf(const std::string &path)
{
    return QString::fromStdString(path);
}

bool isOfService(const Address &address, const RuleSet &rules)
{
    return std::ranges::any_of(rules.services, [&](const Service &service) {
        const auto &key = service.config.key;
        return !key.isFirewallMark() && key.endpoint.address == address;
    });
}

// ADDRESS INTERFACE keep|stop
Result<api::VirtualAddress> parseLine(const QByteArray &line)
{
    const auto words = line.simplified().split(' ');
    if (words.size() != 3 || (words[2] != "keep" && words[2] != "stop"))
        return makeError(ErrorCode::Malformed, "\"" + line.toStdString() + "\" is not understood");
    const auto address = Address::parse(words[0].toStdString());
    if (!address)
        return tl::unexpected(address.error());
    return api::VirtualAddress{*address, words[1].toStdString(), words[2] == "stop"};
}

bool isOn(const std::vector<doctor::InterfaceFacts> &interfaces, const api::VirtualAddress &entry)
{
    return std::ranges::any_of(interfaces, [&](const doctor::InterfaceFacts &link) {
        return link.name == entry.interfaceName
               && std::ranges::find(link.addresses, entry.address,
                                    &doctor::InterfaceAddress::address)
                      != link.addresses.end();
    });
}

} // namespace

VirtualAddresses::VirtualAddresses(const std::string &stateDirectory)
    : m_path(stateDirectory + "/addresses")
{}

std::vector<std::string> VirtualAddresses::read()
{
    QFile file(pathOf(m_path));
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return {m_path + ": " + file.errorString().toStdString()};
    if (file.size() > kMaximumFileOctets || file.readLine().trimmed() != kFirstLine)
        return {m_path + " is not a list of addresses; it is left as it is"};
    std::vector<std::string> problems;
    while (!file.atEnd()) {
        const auto entry = parseLine(file.readLine());
        if (entry)
            m_added.push_back(*entry);
        else
            problems.push_back(m_path + ": " + entry.error().message);
    }
    return problems;
}

std::vector<std::string> VirtualAddresses::restore(const RuleSet &rules)
{
    auto problems = read();
    const auto interfaces =
        m_added.empty() ? Result<std::vector<doctor::InterfaceFacts>>() : readInterfaces();
    if (!interfaces) {
        problems.push_back(interfaces.error().message);
        return problems;
    }
    for (const auto &entry : m_added) {
        if (isOn(*interfaces, entry))
            continue;
        if (!isOfService(entry.address, rules)) {
            problems.push_back(entry.address.toString()
                               + " is the address of no service any more "
                                 "and was not put back on "
                               + entry.interfaceName);
            continue;
        }
        if (const auto done = addHostAddress(entry.address, entry.interfaceName); !done)
            problems.push_back(done.error().message);
    }
    return problems;
}

Result<> VirtualAddresses::write() const
{
    QSaveFile file(pathOf(m_path));
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        file.write(kFirstLine + QByteArray("\n"));
        for (const auto &entry : m_added)
            file.write(QByteArray::fromStdString(entry.address.toString() + ' '
                                                 + entry.interfaceName
                                                 + (entry.removeAtStop ? " stop\n" : " keep\n")));
        if (file.commit())
            return {};
    }
    return makeError(ErrorCode::Io, m_path + ": " + file.errorString().toStdString());
}

Result<> VirtualAddresses::add(const api::VirtualAddress &address, const RuleSet &rules)
{
    const auto text = address.address.toString();
    if (!isOfService(address.address, rules))
        return makeError(ErrorCode::ServiceNotFound, "no service has the address " + text);
    if (m_added.size() >= api::kMaximumMachineElements)
        return makeError(ErrorCode::LimitExceeded, "too many addresses were added already");
    const auto interfaces = readInterfaces();
    if (!interfaces)
        return tl::unexpected(interfaces.error());
    bool known = false;
    for (const auto &link : *interfaces) {
        known |= link.name == address.interfaceName;
        if (isOn(*interfaces, {address.address, link.name, false}))
            return makeError(ErrorCode::AlreadyExists, text + " is on " + link.name + " already");
    }
    if (!known)
        return makeError(ErrorCode::DeviceNotFound,
                         "there is no interface \"" + address.interfaceName + '"');
    // Written first: whatever happens in between, the helper knows what may be its own.
    const auto before = m_added;
    std::erase_if(m_added, [&](const auto &entry) { return entry.address == address.address; });
    m_added.push_back(address);
    auto done = write();
    if (done)
        done = addHostAddress(address.address, address.interfaceName);
    if (done)
        return {};
    m_added = before;
    static_cast<void>(write());
    return done;
}

Result<> VirtualAddresses::remove(const Address &address, const std::string &interfaceName)
{
    const auto found = std::ranges::find_if(m_added, [&](const api::VirtualAddress &entry) {
        return entry.address == address
               && (interfaceName.empty() || entry.interfaceName == interfaceName);
    });
    if (found == m_added.end())
        return makeError(ErrorCode::InvalidArgument,
                         address.toString()
                             + " was not added by VipDeck; it touches no other addresses");
    const auto removed = removeHostAddress(found->address, found->interfaceName);
    const bool isGone = removed || removed.error().code == ErrorCode::DestinationNotFound
                        || removed.error().code == ErrorCode::DeviceNotFound;
    if (!isGone)
        return removed;
    m_added.erase(found);
    return write();
}

void VirtualAddresses::stop()
{
    for (const auto &entry : m_added)
        if (entry.removeAtStop)
            static_cast<void>(removeHostAddress(entry.address, entry.interfaceName));
}

} // namespace vipdeck

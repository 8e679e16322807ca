// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/addresscommand.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace vipdeck {
namespace {

struct Words
{
    std::string action;
    std::string address;
    std::string interfaceName;
    bool removeAtStop = false;
};

Result<Words> parseWords(std::span<const std::string> given)
{
    static const std::string kInterface = "--interface";
    Words words;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const auto &word = given[i];
        if (word == "--remove-at-stop")
            words.removeAtStop = true;
        else if (word.starts_with(kInterface + '='))
            words.interfaceName = word.substr(kInterface.size() + 1);
        else if (word == kInterface && i + 1 < given.size())
            words.interfaceName = given[++i];
        else if (word.starts_with('-'))
            return makeError(ErrorCode::InvalidArgument, "vip does not know \"" + word + '"');
        else if (words.action.empty())
            words.action = word;
        else if (words.address.empty())
            words.address = word;
        else
            return makeError(ErrorCode::InvalidArgument, "unexpected argument \"" + word + '"');
    }
    const bool adds = words.action == "add";
    if (words.action == "list" ? !words.address.empty()
                               : (!adds && words.action != "del") || words.address.empty())
        return makeError(ErrorCode::InvalidArgument,
                         "vip takes add ADDRESS --interface INTERFACE, del ADDRESS or list");
    if (adds && words.interfaceName.empty())
        return makeError(ErrorCode::InvalidArgument,
                         "vip add needs --interface; \"vipdeckadm vip list\" shows them");
    return words;
}

std::string addressText(const doctor::InterfaceAddress &entry)
{
    return entry.address.toString() + '/' + std::to_string(entry.prefixLength);
}

const api::VirtualAddress *findAdded(const api::InterfacesReply &reply, const Address &address,
                                     const std::string &interfaceName)
{
    const auto found = std::ranges::find_if(reply.added, [&](const api::VirtualAddress &entry) {
        return entry.address == address && entry.interfaceName == interfaceName;
    });
    return found == reply.added.end() ? nullptr : &*found;
}

std::string tableOf(const api::InterfacesReply &reply)
{
    std::string text;
    for (const auto &link : reply.interfaces) {
        text += link.name + (link.up ? "" : " (down)") + '\n';
        for (const auto &entry : link.addresses) {
            const auto *added = findAdded(reply, entry.address, link.name);
            text += "  " + addressText(entry);
            if (added)
                text += added->removeAtStop ? "  added by VipDeck, removed when it stops"
                                            : "  added by VipDeck";
            text += '\n';
        }
    }
    return text;
}

QByteArray jsonOf(const api::InterfacesReply &reply)
{
    QJsonArray interfaces;
    for (const auto &link : reply.interfaces) {
        QJsonArray addresses;
        for (const auto &entry : link.addresses)
            addresses.append(QJsonObject{
                {QStringLiteral("address"), QString::fromStdString(entry.address.toString())},
                {QStringLiteral("prefixLength"), entry.prefixLength},
                {QStringLiteral("added"), findAdded(reply, entry.address, link.name) != nullptr},
            });
        interfaces.append(QJsonObject{{QStringLiteral("name"), QString::fromStdString(link.name)},
                                      {QStringLiteral("up"), link.up},
                                      {QStringLiteral("mtu"), qint64(link.mtu)},
                                      {QStringLiteral("addresses"), addresses}});
    }
    return QJsonDocument(interfaces).toJson(QJsonDocument::Indented);
}

Result<> list(bool json, HelperBackend &helper, const rules::Console &console)
{
    const auto reply = helper.interfaces();
    if (!reply)
        return tl::unexpected(reply.error());
    console.out(json ? jsonOf(*reply).toStdString() : tableOf(*reply));
    return {};
}

Result<> carryOut(const Words &words, bool json, HelperBackend &helper,
                  const rules::Console &console)
{
    if (words.action == "list")
        return list(json, helper, console);
    const auto address = Address::parse(words.address);
    if (!address)
        return tl::unexpected(address.error());
    const api::AddressRequest request{{*address, words.interfaceName, words.removeAtStop}};
    return words.action == "add" ? helper.addAddress(request) : helper.removeAddress(request);
}

} // namespace

int runAddressCommand(std::span<const std::string> given, const ToolOptions &options,
                      HelperBackend &helper, const rules::Console &console)
{
    const auto words = parseWords(given);
    if (!words) {
        console.error("vipdeckadm: " + words.error().message + '\n');
        return rules::kExitUsage;
    }
    const auto done = carryOut(*words, options.json, helper, console);
    if (done)
        return rules::kExitOk;
    console.error((helper.isUnreachable() ? "" : "vipdeckadm: ") + done.error().message + '\n');
    return helper.isUnreachable() || done.error().code == ErrorCode::Malformed
               ? rules::kExitUsage
               : rules::kExitFailure;
}

} // namespace vipdeck

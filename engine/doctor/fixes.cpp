// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/doctor/fixes.h"

#include <algorithm>

namespace vipdeck::doctor {
namespace {

constexpr const char *kSettingsFile = "/etc/sysctl.d/90-vipdeck.conf";
constexpr const char *kInterfacesFile = "/etc/network/interfaces.d/vipdeck";

std::string appendLine(const std::string &line, const std::string &file)
{
    return "echo '" + line + "' >> " + file;
}

std::string hostPrefix(const Address &address)
{
    return address.toString() + (address.isIPv4() ? "/32" : "/128");
}

std::vector<std::string> commandTask(const std::string &command)
{
    return {"- name: " + command, "  ansible.builtin.command: " + command};
}

std::vector<std::string> lineTask(const std::string &line, const std::string &file)
{
    return {"- name: Keep \"" + line + "\"", "  ansible.builtin.lineinfile:", "    path: " + file,
            "    create: true", "    line: '" + line + "'"};
}

void append(std::vector<std::string> &lines, const std::vector<std::string> &more)
{
    lines.insert(lines.end(), more.begin(), more.end());
}

} // namespace

const std::vector<std::string> &linesOf(const FixStep &step, FixStyle style)
{
    switch (style) {
    case FixStyle::Now: return step.now;
    case FixStyle::Permanent: return step.permanent;
    case FixStyle::Ansible: break;
    }
    return step.ansible;
}

std::string settingName(const std::string &path)
{
    if (path.find('.') != std::string::npos)
        return path;
    auto name = path;
    std::ranges::replace(name, '/', '.');
    return name;
}

FixStep setSetting(const std::string &path, const std::string &value)
{
    const auto name = settingName(path);
    FixStep step;
    step.now = {"sysctl -w " + name + '=' + value};
    step.permanent = {appendLine(name + " = " + value, kSettingsFile), "sysctl --system"};
    step.ansible = {"- name: Set " + name, "  ansible.posix.sysctl:", "    name: " + name,
                    "    value: '" + value + '\'',
                    std::string("    sysctl_file: ") + kSettingsFile};
    return step;
}

FixStep addAddress(const Address &address, const std::string &interfaceName)
{
    const auto text = hostPrefix(address);
    const auto command =
        "ip addr add " + text + " dev " + interfaceName + (address.isIPv4() ? "" : " nodad");
    FixStep step;
    step.now = {command};
    const std::string stanza = "iface " + interfaceName + (address.isIPv4() ? " inet" : " inet6")
                               + " static\\n    address " + text + "\\n";
    step.permanent = {"printf '" + stanza + "' >> " + kInterfacesFile, command};
    step.ansible = {"- name: Put " + text + " on " + interfaceName,
                    "  ansible.builtin.blockinfile:",
                    std::string("    path: ") + kInterfacesFile,
                    "    create: true",
                    "    marker: '# {mark} vipdeck " + text + '\'',
                    "    block: |",
                    "      iface " + interfaceName + (address.isIPv4() ? " inet" : " inet6")
                        + " static",
                    "          address " + text};
    append(step.ansible, commandTask("ip addr replace" + command.substr(11)));
    return step;
}

FixStep removeAddress(const Address &address, std::uint8_t prefixLength,
                      const std::string &interfaceName)
{
    const auto text = address.toString() + '/' + std::to_string(prefixLength);
    const auto command = "ip addr del " + text + " dev " + interfaceName;
    FixStep step;
    step.now = {command};
    step.permanent = {command, "sed -i '\\|address *" + address.toString()
                                   + "\\b|d' /etc/network/interfaces " + kInterfacesFile};
    step.ansible = commandTask(command);
    return step;
}

FixStep disableLargeReceive(const std::string &interfaceName)
{
    const auto command = "ethtool -K " + interfaceName + " lro off";
    const std::string rule = R"(ACTION=="add", SUBSYSTEM=="net", NAME==")" + interfaceName
                             + R"(", RUN+="/usr/sbin/)" + command + '"';
    const auto file = "/etc/udev/rules.d/90-vipdeck-lro.rules";
    FixStep step;
    step.now = {command};
    step.permanent = {appendLine(rule, file), command};
    step.ansible = lineTask(rule, file);
    append(step.ansible, commandTask(command));
    return step;
}

FixStep runCommands(const std::vector<std::string> &commands, const std::string &interfaceName)
{
    FixStep step;
    step.now = commands;
    step.permanent = {
        appendLine("auto " + interfaceName, kInterfacesFile),
        appendLine("iface " + interfaceName + " inet manual", kInterfacesFile),
    };
    for (const auto &command : commands) {
        step.permanent.push_back(appendLine("    up " + command, kInterfacesFile));
        append(step.ansible, commandTask(command));
    }
    append(step.permanent, commands);
    return step;
}

} // namespace vipdeck::doctor

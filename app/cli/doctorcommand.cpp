// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/doctorcommand.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

#include "app/cli/doctoroutput.h"
#include "app/client/remotefacts.h"
#include "engine/doctor/factscript.h"
#include "engine/doctor/factstext.h"
#include "engine/rules/values.h"

namespace vipdeck {
namespace {

struct DoctorOptions
{
    std::string ssh; // %h stands for the server's address
    std::string factsFile;
    bool script = false;
    bool fixesOnly = false;
    bool packets = true;
    doctor::FixStyle style = doctor::FixStyle::Now;
    Address client;
    std::string server;             // empty: every one
    std::vector<std::string> words; // ipvsadm's: service, forwarding, tunnel
    bool hasMethod = false;
};

tl::unexpected<Error> usage(std::string message)
{
    return makeError(ErrorCode::InvalidArgument, std::move(message));
}

Result<doctor::FixStyle> parseStyle(const std::string &text)
{
    if (text == "now")
        return doctor::FixStyle::Now;
    if (text == "permanent")
        return doctor::FixStyle::Permanent;
    if (text == "ansible")
        return doctor::FixStyle::Ansible;
    return usage("--commands takes now, permanent or ansible, not \"" + text + '"');
}

// m, g, i or i:gue:PORT, i:gre.
Result<> takeMethod(const std::string &text, DoctorOptions &options)
{
    options.hasMethod = true;
    if (text == "m" || text == "g" || text == "i") {
        options.words.push_back('-' + text);
        return {};
    }
    if (text == "i:ipip" || text == "i:gre") {
        options.words.insert(options.words.end(), {"-i", "--tun-type", text.substr(2)});
        return {};
    }
    if (text.starts_with("i:gue:")) {
        options.words.insert(options.words.end(),
                             {"-i", "--tun-type", "gue", "--tun-port", text.substr(6)});
        return {};
    }
    return usage("--method takes m, g, i, i:gre or i:gue:PORT, not \"" + text + '"');
}

Result<> takeOption(const std::string &name, const std::string &value, DoctorOptions &options)
{
    if (name == "--server" || name == "-r" || name == "--real-server") {
        options.server = value;
    } else if (name == "--ssh") {
        options.ssh = value;
    } else if (name == "--facts") {
        options.factsFile = value;
    } else if (name == "--method") {
        return takeMethod(value, options);
    } else if (name == "--commands") {
        const auto style = parseStyle(value);
        if (!style)
            return tl::unexpected(style.error());
        options.style = *style;
    } else {
        const auto client = Address::parse(value);
        if (!client)
            return usage("--client: " + client.error().message);
        options.client = *client;
    }
    return {};
}

Result<DoctorOptions> parseDoctor(std::span<const std::string> words)
{
    static const std::vector<std::string> kWithValue{"--server", "-r",        "--real-server",
                                                     "--ssh",    "--facts",   "--method",
                                                     "--client", "--commands"};
    DoctorOptions options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto equals = words[i].starts_with("--") ? words[i].find('=') : std::string::npos;
        const auto name = words[i].substr(0, equals);
        if (std::ranges::count(kWithValue, name) > 0) {
            if (equals == std::string::npos && i + 1 >= words.size())
                return usage(name + ": missing argument");
            const auto value =
                equals == std::string::npos ? words[++i] : words[i].substr(equals + 1);
            if (const auto taken = takeOption(name, value, options); !taken)
                return tl::unexpected(taken.error());
        } else if (name == "--script") {
            options.script = true;
        } else if (name == "--fixes") {
            options.fixesOnly = true;
        } else if (name == "--no-packets") {
            options.packets = false;
        } else {
            options.hasMethod |= name == "-m" || name == "-g" || name == "-i";
            options.words.push_back(words[i]);
        }
    }
    if (!options.ssh.empty() && !options.factsFile.empty())
        return usage("--ssh and --facts do not go together");
    return options;
}

class Doctor
{
public:
    Doctor(const DoctorOptions &options, HelperBackend &helper, const rules::Names &names,
           const rules::Console &console)
        : m_options(options)
        , m_helper(helper)
        , m_names(names)
        , m_console(console)
    {}

    Result<std::vector<doctor::Target>> targets();
    Result<std::string> script(const doctor::Target &target);
    Result<doctor::Report> examine(const doctor::Target &target);

private:
    Result<std::optional<ServiceKey>> namedService() const;
    Result<doctor::Target> namedTarget(const RuleSet &rules) const;
    std::vector<doctor::Target> runningTargets(const RuleSet &rules,
                                               const std::optional<ServiceKey> &service) const;
    Result<std::optional<doctor::ServerFacts>> serverFacts(const doctor::Target &target);
    Result<doctor::ServerFacts> factsOverSsh(const doctor::Target &target);
    Result<doctor::ServerFacts> factsFromFile() const;

    const DoctorOptions &m_options;
    HelperBackend &m_helper;
    const rules::Names &m_names;
    const rules::Console &m_console;
};

Result<std::optional<ServiceKey>> Doctor::namedService() const
{
    std::vector<std::string> words{"-L"};
    for (const auto &word : m_options.words)
        if (word != "-m" && word != "-g" && word != "-i")
            words.push_back(word);
    if (words.size() == 1)
        return std::optional<ServiceKey>();
    const auto command = rules::parseCommand(words, m_names, "vipdeckadm");
    if (!command)
        return usage(command.error().message);
    return command->service;
}

// A server that need not be in the rules yet: service, server and forwarding in ipvsadm's words.
Result<doctor::Target> Doctor::namedTarget(const RuleSet &rules) const
{
    std::vector<std::string> words{"-a"};
    words.insert(words.end(), m_options.words.begin(), m_options.words.end());
    words.insert(words.end(), {"-r", m_options.server});
    const auto command = rules::parseCommand(words, m_names, "vipdeckadm");
    if (!command)
        return usage(command.error().message);
    const auto &change = std::get<AddDestination>(*command->change);
    doctor::Target target{change.key, change.destination, m_options.client};
    const auto *service = rules.findService(change.key);
    const auto *known = service ? service->findDestination(change.destination.endpoint) : nullptr;
    if (known && !m_options.hasMethod)
        target.server = *known;
    return target;
}

std::vector<doctor::Target> Doctor::runningTargets(const RuleSet &rules,
                                                   const std::optional<ServiceKey> &service) const
{
    const auto wanted = rules::parseEndpoint(m_options.server, Protocol::Tcp, m_names);
    std::vector<doctor::Target> found;
    for (const auto &candidate : rules.services) {
        if (service && candidate.config.key != *service)
            continue;
        for (const auto &server : candidate.destinations) {
            const bool isWanted = m_options.server.empty()
                                  || (wanted && wanted->address == server.endpoint.address
                                      && (!wanted->port || *wanted->port == server.endpoint.port));
            if (isWanted)
                found.push_back({candidate.config.key, server, m_options.client});
        }
    }
    return found;
}

Result<std::vector<doctor::Target>> Doctor::targets()
{
    const auto reply = m_helper.currentRules();
    if (!reply)
        return tl::unexpected(reply.error());
    const bool namesService = std::ranges::any_of(m_options.words, [](const std::string &word) {
        return word != "-m" && word != "-g" && word != "-i";
    });
    if (namesService && !m_options.server.empty()) {
        const auto target = namedTarget(reply->rules);
        if (!target)
            return tl::unexpected(target.error());
        return std::vector{*target};
    }
    const auto service = namedService();
    if (!service)
        return tl::unexpected(service.error());
    auto found = runningTargets(reply->rules, *service);
    for (auto &target : found) // "--method g" for servers of the rules: as if it were so
        if (std::ranges::count(m_options.words, "-g") > 0)
            target.server.forwarding = Forwarding::DirectRoute;
        else if (std::ranges::count(m_options.words, "-m") > 0)
            target.server.forwarding = Forwarding::Masquerade;
        else if (std::ranges::count(m_options.words, "-i") > 0)
            target.server.forwarding = Forwarding::Tunnel;
    if (found.empty() && !m_options.server.empty())
        return usage("no service has the server " + m_options.server
                     + "; name the service that it is for with -t, -u or -f");
    return found;
}

Result<std::string> Doctor::script(const doctor::Target &target)
{
    const auto reply = m_helper.examine({target, false});
    if (!reply)
        return tl::unexpected(reply.error());
    const auto &route = reply->facts.host.routeToPeer;
    const auto director = route ? route->source : target.service.endpoint.address;
    return doctor::factScript(director, doctor::clientOf(target));
}

Result<doctor::ServerFacts> Doctor::factsOverSsh(const doctor::Target &target)
{
    const auto text = script(target);
    if (!text)
        return tl::unexpected(text.error());
    auto host = QString::fromStdString(m_options.ssh);
    host.replace(QStringLiteral("%h"),
                 QString::fromStdString(target.server.endpoint.address.toString()));
    std::optional<Result<doctor::ServerFacts>> facts;
    QEventLoop loop;
    RemoteFacts reader;
    reader.read(host, *text, [&](Result<doctor::ServerFacts> result) {
        facts = std::move(result);
        loop.quit();
    });
    if (!facts)
        loop.exec();
    if (!facts)
        return makeError(ErrorCode::Cancelled, "interrupted");
    return std::move(*facts);
}

Result<doctor::ServerFacts> Doctor::factsFromFile() const
{
    if (m_options.factsFile == "-")
        return doctor::parseServerFacts(m_console.readInput());
    QFile file(QString::fromStdString(m_options.factsFile));
    if (!file.open(QIODevice::ReadOnly))
        return makeError(ErrorCode::Io,
                         m_options.factsFile + ": " + file.errorString().toStdString());
    return doctor::parseServerFacts(
        file.read(qint64{doctor::kMaximumFactsOctets} + 1).toStdString());
}

Result<std::optional<doctor::ServerFacts>> Doctor::serverFacts(const doctor::Target &target)
{
    if (m_options.ssh.empty() && m_options.factsFile.empty())
        return std::optional<doctor::ServerFacts>();
    auto facts = m_options.ssh.empty() ? factsFromFile() : factsOverSsh(target);
    if (!facts)
        return tl::unexpected(facts.error());
    return std::optional(std::move(*facts));
}

Result<doctor::Report> Doctor::examine(const doctor::Target &target)
{
    const auto server = serverFacts(target);
    if (!server)
        return tl::unexpected(server.error());
    const auto reply = m_helper.examine({target, m_options.packets});
    if (!reply)
        return tl::unexpected(reply.error());
    return doctor::examine(target, reply->facts, *server);
}

// One machine cannot speak for several.
bool readsOneMachine(const DoctorOptions &options)
{
    const bool isPattern = options.ssh.find("%h") != std::string::npos;
    return options.script || !options.factsFile.empty() || (!options.ssh.empty() && !isPattern);
}

void print(const std::vector<doctor::Report> &reports, const DoctorOptions &options, bool json,
           const rules::Console &console)
{
    if (json) {
        QJsonArray list;
        for (const auto &report : reports)
            list.append(toJson(report));
        return console.out(QJsonDocument(list).toJson(QJsonDocument::Indented).toStdString());
    }
    if (options.fixesOnly) {
        for (const auto &line : doctor::fixesInOrder(reports, options.style))
            console.out(line + '\n');
        return;
    }
    for (const auto &report : reports)
        console.out(reportText(report, options.style) + '\n');
    console.out(fixesText(reports, options.style));
}

Result<bool> carryOut(Doctor &doctor, const DoctorOptions &options, bool json,
                      const rules::Console &console)
{
    const auto targets = doctor.targets();
    if (!targets)
        return tl::unexpected(targets.error());
    if (targets->empty()) {
        console.out(json ? "[]\n" : "There are no real servers.\n");
        return true;
    }
    const auto &first = targets->front().server.endpoint.address;
    const bool severalMachines = std::ranges::any_of(*targets, [&](const doctor::Target &target) {
        return target.server.endpoint.address != first;
    });
    if (readsOneMachine(options) && severalMachines)
        return usage("there is more than one server; name one with --server, or write --ssh with "
                     "%h in place of the address");
    if (options.script) {
        const auto script = doctor.script(targets->front());
        if (!script)
            return tl::unexpected(script.error());
        console.out(*script);
        return true;
    }
    std::vector<doctor::Report> reports;
    for (const auto &target : *targets) {
        auto report = doctor.examine(target);
        if (!report)
            return tl::unexpected(report.error());
        reports.push_back(std::move(*report));
    }
    print(reports, options, json, console);
    return std::ranges::none_of(reports, &doctor::Report::failed);
}

} // namespace

int runDoctor(std::span<const std::string> words, const ToolOptions &options, HelperBackend &helper,
              const rules::Names &names, const rules::Console &console)
{
    const auto parsed = parseDoctor(words);
    if (!parsed) {
        console.error("vipdeckadm: " + parsed.error().message + '\n');
        return rules::kExitUsage;
    }
    Doctor doctor(*parsed, helper, names, console);
    const auto healthy = carryOut(doctor, *parsed, options.json, console);
    if (healthy)
        return *healthy ? rules::kExitOk : rules::kExitNotFound;
    console.error((helper.isUnreachable() ? "" : "vipdeckadm: ") + healthy.error().message + '\n');
    return rules::kExitUsage;
}

} // namespace vipdeck

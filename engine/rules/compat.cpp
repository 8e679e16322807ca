// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/compat.h"

#include <vector>

namespace vipdeck::rules {
namespace {

int saveScript(std::span<const std::string> words, Interpreter &interpreter, const Console &console)
{
    std::vector<std::string> command{"-S"};
    for (const auto &word : words) {
        if (word == "-n" && command.size() == 1) {
            command.push_back(word);
        } else if (word.starts_with('-') && word != "-n") {
            console.error("ipvsadm-save: Script to save the IPVS table to stdout.\n"
                          "   With the -n option, prints out the table in numeric format.\n");
            return 1;
        }
    }
    return interpreter.run(command);
}

// An error while clearing does not keep the script from going on.
int restoreScript(Interpreter &interpreter, const Console &console)
{
    const auto input = console.readInput();
    const std::string clear[] = {"-C"};
    (void)interpreter.run(clear);
    return interpreter.restore(input, [](std::string_view line) { return line.starts_with('#'); });
}

} // namespace

Dialect ipvsadmDialect()
{
    Dialect dialect;
    dialect.version = "ipvsadm v1.31 2019/12/24 (compiled with popt and IPVS v1.2.1)\n";
    dialect.help = dialect.version + helpText("ipvsadm");
    return dialect;
}

std::string helpText(const std::string &program)
{
    return "Usage: " + program
           + " COMMAND [OPTIONS]\n"
             "\n"
             "Virtual services (SERVICE is -t, -u or --sctp-service HOST[:PORT], or -f MARK "
             "[-6]):\n"
             "  -A, --add-service SERVICE     add a service\n"
             "  -E, --edit-service SERVICE    replace all settings of a service\n"
             "      -s, --scheduler NAME      rr wrr lc wlc lblc lblcr dh sh sed nq mh fo ovf "
             "twos\n"
             "      -p, --persistent [SECS]   keep a client on its server (360 s)\n"
             "      -M, --netmask MASK        which clients belong together\n"
             "      -o, --ops                 one-packet scheduling (UDP)\n"
             "      -b, --sched-flags LIST    sh-fallback, sh-port, mh-fallback, mh-port, "
             "flag-1..3\n"
             "      --pe sip                  persistence engine\n"
             "  -D, --delete-service SERVICE  delete a service with its servers\n"
             "  -C, --clear                   delete every service\n"
             "\n"
             "Real servers:\n"
             "  -a, --add-server SERVICE -r HOST[:PORT]     add a server\n"
             "  -e, --edit-server SERVICE -r HOST[:PORT]    replace all settings of a server\n"
             "      -g, -i, -m                direct routing (default), tunnel, masquerading\n"
             "      -w, --weight NUMBER       0 = no new connections (1)\n"
             "      -x, --u-threshold NUMBER  most connections, 0 = no limit\n"
             "      -y, --l-threshold NUMBER  take new ones again below\n"
             "      --tun-type ipip|gue|gre, --tun-port PORT,\n"
             "      --tun-nocsum, --tun-csum, --tun-remcsum\n"
             "  -d, --delete-server SERVICE -r HOST[:PORT]  delete a server\n"
             "\n"
             "Tables and files:\n"
             "  -L, -l, --list [SERVICE]      list services and servers\n"
             "      -n, --numeric             no names\n"
             "      --stats, --rate, --exact, --thresholds, --persistent-conn, --tun-info\n"
             "      --nosort                  in the director's order\n"
             "      -c, --connection          list connections\n"
             "      --timeout, --daemon       list timeouts, list sync daemons\n"
             "  -Z, --zero [SERVICE]          set counters to zero\n"
             "  -S, --save [-n]               write the rules to standard output\n"
             "  -R, --restore                 read rules from standard input\n"
             "\n"
             "Others:\n"
             "  --set TCP TCPFIN UDP          connection timeouts in seconds, 0 = unchanged\n"
             "  --start-daemon master|backup  start a sync daemon\n"
             "      --mcast-interface NAME, --syncid ID, --sync-maxlen OCTETS,\n"
             "      --mcast-group ADDRESS, --mcast-port PORT, --mcast-ttl TTL\n"
             "  --stop-daemon master|backup   stop a sync daemon\n"
             "  -h, --help; -v, --version\n";
}

int runCompatible(const std::string &program, std::span<const std::string> words,
                  Interpreter &interpreter, const Console &console)
{
    if (program == "ipvsadm-save")
        return saveScript(words, interpreter, console);
    if (program == "ipvsadm-restore")
        return restoreScript(interpreter, console);
    return interpreter.run(words);
}

} // namespace vipdeck::rules

// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomscenario.h"

#include <QStringList>

namespace vipdeck {
namespace {

const QStringList kSchedulers =
    QStringLiteral("rr wrr lc wlc lblc lblcr dh sh sed nq mh fo ovf").split(QLatin1Char(' '));
const QStringList kWeights = QStringLiteral("0 1 1 2 3 4 5 6 10 50 100").split(QLatin1Char(' '));
const QString kVip4 = QStringLiteral("10.0.100.5");
const QString kVip6 = QStringLiteral("fd00:100::5");

} // namespace

RandomScenario::RandomScenario(std::uint64_t seed)
    : m_random(seed)
    , m_isV6(happens(10))
    , m_isUdp(happens(25))
    , m_isMarked(!m_isV6 && happens(30))
    , m_hasThresholds(happens(30))
{
    const auto vip = m_isV6 ? QLatin1Char('[') + kVip6 + QLatin1Char(']') : kVip4;
    if (m_isMarked)
        m_service = {QStringLiteral("-f"), QStringLiteral("1")};
    else
        m_service = {m_isUdp ? QStringLiteral("-u") : QStringLiteral("-t"),
                     vip + QStringLiteral(":1000")};
    restore();
    const auto steps = 20 + m_random.below(100);
    for (std::uint32_t step = 0; step < steps; ++step) {
        const auto kind = m_random.below(100);
        if (kind < 65)
            connect();
        else if (kind < 80)
            closeSome();
        else if (kind < 98)
            changeServers();
        else if (m_isPlain)
            changeScheduler();
    }
}

QJsonObject RandomScenario::record() const
{
    return {{QStringLiteral("id"), m_name}, {QStringLiteral("steps"), m_steps}};
}

QStringList RandomScenario::schedulerOptions()
{
    const auto scheduler = oneOf(kSchedulers);
    QStringList options{QStringLiteral("-s"), scheduler};
    const bool hasFlags = scheduler == QLatin1String("sh") || scheduler == QLatin1String("mh");
    if (hasFlags && happens(70)) {
        const QStringList flags{scheduler + QStringLiteral("-fallback"),
                                scheduler + QStringLiteral("-port")};
        options << QStringLiteral("-b")
                << (happens(30) ? flags.join(QLatin1Char(',')) : oneOf(flags));
    }
    return options;
}

QStringList RandomScenario::serverOptions()
{
    QStringList options{QStringLiteral("-m"), QStringLiteral("-w"), oneOf(kWeights)};
    if (m_hasThresholds && happens(70)) {
        const auto upper = 1 + m_random.below(5);
        options << QStringLiteral("-x") << QString::number(upper);
        if (happens(40))
            options << QStringLiteral("-y") << QString::number(1 + m_random.below(upper));
    }
    return options;
}

QString RandomScenario::serverText(int number) const
{
    const auto address = m_isV6 ? QStringLiteral("fd00:2::1%1").arg(number)
                                : QStringLiteral("10.0.2.1%1").arg(number);
    if (m_isMarked)
        return address;
    return (m_isV6 ? QLatin1Char('[') + address + QLatin1Char(']') : address)
           + (m_isUdp ? QStringLiteral(":53") : QStringLiteral(":80"));
}

void RandomScenario::restore()
{
    auto service = QStringList{QStringLiteral("-A")} + m_service + schedulerOptions();
    m_name = service.join(QLatin1Char(' '));
    if (happens(15)) {
        m_isPlain = false;
        service << QStringLiteral("-p") << QStringLiteral("60");
        if (!m_isV6 && happens(50))
            service << QStringLiteral("-M") << QStringLiteral("255.255.255.0");
    } else if (m_isUdp && happens(30)) {
        m_isPlain = false;
        service << QStringLiteral("-o");
    }
    QJsonArray lines{service.join(QLatin1Char(' '))};
    for (int number = 1; number <= 8; ++number) {
        if (!happens(45))
            continue;
        m_servers.insert(number);
        const auto words = QStringList{QStringLiteral("-a")} + m_service
                           + QStringList{QStringLiteral("-r"), serverText(number)}
                           + serverOptions();
        lines.append(words.join(QLatin1Char(' ')));
    }
    m_steps.append(QJsonObject{{QStringLiteral("op"), QStringLiteral("restore")},
                               {QStringLiteral("lines"), lines}});
}

void RandomScenario::connect()
{
    const auto number = 1 + m_random.below(60);
    const auto source = m_isV6 ? QStringLiteral("fd00:9::%1").arg(number, 0, 16)
                               : QStringLiteral("10.9.%1.%2").arg(m_random.below(3)).arg(number);
    const auto destination = m_isMarked ? QStringLiteral("20.0.0.%1").arg(1 + m_random.below(12))
                                        : (m_isV6 ? kVip6 : kVip4);
    const int port = m_isUdp && happens(10) ? 20000 : 20000 + m_connections;
    QJsonObject step{
        {QStringLiteral("op"), m_isUdp ? QStringLiteral("udp") : QStringLiteral("tcp")},
        {QStringLiteral("conn"), m_connections},
        {QStringLiteral("src"), source},
        {QStringLiteral("sport"), port},
        {QStringLiteral("dst"), destination},
        {QStringLiteral("dport"), 1000}};
    if (!m_isUdp && happens(40))
        step[QStringLiteral("close")] = happens(60) ? QStringLiteral("fin") : QStringLiteral("rst");
    else if (!m_isUdp)
        m_held.append(m_connections);
    ++m_connections;
    m_steps.append(step);
}

void RandomScenario::closeSome()
{
    if (m_held.isEmpty())
        return;
    const auto at = m_random.below(static_cast<std::uint32_t>(m_held.size()));
    m_steps.append(QJsonObject{
        {QStringLiteral("op"), QStringLiteral("close")},
        {QStringLiteral("conn"), m_held.takeAt(static_cast<int>(at))},
        {QStringLiteral("how"), happens(50) ? QStringLiteral("fin") : QStringLiteral("rst")}});
}

void RandomScenario::changeServers()
{
    const auto number = static_cast<int>(1 + m_random.below(8));
    const QStringList server{QStringLiteral("-r"), serverText(number)};
    if (!m_servers.contains(number)) {
        m_servers.insert(number);
        command(QStringList{QStringLiteral("-a")} + m_service + server + serverOptions());
    } else if (happens(50)) {
        m_servers.remove(number);
        command(QStringList{QStringLiteral("-d")} + m_service + server);
    } else {
        command(QStringList{QStringLiteral("-e")} + m_service + server + serverOptions());
    }
}

void RandomScenario::changeScheduler()
{
    command(QStringList{QStringLiteral("-E")} + m_service + schedulerOptions());
}

void RandomScenario::command(const QStringList &arguments)
{
    m_steps.append(QJsonObject{{QStringLiteral("op"), QStringLiteral("ipvsadm")},
                               {QStringLiteral("argv"), QJsonArray::fromStringList(arguments)}});
}

} // namespace vipdeck

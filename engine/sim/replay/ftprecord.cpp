// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/replay/ftprecord.h"

#include <algorithm>
#include <charconv>
#include <deque>
#include <map>
#include <sstream>
#include <vector>

#include "engine/forward/hop.h"
#include "engine/sim/eventqueue.h"
#include "engine/sim/replay/laboratory.h"
#include "engine/sim/replay/proctext.h"
#include "engine/sim/replay/rulecommands.h"
#include "engine/sim/replay/tabletext.h"

namespace vipdeck::replay {
namespace {

using Octets = std::vector<std::uint8_t>;

constexpr Duration kFrameTime = std::chrono::milliseconds(4);
constexpr std::size_t kEthernetHeader = 14;
constexpr std::size_t kRoom = 128; // in front of and behind a packet
constexpr std::uint16_t kControlPort = 21;
constexpr const char *kClientPlace = "c/c0";

Octets octetsOf(const std::string &hex)
{
    Octets octets;
    for (std::size_t at = 0; at + 1 < hex.size(); at += 2) {
        std::uint8_t octet = 0;
        std::from_chars(hex.data() + at, hex.data() + at + 2, octet, 16);
        octets.push_back(octet);
    }
    return octets;
}

std::string hexOf(const Octets &octets)
{
    constexpr const char *kDigits = "0123456789abcdef";
    std::string text;
    for (const auto octet : octets) {
        text += kDigits[octet >> 4];
        text += kDigits[octet & 15];
    }
    return text;
}

// A frame of the record and the packet in it.
struct Frame
{
    Json *entry = nullptr;
    bool isSent = false; // by the host where it was seen
    Octets octets;       // with the Ethernet header
    Endpoint source;
    Endpoint destination;
};

class FtpReplay
{
public:
    explicit FtpReplay(Json &record)
        : m_record(record)
        , m_director(DirectorOptions{})
        , m_vip(endpointOf(record["vip"], Json(kControlPort)))
    {}

    Result<> run();

private:
    Result<> readFrames();
    Result<> configure();
    Result<> exchange();
    bool advance(std::deque<Frame> &place, std::deque<Octets> &arriving, bool isClient);
    void send(const Frame &frame, bool isClient);
    void showTables(std::size_t column, const std::string &label);
    [[nodiscard]] std::string mixed(const std::string &recorded, const std::string &ours) const;
    [[nodiscard]] bool isOurs(const std::string &line) const;

    Json &m_record;
    EventQueue m_events;
    Director m_director;
    Endpoint m_vip;
    std::optional<Address> m_server;
    std::deque<Frame> m_atClient;
    std::deque<Frame> m_atServer;
    std::deque<Octets> m_toClient; // packets on their way
    std::deque<Octets> m_toServer;
    bool m_showedFirst = false;
};

Result<> FtpReplay::readFrames()
{
    std::map<std::string, std::deque<Frame>> servers;
    for (auto &entry : m_record["frames"]) {
        Frame frame;
        frame.entry = &entry;
        frame.isSent = textOf(entry, "dir") == "out";
        frame.octets = octetsOf(textOf(entry, "frame"));
        if (frame.octets.size() < kEthernetHeader)
            return makeError(ErrorCode::Malformed, "a frame is too short");
        Octets packet(frame.octets.begin() + kEthernetHeader, frame.octets.end());
        PacketBuffer buffer(packet, 0, packet.size());
        const auto parsed = Packet::parse(buffer);
        if (!parsed)
            return makeError(ErrorCode::Malformed, "a frame holds no valid packet");
        frame.source = parsed->source();
        frame.destination = parsed->destination();
        const auto place = textOf(entry, "at");
        if (place != kClientPlace)
            servers[place].push_back(frame);
        else if (frame.source.address == m_vip.address
                 || frame.destination.address == m_vip.address)
            m_atClient.push_back(frame);
    }
    if (servers.size() != 1 || m_atClient.empty())
        return makeError(ErrorCode::Malformed,
                         "there must be frames of the client and of one server");
    m_atServer = servers.begin()->second;
    const auto name = servers.begin()->first;
    m_server = addressOfServer(name.substr(0, name.find('/')));
    if (!m_server)
        return makeError(ErrorCode::Malformed, "unknown server \"" + name + '"');
    return {};
}

Result<> FtpReplay::configure()
{
    const auto vip = m_vip.toString();
    const auto done = restoreRules(
        m_director,
        {"-A -t " + vip + " -s rr",
         "-a -t " + vip + " -r " + Endpoint{*m_server, kControlPort}.toString() + " -m"},
        m_events.now());
    if (!done.error.empty())
        return makeError(ErrorCode::Malformed, done.error);
    return {};
}

void FtpReplay::send(const Frame &frame, bool isClient)
{
    m_events.runUntil(m_events.now() + kFrameTime);
    m_director.advance(m_events.now());
    const auto length = frame.octets.size() - kEthernetHeader;
    Octets storage(kRoom + length + kRoom);
    std::copy(frame.octets.begin() + kEthernetHeader, frame.octets.end(), storage.begin() + kRoom);
    PacketBuffer buffer(storage, kRoom, length);
    auto packet = Packet::parse(buffer);
    PacketMeta meta;
    meta.fromReplyHook = !isClient;
    if (!packet || m_director.process(*packet, meta, m_events.now()).action != Action::Accept
        || !takeHop(*packet))
        return;
    const auto bytes = packet->bytes();
    (isClient ? m_toServer : m_toClient).emplace_back(bytes.begin(), bytes.end());
}

// Goes on with what a host sent or what arrived there; false when it waits.
bool FtpReplay::advance(std::deque<Frame> &place, std::deque<Octets> &arriving, bool isClient)
{
    if (place.empty())
        return false;
    const auto frame = place.front();
    const bool isData = frame.source.port != kControlPort && frame.destination.port != kControlPort;
    if (frame.isSent) {
        if (isData && !m_showedFirst)
            showTables(1, "conn before data");
        m_showedFirst = m_showedFirst || isData;
        send(frame, isClient);
    } else if (!arriving.empty()) {
        // Who carried it to the host stays: the link layer is not the director's.
        Octets whole(frame.octets.begin(), frame.octets.begin() + kEthernetHeader);
        whole.insert(whole.end(), arriving.front().begin(), arriving.front().end());
        arriving.pop_front();
        (*frame.entry)["frame"] = hexOf(whole);
    } else {
        return false;
    }
    place.pop_front();
    return true;
}

// A host sends what it sent once it has got what it had got before.
Result<> FtpReplay::exchange()
{
    while (advance(m_atClient, m_toClient, true) || advance(m_atServer, m_toServer, false)) {
    }
    if (m_atClient.empty() && m_atServer.empty())
        return {};
    return makeError(ErrorCode::Malformed,
                     std::to_string(m_atClient.size()) + " frames at the client and "
                         + std::to_string(m_atServer.size())
                         + " at the server are left: what they wait for does not come");
}

bool FtpReplay::isOurs(const std::string &line) const
{
    return line.find(' ' + hexAddress(m_vip.address) + ' ') != std::string::npos
           || line.find(' ' + m_vip.address.toString() + ':') != std::string::npos;
}

// Our entries of this service among the recorded ones of others.
std::string FtpReplay::mixed(const std::string &recorded, const std::string &ours) const
{
    std::string result;
    for (const bool own : {false, true}) {
        std::istringstream lines(own ? ours : recorded);
        for (std::string line; std::getline(lines, line);)
            if (isOurs(line) == own)
                result += line + '\n';
    }
    return result;
}

void FtpReplay::showTables(std::size_t column, const std::string &label)
{
    for (auto &step : m_record["steps"]) {
        if (elementText(step, 0) != label)
            continue;
        step[column] =
            mixed(elementText(step, column), procConnections(m_director, m_events.now()));
        if (step.size() > column + 1)
            step[column + 1] =
                mixed(elementText(step, column + 1), listConnections(m_director, m_events.now()));
    }
}

Result<> FtpReplay::run()
{
    if (auto read = readFrames(); !read)
        return read;
    if (auto configured = configure(); !configured)
        return configured;
    if (auto done = exchange(); !done)
        return done;
    showTables(1, "conn after");
    return {};
}

} // namespace

bool isFtpRecord(const Json &record)
{
    return record.contains("frames") && record["frames"].is_array() && record.contains("steps")
           && record["steps"].is_array() && !textOf(record, "vip").empty()
           && textOf(record, "what").starts_with("FTP ");
}

Result<Json> replayFtpRecord(const Json &record)
{
    auto result = record;
    FtpReplay replay(result);
    if (const auto done = replay.run(); !done)
        return tl::unexpected(done.error());
    return result;
}

} // namespace vipdeck::replay

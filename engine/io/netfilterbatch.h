// SPDX-License-Identifier: GPL-3.0-or-later
// Messages to nf_tables that the kernel carries out together or not at all. One thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/io/netlinksocket.h"

namespace vipdeck {

class NetfilterBatch
{
public:
    NetfilterBatch();

    // Starts a message of nf_tables (NFT_MSG_*); valid until the next begin() or commit().
    // `what` is for the text of an error: "rule of chain requests".
    nl_msg *begin(std::uint16_t type, std::uint8_t family, std::uint16_t flags, std::string what);
    [[nodiscard]] bool isEmpty() const { return m_descriptions.empty(); }

    // Attributes of the current message. A message that cannot grow makes commit() fail.
    void putText(int attribute, std::string_view text); // zero-terminated on the wire
    void putU16(int attribute, std::uint16_t value); // big endian, as nf_tables wants all of them
    void putU32(int attribute, std::uint32_t value);
    void putBytes(int attribute, const void *data, std::size_t size);

    // Closes the attribute when it goes out of scope.
    class Nest
    {
    public:
        Nest(NetfilterBatch &batch, int attribute);
        ~Nest();
        Nest(const Nest &) = delete;
        Nest &operator=(const Nest &) = delete;

    private:
        NetfilterBatch &m_batch;
        void *m_start;
    };

    // Sends everything and waits for the answer. errorNumber() tells why it failed.
    [[nodiscard]] Result<> commit();
    [[nodiscard]] int errorNumber() const { return m_errorNumber; }

private:
    void append(std::uint16_t type, std::uint8_t family, std::uint16_t resource);
    void finishMessage();
    [[nodiscard]] Result<> awaitAnswer(NetlinkSocket &socket);
    [[nodiscard]] Result<> fail(std::uint32_t sequence, int errorNumber);

    std::vector<std::uint8_t> m_octets;
    std::vector<std::string> m_descriptions; // of sequence number 1, 2 ...
    std::size_t m_lastMessage = 0;           // where the last message starts in m_octets
    NetlinkMessage m_message;
    bool m_outOfMemory = false;
    int m_errorNumber = 0;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a server list: grammar only, without knowing services or names.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <optional>
#include <tl/expected.hpp>

#include "engine/config/service.h"

namespace vipdeck {

struct ServerLineProblem
{
    QString summary;  // for the margin: "not an address"
    QString sentence; // with the value and what would be right
};

struct ServerLine
{
    QString host;  // set: a name to resolve, else `first` and `count`
    Address first; // first server of a range or network
    int count = 1;
    QString name;
    std::optional<std::uint16_t> port;
    std::optional<std::int32_t> weight;
    std::optional<std::uint32_t> upperThreshold;
    std::optional<std::uint32_t> lowerThreshold;
    std::optional<Forwarding> forwarding; // only from an ipvsadm line, with its tunnel
    TunnelConfig tunnel;
};

template<typename T>
using ServerLineResult = tl::expected<T, ServerLineProblem>;

// Remembers the column order of a CSV heading for the lines after it.
class ServerLineReader
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::ServerLineReader)

public:
    explicit ServerLineReader(int maximumCount)
        : m_maximumCount(maximumCount)
    {}

    // nullopt: blank, a comment or a CSV heading.
    [[nodiscard]] ServerLineResult<std::optional<ServerLine>> read(const QString &text);

    // `address` moved up by `steps` inside its family.
    [[nodiscard]] static Address advanced(const Address &address, int steps);

private:
    [[nodiscard]] ServerLineResult<ServerLine> readWords(const QStringList &words) const;
    [[nodiscard]] ServerLineResult<ServerLine> readColumns(const QStringList &cells) const;
    [[nodiscard]] ServerLineResult<ServerLine> readCommand(const QString &text) const;
    [[nodiscard]] ServerLineResult<ServerLine> readAddress(const QString &text) const;
    [[nodiscard]] ServerLineResult<ServerLine> readRange(const QString &text) const;
    [[nodiscard]] ServerLineResult<ServerLine> readNetwork(const QString &text) const;
    [[nodiscard]] ServerLineResult<ServerLine> readHost(const QString &text) const;
    [[nodiscard]] ServerLineResult<void> setField(ServerLine &line, const QString &field,
                                                  const QString &value) const;
    [[nodiscard]] bool readHeading(const QStringList &cells);
    [[nodiscard]] ServerLineProblem tooMany(const QString &text, qint64 count) const;

    int m_maximumCount;
    QStringList m_columns{QStringLiteral("address"), QStringLiteral("name"),
                          QStringLiteral("weight"), QStringLiteral("port")};
};

} // namespace vipdeck

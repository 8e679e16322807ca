// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/connectionexport.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QPointer>
#include <QTimer>
#include <algorithm>
#include <array>
#include <utility>

#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "helper/api/limits.h"

namespace vipdeck {
namespace {

// Text of a spreadsheet that begins like this is calculated there; some of it is what clients sent.
constexpr QLatin1String kFormulaStarts("=+-@\t\r");

QString protocolName(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Tcp: return QStringLiteral("TCP");
    case Protocol::Udp: return QStringLiteral("UDP");
    case Protocol::Sctp: return QStringLiteral("SCTP");
    case Protocol::Esp: return QStringLiteral("ESP");
    case Protocol::Ah: return QStringLiteral("AH");
    case Protocol::Any: return QStringLiteral("IP");
    default: return QStringLiteral("ICMP");
    }
}

QString forwardingName(Forwarding forwarding)
{
    switch (forwarding) {
    case Forwarding::LocalNode: return QStringLiteral("local");
    case Forwarding::Tunnel: return QStringLiteral("tunnel");
    case Forwarding::DirectRoute: return QStringLiteral("route");
    default: return QStringLiteral("masq");
    }
}

constexpr std::array kColumns{"protocol",       "client",       "clientPort",     "virtualAddress",
                              "virtualPort",    "firewallMark", "server",         "serverPort",
                              "serverName",     "state",        "template",       "forwarding",
                              "packets",        "bytes",        "ageSeconds",     "idleSeconds",
                              "expiresSeconds", "persistence",  "persistenceData"};

using Values = std::array<QJsonValue, kColumns.size()>;

QJsonValue number(std::uint64_t value)
{
    return QJsonValue(static_cast<qint64>(value));
}

QByteArray csvCell(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? "true" : "false";
    if (value.isDouble())
        return QByteArray::number(value.toInteger());
    auto text = value.toString();
    if (!text.isEmpty() && kFormulaStarts.contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return text.toUtf8();
}

QByteArray csvLine(const Values &values)
{
    QByteArray line;
    for (std::size_t i = 0; i < values.size(); ++i)
        line += (i == 0 ? QByteArray() : QByteArray(",")) + csvCell(values[i]);
    return line + "\r\n";
}

QByteArray jsonObject(const Values &values)
{
    QJsonObject object;
    for (std::size_t i = 0; i < values.size(); ++i)
        object.insert(QLatin1String(kColumns[i]), values[i]);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

ConnectionExport::ConnectionExport(DirectorDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{}

ConnectionExport::~ConnectionExport() = default;

QByteArray ConnectionExport::heading(Format format)
{
    if (format == Format::Json)
        return "[";
    QByteArray line;
    for (const char *column : kColumns)
        line += (line.isEmpty() ? QByteArray() : QByteArray(",")) + column;
    return line + "\r\n";
}

QByteArray ConnectionExport::row(const ConnectionStatus &c) const
{
    const auto text = [](const std::string &value) {
        return QJsonValue(QString::fromStdString(value));
    };
    const Values values{protocolName(c.protocol),
                        EndpointText::toString(c.client.address),
                        number(c.client.port),
                        EndpointText::toString(c.virtualEndpoint.address),
                        number(c.virtualEndpoint.port),
                        number(c.firewallMark),
                        EndpointText::toString(c.destination.address),
                        number(c.destination.port),
                        m_document->serverName(c.destination.address),
                        text(c.state),
                        c.isTemplate,
                        forwardingName(c.forwarding),
                        number(c.packets),
                        number(c.bytes),
                        number(c.ageSeconds),
                        number(c.idleSeconds),
                        number(c.expiresSeconds),
                        text(c.persistenceEngine),
                        text(c.persistenceData)};
    if (m_order.format == Format::Csv)
        return csvLine(values);
    return (m_rows == 0 ? "\n" : ",\n") + jsonObject(values);
}

bool ConnectionExport::start(const Order &order)
{
    if (isRunning())
        return false;
    m_order = order;
    m_rows = 0;
    const auto run = ++m_run;
    m_file = std::make_unique<QSaveFile>(order.fileName);
    QTimer::singleShot(0, this, [this, run] {
        if (run != m_run || !m_file)
            return;
        if (!m_file->open(QIODevice::WriteOnly))
            return end(End::Failed, fileProblem());
        // Who talks to whom is nobody else's business.
        m_file->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        if (write(heading(m_order.format)))
            ask(1);
    });
    return true;
}

void ConnectionExport::cancel()
{
    if (isRunning())
        end(End::Cancelled);
}

void ConnectionExport::ask(std::uint32_t place)
{
    api::ConnectionsRequest request;
    request.place = place;
    request.limit = api::kMaximumConnectionRows;
    request.conditions = m_order.conditions;
    m_document->fetchConnections(
        request, [guard = QPointer(this), run = m_run](const Result<api::ConnectionsReply> &reply) {
            if (guard && guard->m_run == run && guard->isRunning())
                guard->take(reply);
        });
}

void ConnectionExport::take(const Result<api::ConnectionsReply> &reply)
{
    if (!reply)
        return end(End::Failed, tr("After %1 connection(s) the director gave no more: %2.", "",
                                   static_cast<int>(m_rows))
                                    .arg(QLocale().toString(m_rows),
                                         QString::fromStdString(reply.error().message)));
    QByteArray page;
    for (const auto &connection : reply->rows) {
        page += row(connection);
        ++m_rows;
    }
    if (!write(page))
        return;
    Q_EMIT progressed();
    if (!isRunning())
        return; // somebody who was told has cancelled
    if (reply->next == 0)
        return complete();
    // From the event loop, also where answers come at once.
    QTimer::singleShot(0, this, [this, run = m_run, next = reply->next] {
        if (run == m_run && isRunning())
            ask(next);
    });
}

bool ConnectionExport::write(const QByteArray &text)
{
    // A short write has no reason yet; what is left brings it.
    qint64 written = 0;
    for (qint64 last = 1; written < text.size() && last > 0; written += last)
        last =
            std::max<qint64>(0, m_file->write(text.constData() + written, text.size() - written));
    if (written == text.size() && m_file->flush())
        return true;
    end(End::Failed, tr("After %1 connection(s): %2", "", static_cast<int>(m_rows))
                         .arg(QLocale().toString(m_rows), fileProblem()));
    return false;
}

void ConnectionExport::complete()
{
    if (m_order.format == Format::Json && !write(m_rows == 0 ? "]\n" : "\n]\n"))
        return;
    if (!m_file->commit())
        return end(End::Failed, fileProblem());
    end(End::Written);
}

// The file is thrown away unless it was committed.
void ConnectionExport::end(End end, const QString &problem)
{
    ++m_run;
    m_file.reset();
    Q_EMIT finished(end, problem);
}

QString ConnectionExport::fileProblem() const
{
    return tr("%1 cannot be written: %2.")
        .arg(QDir::toNativeSeparators(m_order.fileName), m_file->errorString());
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/draftstorage.h"

#include <QBuffer>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <algorithm>

#include "helper/api/codec.h"
#include "helper/api/frame.h"

namespace vipdeck {
namespace {

constexpr quint32 kMagic = 0x56444452; // "VDDR"
constexpr quint16 kVersion = 1;
constexpr std::uint32_t kMaximumOctets = 64 << 20;

// Change sets travel in the encoding of the contract, which checks what it reads.
QByteArray encode(const ChangeSet &changes)
{
    api::ApplyRequest request;
    request.changes = changes;
    return api::encodeRequest(1, api::methodInfo(api::Method::Apply).name, request);
}

Result<ChangeSet> decode(QByteArray frame)
{
    QBuffer buffer(&frame);
    buffer.open(QIODevice::ReadOnly);
    auto payload = api::FrameReader(kMaximumOctets).readFrom(buffer);
    if (!payload)
        return tl::unexpected(payload.error());
    if (!*payload)
        return makeError(ErrorCode::Malformed, "a frame of a draft is cut short");
    auto request = api::IncomingRequest::open(**payload);
    if (!request)
        return tl::unexpected(request.error());
    auto params = request->params<api::ApplyRequest>();
    if (!params)
        return tl::unexpected(params.error());
    return std::move(params->changes);
}

tl::unexpected<Error> ioError(const QFileDevice &file, const char *what)
{
    return makeError(ErrorCode::Io, "cannot " + std::string(what) + ' '
                                        + file.fileName().toStdString() + ": "
                                        + file.errorString().toStdString());
}

// Numbers of servers travel as weights.
ChangeSet weightsAsChanges(const std::map<ServerRef, std::int32_t> &weights)
{
    ChangeSet changes;
    for (const auto &[server, weight] : weights) {
        DestinationConfig destination;
        destination.endpoint = server.endpoint;
        destination.weight = weight;
        changes.emplace_back(EditDestination{server.service, destination});
    }
    return changes;
}

// Seconds as weight, the first weight as upper threshold; earlier versions left that at 0.
ChangeSet startsAsChanges(const std::map<ServerRef, GentleStart> &starts)
{
    ChangeSet changes;
    for (const auto &[server, start] : starts) {
        DestinationConfig destination;
        destination.endpoint = server.endpoint;
        destination.weight = static_cast<std::int32_t>(start.seconds);
        destination.upperThreshold = static_cast<std::uint32_t>(start.firstWeight);
        changes.emplace_back(EditDestination{server.service, destination});
    }
    return changes;
}

ChangeSet removalsAsChanges(const std::set<ServerRef> &servers)
{
    ChangeSet changes;
    for (const auto &server : servers)
        changes.emplace_back(RemoveDestination{server.service, server.endpoint});
    return changes;
}

Result<StoredDraft> assemble(const QByteArray &changes, const QByteArray &weights,
                             const QByteArray &removals)
{
    StoredDraft draft;
    auto decodedChanges = decode(changes);
    const auto decodedWeights = decode(weights);
    const auto decodedRemovals = decode(removals);
    if (!decodedChanges)
        return tl::unexpected(decodedChanges.error());
    if (!decodedWeights)
        return tl::unexpected(decodedWeights.error());
    if (!decodedRemovals)
        return tl::unexpected(decodedRemovals.error());
    draft.changes = std::move(*decodedChanges);
    for (const auto &change : *decodedWeights)
        if (const auto *edit = std::get_if<EditDestination>(&change))
            draft.weightBeforeDrain[{edit->key, edit->destination.endpoint}] =
                edit->destination.weight;
    for (const auto &change : *decodedRemovals)
        if (const auto *remove = std::get_if<RemoveDestination>(&change))
            draft.removeWhenEmpty.insert({remove->key, remove->endpoint});
    return draft;
}

void takeStarts(const ChangeSet &changes, StoredDraft &draft)
{
    for (const auto &change : changes)
        if (const auto *edit = std::get_if<EditDestination>(&change))
            draft.gentleStarts[{edit->key, edit->destination.endpoint}] = {
                static_cast<quint32>(std::max(edit->destination.weight, 0)),
                static_cast<std::int32_t>(std::clamp(edit->destination.upperThreshold, 1u,
                                                     static_cast<std::uint32_t>(kMaximumWeight)))};
}

} // namespace

DraftStorage::DraftStorage(const QString &directory, const QString &director)
{
    QString safe;
    for (const QChar c : director)
        safe += c.isLetterOrNumber() || c == u'-' || c == u'.' ? c : QChar(u'_');
    m_fileName = QDir(directory).filePath(safe + QStringLiteral(".draft"));
}

Result<> DraftStorage::write(const StoredDraft &draft) const
{
    if (draft.isEmpty()) {
        QFile file(m_fileName);
        if (file.exists() && !file.remove())
            return ioError(file, "remove");
        return {};
    }
    QDir().mkpath(QFileInfo(m_fileName).path());
    QSaveFile file(m_fileName);
    if (!file.open(QIODevice::WriteOnly))
        return ioError(file, "write");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QDataStream stream(&file);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kMagic << kVersion << encode(draft.changes)
           << encode(weightsAsChanges(draft.weightBeforeDrain))
           << encode(removalsAsChanges(draft.removeWhenEmpty))
           << encode(startsAsChanges(draft.gentleStarts));
    if (!file.commit())
        return ioError(file, "write");
    return {};
}

Result<std::optional<StoredDraft>> DraftStorage::read() const
{
    QFile file(m_fileName);
    if (!file.exists())
        return std::optional<StoredDraft>();
    if (!file.open(QIODevice::ReadOnly))
        return ioError(file, "read");
    const auto malformed = [&] {
        return makeError(ErrorCode::Malformed,
                         m_fileName.toStdString() + " is not a draft of this version");
    };
    if (file.size() > kMaximumOctets)
        return malformed();
    QDataStream stream(&file);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    quint16 version = 0;
    QByteArray changes;
    QByteArray weights;
    QByteArray removals;
    stream >> magic >> version;
    if (magic != kMagic || version != kVersion)
        return malformed();
    stream >> changes >> weights >> removals;
    if (stream.status() != QDataStream::Ok)
        return malformed();
    auto draft = assemble(changes, weights, removals);
    if (!draft)
        return tl::unexpected(draft.error());
    // Drafts of earlier versions end here.
    QByteArray starts;
    if (!stream.atEnd())
        stream >> starts;
    if (stream.status() != QDataStream::Ok)
        return malformed();
    const auto read = starts.isEmpty() ? Result<ChangeSet>() : decode(starts);
    if (!read)
        return tl::unexpected(read.error());
    takeStarts(*read, *draft);
    return std::optional(std::move(*draft));
}

} // namespace vipdeck

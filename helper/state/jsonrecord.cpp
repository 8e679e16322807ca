// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/state/jsonrecord.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace vipdeck::rulefile {

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray checksumLine(QByteArrayView above)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(above);
    return line(QJsonObject{{QStringLiteral("end"), QString::fromLatin1(hash.result().toHex())}});
}

QByteArray sealed(const QByteArray &text)
{
    return text + checksumLine(text);
}

Result<QByteArray> unsealed(const QByteArray &text)
{
    const auto lastLine = text.size() < 2 ? -1 : text.lastIndexOf('\n', text.size() - 2);
    const auto above = text.left(lastLine + 1);
    if (text.isEmpty() || text.mid(lastLine + 1) != checksumLine(above))
        return makeError(ErrorCode::Malformed, "the checksum does not fit the file: it was changed "
                                               "by hand or damaged");
    return above;
}

Result<QJsonObject> objectOf(const QByteArray &octets)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(octets, &problem);
    if (!document.isObject())
        return makeError(ErrorCode::Malformed, problem.errorString().toStdString());
    return document.object();
}

} // namespace vipdeck::rulefile

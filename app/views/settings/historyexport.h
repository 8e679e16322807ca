// SPDX-License-Identifier: GPL-3.0-or-later
// Writes every version of a director's history into a new directory: a rule file each, which
// ipvsadm-restore takes, and index.csv with who, when and why. GUI thread.
#pragma once

#include <QObject>
#include <QPointer>
#include <vector>

#include "helper/api/operations.h"

namespace vipdeck {

class DirectorDocument;

class HistoryExport : public QObject
{
    Q_OBJECT

public:
    explicit HistoryExport(DirectorDocument *director, QObject *parent = nullptr);

    // Below `parent`; ends in finished().
    void start(const QString &parent);
    [[nodiscard]] QString directory() const { return m_directory; }

Q_SIGNALS:
    void progressed(int written, int versions);
    // `problem` is an English sentence; empty: all is written.
    void finished(int written, const QString &problem);

private:
    void fetchPage();
    void takePage(const Result<api::HistoryReply> &reply);
    void fetchVersion();
    void takeVersion(const Result<api::VersionReply> &reply);
    [[nodiscard]] bool write(const QString &name, const QByteArray &text);
    void end();

    QPointer<DirectorDocument> m_director;
    QString m_directory;
    std::vector<api::VersionInfo> m_entries; // newest first
    std::size_t m_next = 0;
    int m_written = 0;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the connections that a filter lets through to a file, however many they are: one page of
// the helper in memory at a time, in the order of the helper's table. The file appears whole at the
// end; until then, and after a failure or cancel(), an older one of that name stays. A connection
// that lives all the while is in it exactly once. GUI thread.
#pragma once

#include <QObject>
#include <QSaveFile>
#include <memory>
#include <vector>

#include "helper/api/connectionquery.h"

namespace vipdeck {

class DirectorDocument;

class ConnectionExport : public QObject
{
    Q_OBJECT

public:
    enum class Format { Csv, Json };
    Q_ENUM(Format)
    enum class End { Written, Cancelled, Failed };
    Q_ENUM(End)

    struct Order
    {
        QString fileName;
        Format format = Format::Csv;
        std::vector<api::ConnectionCondition> conditions; // all must hold
        quint64 expected = 0;                             // rows, about; 0: not known
    };

    explicit ConnectionExport(DirectorDocument *document, QObject *parent = nullptr);
    ~ConnectionExport() override;

    // One at a time: while one runs, another is refused. Ends in finished(), never before it
    // returns.
    bool start(const Order &order);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_file != nullptr; }
    [[nodiscard]] const Order &order() const { return m_order; }
    [[nodiscard]] quint64 rows() const { return m_rows; } // written so far

    // The text of a page: one line for each row of CSV, objects of an array for JSON. Keys and
    // numbers are the same in every language.
    [[nodiscard]] static QByteArray heading(Format format);
    [[nodiscard]] QByteArray row(const ConnectionStatus &connection) const;

Q_SIGNALS:
    void progressed();
    // `problem`: where and why, for End::Failed.
    void finished(vipdeck::ConnectionExport::End end, const QString &problem);

private:
    void ask(std::uint32_t place);
    void take(const Result<api::ConnectionsReply> &reply);
    [[nodiscard]] bool write(const QByteArray &text);
    void complete();
    void end(End end, const QString &problem = {});
    [[nodiscard]] QString fileProblem() const;

    DirectorDocument *m_document;
    Order m_order;
    std::unique_ptr<QSaveFile> m_file;
    quint64 m_rows = 0;
    quint64 m_run = 0; // answers to earlier ones are dropped
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// One visit of the real-server doctor: some servers, looked at in one way, and their reports.
// Facts of the director come through the document's link, those of the servers over ssh or as
// pasted text. Owned by a dialog; GUI thread.
#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "engine/doctor/doctor.h"

namespace vipdeck {

class DirectorDocument;
class RemoteFacts;

class DoctorSession : public QObject
{
    Q_OBJECT

public:
    enum class Look { Ssh, Packets, Paste };
    Q_ENUM(Look)

    struct Patient
    {
        doctor::Target target;
        QString name; // as people know it, else the address
        std::optional<doctor::DirectorFacts> director;
        std::optional<doctor::ServerFacts> server;
        std::optional<doctor::Report> report;   // absent: not looked at yet
        std::optional<qint64> readMilliseconds; // how long ssh took
        QString problem;                        // why it could not be looked at, else empty
    };

    DoctorSession(DirectorDocument *document, const std::vector<doctor::Target> &targets,
                  QObject *parent = nullptr);
    ~DoctorSession() override;

    [[nodiscard]] const std::vector<Patient> &patients() const { return m_patients; }
    [[nodiscard]] bool isBusy() const { return m_running > 0 || m_next < m_patients.size(); }
    // Looks at every server again. `sshHost`: %h stands for the address.
    void look(Look look, const QString &sshHost = {});
    // The script for one server, once the director was looked at; else empty.
    [[nodiscard]] QString script(std::size_t patient) const;
    // Errors: what the text is not.
    Result<> paste(std::size_t patient, const QString &text);

    [[nodiscard]] std::vector<doctor::Report> reports() const;
    // Those without a failed check, of those that were looked at.
    [[nodiscard]] int healthyCount() const;

Q_SIGNALS:
    void changed(); // a report, a problem, the end of a look

private:
    void startMore();
    void examine(std::size_t patient);
    void readServer(std::size_t patient, int round);
    void judge(std::size_t patient);
    void finish(std::size_t patient, const QString &problem);

    DirectorDocument *m_document;
    std::vector<Patient> m_patients;
    std::vector<std::unique_ptr<RemoteFacts>> m_readers;
    Look m_look = Look::Packets;
    QString m_sshHost;
    std::size_t m_next = 0;
    int m_running = 0;
    int m_round = 0; // answers of an earlier one are ignored
};

} // namespace vipdeck

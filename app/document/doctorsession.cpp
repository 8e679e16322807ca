// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/doctorsession.h"

#include <QElapsedTimer>
#include <QPointer>
#include <algorithm>

#include "app/client/remotefacts.h"
#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "engine/doctor/factscript.h"
#include "engine/doctor/factstext.h"

namespace vipdeck {
namespace {

constexpr int kAtATime = 8;

} // namespace

DoctorSession::DoctorSession(DirectorDocument *document, const std::vector<doctor::Target> &targets,
                             QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    for (const auto &target : targets) {
        Patient patient;
        patient.target = target;
        patient.name = document->serverName(target.server.endpoint.address);
        if (patient.name.isEmpty())
            patient.name = EndpointText::toString(target.server.endpoint.address);
        m_patients.push_back(std::move(patient));
    }
    m_next = m_patients.size();
}

DoctorSession::~DoctorSession() = default;

void DoctorSession::look(Look look, const QString &sshHost)
{
    ++m_round;
    m_look = look;
    m_sshHost = sshHost;
    m_readers.clear();
    m_running = 0;
    m_next = 0;
    for (auto &patient : m_patients) {
        patient.director.reset();
        patient.server.reset();
        patient.report.reset();
        patient.readMilliseconds.reset();
        patient.problem.clear();
    }
    startMore();
    Q_EMIT changed();
}

void DoctorSession::startMore()
{
    while (m_running < kAtATime && m_next < m_patients.size()) {
        ++m_running;
        examine(m_next++);
    }
}

void DoctorSession::examine(std::size_t patient)
{
    auto *link = m_document->link();
    if (!link)
        return finish(patient, tr("A rule file has no director to look from."));
    link->examine(
        {m_patients[patient].target, true}, [session = QPointer(this), patient, round = m_round](
                                                const Result<api::MachineReply> &reply) {
            if (!session || session->m_round != round)
                return;
            if (!reply)
                return session->finish(patient, QString::fromStdString(reply.error().message));
            session->m_patients[patient].director = reply->facts;
            session->readServer(patient, round);
        });
}

void DoctorSession::readServer(std::size_t patient, int round)
{
    if (m_look != Look::Ssh)
        return finish(patient, {});
    auto host = m_sshHost;
    host.replace(
        QStringLiteral("%h"),
        QString::fromStdString(m_patients[patient].target.server.endpoint.address.toString()));
    QElapsedTimer clock;
    clock.start();
    m_readers.push_back(std::make_unique<RemoteFacts>());
    m_readers.back()->read(
        host, script(patient).toStdString(),
        [this, patient, round, clock](const Result<doctor::ServerFacts> &facts) {
            if (m_round != round)
                return;
            m_patients[patient].readMilliseconds = clock.elapsed();
            if (facts)
                m_patients[patient].server = *facts;
            finish(patient, facts ? QString() : QString::fromStdString(facts.error().message));
        });
}

// What is known is judged, also when ssh did not work.
void DoctorSession::finish(std::size_t patient, const QString &problem)
{
    --m_running;
    m_patients[patient].problem = problem;
    judge(patient);
    startMore();
    Q_EMIT changed();
}

void DoctorSession::judge(std::size_t patient)
{
    auto &it = m_patients[patient];
    if (it.director)
        it.report = doctor::examine(it.target, *it.director, it.server);
}

QString DoctorSession::script(std::size_t patient) const
{
    const auto &it = m_patients.at(patient);
    if (!it.director)
        return {};
    const auto &route = it.director->host.routeToPeer;
    const auto director = route ? route->source : it.target.service.endpoint.address;
    return QString::fromStdString(doctor::factScript(director, doctor::clientOf(it.target)));
}

Result<> DoctorSession::paste(std::size_t patient, const QString &text)
{
    auto facts = doctor::parseServerFacts(text.toStdString());
    if (!facts)
        return tl::unexpected(facts.error());
    m_patients.at(patient).server = std::move(*facts);
    judge(patient);
    Q_EMIT changed();
    return {};
}

std::vector<doctor::Report> DoctorSession::reports() const
{
    std::vector<doctor::Report> reports;
    for (const auto &patient : m_patients)
        if (patient.report)
            reports.push_back(*patient.report);
    return reports;
}

int DoctorSession::healthyCount() const
{
    return static_cast<int>(std::ranges::count_if(m_patients, [](const Patient &patient) {
        return patient.report && !patient.report->failed();
    }));
}

} // namespace vipdeck

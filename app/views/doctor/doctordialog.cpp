// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/doctor/doctordialog.h"

#include <QButtonGroup>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "app/models/doctortext.h"
#include "app/views/doctor/checkrow.h"
#include "app/views/doctor/pathpicture.h"
#include "app/views/parts/segmentedcontrol.h"
#include "app/views/parts/tokenlabel.h"

namespace vipdeck {
namespace {

QString placeTitle(doctor::Place place)
{
    switch (place) {
    case doctor::Place::Server: return DoctorDialog::tr("On the server");
    case doctor::Place::Way: return DoctorDialog::tr("On the way");
    case doctor::Place::Director: break;
    }
    return DoctorDialog::tr("On this director");
}

// What is in the way comes first; among equals the order of the report, which is the safe one.
std::vector<doctor::Check> inReadingOrder(std::vector<doctor::Check> checks)
{
    const auto rank = [](const doctor::Check &check) {
        constexpr std::array kOrder{doctor::Outcome::Fail, doctor::Outcome::Warning,
                                    doctor::Outcome::Pass, doctor::Outcome::Skipped};
        return std::pair(doctor::checkInfo(check.id).place,
                         std::ranges::find(kOrder, check.outcome) - kOrder.begin());
    };
    std::ranges::stable_sort(checks, {}, rank);
    return checks;
}

QString heading(const std::vector<DoctorSession::Patient> &patients,
                const DirectorDocument &document)
{
    const auto count = static_cast<int>(patients.size());
    const auto &target = patients.front().target;
    std::set<ServiceKey> services;
    for (const auto &patient : patients)
        services.insert(patient.target.service);
    if (services.size() > 1)
        return DoctorDialog::tr("%n server(s) checked for %1 services", "", count)
            .arg(services.size());
    return DoctorDialog::tr("%n server(s) checked for %1, %2", "", count)
        .arg(document.serviceName(target.service),
             EndpointText::toString(target.server.forwarding));
}

// "web-06, Debian 12, kernel 6.1" as far as it is known.
QString hostWords(const QString &name, const doctor::HostFacts *host)
{
    QStringList parts{name};
    if (host && !host->system.empty())
        parts.append(QString::fromStdString(host->system));
    if (host && !host->kernel.empty())
        parts.append(DoctorDialog::tr("kernel %1").arg(QString::fromStdString(host->kernel)));
    return parts.join(QStringLiteral(", "));
}

QString placeWords(doctor::Place place, const DoctorSession::Patient &patient,
                   const QString &director)
{
    if (place == doctor::Place::Server)
        return hostWords(patient.name, patient.server ? &patient.server->host : nullptr);
    if (place == doctor::Place::Director)
        return hostWords(director, patient.director ? &patient.director->host : nullptr);
    return {};
}

} // namespace

std::size_t DoctorDialog::current() const
{
    return static_cast<std::size_t>(std::max(0, m_patients->currentIndex().row()));
}

doctor::FixStyle DoctorDialog::style() const
{
    return static_cast<doctor::FixStyle>(m_style->current());
}

void DoctorDialog::look()
{
    const auto how = static_cast<DoctorSession::Look>(m_how->checkedId());
    m_sshHost->setEnabled(how == DoctorSession::Look::Ssh);
    m_sshNote->setVisible(how == DoctorSession::Look::Ssh);
    m_paste->setVisible(how == DoctorSession::Look::Paste);
    m_pasteProblem->hide();
    m_session.look(how, m_sshHost->text().trimmed());
}

// Until somebody chooses, the first server that fails is shown.
void DoctorDialog::showWorst()
{
    if (m_chosen || m_session.isBusy())
        return;
    const auto &patients = m_session.patients();
    const auto worst = std::ranges::find_if(patients, [](const DoctorSession::Patient &patient) {
        return patient.report && patient.report->failed();
    });
    const auto row = worst == patients.end() ? 0 : static_cast<int>(worst - patients.begin());
    const QSignalBlocker quiet(m_patients->selectionModel());
    m_patients->setCurrentIndex(m_patients->model()->index(row, 0));
    m_patients->viewport()->update();
}

void DoctorDialog::refresh()
{
    showWorst();
    refreshHead();
    refreshChecks();
    refreshFoot();
}

void DoctorDialog::refreshHead()
{
    const auto &patients = m_session.patients();
    m_title->setText(heading(patients, *m_document));
    QStringList broken;
    bool complete = true;
    for (const auto &patient : patients) {
        complete &= patient.report.has_value();
        if (patient.report && patient.report->failed())
            broken.append(patient.name);
    }
    if (m_session.isBusy())
        m_verdict->setText(tr("Looking."));
    else if (!broken.isEmpty())
        m_verdict->setText(
            tr("%1 would not answer clients.").arg(broken.join(QStringLiteral(", "))));
    else if (complete)
        m_verdict->setText(tr("Nothing was found that stands in the way."));
    else
        m_verdict->setText(tr("Not every server could be looked at."));
    m_verdict->setColor(broken.isEmpty() ? &Tokens::text2 : &Tokens::down);
}

void DoctorDialog::addChecks(const DoctorSession::Patient &patient, QWidget *list)
{
    auto *column = list->layout();
    if (!patient.problem.isEmpty()) {
        auto *problem = new TokenLabel(patient.problem, Theme::Font::Row, &Tokens::down, list);
        problem->setTextFormat(Qt::PlainText);
        problem->setWordWrap(true);
        problem->setMargin(Theme::instance().scaled(10));
        column->addWidget(problem);
    }
    if (!patient.report)
        return;
    std::optional<doctor::Place> place;
    for (const auto &check : inReadingOrder(patient.report->checks)) {
        const auto here = doctor::checkInfo(check.id).place;
        if (place != here)
            column->addWidget(createPlaceHeading(
                placeTitle(here), placeWords(here, patient, m_document->name()), list));
        place = here;
        column->addWidget(new CheckRow(check, style(), list));
    }
}

void DoctorDialog::refreshChecks()
{
    const auto &patient = m_session.patients().at(current());
    auto *list = new Surface(&Tokens::base, {}, m_checks);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addChecks(patient, list);
    column->addStretch(1);
    m_checks->setWidget(list);
    const auto time = patient.readMilliseconds;
    m_sshNote->setToolTip(time ? tr("%1 was read in %2 s")
                                     .arg(patient.name, QLocale().toString(*time / 1000.0, 'f', 1))
                               : QString());
    m_picture->setReport(m_document->name(), patient.name, patient.report);
}

void DoctorDialog::refreshFoot()
{
    const bool busy = m_session.isBusy();
    m_again->setEnabled(!busy);
    m_copyFixes->setEnabled(!busy && !fixes().isEmpty());
    if (m_purpose == Purpose::Look)
        return;
    const auto all = static_cast<int>(m_session.patients().size());
    const auto good = m_session.healthyCount();
    m_acceptAll->setVisible(good < all);
    m_acceptAll->setEnabled(!busy);
    m_accept->setEnabled(!busy);
    m_accept->setText(good == all ? tr("&Accept") : tr("&Accept %1 of %2").arg(good).arg(all));
    m_footNote->setText(busy || good == all ? QString() : switchedOffWords());
}

QString DoctorDialog::fixes() const
{
    QStringList lines;
    for (const auto &line : doctor::fixesInOrder(m_session.reports(), style()))
        lines.append(QString::fromStdString(line));
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

QString DoctorDialog::switchedOffWords() const
{
    QStringList names;
    for (const auto &patient : m_session.patients())
        if (!patient.report || patient.report->failed())
            names.append(patient.name);
    if (names.size() == 1)
        return tr("%1 stays in the draft, switched off (weight 0).").arg(names[0]);
    if (names.size() == 2)
        return tr("%1 and %2 stay in the draft, switched off (weight 0).").arg(names[0], names[1]);
    return tr("%n server(s) stay in the draft, switched off (weight 0).", "",
              static_cast<int>(names.size()));
}

void DoctorDialog::copyFixes()
{
    CheckRow::copyText(fixes());
}

QString DoctorDialog::reportText() const
{
    QString text;
    for (const auto &patient : m_session.patients()) {
        text +=
            patient.name + u' ' + EndpointText::toString(patient.target.server.endpoint) + u'\n';
        if (!patient.problem.isEmpty())
            text += QStringLiteral("  ") + patient.problem + u'\n';
        const auto checks = patient.report ? patient.report->checks : std::vector<doctor::Check>();
        for (const auto &check : checks)
            text += QStringLiteral("  %1  %2: ")
                        .arg(DoctorText::outcome(check.outcome), DoctorText::title(check.id))
                    + DoctorText::sentence(check.found) + u' ' + DoctorText::sentence(check.why)
                    + u'\n';
        text += u'\n';
    }
    return text + fixes();
}

void DoctorDialog::saveReport()
{
    const auto path = QFileDialog::getSaveFileName(this, tr("Save report"),
                                                   m_document->name() + QStringLiteral(".txt"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const bool saved =
        file.open(QIODevice::WriteOnly) && file.write(reportText().toUtf8()) >= 0 && file.commit();
    if (!saved)
        QMessageBox::warning(this, tr("Not saved"),
                             QStringLiteral("%1: %2").arg(path, file.errorString()));
}

void DoctorDialog::takePasted()
{
    const auto done = m_session.paste(current(), m_pasted->toPlainText());
    m_pasteProblem->setText(done ? QString() : QString::fromStdString(done.error().message));
    m_pasteProblem->setVisible(!done);
    if (done)
        m_pasted->clear();
}

void DoctorDialog::acceptGood()
{
    for (const auto &patient : m_session.patients())
        if (!patient.report || patient.report->failed())
            m_switchedOff.insert({patient.target.service, patient.target.server.endpoint});
    accept();
}

} // namespace vipdeck

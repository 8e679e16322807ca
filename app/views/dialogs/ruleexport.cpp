// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/ruleexport.h"

#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QSaveFile>

namespace vipdeck {
namespace {

constexpr int kShownOmissions = 8;

tl::unexpected<Error> failed(const QString &path, const QString &reason)
{
    return makeError(ErrorCode::Io, (path + QLatin1String(": ") + reason).toStdString());
}

} // namespace

Result<> RuleExport::write(const QString &path, const RuleSet &rules, formats::ExportFormat format)
{
    const auto text = QByteArray::fromStdString(formats::exportRules(rules, format).text);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return failed(path, file.errorString());
    QFile written(path);
    if (!written.open(QIODevice::ReadOnly))
        return failed(path, written.errorString());
    const auto same = formats::verifyExport(written.readAll().toStdString(), rules, format);
    if (!same)
        return makeError(same.error().code, path.toStdString() + ": " + same.error().message);
    return {};
}

QStringList RuleExport::omissions(const RuleSet &rules, formats::ExportFormat format)
{
    QStringList lines;
    for (const auto &omission : formats::exportRules(rules, format).omissions)
        lines.append(QString::fromStdString(omission.subject + ": " + omission.reason));
    return lines;
}

QString RuleExport::report(const QString &path, const RuleSet &rules)
{
    std::size_t servers = 0;
    for (const auto &service : rules.services)
        servers += service.destinations.size();
    return tr("%1 and %2 written to %3 and read back without a difference.")
        .arg(tr("%n service(s)", "", static_cast<int>(rules.services.size())),
             tr("%n server(s)", "", static_cast<int>(servers)), path);
}

QString RuleExport::save(QWidget *parent, const QString &suggestion, const RuleSet &rules)
{
    using formats::ExportFormat;
    const std::pair<ExportFormat, QString> filters[] = {
        {ExportFormat::Rules, tr("Rule file of ipvsadm (*.rules *.txt)")},
        {ExportFormat::RulesWithComments, tr("Rule file with names, notes and checks (*.rules)")},
        {ExportFormat::Keepalived, tr("keepalived.conf (*.conf)")}};
    QStringList names;
    for (const auto &[format, name] : filters)
        names.append(name);
    QString chosen = names.first();
    const auto path = QFileDialog::getSaveFileName(parent, tr("Export rules"), suggestion,
                                                   names.join(QLatin1String(";;")), &chosen);
    if (path.isEmpty())
        return {};
    auto format = ExportFormat::Rules;
    for (const auto &[known, name] : filters)
        if (name == chosen)
            format = known;
    if (const auto done = write(path, rules, format); !done) {
        QMessageBox::warning(parent, tr("Not exported"),
                             QString::fromStdString(done.error().message));
        return {};
    }
    if (const auto lines = omissions(rules, format); !lines.isEmpty()) {
        QMessageBox box(QMessageBox::Information, tr("Exported"), report(path, rules),
                        QMessageBox::Ok, parent);
        box.setInformativeText(
            tr("%n thing(s) that this format does not have:", "", static_cast<int>(lines.size()))
            + QLatin1Char('\n') + lines.mid(0, kShownOmissions).join(QLatin1Char('\n')));
        box.setDetailedText(lines.join(QLatin1Char('\n')));
        box.exec();
    }
    return report(path, rules);
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/ruleexport.h"

#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QSaveFile>

#include "engine/rules/commandtext.h"
#include "engine/rules/rulefile.h"

namespace vipdeck {
namespace {

// Services in any order, as a map would hold them: a rule file is sorted, a draft is not.
bool haveSameServices(const RuleSet &a, const RuleSet &b)
{
    if (a.services.size() != b.services.size())
        return false;
    for (const auto &service : a.services) {
        const auto *other = b.findService(service.config.key);
        if (!other || other->config != service.config
            || other->destinations.size() != service.destinations.size())
            return false;
        for (const auto &server : service.destinations) {
            const auto *same = other->findDestination(server.endpoint);
            if (!same || *same != server)
                return false;
        }
    }
    return true;
}

tl::unexpected<Error> failed(const QString &path, const QString &reason)
{
    return makeError(ErrorCode::Io, (path + QLatin1String(": ") + reason).toStdString());
}

} // namespace

Result<> RuleExport::write(const QString &path, const RuleSet &rules)
{
    const auto text = QByteArray::fromStdString(rules::formatRuleFile(rules));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return failed(path, file.errorString());
    QFile written(path);
    if (!written.open(QIODevice::ReadOnly))
        return failed(path, written.errorString());
    const auto read = rules::parseRuleFile(written.readAll().toStdString());
    RuleSet again;
    auto problems = read.problems;
    if (problems.empty())
        problems = rules::importRuleFile(again, read);
    if (!problems.empty())
        return makeError(ErrorCode::Internal,
                         path.toStdString() + " does not read back: " + problems[0].toString());
    if (!haveSameServices(rules, again))
        return makeError(ErrorCode::Internal,
                         path.toStdString() + " reads back as other services than were written");
    return {};
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
    const auto path =
        QFileDialog::getSaveFileName(parent, tr("Export rules"), suggestion,
                                     tr("Rule files of ipvsadm (*.rules *.txt);;All files (*)"));
    if (path.isEmpty())
        return {};
    const auto done = write(path, rules);
    if (done)
        return report(path, rules);
    QMessageBox::warning(parent, tr("Not exported"), QString::fromStdString(done.error().message));
    return {};
}

} // namespace vipdeck

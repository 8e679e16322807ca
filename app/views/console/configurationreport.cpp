// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/console/configurationreport.h"

#include <QFont>
#include <QLocale>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

#include "app/document/changesentences.h"
#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "app/models/tunablecatalogue.h"

namespace vipdeck {
namespace {

constexpr int kResolution = 300;
constexpr qreal kMarginMillimetres = 16;

QString cell(const QString &text, const char *align = "left")
{
    return QStringLiteral("<td align=\"%1\">%2</td>")
        .arg(QLatin1String(align),
             text.contains(u' ') ? text.toHtmlEscaped()
                                 : QStringLiteral("<nobr>%1</nobr>").arg(text.toHtmlEscaped()));
}

QString row(const QStringList &cells)
{
    return QStringLiteral("<tr>%1</tr>").arg(cells.join(QString()));
}

QString heading(const QStringList &titles)
{
    QString text;
    for (const auto &title : titles)
        text += QStringLiteral("<th align=\"left\" bgcolor=\"#E8ECF2\">%1</th>")
                    .arg(title.toHtmlEscaped());
    return QStringLiteral("<tr>%1</tr>").arg(text);
}

QString table(const QString &rows)
{
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\" border=\"1\" "
                          "style=\"border-collapse:collapse;border-color:#C3C9D3\">%1</table>")
        .arg(rows);
}

QString limits(const DestinationConfig &server)
{
    return server.upperThreshold == 0
               ? QStringLiteral("-")
               : QStringLiteral("%1 / %2").arg(server.upperThreshold).arg(server.lowerThreshold);
}

// Inter, the console's font, has a raised colon between digits that copies as a space.
QFont copyableFont()
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setStyleHint(QFont::SansSerif);
    return font;
}

} // namespace

QString ConfigurationReport::html(const DirectorDocument &document, const QDateTime &time)
{
    const QLocale locale;
    const auto &rules = document.live();
    QString text = QStringLiteral("<html><body style=\"font-size:9pt\"><h1>%1</h1><p>%2</p>")
                       .arg(tr("Configuration of %1").arg(document.name()).toHtmlEscaped(),
                            tr("%1, generation %2. Written by VipDeck %3.")
                                .arg(locale.toString(time, QLocale::LongFormat))
                                .arg(document.generation())
                                .arg(QStringLiteral(VIPDECK_VERSION))
                                .toHtmlEscaped());
    for (const auto &service : rules.services) {
        const auto &config = service.config;
        const auto name = EndpointText::serviceName(rules, config.key);
        const auto key = EndpointText::toString(config.key);
        text += QStringLiteral("<h2>%1</h2><p>%2</p>")
                    .arg((name == key ? key : name + QStringLiteral("  ") + key).toHtmlEscaped(),
                         (tr("Scheduler %1.").arg(QString::fromStdString(config.scheduler)) + u' '
                          + ChangeSentences::serviceDetails(config))
                             .toHtmlEscaped());
        QString rows =
            heading({tr("Server"), tr("Name"), tr("Forwarding"), tr("Weight"), tr("Limits")});
        for (const auto &server : service.destinations)
            rows += row({cell(EndpointText::toString(server.endpoint)),
                         cell(EndpointText::serverName(rules, server.endpoint.address)),
                         cell(EndpointText::toString(server.forwarding)),
                         cell(QString::number(server.weight), "right"), cell(limits(server))});
        text += table(rows);
    }
    QString rows = heading({tr("Option"), tr("Value"), tr("Default"), tr("Meaning")});
    for (const auto &info : tunableCatalogue()) {
        const auto value = tunableValue(rules, info);
        const auto standard = tunableValue(RuleSet(), info);
        rows += row({cell(QLatin1String(info.name)),
                     value == standard ? cell(tunableWords(info, value))
                                       : QStringLiteral("<td><b>%1</b></td>")
                                             .arg(tunableWords(info, value).toHtmlEscaped()),
                     cell(tunableWords(info, standard)), cell(info.meaningText())});
    }
    text += QStringLiteral("<h2>%1</h2>").arg(tr("Tunables").toHtmlEscaped()) + table(rows);
    return text + QStringLiteral("</body></html>");
}

Result<> ConfigurationReport::write(const DirectorDocument &document, const QDateTime &time,
                                    const QString &fileName)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return makeError(ErrorCode::Io,
                         fileName.toStdString() + ": " + file.errorString().toStdString());
    {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setResolution(kResolution);
        writer.setPageMargins(
            {kMarginMillimetres, kMarginMillimetres, kMarginMillimetres, kMarginMillimetres},
            QPageLayout::Millimeter);
        writer.setTitle(tr("Configuration of %1").arg(document.name()));
        writer.setCreator(QStringLiteral("VipDeck " VIPDECK_VERSION));
        QTextDocument text;
        text.setDefaultFont(copyableFont());
        text.setHtml(html(document, time));
        text.print(&writer);
    }
    if (!file.commit())
        return makeError(ErrorCode::Io,
                         fileName.toStdString() + ": " + file.errorString().toStdString());
    return {};
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/console/configurationreport.h"

#include <QAbstractTextDocumentLayout>
#include <QFont>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
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
constexpr qreal kFootMillimetres = 10; // of the height inside the margins
constexpr qreal kFootPoints = 8;
constexpr qreal kMillimetresPerInch = 25.4;

QString cell(const QString &text, const char *align = "left")
{
    return QStringLiteral("<td align=\"%1\">%2</td>")
        .arg(QLatin1String(align),
             text.contains(u' ') ? text.toHtmlEscaped()
                                 : QStringLiteral("<nobr>%1</nobr>").arg(text.toHtmlEscaped()));
}

// Every second row is shaded: thin lines do not survive all printers.
QString row(const QStringList &cells, int number)
{
    return QStringLiteral("<tr%1>%2</tr>")
        .arg(number % 2 == 1 ? QStringLiteral(" bgcolor=\"#F5F7FA\"") : QString(),
             cells.join(QString()));
}

struct Column
{
    QString title;
    int width; // percent
    const char *align = "left";
};

// The heading is there again on each page.
QString table(const QList<Column> &columns, const QStringList &rows)
{
    QString titles;
    for (const auto &column : columns)
        titles += QStringLiteral("<th align=\"%1\" width=\"%2%\" bgcolor=\"#E1E6EE\">%3</th>")
                      .arg(QLatin1String(column.align))
                      .arg(column.width)
                      .arg(column.title.toHtmlEscaped());
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\" border=\"0\">"
                          "<thead><tr>%1</tr></thead>%2</table>")
        .arg(titles, rows.join(QString()));
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

// Foot of a page: the title and which page of how many.
void paintFoot(QPainter *painter, const QRectF &foot, const QString &title, const QString &page)
{
    QFont font = copyableFont();
    font.setPointSizeF(kFootPoints);
    painter->setFont(font);
    painter->setPen(QColor(0x43, 0x4C, 0x59));
    painter->drawText(foot, Qt::AlignLeft | Qt::AlignBottom, title);
    painter->drawText(foot, Qt::AlignRight | Qt::AlignBottom, page);
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
        QStringList rows;
        for (const auto &server : service.destinations)
            rows +=
                row({cell(EndpointText::toString(server.endpoint)),
                     cell(EndpointText::serverName(rules, server.endpoint.address)),
                     cell(EndpointText::toString(server.forwarding)),
                     cell(QString::number(server.weight), "right"), cell(limits(server), "right")},
                    static_cast<int>(rows.size()));
        text += table({{tr("Server"), 34},
                       {tr("Name"), 24},
                       {tr("Forwarding"), 16},
                       {tr("Weight"), 10, "right"},
                       {tr("Limits"), 16, "right"}},
                      rows);
    }
    QStringList rows;
    for (const auto &info : tunableCatalogue()) {
        const auto value = tunableValue(rules, info);
        const auto standard = tunableValue(RuleSet(), info);
        rows += row({cell(QLatin1String(info.name)),
                     value == standard ? cell(tunableWords(info, value))
                                       : QStringLiteral("<td><b>%1</b></td>")
                                             .arg(tunableWords(info, value).toHtmlEscaped()),
                     cell(tunableWords(info, standard)), cell(info.meaningText())},
                    static_cast<int>(rows.size()));
    }
    text +=
        QStringLiteral("<h2>%1</h2>").arg(tr("Tunables").toHtmlEscaped())
        + table({{tr("Option"), 30}, {tr("Value"), 12}, {tr("Default"), 12}, {tr("Meaning"), 46}},
                rows);
    return text + QStringLiteral("</body></html>");
}

// Not QTextDocument::print(): its page numbers are a dot at this resolution, its margins come
// twice.
void ConfigurationReport::paint(QPdfWriter *writer, const QString &html)
{
    QTextDocument text;
    text.setDefaultFont(copyableFont());
    text.setDocumentMargin(0);
    text.documentLayout()->setPaintDevice(writer);
    text.setHtml(html);
    const QSizeF inside = writer->pageLayout().paintRectPixels(kResolution).size();
    const qreal foot = kFootMillimetres / kMillimetresPerInch * kResolution;
    const QSizeF body(inside.width(), inside.height() - foot);
    text.setPageSize(body);
    QPainter painter(writer);
    const int pages = text.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer->newPage();
        painter.save();
        painter.translate(0, -page * body.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(QPointF(0, page * body.height()), body);
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.setClipRect(context.clip);
        text.documentLayout()->draw(&painter, context);
        painter.restore();
        paintFoot(&painter, QRectF(QPointF(), inside), writer->title(),
                  tr("Page %1 of %2").arg(page + 1).arg(pages));
    }
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
        paint(&writer, html(document, time));
    }
    if (!file.commit())
        return makeError(ErrorCode::Io,
                         fileName.toStdString() + ": " + file.errorString().toStdString());
    return {};
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/chart/chartexport.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGraphicsView>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QWidget>

#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kPictureScale = 2;

class ChartExport
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::ChartExport)
};

// A view is painted by its scene: the series stay lines in SVG.
void paintOn(QPaintDevice *device, QWidget *widget)
{
    QPainter painter(device);
    if (auto *view = qobject_cast<QGraphicsView *>(widget))
        view->render(&painter, view->rect());
    else
        widget->render(&painter);
}

QByteArray svgOf(const ChartSource &source)
{
    QByteArray content;
    QBuffer buffer(&content);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(source.picture->size());
    generator.setViewBox(source.picture->rect());
    generator.setTitle(source.title);
    paintOn(&generator, source.picture);
    return content;
}

QByteArray pngOf(const ChartSource &source)
{
    QImage image(source.picture->size() * kPictureScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kPictureScale);
    image.fill(Theme::instance().tokens().base);
    paintOn(&image, source.picture);
    QByteArray content;
    QBuffer buffer(&content);
    return image.save(&buffer, "PNG") ? content : QByteArray();
}

} // namespace

QString saveChart(const ChartSource &source, const QString &path)
{
    QByteArray content;
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        content = source.csv();
    else if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        content = svgOf(source);
    else if (path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        content = pngOf(source);
    else
        return ChartExport::tr("%1 ends with none of .png, .svg and .csv.").arg(path);
    if (content.isEmpty())
        return ChartExport::tr("The picture could not be written as PNG.");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return ChartExport::tr("%1 could not be written: %2.").arg(path, file.errorString());
    return {};
}

QString saveChartWithDialog(const ChartSource &source, const QString &suffix)
{
    QFileDialog dialog(source.picture, ChartExport::tr("Export chart"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.setNameFilter(QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    dialog.selectFile(
        QStringLiteral("%1.%2").arg(QString(source.title).replace(u'/', u'-'), suffix));
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    const auto path = dialog.selectedFiles().constFirst();
    const auto problem = saveChart(source, path);
    return problem.isEmpty() ? ChartExport::tr("Chart saved to %1.").arg(path) : problem;
}

} // namespace vipdeck

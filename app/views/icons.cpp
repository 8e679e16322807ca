// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/icons.h"

#include <QAction>
#include <QFile>
#include <QIconEngine>
#include <QLineEdit>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <cmath>

#include "app/views/mirroring.h"
#include "app/views/theme.h"

// The resource lives in a static library: without this call the linker may drop it.
static void registerResources()
{
    Q_INIT_RESOURCE(vipdeck);
}

namespace vipdeck::icons {
namespace {

constexpr char kDrawnColor[] = "#434C59"; // the one colour every icon file is drawn in
constexpr float kDisabledOpacity = 0.6F;

QString fileName(const QString &name)
{
    static const bool registered = [] {
        registerResources();
        return true;
    }();
    Q_UNUSED(registered)
    return QStringLiteral(":/vipdeck/icons/%1.svg").arg(name);
}

QImage render(const QString &name, const QColor &color, const QSize &pixels)
{
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QFile file(fileName(name));
    if (!file.open(QIODevice::ReadOnly))
        return image;
    QByteArray svg = file.readAll();
    svg.replace(kDrawnColor, color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    QPainter painter(&image);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter);
    return image;
}

class TintedIconEngine : public QIconEngine
{
public:
    TintedIconEngine(QString name, QColor Tokens::*color)
        : m_name(std::move(name))
        , m_color(color)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        icons::paint(painter, rect, m_name, colorFor(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // Qt passes device pixels here and sets the ratio on the result itself.
        Q_UNUSED(scale)
        QPixmap result =
            icons::pixmap(m_name, colorFor(mode), qMin(size.width(), size.height()), 1);
        return result;
    }

    QIconEngine *clone() const override { return new TintedIconEngine(m_name, m_color); }
    QString key() const override { return QStringLiteral("vipdeck-tinted"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return !exists(m_name); }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const
    {
        const Tokens &tokens = Theme::instance().tokens();
        if (mode == QIcon::Disabled) {
            QColor weak = tokens.text3;
            weak.setAlphaF(kDisabledOpacity);
            return weak;
        }
        return tokens.*m_color;
    }

    QString m_name;
    QColor Tokens::*m_color;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new TintedIconEngine(name, &Tokens::text2));
}

QIcon icon(const QString &name, QColor Tokens::*color)
{
    return QIcon(new TintedIconEngine(name, color));
}

QPixmap pixmap(const QString &name, const QColor &color, int size, qreal ratio)
{
    const QString key = QStringLiteral("vipdeck-icon/%1/%2/%3/%4")
                            .arg(name, color.name(QColor::HexArgb))
                            .arg(size)
                            .arg(ratio);
    QPixmap result;
    if (QPixmapCache::find(key, &result))
        return result;
    const int side = qMax(1, static_cast<int>(std::ceil(size * ratio)));
    result = QPixmap::fromImage(render(name, color, QSize(side, side)));
    result.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, result);
    return result;
}

void paint(QPainter *painter, const QRect &rect, const QString &name, const QColor &color, int size)
{
    const int side = size > 0 ? size : qMin(rect.width(), rect.height());
    const qreal ratio = pixelRatio(painter);
    const QPoint corner(rect.x() + (rect.width() - side) / 2,
                        rect.y() + (rect.height() - side) / 2);
    const Upright upright(painter, QRectF(corner, QSizeF(side, side)));
    painter->drawPixmap(corner, pixmap(name, color, side, ratio));
}

qreal pixelRatio(const QPainter *painter)
{
    // Of the device alone it would be wrong for QWidget::render() into a sharper picture.
    return qMax(1.0, qAbs(painter->deviceTransform().m11()));
}

bool exists(const QString &name)
{
    return QFile::exists(fileName(name));
}

void lead(QLineEdit *field, const QString &name)
{
    field->addAction(icon(name), QLineEdit::LeadingPosition)->setText(field->accessibleName());
}

} // namespace vipdeck::icons

// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of every view, light and dark, compared with the one that was looked at and kept in
// tests/data/pictures (a third of its size). All pictures go to the build's folder "pictures".
// Renew the kept ones with VIPDECK_RENEW_PICTURES=1 after looking at the new ones.
#include <QDir>
#include <QtTest>

#include "app/translations.h"
#include "app/views/theme.h"
#include "tests/app/gallery/gallery.h"

namespace vipdeck::test {
namespace {

constexpr int kShrink = 3;
// Fonts are hinted differently by other versions of the libraries; a moved or missing control
// changes far more than this share of the pixels.
constexpr int kPixelTolerance = 48;      // of 255, per channel
constexpr double kShareTolerance = 0.01; // of all pixels

QImage shrink(const QImage &image)
{
    return image
        .scaled(image.width() / kShrink, image.height() / kShrink, Qt::IgnoreAspectRatio,
                Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_RGB32);
}

bool isClose(QRgb a, QRgb b)
{
    return qAbs(qRed(a) - qRed(b)) <= kPixelTolerance
           && qAbs(qGreen(a) - qGreen(b)) <= kPixelTolerance
           && qAbs(qBlue(a) - qBlue(b)) <= kPixelTolerance;
}

double differingShare(const QImage &a, const QImage &b)
{
    if (a.size() != b.size())
        return 1;
    qsizetype different = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            different += isClose(a.pixel(x, y), b.pixel(x, y)) ? 0 : 1;
    return static_cast<double>(different) / (static_cast<double>(a.width()) * a.height());
}

} // namespace

class PicturesTest : public QObject
{
    Q_OBJECT

private:
    QDir m_made{QStringLiteral(VIPDECK_BINARY_DIR "/pictures")};
    QDir m_kept{QStringLiteral(VIPDECK_SOURCE_DIR "/tests/data/pictures")};

private Q_SLOTS:
    void initTestCase()
    {
        installTranslations(*qApp);
        Theme::instance().install();
        QVERIFY(m_made.mkpath(QStringLiteral(".")));
    }

    void viewLooksAsKept_data()
    {
        QTest::addColumn<int>("exhibit");
        QTest::addColumn<bool>("dark");
        int index = 0;
        for (const auto &exhibit : exhibits()) {
            QTest::addRow("%s, light", exhibit.name) << index << false;
            QTest::addRow("%s, dark", exhibit.name) << index++ << true;
        }
    }
    void viewLooksAsKept()
    {
        QFETCH(int, exhibit);
        QFETCH(bool, dark);
        Theme::instance().setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        const auto room = openExhibit(exhibits().at(exhibit));
        const auto picture = room->widget->grab().toImage();
        const auto fileName = QStringLiteral("%1-%2.png")
                                  .arg(QLatin1String(exhibits().at(exhibit).name),
                                       dark ? QStringLiteral("dark") : QStringLiteral("light"));
        QVERIFY(picture.save(m_made.filePath(fileName)));
        const auto small = shrink(picture);
        if (qEnvironmentVariableIsSet("VIPDECK_RENEW_PICTURES"))
            QVERIFY(small.save(m_kept.filePath(fileName)));
        const QImage kept(m_kept.filePath(fileName));
        QVERIFY2(!kept.isNull(), qPrintable(m_kept.filePath(fileName)));
        const auto share = differingShare(small, kept.convertToFormat(QImage::Format_RGB32));
        QVERIFY2(share <= kShareTolerance,
                 qPrintable(QStringLiteral("%1 % differ; the new picture is %2")
                                .arg(share * 100, 0, 'f', 2)
                                .arg(m_made.filePath(fileName))));
    }

    void movedControlIsNoticed()
    {
        const auto room = openExhibit(exhibits().front());
        const auto before = shrink(room->widget->grab().toImage());
        auto *sidebar = room->widget->findChild<QWidget *>(QStringLiteral("sidebarDock"));
        QVERIFY(sidebar);
        sidebar->hide();
        // Docks move with an animation.
        QTRY_VERIFY(differingShare(before, shrink(room->widget->grab().toImage()))
                    > 2 * kShareTolerance);
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::PicturesTest)
#include "tst_pictures.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Colours, icons and fonts of the console.
#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "app/views/icons.h"
#include "app/views/theme.h"

using namespace vipdeck;

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void init() { Theme::instance().setMode(Theme::Mode::Light); }

    void everyPairHoldsItsContrast_data();
    void everyPairHoldsItsContrast();
    void seriesStandOutFromTheGround();
    void contrastOfBlackAndWhiteIsTwentyOne();
    void changingTheModeChangesPaletteAndTellsViews();
    void darkAreasAreTranslucentAndEverySecondSlotIsHatched();
    void dashesDifferBetweenSeries();
    void everyIconFileIsInTheResourceAndDraws();
    void iconsFollowTheTheme();
    void disabledIconsAreWeaker();
    void iconsAreSharpAtTwiceTheSize();
    void addressesUseAFixedFont();
};

void ThemeTest::everyPairHoldsItsContrast_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("back");
    QTest::addColumn<double>("minimum");
    for (const Tokens *tokens : {&lightTokens(), &darkTokens()}) {
        for (const ContrastRule &rule : contrastRules()) {
            QTest::addRow("%s, %s", tokens->dark ? "dark" : "light", rule.name)
                << tokens->*rule.front << tokens->*rule.back << rule.minimum;
        }
    }
}

void ThemeTest::everyPairHoldsItsContrast()
{
    QFETCH(QColor, front);
    QFETCH(QColor, back);
    QFETCH(double, minimum);
    const double ratio = contrastRatio(front, back);
    QVERIFY2(
        ratio >= minimum,
        qPrintable(
            QStringLiteral("%1 on %2 is %3").arg(front.name(), back.name()).arg(ratio, 0, 'f', 2)));
}

void ThemeTest::seriesStandOutFromTheGround()
{
    for (const Tokens *tokens : {&lightTokens(), &darkTokens()}) {
        for (const QColor &color : tokens->series)
            QVERIFY2(contrastRatio(color, tokens->base) >= 3.0, qPrintable(color.name()));
    }
}

void ThemeTest::contrastOfBlackAndWhiteIsTwentyOne()
{
    QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
}

void ThemeTest::changingTheModeChangesPaletteAndTellsViews()
{
    QSignalSpy changed(&Theme::instance(), &Theme::changed);
    Theme::instance().setMode(Theme::Mode::Dark);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().window);
    Theme::instance().setMode(Theme::Mode::Dark);
    QCOMPARE(changed.count(), 1);
    Theme::instance().setMode(Theme::Mode::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Window), lightTokens().window);
    QCOMPARE(QApplication::palette().color(QPalette::PlaceholderText), lightTokens().text3);
}

void ThemeTest::darkAreasAreTranslucentAndEverySecondSlotIsHatched()
{
    Theme &theme = Theme::instance();
    QCOMPARE(theme.seriesFill(0).color().alpha(), 255);
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(theme.seriesFill(0).color().alpha(), qRound(0.82 * 255));
    for (int slot = 0; slot < kSeriesCount; ++slot)
        QCOMPARE(theme.seriesHatch(slot).style(), slot % 2 ? Qt::BDiagPattern : Qt::NoBrush);
}

void ThemeTest::dashesDifferBetweenSeries()
{
    QSet<QString> seen;
    for (int slot = 0; slot < kSeriesCount; ++slot) {
        QString pattern;
        for (const qreal length : Theme::instance().seriesPen(slot).dashPattern())
            pattern += QString::number(length, 'f', 2) + QLatin1Char(' ');
        QVERIFY2(!seen.contains(pattern), qPrintable(pattern));
        seen.insert(pattern);
    }
}

void ThemeTest::everyIconFileIsInTheResourceAndDraws()
{
    const QDir folder(QStringLiteral(VIPDECK_SOURCE_DIR "/resources/icons"));
    const QStringList files = folder.entryList({QStringLiteral("*.svg")});
    QVERIFY(files.size() >= 86);
    for (const QString &file : files) {
        const QString name = QString(file).chopped(4);
        QVERIFY2(icons::exists(name), qPrintable(name));
        const QImage image = icons::pixmap(name, Qt::black, 16, 1).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height() && !drawn; ++y) {
            for (int x = 0; x < image.width() && !drawn; ++x)
                drawn = qAlpha(image.pixel(x, y)) > 128;
        }
        QVERIFY2(drawn, qPrintable(name));
    }
}

static QColor strongestPixel(const QImage &image)
{
    QColor strongest(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            if (color.alpha() > strongest.alpha())
                strongest = color;
        }
    }
    return strongest;
}

void ThemeTest::iconsFollowTheTheme()
{
    const QIcon icon = icons::icon(QStringLiteral("stop"));
    const auto colorNow = [&icon] { return strongestPixel(icon.pixmap(16, 16).toImage()); };
    QCOMPARE(colorNow().rgb(), lightTokens().text2.rgb());
    Theme::instance().setMode(Theme::Mode::Dark);
    QCOMPARE(colorNow().rgb(), darkTokens().text2.rgb());
    const QIcon warning = icons::icon(QStringLiteral("stop"), &Tokens::over);
    QCOMPARE(strongestPixel(warning.pixmap(16, 16).toImage()).rgb(), darkTokens().over.rgb());
}

void ThemeTest::disabledIconsAreWeaker()
{
    const QIcon icon = icons::icon(QStringLiteral("stop"));
    const QImage normal = icon.pixmap(QSize(16, 16), QIcon::Normal).toImage();
    const QImage disabled = icon.pixmap(QSize(16, 16), QIcon::Disabled).toImage();
    QVERIFY(strongestPixel(disabled).alpha() < strongestPixel(normal).alpha());
}

void ThemeTest::iconsAreSharpAtTwiceTheSize()
{
    const QPixmap pixmap = icons::pixmap(QStringLiteral("stop"), Qt::black, 16, 2);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(16, 16));
    const QPixmap fromIcon = icons::icon(QStringLiteral("stop")).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(fromIcon.size(), QSize(32, 32));
}

void ThemeTest::addressesUseAFixedFont()
{
    const QFontMetrics metrics(Theme::instance().font(Theme::Font::Mono));
    QCOMPARE(metrics.horizontalAdvance(QStringLiteral("1111")),
             metrics.horizontalAdvance(QStringLiteral("MMMM")));
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"

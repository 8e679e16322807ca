// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of every view in a language that is a third longer than English and looks foreign, and
// the window from right to left. A text that stays English is not translatable; one that is cut
// off has no room for German.
#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QFormLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTableView>
#include <QToolButton>
#include <QTranslator>
#include <QtTest>

#include "app/translations.h"
#include "app/views/parts/elidedlabel.h"
#include "app/views/theme.h"
#include "tests/app/gallery/gallery.h"

namespace vipdeck::test {
namespace {

constexpr qsizetype kLongWord = 16;
constexpr int kDockAnimationMilliseconds = 400;
constexpr QChar kMark = u'\u0416'; // a letter that no English text and no data has

// "Add server" -> "ЖAdd server~~~~": longer by a third, placeholders and accelerators untouched.
// What the German catalogue does not know stays English.
class PseudoTranslator : public QTranslator
{
public:
    PseudoTranslator() { QVERIFY(m_catalogue.load(QStringLiteral(":/i18n/vipdeck_de.qm"))); }

    [[nodiscard]] QString translate(const char *context, const char *source,
                                    const char *disambiguation, int number) const override
    {
        const auto text = QString::fromUtf8(source);
        if (isKey(text) || m_catalogue.translate(context, source, disambiguation, number).isEmpty())
            return {};
        static const QRegularExpression tags(QStringLiteral("<[^>]*>|%L?[0-9n]+"));
        const auto length = QString(text).remove(tags).size();
        // Sentences grow by words, so that they can be wrapped.
        QString tail((length * 3 + 9) / 10, u'~');
        for (auto i = kLongWord; i < tail.size(); i += kLongWord)
            tail[i] = u' ';
        return kMark + text + tail;
    }
    [[nodiscard]] bool isEmpty() const override { return false; }

private:
    // Shortcuts are translated as keys, not as texts.
    static bool isKey(const QString &text)
    {
        static const QRegularExpression key(
            QStringLiteral("^((Ctrl|Shift|Alt)\\+)*(Return|Backspace|Tab|F\\d+|.)$"));
        return key.match(text).hasMatch();
    }

    QTranslator m_catalogue;
};

// Names, addresses, numbers, keys and the field's own words stay as they are in every language.
bool isData(QString text)
{
    // A command to copy: sysctl -w net.ipv4.ip_forward=1.
    static const QRegularExpression command(
        QStringLiteral("^(sysctl|ip (addr|link|route)|ss|arping|ping|nft|ethtool)( |$)"));
    if (command.match(text).hasMatch())
        return true;
    // Options of the kernel are written as they are: net.ipv4.vs.expire_nodest_conn.
    static const QRegularExpression option(QStringLiteral("\\S*\\w_\\w\\S*"));
    text.remove(option);
    static const QRegularExpression words(QStringLiteral("[A-Za-z][A-Za-z.-]+"));
    static const QRegularExpression data(QStringLiteral(
        "^(VipDeck|TCP|UDP|SCTP|FWM|IPv|ipvsadm|PNG|SVG|CSV|gw-a|web-\\w*|api-\\w*|dns|shop-all|ns-"
        "|db-ro-|spare-|rules.ipvs|rr|wrr|lc|wlc|lblcr?|dh|sh|sed|nq|mh|fo|ovf|twos|sip|ms|Ctrl|"
        "Shift"
        "|Alt|Return|Backspace|Tab|Del|gre|gue|ipip|csum|keepalived.conf|ldirectord.cf|English|"
        "Deutsch|Espa|ol|vipdeckadm|vipdeckd|Debian|GNU|Linux|bookworm|dial-stdio|org.vipdeck.edit|"
        "jump|[KMGTPE]iB)"
        "$"));
    auto matches = words.globalMatch(text);
    while (matches.hasNext())
        if (!data.match(matches.next().captured()).hasMatch())
            return false;
    return true;
}

QString shownText(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    if (const auto *box = qobject_cast<const QGroupBox *>(&widget))
        return box->title();
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        return edit->placeholderText();
    return {};
}

QString name(const QWidget &widget)
{
    return QStringLiteral("%1 \"%2\"")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName());
}

void addUntranslated(const QString &where, const QString &text, QStringList &found)
{
    if (!text.isEmpty() && !text.contains(kMark) && !isData(text))
        found.append(QStringLiteral("%1: %2").arg(where, text));
}

QStringList untranslatedTexts(const QWidget &window)
{
    QStringList found;
    for (const auto *widget : window.findChildren<QWidget *>()) {
        if (widget->objectName().startsWith(u"qt_"))
            continue;
        if (!widget->property("quoted").toBool()) // what people wrote
            addUntranslated(name(*widget), shownText(*widget), found);
        addUntranslated(name(*widget) + QStringLiteral(" tip"), widget->toolTip(), found);
        addUntranslated(name(*widget) + QStringLiteral(" name"), widget->accessibleName(), found);
        if (const auto *view = qobject_cast<const QHeaderView *>(widget); view && view->model())
            for (int i = 0; i < view->count(); ++i)
                addUntranslated(name(*widget),
                                view->model()->headerData(i, view->orientation()).toString(),
                                found);
        if (const auto *box = qobject_cast<const QComboBox *>(widget))
            for (int i = 0; i < box->count(); ++i)
                addUntranslated(name(*widget), box->itemText(i), found);
    }
    for (const auto *action : window.findChildren<QAction *>())
        addUntranslated(QStringLiteral("action ") + action->objectName(), action->text(), found);
    found.removeDuplicates();
    return found;
}

// A label or button that is narrower than its text without eliding it.
QStringList clippedTexts(const QWidget &window)
{
    QStringList found;
    for (const auto *widget : window.findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool wraps = label && label->wordWrap();
        const bool mayElide = qobject_cast<const ElidedLabel *>(widget) != nullptr;
        const bool isIconOnly = qobject_cast<const QToolButton *>(widget)
                                && static_cast<const QToolButton *>(widget)->toolButtonStyle()
                                       == Qt::ToolButtonIconOnly;
        if (isIconOnly || !widget->isVisibleTo(&window) || shownText(*widget).isEmpty() || wraps
            || mayElide || qobject_cast<const QLineEdit *>(widget))
            continue;
        const auto wanted = qobject_cast<const QAbstractButton *>(widget)
                                ? widget->minimumSizeHint()
                                : widget->sizeHint();
        if (widget->width() + 1 < wanted.width())
            found.append(QStringLiteral("%1: \"%2\" needs %3, has %4")
                             .arg(name(*widget), shownText(*widget))
                             .arg(wanted.width())
                             .arg(widget->width()));
    }
    // What cannot be scrolled sideways has to fit.
    for (const auto *area : window.findChildren<QScrollArea *>())
        if (area->isVisibleTo(&window) && area->widget()
            && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff
            && area->widget()->width() > area->viewport()->width())
            found.append(QStringLiteral("%1 scrolls sideways: %2 in %3")
                             .arg(name(*area))
                             .arg(area->widget()->width())
                             .arg(area->viewport()->width()));
    return found;
}

// Docks of a window at its smallest size that lie on one another or stand out of it.
QStringList crowdedDocks(QWidget *window)
{
    QStringList found;
    window->resize(window->minimumSize());
    // The layout moves docks with an animation.
    QTest::qWait(kDockAnimationMilliseconds);
    const auto docks = window->findChildren<QDockWidget *>(Qt::FindDirectChildrenOnly);
    for (const auto *dock : docks) {
        if (!dock->isVisible() || dock->isFloating())
            continue;
        if (!window->rect().contains(dock->geometry()))
            found.append(dock->objectName() + QStringLiteral(" stands out"));
        for (const auto *other : docks)
            if (other != dock && other->isVisible()
                && other->geometry().intersects(dock->geometry()))
                found.append(dock->objectName() + QStringLiteral(" lies on ")
                             + other->objectName());
    }
    return found;
}

} // namespace

class LanguageTest : public QObject
{
    Q_OBJECT

private:
    PseudoTranslator m_pseudo; // translates while installed

private Q_SLOTS:
    void initTestCase()
    {
        installTranslations(*qApp);
        Theme::instance().install();
    }
    void cleanup()
    {
        QCoreApplication::removeTranslator(&m_pseudo);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void everyTextIsTranslatable_data() { addExhibitRows(); }
    void everyTextIsTranslatable()
    {
        QFETCH(int, exhibit);
        QCoreApplication::installTranslator(&m_pseudo);
        const auto room = openExhibit(exhibits().at(exhibit));
        const auto found = untranslatedTexts(*room->widget);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void longerLanguagesHaveRoom_data() { addExhibitRows(); }
    void longerLanguagesHaveRoom()
    {
        QFETCH(int, exhibit);
        QCoreApplication::installTranslator(&m_pseudo);
        const auto room = openExhibit(exhibits().at(exhibit));
        const auto found = clippedTexts(*room->widget);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void nothingIsClippedInAnyLanguage_data()
    {
        QTest::addColumn<int>("exhibit");
        QTest::addColumn<QString>("language");
        for (const char *language : {"en", "de", "es", "zh_CN"}) {
            int index = 0;
            for (const auto &exhibit : exhibits())
                QTest::addRow("%s, %s", exhibit.name, language)
                    << index++ << QString::fromLatin1(language);
        }
    }
    void nothingIsClippedInAnyLanguage()
    {
        QFETCH(int, exhibit);
        QFETCH(QString, language);
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/vipdeck_%1.qm").arg(language)));
        QCoreApplication::installTranslator(&translator);
        const auto room = openExhibit(exhibits().at(exhibit));
        const auto found = clippedTexts(*room->widget);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void docksHaveRoomInTheSmallestWindow_data()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"en", "de", "es", "zh_CN"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void docksHaveRoomInTheSmallestWindow()
    {
        QFETCH(QString, language);
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/vipdeck_%1.qm").arg(language)));
        QCoreApplication::installTranslator(&translator);
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            QGuiApplication::setLayoutDirection(direction);
            const auto room = openExhibit(exhibits().front());
            const auto found = crowdedDocks(room->widget.get());
            QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        }
    }

    // Mirrored, every visible control lies inside its parent still.
    void rightToLeftKeepsEverythingInside_data() { addExhibitRows(); }
    void rightToLeftKeepsEverythingInside()
    {
        QFETCH(int, exhibit);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const auto room = openExhibit(exhibits().at(exhibit));
        QStringList outside;
        for (const auto *widget : room->widget->findChildren<QWidget *>()) {
            const auto *parent = widget->parentWidget();
            if (widget->isWindow() || !widget->isVisible() || shownText(*widget).isEmpty()
                || parent->objectName().startsWith(u"qt_scrollarea"))
                continue;
            if (widget->geometry().right() < 0 || widget->geometry().left() > parent->width())
                outside.append(name(*widget));
        }
        QVERIFY2(outside.isEmpty(), qPrintable(outside.join(u'\n')));
        QVERIFY2(clippedTexts(*room->widget).isEmpty(),
                 qPrintable(clippedTexts(*room->widget).join(u'\n')));
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::LanguageTest)
#include "tst_language.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the accessibility tree of every view, as a screen reader does.
#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QtTest>

#include "app/translations.h"
#include "app/views/theme.h"
#include "tests/app/gallery/gallery.h"

namespace vipdeck::test {
namespace {

// What a person can act on, and what carries data: each needs a name.
bool needsName(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::List:
    case QAccessible::Tree:
    case QAccessible::Table:
    case QAccessible::Chart:
    case QAccessible::PageTab:
    case QAccessible::MenuItem: return true;
    default: return false;
    }
}

QString describe(QAccessibleInterface *item, const QString &path)
{
    const auto *object = item->object();
    return QStringLiteral("%1 > %2 \"%3\" (role 0x%4)")
        .arg(path,
             object ? QLatin1String(object->metaObject()->className()) : QLatin1String("cell"),
             object ? object->objectName() : QString())
        .arg(static_cast<int>(item->role()), 0, 16);
}

void findNameless(QAccessibleInterface *item, const QString &path, QStringList &found)
{
    if (!item || item->state().invisible)
        return;
    const auto here = describe(item, path.section(QStringLiteral(" > "), -2));
    const bool isHelperOfQt = item->object() && item->object()->objectName().startsWith(u"qt_");
    if (needsName(item->role()) && !isHelperOfQt
        && item->text(QAccessible::Name).trimmed().isEmpty())
        found.append(here);
    // Cells of a large table are made on demand; rows have their own tests.
    const bool holdsCells = item->tableInterface() != nullptr;
    for (int i = 0; !holdsCells && i < item->childCount(); ++i)
        findNameless(item->child(i), here, found);
}

bool takesKeyboard(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0
           && !widget.focusProxy();
}

QString describe(const QWidget &widget)
{
    return QStringLiteral("%1 \"%2\" %3")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(),
             widget.accessibleName() + widget.property("text").toString());
}

// Editors of lists and texts take Tab for themselves; Ctrl+Tab leaves those.
void pressTab(QWidget &window)
{
    auto *before = window.focusWidget();
    QTest::keyClick(before ? before : &window, Qt::Key_Tab);
    if (window.focusWidget() == before)
        QTest::keyClick(before ? before : &window, Qt::Key_Tab, Qt::ControlModifier);
}

// Does the place of the widget look different without the keyboard?
bool showsItsFocus(QWidget &window, QWidget &widget)
{
    constexpr int kRing = 4;
    const auto place = QRect(widget.mapTo(&window, QPoint()), widget.size())
                           .adjusted(-kRing, -kRing, kRing, kRing)
                           .intersected(window.rect());
    const auto with = window.grab(place).toImage();
    widget.clearFocus();
    const auto without = window.grab(place).toImage();
    widget.setFocus(Qt::TabFocusReason);
    return with != without;
}

} // namespace

class AccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installTranslations(*qApp);
        Theme::instance().install();
        QAccessible::setActive(true);
    }

    void everyControlHasAName_data() { addExhibitRows(); }
    void everyControlHasAName()
    {
        QFETCH(int, exhibit);
        const auto room = openExhibit(exhibits().at(exhibit));
        QStringList nameless;
        findNameless(QAccessible::queryAccessibleInterface(room->widget.get()), QString(),
                     nameless);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    // Tab walks through the whole window and comes back: no control is out of reach, none traps.
    void tabReachesEveryControl_data() { addExhibitRows(); }
    void tabReachesEveryControl()
    {
        QFETCH(int, exhibit);
        const auto room = openExhibit(exhibits().at(exhibit));
        auto *window = room->widget.get();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
        QSet<QWidget *> wanted;
        for (auto *widget : window->findChildren<QWidget *>())
            if (takesKeyboard(*widget) && !qobject_cast<QMenu *>(widget->window()))
                wanted.insert(widget);
        QSet<QWidget *> reached;
        const auto steps = 2 * wanted.size() + 10;
        for (qsizetype i = 0; i < steps; ++i) {
            if (auto *focus = window->focusWidget())
                reached.insert(focus);
            pressTab(*window);
        }
        QStringList missed;
        for (auto *widget : wanted)
            if (!reached.contains(widget) && takesKeyboard(*widget))
                missed.append(describe(*widget));
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
    }

    void theFocusIsSeenWhereverTabGoes_data() { addExhibitRows(); }
    void theFocusIsSeenWhereverTabGoes()
    {
        QFETCH(int, exhibit);
        const auto room = openExhibit(exhibits().at(exhibit));
        auto *window = room->widget.get();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
        QSet<QWidget *> known;
        QStringList unseen;
        for (int again = 0; again < 5;) {
            pressTab(*window);
            auto *focus = window->focusWidget();
            QVERIFY(focus);
            again = known.contains(focus) ? again + 1 : 0;
            // Around the window itself there is no place.
            if (again == 0 && focus != window && !showsItsFocus(*window, *focus))
                unseen.append(describe(*focus));
            known.insert(focus);
        }
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u'\n')));
    }

    // Two commands on one key would both be dead.
    void noKeyIsUsedTwice_data() { addExhibitRows(); }
    void noKeyIsUsedTwice()
    {
        QFETCH(int, exhibit);
        const auto room = openExhibit(exhibits().at(exhibit));
        QHash<QKeySequence, QString> used;
        for (const auto *action : room->widget->findChildren<QAction *>()) {
            if (action->shortcutContext() == Qt::WidgetShortcut
                || action->shortcutContext() == Qt::WidgetWithChildrenShortcut)
                continue;
            for (const auto &key : action->shortcuts()) {
                const auto other = used.value(key);
                QVERIFY2(other.isEmpty(),
                         qPrintable(QStringLiteral("%1: \"%2\" and \"%3\"")
                                        .arg(key.toString(), other, action->text())));
                used.insert(key, action->text());
            }
        }
    }

    void iconButtonsSayWhatTheyDo_data() { addExhibitRows(); }
    void iconButtonsSayWhatTheyDo()
    {
        QFETCH(int, exhibit);
        const auto room = openExhibit(exhibits().at(exhibit));
        QStringList silent;
        for (const auto *button : room->widget->findChildren<QAbstractButton *>())
            if (button->isVisible() && button->text().isEmpty() && button->toolTip().isEmpty()
                && !button->objectName().startsWith(u"qt_"))
                silent.append(QStringLiteral("%1 \"%2\" %3")
                                  .arg(QLatin1String(button->metaObject()->className()),
                                       button->objectName(), button->accessibleName()));
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::AccessTest)
#include "tst_access.moc"

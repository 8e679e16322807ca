// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/settingsdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/views/icons.h"
#include "app/views/parts/dialogfoot.h"
#include "app/views/parts/dialogsize.h"
#include "app/views/parts/reasonfields.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/settings/directorchooser.h"
#include "app/views/settings/directorroster.h"
#include "app/views/settings/directorsettings.h"
#include "app/views/settings/pagelist.h"
#include "app/views/settings/savereport.h"
#include "app/views/settings/settingspage.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr int kSideWidth = 216;
constexpr int kChooserWidth = 150;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

QStringList namesOf(const QList<DirectorDocument *> &directors)
{
    QStringList names;
    for (const auto *director : directors)
        names.append(director->name());
    return names;
}

// The dot, as the pages and lines have it, before what it means.
QWidget *createLegend(QWidget *parent)
{
    auto *legend = new QWidget(parent);
    auto *row = new QHBoxLayout(legend);
    row->setContentsMargins(scaled(14), scaled(4), scaled(12), scaled(10));
    row->setSpacing(scaled(7));
    auto *text = new TokenLabel(SettingsDialog::tr("pages with settings that differ from the "
                                                   "default"),
                                Font::Caption, &Tokens::text3, legend);
    text->setWordWrap(true);
    row->addWidget(
        new TokenLabel(QStringLiteral("\u25CF"), Font::Caption, &Tokens::accentFill, legend), 0,
        Qt::AlignTop);
    row->addWidget(text, 1);
    return legend;
}

} // namespace

SettingsDialog::SettingsDialog(const QList<DirectorDocument *> &directors, QWidget *parent)
    : SettingsDialog(SettingsContext{directors, nullptr, nullptr}, parent)
{}

SettingsDialog::SettingsDialog(const SettingsContext &context, QWidget *parent)
    : QDialog(parent)
    , m_settings(new DirectorSettings(context.directors, this))
    , m_search(new QLineEdit(this))
    , m_pages(new PageList(this))
    , m_nothing(new TokenLabel({}, Font::Row, &Tokens::text3, this))
    , m_stack(new QStackedWidget(this))
    , m_title(new TokenLabel({}, Font::Title, &Tokens::text, this))
    , m_for(new DirectorChooser(namesOf(m_settings->directors()), this))
    , m_report(new SaveReport(this))
{
    setWindowTitle(tr("Settings"));
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(createHead());
    right->addWidget(m_stack, 1);
    right->addWidget(m_report);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(createSide());
    middle->addLayout(right, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(middle, 1);
    column->addWidget(createReasons());
    column->addWidget(createFoot());
    auto pagesContext = context;
    pagesContext.settings = m_settings;
    for (auto *page : createSettingsPages(pagesContext, this))
        addPage(page);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::find);
    connect(m_pages, &QListWidget::currentRowChanged, this, &SettingsDialog::pageChosen);
    connect(m_for, &QComboBox::activated, this,
            [this] { m_settings->choose(m_for->currentData().toInt()); });
    connect(m_settings, &DirectorSettings::changed, this, &SettingsDialog::refreshFoot);
    if (context.roster)
        connect(context.roster, &DirectorRoster::rosterChanged, this,
                [this, roster = context.roster] {
                    m_settings->setDirectors(roster->openDirectors());
                    m_for->setNames(namesOf(m_settings->directors()));
                });
    m_pages->setCurrentRow(0);
    refreshDots();
    refreshFoot();
    takeDesignedSize(this);
}

QSize SettingsDialog::sizeHint() const
{
    return {scaled(1000), scaled(740)};
}

QWidget *SettingsDialog::createHead()
{
    auto *head = new Surface(&Tokens::window, Qt::BottomEdge, this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(20), scaled(9), scaled(20), scaled(9));
    row->setSpacing(scaled(10));
    m_defaults = new QPushButton(tr("De&faults"), head);
    m_defaults->setIcon(icons::icon(QStringLiteral("restore")));
    m_defaults->setToolTip(tr("Set everything on this page to its default"));
    m_defaults->setAutoDefault(false);
    m_for->setMinimumWidth(scaled(kChooserWidth));
    row->addWidget(m_title, 1);
    row->addWidget(m_for);
    row->addWidget(m_defaults);
    connect(m_defaults, &QPushButton::clicked, this,
            [this] { page(m_stack->currentIndex())->restoreDefaults(); });
    return head;
}

QWidget *SettingsDialog::createSide()
{
    auto *side = new Surface(&Tokens::base, Qt::RightEdge, this);
    side->setLineColor(&Tokens::line2);
    side->setFixedWidth(scaled(kSideWidth));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, scaled(10), 1, 0);
    column->setSpacing(scaled(8));
    auto *searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(scaled(10), 0, scaled(10), 0);
    m_search->setPlaceholderText(tr("Find a setting"));
    m_search->setAccessibleName(tr("Find a setting"));
    m_search->setClearButtonEnabled(true);
    if (auto *clear = m_search->findChild<QToolButton *>()) {
        clear->setAccessibleName(tr("Clear filter"));
        clear->setToolTip(clear->accessibleName());
    }
    icons::lead(m_search, QStringLiteral("search"));
    searchRow->addWidget(m_search);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(scaled(12), 0, scaled(12), 0);
    m_nothing->hide();
    column->addLayout(searchRow);
    column->addWidget(m_nothing);
    column->addWidget(m_pages, 1);
    column->addWidget(createLegend(side));
    return side;
}

QWidget *SettingsDialog::createReasons()
{
    auto *strip = new Surface(&Tokens::window, Qt::TopEdge, this);
    strip->setLineColor(&Tokens::line2);
    auto *column = new QVBoxLayout(strip);
    column->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    m_reasons = new ReasonFields(strip);
    m_reasons->addSideBySide(column);
    strip->hide();
    m_reasonStrip = strip;
    return strip;
}

// What a director would refuse is not sent.
void SettingsDialog::save()
{
    const bool asks = m_settings->asked() != api::AskFor::Nothing;
    if ((asks && !m_reasons->check()) || !confirmLosses())
        return;
    m_settings->save(asks ? m_reasons->reasons() : ChangeReasons());
}

QWidget *SettingsDialog::createFoot()
{
    const DialogFoot foot(this);
    foot.problems->hide();
    auto *lock = new QLabel(foot.strip);
    lock->setPixmap(
        icons::icon(QStringLiteral("lock"), &Tokens::text2).pixmap(scaled(14), scaled(14)));
    m_footText = new TokenLabel({}, Font::Body, &Tokens::text2, foot.strip);
    m_footText->setWordWrap(true);
    m_footText->setTextFormat(Qt::PlainText);
    m_save = new QPushButton(icons::icon(QStringLiteral("key"), &Tokens::onAccent), {}, foot.strip);
    m_save->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), foot.strip);
    close->setAutoDefault(false);
    foot.layout->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10));
    foot.layout->addWidget(lock);
    foot.layout->addWidget(m_footText, 1);
    foot.layout->addWidget(close);
    foot.layout->addWidget(m_save);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_save, &QPushButton::clicked, this, &SettingsDialog::save);
    return foot.strip;
}

void SettingsDialog::addPage(SettingsPage *page)
{
    m_pages->addPage(page->title(), page->icon());
    m_stack->addWidget(page);
    connect(page, &SettingsPage::changed, this, &SettingsDialog::refreshDots);
}

SettingsPage *SettingsDialog::page(int index) const
{
    return static_cast<SettingsPage *>(m_stack->widget(index));
}

bool SettingsDialog::openPage(const QString &icon)
{
    for (int i = 0; i < m_stack->count(); ++i)
        if (page(i)->icon() == icon) {
            m_pages->setCurrentRow(i);
            return true;
        }
    return false;
}

void SettingsDialog::pageChosen(int index)
{
    if (index < 0)
        return;
    auto *shown = page(index);
    m_stack->setCurrentIndex(index);
    m_title->setText(shown->title());
    m_for->setVisible(shown->concernsDirectors());
    m_defaults->setEnabled(shown->hasDefaults());
    shown->opened();
}

void SettingsDialog::refreshFoot()
{
    const auto waiting = m_settings->waiting();
    const auto count = static_cast<int>(waiting.size());
    const int directors = m_settings->directorsToSave();
    auto text = tr("The settings of the console take effect at once. Those of a director need "
                   "authentication.");
    if (m_settings->isSaving())
        text = tr("Saving. Waiting for the director.");
    else if (count > 0)
        text = tr("Settings of a director need authentication.") + u' '
               + tr("%n value(s) not saved yet: %1.", "", count)
                     .arg(waiting.join(QStringLiteral(", ")));
    m_footText->setText(text);
    const auto asked = m_settings->asked();
    if (m_reasonStrip->isHidden() == (asked != api::AskFor::Nothing)) {
        m_reasonStrip->setVisible(asked != api::AskFor::Nothing);
        m_reasons->clear(); // it was about something else
    }
    m_reasons->setAsked(asked);
    m_save->setText(directors == 0 ? tr("&Save")
                    : m_settings->needsSecondPerson()
                        ? tr("&Propose for %n director(s)", "", directors)
                        : tr("&Save for %n director(s)", "", directors));
    m_save->setEnabled(directors > 0 && m_settings->isValid() && !m_settings->isSaving());
    m_save->setDefault(m_save->isEnabled());
    m_report->setAnswers(m_settings->report());
}

// What a lower limit takes away does not come back; everything else here does.
bool SettingsDialog::confirmLosses()
{
    const auto losses = m_settings->losses();
    if (losses.isEmpty())
        return true;
    QStringList lines;
    for (const auto &loss : losses) {
        lines.append(tr("%n version(s) of %1 would be removed for good.", "",
                        static_cast<int>(loss.versions))
                         .arg(loss.director));
        if (loss.marked > 0)
            lines.back() +=
                u' ' + tr("Its %n marked one(s) stay.", "", static_cast<int>(loss.marked));
    }
    QMessageBox box(this);
    box.setIcon(QMessageBox::Warning);
    box.setWindowTitle(tr("Remove old versions"));
    box.setTextFormat(Qt::PlainText);
    box.setText(lines.join(u'\n'));
    box.setInformativeText(tr("The oldest go first; marked versions and the two newest never do. "
                              "Export history on the page of this limit saves a copy of them."));
    auto *remove = box.addButton(tr("Save and remove"), QMessageBox::DestructiveRole);
    auto *back = box.addButton(tr("Go back"), QMessageBox::RejectRole);
    box.setDefaultButton(back);
    box.setEscapeButton(back);
    box.exec();
    return box.clickedButton() == remove;
}

void SettingsDialog::done(int result)
{
    if (m_settings->waiting().isEmpty())
        return QDialog::done(result);
    QMessageBox box(this);
    box.setIcon(QMessageBox::Question);
    box.setWindowTitle(tr("Settings"));
    box.setText(tr("Leave without saving the settings of the director?"));
    box.setInformativeText(m_settings->waiting().join(QStringLiteral(", ")));
    auto *leave = box.addButton(tr("Leave"), QMessageBox::DestructiveRole);
    auto *stay = box.addButton(tr("Go back"), QMessageBox::RejectRole);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    if (box.clickedButton() == leave)
        QDialog::done(result);
}

void SettingsDialog::find(const QString &text)
{
    const auto wanted = text.trimmed();
    int first = -1;
    for (int i = 0; i < m_stack->count(); ++i) {
        const bool title = page(i)->title().contains(wanted, Qt::CaseInsensitive);
        const int hits = page(i)->findWords(wanted) + (title ? 1 : 0);
        m_pages->setHits(i, wanted.isEmpty() ? -1 : hits);
        if (hits > 0 && first < 0)
            first = i;
    }
    const bool nothing = !wanted.isEmpty() && first < 0;
    m_nothing->setText(nothing ? tr("Nothing matches \"%1\".").arg(wanted) : QString());
    m_nothing->setVisible(nothing);
    if (first >= 0 && m_pages->currentItem() && m_pages->currentItem()->isHidden())
        m_pages->setCurrentRow(first);
}

void SettingsDialog::refreshDots()
{
    for (int i = 0; i < m_stack->count(); ++i)
        m_pages->setDiffers(i, page(i)->differsFromDefault());
}

} // namespace vipdeck

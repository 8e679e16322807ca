// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <set>

#include "app/views/icons.h"
#include "app/views/parts/dialogfoot.h"
#include "app/views/parts/dialogsize.h"
#include "app/views/parts/surface.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/settings/directorsettings.h"
#include "app/views/theme.h"
#include "helper/api/limits.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;
using Key = Preferences::Key;

constexpr int kChangedRole = Qt::UserRole + 1;
constexpr int kIconRole = Qt::UserRole + 2;
constexpr int kCaptionWidth = 150;
constexpr int kMaximumDrainMinutes = 24 * 60;
constexpr int kMaximumReviewAbove = 10'000'000;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

class PageDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(190), scaled(29)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const auto &theme = Theme::instance();
        const auto &tokens = theme.tokens();
        const bool current = option.state & QStyle::State_Selected;
        painter->save();
        if (current) {
            painter->fillRect(option.rect, tokens.sel);
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                              tokens.accentFill);
        }
        const int left = option.rect.left() + scaled(12);
        icons::paint(painter, QRect(left, option.rect.top(), scaled(16), option.rect.height()),
                     index.data(kIconRole).toString(), tokens.text2, scaled(16));
        painter->setFont(theme.font(current ? Font::BodyStrong : Font::Body));
        painter->setPen(tokens.text);
        painter->drawText(option.rect.adjusted(scaled(37), 0, -scaled(26), 0),
                          Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
        if (index.data(kChangedRole).toBool()) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(tokens.accentFill);
            painter->drawEllipse(QRectF(option.rect.right() - scaled(18),
                                        option.rect.center().y() - scaled(3), scaled(7),
                                        scaled(7)));
        }
        if (option.state & QStyle::State_HasFocus) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(tokens.selLine, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }
};

} // namespace

SettingsDialog::SettingsDialog(const QList<DirectorDocument *> &directors, QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_pages(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_title(new TokenLabel({}, Font::Title, &Tokens::text, this))
{
    setWindowTitle(tr("Settings"));
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    auto *head = new Surface(&Tokens::window, Qt::BottomEdge, this);
    auto *headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(scaled(20), scaled(9), scaled(20), scaled(9));
    auto *defaults = new QPushButton(tr("Defaults"), head);
    defaults->setIcon(icons::icon(QStringLiteral("refresh")));
    defaults->setToolTip(tr("Set everything on this page to its default"));
    defaults->setAutoDefault(false);
    headRow->addWidget(m_title, 1);
    headRow->addWidget(defaults);
    right->addWidget(head);
    right->addWidget(m_stack, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(createSide());
    middle->addLayout(right, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(middle, 1);
    column->addWidget(createFoot());
    addAppearance();
    addApplying();
    addDirector(directors);
    addData();
    addNotifications();
    connect(defaults, &QPushButton::clicked, this, &SettingsDialog::useDefaults);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::filterPages);
    connect(m_pages, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0)
            return;
        m_stack->setCurrentIndex(row);
        m_title->setText(m_pages->item(row)->text());
    });
    connect(&Preferences::instance(), &Preferences::changed, this, [this] {
        for (const auto &setting : m_settings)
            setting.show();
        refreshDots();
    });
    m_pages->setCurrentRow(0);
    refreshDots();
    refreshFoot();
    takeDesignedSize(this);
}

QSize SettingsDialog::sizeHint() const
{
    return {scaled(860), scaled(560)};
}

QWidget *SettingsDialog::createFoot()
{
    const DialogFoot foot(this);
    foot.problems->hide();
    m_footText = new TokenLabel({}, Font::Row, &Tokens::text2, foot.strip);
    m_footText->setWordWrap(true);
    m_save = new QPushButton(icons::icon(QStringLiteral("key")), {}, foot.strip);
    m_save->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), foot.strip);
    close->setDefault(true);
    foot.layout->addWidget(m_footText, 1);
    foot.layout->addWidget(close);
    foot.layout->addWidget(m_save);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_save, &QPushButton::clicked, this, [this] { m_director->save(); });
    return foot.strip;
}

void SettingsDialog::refreshFoot()
{
    const auto waiting = m_director->waiting();
    const auto count = static_cast<int>(waiting.size());
    const int directors = m_director->directorsToSave();
    auto text = tr("The settings of the console take effect at once. Those of a director need "
                   "authentication.");
    if (m_director->isSaving())
        text = tr("Saving. Waiting for the director.");
    else if (count > 0)
        text = tr("Settings of a director need authentication.") + u' '
               + tr("%n value(s) not saved yet: %1.", "", count)
                     .arg(waiting.join(QStringLiteral(", ")));
    m_footText->setText(text);
    m_save->setText(directors > 0 ? tr("&Save for %n director(s)", "", directors) : tr("&Save"));
    m_save->setEnabled(directors > 0 && m_director->isValid() && !m_director->isSaving());
}

void SettingsDialog::done(int result)
{
    if (m_director->waiting().isEmpty())
        return QDialog::done(result);
    QMessageBox box(this);
    box.setIcon(QMessageBox::Question);
    box.setWindowTitle(tr("Settings"));
    box.setText(tr("Leave without saving the settings of the director?"));
    box.setInformativeText(m_director->waiting().join(QStringLiteral(", ")));
    auto *leave = box.addButton(tr("Leave"), QMessageBox::DestructiveRole);
    auto *stay = box.addButton(tr("Go back"), QMessageBox::RejectRole);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    if (box.clickedButton() == leave)
        QDialog::done(result);
}

QWidget *SettingsDialog::createSide()
{
    auto *side = new Surface(&Tokens::base, Qt::RightEdge, this);
    side->setFixedWidth(scaled(208));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, scaled(10), 1, scaled(10));
    auto *searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(scaled(10), 0, scaled(10), 0);
    m_search->setPlaceholderText(tr("Find a setting"));
    m_search->setAccessibleName(tr("Find a setting"));
    m_search->setClearButtonEnabled(true);
    icons::lead(m_search, QStringLiteral("search"));
    searchRow->addWidget(m_search);
    m_pages->setItemDelegate(new PageDelegate(m_pages));
    m_pages->setFrameShape(QFrame::NoFrame);
    m_pages->setAccessibleName(tr("Pages of settings"));
    column->addLayout(searchRow);
    column->addWidget(m_pages, 1);
    auto *legend = new TokenLabel(tr("A dot marks pages with settings that differ from the "
                                     "default."),
                                  Font::Caption, &Tokens::text3, side);
    legend->setWordWrap(true);
    legend->setContentsMargins(scaled(14), 0, scaled(10), 0);
    column->addWidget(legend);
    return side;
}

QFormLayout *SettingsDialog::addPage(const QString &title, const QString &icon)
{
    auto *page = new Surface(&Tokens::window, {}, this);
    auto *form = new QFormLayout(page);
    form->setContentsMargins(scaled(20), scaled(16), scaled(20), scaled(16));
    form->setHorizontalSpacing(scaled(10));
    form->setVerticalSpacing(scaled(12));
    addScrolled(title, icon, page);
    return form;
}

QScrollArea *SettingsDialog::addScrolled(const QString &title, const QString &icon, QWidget *page)
{
    auto *item = new QListWidgetItem(title, m_pages);
    item->setData(kIconRole, icon);
    auto *area = new QScrollArea(m_stack);
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(area);
    return area;
}

void SettingsDialog::openDirectorPage()
{
    m_pages->setCurrentRow(m_directorPage);
}

void SettingsDialog::addDirector(const QList<DirectorDocument *> &directors)
{
    m_director = new DirectorSettings(directors, this);
    m_directorPage = m_stack->count();
    addScrolled(tr("Director"), QStringLiteral("engine"), m_director);
    connect(m_director, &DirectorSettings::changed, this, [this] {
        refreshFoot();
        refreshDots();
    });
}

QWidget *SettingsDialog::addRow(QFormLayout *form, Preferences::Key key, const QString &label,
                                QWidget *control, const QString &hint)
{
    auto *cell = new QWidget(this);
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(3));
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    auto *dot = new TokenLabel(QStringLiteral("\u25CF"), Font::Caption, &Tokens::accentFill, cell);
    dot->setToolTip(tr("Differs from the default"));
    dot->setAccessibleName(dot->toolTip());
    row->addWidget(control);
    row->addWidget(dot);
    row->addStretch(1);
    column->addLayout(row);
    if (!hint.isEmpty()) {
        auto *text = new TokenLabel(hint, Font::Caption, &Tokens::text3, cell);
        text->setWordWrap(true);
        column->addWidget(text);
    }
    control->setAccessibleName(label);
    form->addRow(createCaption(label, Font::Body, kCaptionWidth, this), cell);
    m_settings.push_back({key, m_stack->count() - 1, label + u' ' + hint, dot, [] {}});
    return cell;
}

void SettingsDialog::addChoices(QComboBox *box, Preferences::Key key,
                                const std::vector<std::pair<QString, QVariant>> &choices)
{
    for (const auto &[text, value] : choices)
        box->addItem(text, value);
    const auto show = [box, key] {
        box->setCurrentIndex(box->findData(Preferences::instance().value(key)));
    };
    m_settings.back().show = show;
    show();
    connect(box, &QComboBox::activated, this,
            [box, key] { Preferences::instance().setValue(key, box->currentData()); });
}

QComboBox *SettingsDialog::addChoice(QFormLayout *form, Preferences::Key key, const QString &label,
                                     const QString &hint)
{
    auto *box = new QComboBox(this);
    box->setMinimumWidth(scaled(220));
    addRow(form, key, label, box, hint);
    return box;
}

void SettingsDialog::addCheck(QFormLayout *form, Preferences::Key key, const QString &label,
                              const QString &text)
{
    auto *box = new QCheckBox(text, this);
    addRow(form, key, label, box);
    m_settings.back().label += u' ' + text;
    box->setAccessibleName(label + QStringLiteral(": ") + text);
    const auto show = [box, key] { box->setChecked(Preferences::instance().value(key).toBool()); };
    m_settings.back().show = show;
    show();
    connect(box, &QCheckBox::toggled, this,
            [key](bool checked) { Preferences::instance().setValue(key, checked); });
}

void SettingsDialog::addNumber(QFormLayout *form, Preferences::Key key, const QString &label,
                               QSpinBox *box, const QString &hint)
{
    box->setKeyboardTracking(false);
    addRow(form, key, label, box, hint);
    const auto show = [box, key] { box->setValue(Preferences::instance().value(key).toInt()); };
    m_settings.back().show = show;
    show();
    connect(box, &QSpinBox::valueChanged, this,
            [key](int value) { Preferences::instance().setValue(key, value); });
}

void SettingsDialog::addAppearance()
{
    auto *form = addPage(tr("Appearance"), QStringLiteral("appearance"));
    const auto mode = [](Theme::Mode which) { return QVariant(static_cast<int>(which)); };
    addChoices(addChoice(form, Key::Theme, tr("Theme")), Key::Theme,
               {{tr("As the system"), mode(Theme::Mode::System)},
                {tr("Light"), mode(Theme::Mode::Light)},
                {tr("Dark"), mode(Theme::Mode::Dark)}});
    addChoices(addChoice(form, Key::CompactRows, tr("Rows of Pools")), Key::CompactRows,
               {{tr("Normal"), false}, {tr("Compact"), true}});
    addChoices(addChoice(form, Key::Language, tr("Language"),
                         tr("Numbers and dates follow the language. Takes effect at the next "
                            "start.")),
               Key::Language,
               {{tr("As the system"), QString()},
                {QStringLiteral("English"), QStringLiteral("en")},
                {QStringLiteral("Deutsch"), QStringLiteral("de")},
                {QStringLiteral("Espa\u00F1ol"), QStringLiteral("es")},
                {QStringLiteral("\u7B80\u4F53\u4E2D\u6587"), QStringLiteral("zh_CN")}});
}

void SettingsDialog::addData()
{
    auto *form = addPage(tr("Charts and data"), QStringLiteral("charts"));
    addChoices(addChoice(form, Key::UpdateMilliseconds, tr("Counters"),
                         tr("How often a director sends its counters. Charts have one point a "
                            "second at most.")),
               Key::UpdateMilliseconds,
               {{tr("Every second"), 1000},
                {tr("Every 2 seconds"), 2000},
                {tr("Every 5 seconds"), 5000},
                {tr("Every 10 seconds"), 10000}});
}

void SettingsDialog::addApplying()
{
    auto *form = addPage(tr("Applying and safety"), QStringLiteral("guard"));
    addCheck(form, Key::ConfirmApply, tr("Confirm"), tr("Revert unless I keep the change"));
    auto *seconds = new QSpinBox(this);
    seconds->setRange(static_cast<int>(api::kMinimumConfirmSeconds),
                      static_cast<int>(api::kMaximumConfirmSeconds));
    seconds->setSuffix(tr(" s"));
    addNumber(form, Key::ConfirmSeconds, tr("Time to keep it"), seconds,
              tr("The director holds the time: it also reverts when this window is gone."));
    addCheck(form, Key::AskComment, tr("Ask for a comment"),
             tr("Nothing is applied without one; it is kept in History and Log"));
    auto *cut = new QSpinBox(this);
    cut->setRange(0, kMaximumReviewAbove);
    cut->setSingleStep(10);
    cut->setSpecialValueText(tr("never"));
    addNumber(form, Key::ReviewAbove, tr("Review first above"), cut,
              tr("Apply opens Review when a change ends more active connections than this."));
    auto *minutes = new QSpinBox(this);
    minutes->setRange(0, kMaximumDrainMinutes);
    minutes->setSuffix(tr(" min"));
    minutes->setSpecialValueText(tr("none"));
    addNumber(form, Key::DrainMinutes, tr("Drain time limit"), minutes,
              tr("Then a server that leaves its pool is removed even if connections are left."));
}

void SettingsDialog::addNotifications()
{
    auto *form = addPage(tr("Notifications"), QStringLiteral("notifications"));
    addCheck(form, Key::NotifyServers, tr("Servers"), tr("A server stops or starts answering"));
    addCheck(form, Key::NotifyEngine, tr("Director"), tr("It is overloaded or takes no packets"));
    addCheck(form, Key::NotifyConnection, tr("Connection"),
             tr("A director does not answer any more"));
    addCheck(form, Key::NotifyOperations, tr("Changes"),
             tr("A change waits to be kept or was taken back, a drain ended"));
    auto *pause = new QSpinBox(this);
    pause->setRange(5, 3600);
    pause->setSuffix(tr(" s"));
    addNumber(form, Key::NotifyPauseSeconds, tr("Pause"), pause,
              tr("Least time between two notifications about the same object."));
}

void SettingsDialog::filterPages(const QString &text)
{
    const auto wanted = text.trimmed();
    int first = -1;
    for (int page = 0; page < m_pages->count(); ++page) {
        bool matches = m_pages->item(page)->text().contains(wanted, Qt::CaseInsensitive);
        for (const auto &setting : m_settings)
            matches |= setting.page == page && setting.label.contains(wanted, Qt::CaseInsensitive);
        matches |=
            page == m_directorPage && m_director->labels().contains(wanted, Qt::CaseInsensitive);
        m_pages->item(page)->setHidden(!matches);
        if (matches && first < 0)
            first = page;
    }
    if (first >= 0 && m_pages->currentItem() && m_pages->currentItem()->isHidden())
        m_pages->setCurrentRow(first);
}

void SettingsDialog::useDefaults()
{
    if (m_pages->currentRow() == m_directorPage)
        m_director->useDefaults();
    for (const auto &setting : m_settings)
        if (setting.page == m_pages->currentRow())
            Preferences::instance().setValue(setting.key, Preferences::defaultValue(setting.key));
}

void SettingsDialog::refreshDots()
{
    std::set<int> changed;
    if (m_director->differsFromDefault())
        changed.insert(m_directorPage);
    for (const auto &setting : m_settings) {
        const bool differs = !Preferences::instance().isDefault(setting.key);
        setting.dot->setVisible(differs);
        if (differs)
            changed.insert(setting.page);
    }
    for (int page = 0; page < m_pages->count(); ++page) {
        auto *item = m_pages->item(page);
        const bool differs = changed.contains(page);
        item->setData(kChangedRole, differs);
        item->setData(Qt::AccessibleTextRole,
                      differs ? tr("%1, differs from the default").arg(item->text())
                              : item->text());
    }
}

} // namespace vipdeck

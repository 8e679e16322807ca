// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/tunables/tunabledetails.h"

#include <QApplication>
#include <QClipboard>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/document/directordocument.h"
#include "app/models/tunableeffect.h"
#include "app/models/tunablesmodel.h"
#include "app/views/icons.h"
#include "app/views/parts/elidedlabel.h"
#include "app/views/parts/fieldnote.h"
#include "app/views/parts/segmentedcontrol.h"
#include "app/views/parts/surface.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/tunables/tunablehistory.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;
using Kind = TunableInfo::Kind;

constexpr int kLevels = 4;
constexpr int kCaptionWidth = 76;
constexpr int kNarrowest = 260;

QLabel *paragraph(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setFont(Theme::instance().font(Font::Row));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QWidget *section(const QString &title, QWidget *parent)
{
    const auto &theme = Theme::instance();
    auto *head = new Surface(&Tokens::alt, Qt::TopEdge | Qt::BottomEdge, parent);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme.scaled(12), theme.scaled(6), theme.scaled(12), theme.scaled(6));
    auto *label = new TokenLabel(title, Font::RowStrong, &Tokens::text, head);
    label->setWordWrap(true);
    row->addWidget(label, 1);
    return head;
}

} // namespace

TunableDetails::TunableDetails(DirectorDocument *document, TunablesModel *model, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_model(model)
    , m_history(new TunableHistory(document, this))
{
    setAccessibleName(tr("Details of the option"));
    auto *body = new Surface(&Tokens::base, {}, this);
    auto *inside = new QVBoxLayout(body);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    m_text = paragraph(body);
    m_text->setContentsMargins(12, 11, 12, 11);
    inside->addWidget(m_text);
    inside->addWidget(createForm());
    inside->addWidget(section(tr("What it would do here"), body));
    inside->addWidget(createEffect());
    m_historyTitle = section(tr("History"), body);
    inside->addWidget(m_historyTitle);
    inside->addWidget(m_history);
    inside->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setWidget(body);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createHead());
    column->addWidget(area, 1);
    column->addWidget(createFoot());
    connect(document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if (parts & ~DocumentParts(DocumentPart::Status))
            refresh();
        else if (isVisible())
            refreshEffect();
    });
    refresh();
    // Nothing can be scrolled sideways: the pane is at least as wide as its widest row.
    area->setMinimumWidth(
        qMax(Theme::instance().scaled(kNarrowest),
             body->minimumSizeHint().width() + area->verticalScrollBar()->sizeHint().width()));
}

QWidget *TunableDetails::createHead()
{
    const auto &theme = Theme::instance();
    auto *head = new Surface(&Tokens::window, Qt::BottomEdge, this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme.scaled(10), theme.scaled(3), theme.scaled(6), theme.scaled(3));
    m_name = new ElidedLabel({}, head);
    m_name->setFont(theme.font(Font::Mono));
    auto *copy = new QToolButton(head);
    copy->setIcon(icons::icon(QStringLiteral("copy")));
    copy->setAutoRaise(true);
    copy->setToolTip(tr("Copy the setting as a line of sysctl.conf"));
    copy->setAccessibleName(copy->toolTip());
    connect(copy, &QToolButton::clicked, this, [this] {
        if (!m_info)
            return;
        const auto line = tunableSetting(*m_info, m_document->draft());
        QApplication::clipboard()->setText(line);
        Q_EMIT announced(tr("Copied: %1").arg(line));
    });
    row->addWidget(m_name, 1);
    row->addWidget(copy);
    return head;
}

QWidget *TunableDetails::createForm()
{
    const auto &theme = Theme::instance();
    auto *box = new Surface(&Tokens::base, Qt::TopEdge, this);
    auto *form = new QFormLayout(box);
    form->setContentsMargins(theme.scaled(12), theme.scaled(9), theme.scaled(12), theme.scaled(9));
    form->setHorizontalSpacing(theme.scaled(8));
    form->setVerticalSpacing(theme.scaled(7));
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_current = paragraph(box);
    m_switch = new SegmentedControl(SegmentedControl::Size::Small, box);
    m_switch->addSegment(tr("Off"));
    m_switch->addSegment(tr("On"));
    m_level = new SegmentedControl(SegmentedControl::Size::Small, box);
    for (int level = 0; level < kLevels; ++level)
        m_level->addSegment(QString::number(level));
    m_number = new QLineEdit(box);
    m_number->setFixedWidth(theme.scaled(120));
    for (QWidget *editor : {static_cast<QWidget *>(m_switch), static_cast<QWidget *>(m_level),
                            static_cast<QWidget *>(m_number)})
        editor->setAccessibleName(tr("New value"));
    m_note = new FieldNote(m_number, box);
    auto *editors = new QWidget(box);
    auto *stack = new QVBoxLayout(editors);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(theme.scaled(3));
    for (QWidget *editor : {static_cast<QWidget *>(m_switch), static_cast<QWidget *>(m_level),
                            static_cast<QWidget *>(m_number)})
        stack->addWidget(editor, 0, Qt::AlignLeft);
    stack->addWidget(m_note);
    m_effectTime = paragraph(box);
    m_setting = new ElidedLabel({}, box);
    auto small = theme.font(Font::Mono); // a whole line of sysctl.conf in the pane
    small.setPixelSize(theme.font(Font::Caption).pixelSize());
    m_setting->setFont(small);
    m_kernel = paragraph(box);
    const auto add = [&](const QString &caption, QWidget *field) {
        form->addRow(createCaption(caption, Font::Row, kCaptionWidth, box), field);
    };
    add(tr("Current"), m_current);
    add(tr("New", "value of a switch in the draft"), editors);
    add(tr("Takes effect"), m_effectTime);
    add(tr("Same as"), m_setting);
    add(tr("Kernel IPVS"), m_kernel);
    const auto takeSegment = [this](int value) { take(QString::number(value)); };
    connect(m_switch, &SegmentedControl::currentChanged, this, takeSegment);
    connect(m_level, &SegmentedControl::currentChanged, this, takeSegment);
    connect(m_number, &QLineEdit::editingFinished, this, [this] { take(m_number->text()); });
    return box;
}

QWidget *TunableDetails::createEffect()
{
    const auto &theme = Theme::instance();
    auto *box = new Surface(&Tokens::base, {}, this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(theme.scaled(12), theme.scaled(9), theme.scaled(12),
                               theme.scaled(9));
    column->setSpacing(theme.scaled(8));
    m_warning = new Surface(&Tokens::overBg, {}, box);
    m_warning->setStripe(&Tokens::over);
    auto *row = new QHBoxLayout(m_warning);
    row->setContentsMargins(theme.scaled(12), theme.scaled(7), theme.scaled(8), theme.scaled(7));
    auto *icon = new QLabel(m_warning);
    icon->setPixmap(icons::icon(QStringLiteral("warn"), &Tokens::over).pixmap(theme.scaled(16)));
    m_warningText = paragraph(m_warning);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(m_warningText, 1);
    m_effect = paragraph(box);
    m_advice = paragraph(box);
    m_advice->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_warning);
    column->addWidget(m_effect);
    column->addWidget(m_advice);
    return box;
}

QWidget *TunableDetails::createFoot()
{
    const auto &theme = Theme::instance();
    auto *foot = new Surface(&Tokens::base, Qt::TopEdge, this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.scaled(12), theme.scaled(8), theme.scaled(12), theme.scaled(8));
    row->setSpacing(theme.scaled(6));
    m_back = new QPushButton(tr("Back to current"), foot);
    m_back->setIcon(icons::icon(QStringLiteral("undo")));
    m_default = new QPushButton(tr("Use default"), foot);
    row->addWidget(m_back);
    row->addWidget(m_default);
    row->addStretch(1);
    connect(m_back, &QPushButton::clicked, this, [this] { m_model->backToCurrent(*m_info); });
    connect(m_default, &QPushButton::clicked, this, [this] { m_model->useDefault(*m_info); });
    return foot;
}

void TunableDetails::setOption(const TunableInfo *info)
{
    if (m_info == info)
        return;
    m_info = info;
    m_note->clear();
    // The log names switches; timeouts are changed all three at once.
    const bool isLogged = info && info->kind != Kind::Seconds;
    m_historyTitle->setVisible(isLogged);
    m_history->setVisible(isLogged);
    m_history->setOption(isLogged ? info : nullptr);
    refresh();
}

void TunableDetails::take(const QString &value)
{
    if (m_filling || !m_info)
        return;
    const bool taken = m_model->setValue(*m_info, value);
    m_note->setProblem(taken ? QString() : m_model->refusedReason());
}

void TunableDetails::refreshEditor()
{
    const auto value = tunableValue(m_document->draft(), *m_info);
    const bool isSwitch = m_info->kind == Kind::Switch;
    const bool isLevel = m_info->kind == Kind::Level;
    m_filling = true;
    m_switch->setVisible(isSwitch);
    m_level->setVisible(isLevel);
    m_number->setVisible(!isSwitch && !isLevel);
    m_note->setVisible(!m_note->problem().isEmpty());
    if (isSwitch)
        m_switch->setCurrent(value == QLatin1String("0") ? 0 : 1);
    else if (isLevel)
        m_level->setCurrent(value.toInt());
    else if (m_note->problem().isEmpty())
        m_number->setText(value);
    m_filling = false;
}

void TunableDetails::refresh()
{
    setEnabled(m_info != nullptr);
    if (!m_info)
        return;
    m_name->setText(QLatin1String(m_info->name));
    m_text->setText(m_info->detailsText());
    const auto live = tunableValue(m_document->live(), *m_info);
    const auto standard = tunableValue(RuleSet(), *m_info);
    auto current = tunableWords(*m_info, live);
    if (m_info->kind == Kind::Switch)
        current += QStringLiteral(" (%1)").arg(live);
    m_current->setText(live == standard
                           ? tr("%1, also the default", "value of a switch").arg(current)
                           : tr("%1, default %2").arg(current, tunableWords(*m_info, standard)));
    refreshEditor();
    m_effectTime->setText(tr("at once, no restart"));
    m_setting->setText(tunableSetting(*m_info, m_document->draft()));
    const auto without = tunableWithoutEffect(*m_info);
    m_kernel->setText(without.isEmpty() ? tr("same name and meaning")
                                        : tr("same name; no effect here: %1").arg(without));
    m_advice->setText(m_info->adviceText());
    m_advice->setVisible(!m_advice->text().isEmpty());
    m_back->setEnabled(live != tunableValue(m_document->draft(), *m_info));
    m_default->setEnabled(standard != tunableValue(m_document->draft(), *m_info));
    refreshEffect();
}

void TunableDetails::refreshEffect()
{
    if (!m_info)
        return;
    const auto effect = TunableEffect::of(*m_document, *m_info);
    m_warning->setVisible(effect.warns);
    m_effect->setVisible(!effect.warns);
    m_warningText->setText(effect.text);
    m_effect->setText(effect.text.isEmpty() ? tr("Nothing that can be counted now.") : effect.text);
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/servicetokens.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStringListModel>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QToolButton>
#include <algorithm>

#include "app/views/consolestyle.h"
#include "app/views/dialogs/tokenchip.h"
#include "app/views/icons.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

bool isEnter(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

} // namespace

ServiceTokens::ServiceTokens(QList<Choice> choices, QString none, QWidget *parent)
    : QFrame(parent)
    , m_choices(std::move(choices))
    , m_none(std::move(none))
    , m_input(new QLineEdit(this))
    , m_arrow(new QToolButton(this))
    , m_rest(new QStringListModel(this))
    , m_completer(new QCompleter(m_rest, this))
{
    m_input->setFrame(false);
    m_input->setFont(Theme::instance().font(Theme::Font::Row));
    m_input->setAccessibleName(tr("Add a service"));
    m_input->installEventFilter(this);
    setFocusProxy(m_input);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(12);
    m_completer->popup()->installEventFilter(this);
    m_input->setCompleter(m_completer);
    m_arrow->setAutoRaise(true);
    m_arrow->setIcon(icons::icon(QStringLiteral("chevron-down")));
    m_arrow->setFocusPolicy(Qt::NoFocus); // Down opens the list from the keyboard
    m_arrow->setAccessibleName(tr("Show all services"));
    m_arrow->setToolTip(m_arrow->accessibleName());
    connect(m_arrow, &QToolButton::clicked, this, &ServiceTokens::showAll);
    // The line edit takes the words over after this signal.
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            &ServiceTokens::take, Qt::QueuedConnection);
    rebuild();
}

// The input loses the focus while it goes; nobody is left to look at that then.
ServiceTokens::~ServiceTokens()
{
    m_input->removeEventFilter(this);
    m_completer->popup()->removeEventFilter(this);
}

const ServiceTokens::Choice *ServiceTokens::find(const ServiceKey &key) const
{
    const auto found = std::ranges::find(m_choices, key, &Choice::key);
    return found == m_choices.end() ? nullptr : &*found;
}

QString ServiceTokens::words(const Choice &choice)
{
    return choice.address.isEmpty()
               ? choice.name
               : tr("%1   %2", "name, address").arg(choice.name, choice.address);
}

void ServiceTokens::setServices(const std::vector<ServiceKey> &services)
{
    std::vector<ServiceKey> known;
    for (const auto &key : services)
        if (find(key) && std::ranges::find(known, key) == known.end())
            known.push_back(key);
    if (m_services == known)
        return;
    m_services = std::move(known);
    rebuild();
    Q_EMIT changed();
}

void ServiceTokens::take(const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    const Choice *best = nullptr;
    for (const auto &choice : std::as_const(m_choices)) {
        if (std::ranges::find(m_services, choice.key) != m_services.end())
            continue;
        const auto mine = words(choice);
        if (mine == text || choice.name == text.trimmed()) {
            best = &choice;
            break;
        }
        if (!best && mine.contains(text.trimmed(), Qt::CaseInsensitive))
            best = &choice;
    }
    setProperty(kProblemProperty, best == nullptr);
    update();
    if (!best)
        return;
    auto services = m_services;
    services.push_back(best->key);
    m_input->clear();
    m_input->setFocus();
    setServices(services);
}

void ServiceTokens::showAll()
{
    m_input->setFocus();
    m_completer->setCompletionPrefix(QString());
    m_completer->complete();
}

void ServiceTokens::rebuild()
{
    for (auto *chip : std::as_const(m_chips))
        chip->deleteLater();
    m_chips.clear();
    QStringList rest;
    for (const auto &choice : std::as_const(m_choices))
        if (std::ranges::find(m_services, choice.key) == m_services.end())
            rest.append(words(choice));
    m_rest->setStringList(rest);
    for (const auto &key : m_services) {
        const auto *choice = find(key);
        auto *chip = new TokenChip(choice->name, choice->address, this);
        connect(chip, &QToolButton::clicked, this, [this, key] {
            auto services = m_services;
            std::erase(services, key);
            m_input->setFocus();
            setServices(services);
        });
        chip->show();
        m_chips.append(chip);
    }
    m_input->setPlaceholderText(m_services.empty()       ? m_none
                                : m_services.size() == 1 ? tr("Add a second service")
                                                         : tr("Add another service"));
    m_input->setEnabled(!rest.isEmpty());
    m_arrow->setEnabled(!rest.isEmpty());
    if (rest.isEmpty())
        m_input->setPlaceholderText({});
    arrange();
}

// Chips flow from the left; the input takes the rest of the last line or a line of its own.
void ServiceTokens::arrange()
{
    const auto place = [this](QWidget *widget, const QRect &area) {
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), area));
    };
    const int margin = scaled(5);
    const int gap = scaled(6);
    const int right = width() - scaled(28);
    int x = margin;
    int y = margin;
    int lineHeight = scaled(19);
    for (auto *chip : std::as_const(m_chips)) {
        auto size = chip->sizeHint();
        size.setWidth(qMin(size.width(), qMax(right - margin, scaled(60))));
        if (x > margin && x + size.width() > right) {
            x = margin;
            y += lineHeight + gap;
        }
        lineHeight = qMax(lineHeight, size.height());
        place(chip, {QPoint(x, y), size});
        x += size.width() + gap;
    }
    const int needed =
        m_input->fontMetrics().horizontalAdvance(m_input->placeholderText()) + scaled(8);
    if (x > margin && x + qMax(needed, scaled(80)) > right) {
        x = margin;
        y += lineHeight + gap;
    }
    place(m_input, {x, y, qMax(right - x, 0), lineHeight});
    place(m_arrow, {width() - scaled(26), y, scaled(22), lineHeight});
    const int height = y + lineHeight + margin;
    if (minimumHeight() != height)
        setFixedHeight(height);
}

bool ServiceTokens::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    auto *popup = m_completer->popup();
    const bool inList = watched == popup;
    const bool chosen = inList && popup->currentIndex().isValid();
    if (isEnter(key) && !chosen && !m_input->text().isEmpty()) {
        popup->hide();
        take(m_input->text());
        return true;
    }
    if (inList)
        return QFrame::eventFilter(watched, event);
    if (key.key() == Qt::Key_Backspace && m_input->text().isEmpty() && !m_services.empty()) {
        setServices({m_services.begin(), m_services.end() - 1});
        return true;
    }
    if (key.key() == Qt::Key_Down && m_input->text().isEmpty()) {
        showAll();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void ServiceTokens::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void ServiceTokens::paintEvent(QPaintEvent *)
{
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = 1;
    option.state.setFlag(QStyle::State_HasFocus, m_input->hasFocus());
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
}

} // namespace vipdeck

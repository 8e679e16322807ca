// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/log/logdetails.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/models/logquery.h"
#include "app/models/logtext.h"
#include "app/views/chart/chartwindow.h"
#include "app/views/icons.h"
#include "app/views/log/logdelegate.h"
#include "app/views/parts/elidedlabel.h"
#include "app/views/parts/surface.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr int kCaptionWidth = 72;
constexpr char kObjectLink[] = "object";
constexpr char kSameLink[] = "same";
constexpr char kChartsLink[] = "charts";

QLabel *line(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setFont(Theme::instance().font(Font::Row));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString plain(const std::string &text)
{
    return QString::fromStdString(text);
}

QString orDash(const std::string &text)
{
    return text.empty() ? QStringLiteral("-") : plain(text);
}

} // namespace

LogDetails::LogDetails(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Details of the event"));
    auto *frame = new Surface(&Tokens::base,
                              Qt::TopEdge | Qt::BottomEdge | Qt::LeftEdge | Qt::RightEdge, this);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(createHead());
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(createFacts(), 3);
    row->addWidget(createDone(), 5);
    row->addWidget(createLinks(), 3);
    column->addLayout(row, 1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame);
    refresh();
}

QWidget *LogDetails::createHead()
{
    const auto &theme = Theme::instance();
    auto *head = new Surface(&Tokens::window, Qt::BottomEdge, this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme.scaled(10), theme.scaled(4), theme.scaled(8), theme.scaled(4));
    row->setSpacing(theme.scaled(8));
    m_icon = new QLabel(head);
    m_title = new ElidedLabel({}, head);
    m_title->setFont(theme.font(Font::RowStrong));
    m_when = new TokenLabel({}, Font::Row, &Tokens::text3, head);
    m_openVersion = new QPushButton(tr("Open version"), head);
    m_openVersion->setIcon(icons::icon(QStringLiteral("history")));
    m_openVersion->setToolTip(tr("Show in History what it changed"));
    connect(m_openVersion, &QPushButton::clicked, this,
            [this] { Q_EMIT versionRequested(m_version); });
    m_copy = new QPushButton(tr("Copy as JSON"), head);
    m_copy->setIcon(icons::icon(QStringLiteral("copy")));
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(logJson(m_event));
        Q_EMIT copied(tr("Event copied as JSON."));
    });
    row->addWidget(m_icon);
    row->addWidget(m_title, 1);
    row->addWidget(m_when);
    row->addWidget(m_openVersion);
    row->addWidget(m_copy);
    return head;
}

void LogDetails::addFact(QFormLayout *form, const QString &caption, QLabel *value)
{
    auto *label = new TokenLabel(caption, Font::Row, &Tokens::text3, this);
    label->setMinimumWidth(Theme::instance().scaled(kCaptionWidth));
    form->addRow(label, value);
}

QWidget *LogDetails::createFacts()
{
    const auto &theme = Theme::instance();
    auto *box = new Surface(&Tokens::base, Qt::RightEdge, this);
    auto *form = new QFormLayout(box);
    form->setContentsMargins(theme.scaled(12), theme.scaled(9), theme.scaled(12), theme.scaled(6));
    form->setVerticalSpacing(theme.scaled(5));
    m_who = line(box);
    m_allowed = line(box);
    m_from = line(box);
    m_comment = line(box);
    m_kept = line(box);
    addFact(form, tr("Who"), m_who);
    addFact(form, tr("Allowed by"), m_allowed);
    addFact(form, tr("From"), m_from);
    addFact(form, tr("Comment"), m_comment);
    addFact(form, tr("Kept"), m_kept);
    return box;
}

QWidget *LogDetails::createDone()
{
    const auto &theme = Theme::instance();
    auto *box = new Surface(&Tokens::base, Qt::RightEdge, this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(theme.scaled(12), theme.scaled(9), theme.scaled(12),
                               theme.scaled(6));
    column->setSpacing(theme.scaled(4));
    m_doneTitle = new TokenLabel({}, Font::RowStrong, &Tokens::text, box);
    m_commands = new QPlainTextEdit(box);
    m_commands->setReadOnly(true);
    m_commands->setFrameShape(QFrame::NoFrame);
    m_commands->setFont(theme.font(Font::Mono));
    m_commands->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_commands->setTabChangesFocus(true);
    m_commands->document()->setDocumentMargin(0);
    m_commands->setAccessibleName(tr("Commands"));
    m_note = line(box);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_doneTitle);
    column->addWidget(m_commands, 1);
    column->addWidget(m_note);
    return box;
}

QWidget *LogDetails::createLinks()
{
    const auto &theme = Theme::instance();
    auto *box = new Surface(&Tokens::base, {}, this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(theme.scaled(12), theme.scaled(9), theme.scaled(12),
                               theme.scaled(6));
    column->setSpacing(theme.scaled(5));
    column->addWidget(new TokenLabel(tr("Linked"), Font::RowStrong, &Tokens::text, box));
    m_links = new QLabel(box);
    m_links->setObjectName(QStringLiteral("eventLinks"));
    m_links->setFont(theme.font(Font::Row));
    m_links->setTextFormat(Qt::RichText);
    m_links->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_links->setAccessibleName(tr("Links of the event"));
    m_stored = line(box);
    m_stored->setFont(theme.font(Font::Caption));
    m_stored->setForegroundRole(QPalette::PlaceholderText);
    m_stored->setText(tr("Kept by the helper of the director, the newest 20,000 events."));
    column->addWidget(m_links);
    column->addWidget(m_stored);
    column->addStretch(1);
    connect(m_links, &QLabel::linkActivated, this, [this](const QString &link) {
        const auto object = plain(m_event.object);
        if (link == QLatin1String(kChartsLink))
            Q_EMIT chartsRequested(static_cast<qint64>(m_event.timeMilliseconds));
        else if (link == QLatin1String(kObjectLink))
            Q_EMIT objectRequested(object);
        else
            Q_EMIT sameObjectRequested(object);
    });
    return box;
}

void LogDetails::setEvent(const api::JournalEvent *event)
{
    m_hasEvent = event != nullptr;
    m_event = event ? *event : api::JournalEvent();
    refresh();
}

void LogDetails::setVersion(const api::VersionInfo &version)
{
    m_version = version.number;
    m_openVersion->setEnabled(true);
    m_openVersion->setText(tr("Open version %1").arg(version.number));
    if (version.outcome == api::VersionOutcome::Waiting)
        return m_kept->setText(tr("not decided yet"));
    if (version.endedMilliseconds == 0)
        return m_kept->setText(tr("at once, without a time to confirm"));
    const auto seconds =
        (version.endedMilliseconds - std::min(version.timeMilliseconds, version.endedMilliseconds))
        / 1000;
    m_kept->setText(
        tr("%1 After %2 s.", "Kept by anna. After 22 s.").arg(LogText::note(version)).arg(seconds));
}

QString LogDetails::keptText() const
{
    return m_kept->text();
}

void LogDetails::refresh()
{
    m_copy->setEnabled(m_hasEvent);
    m_version = 0;
    m_openVersion->setEnabled(false);
    m_openVersion->setText(tr("Open version"));
    m_kept->setText(QStringLiteral("-"));
    if (!m_hasEvent) {
        m_title->setText(tr("Choose an event to see who did it and how."));
        for (auto *label : {m_icon, m_when, m_who, m_allowed, m_from, m_comment, m_kept,
                            m_doneTitle, m_note, m_links})
            label->clear();
        m_commands->clear();
        return;
    }
    const int level = static_cast<int>(m_event.level);
    m_icon->setPixmap(icons::pixmap(LogDelegate::levelIcon(level), LogDelegate::levelColor(level),
                                    Theme::instance().scaled(16), devicePixelRatioF()));
    m_title->setText(LogText::sentence(m_event));
    m_when->setText(
        tr("%1, event %2").arg(logTime(m_event.timeMilliseconds), QLocale().toString(m_event.id)));
    const bool byUser = !m_event.program.empty();
    m_who->setText(byUser ? tr("%1, uid %2").arg(logActor(m_event)).arg(m_event.userId)
                          : tr("the director itself"));
    m_allowed->setText(orDash(m_event.allowed));
    m_from->setText(orDash(m_event.program));
    const auto ticket = m_event.ticket.empty() ? std::string() : "[" + m_event.ticket + "] ";
    m_comment->setText(orDash(ticket + m_event.comment));
    m_doneTitle->setText(m_event.changes > 1   ? tr("Done together")
                         : m_event.changes > 0 ? tr("Done")
                                               : tr("Nothing was changed"));
    m_commands->setPlainText(plain(m_event.commands));
    m_commands->setVisible(!m_event.commands.empty());
    auto note = LogText::note(m_event);
    if (m_event.generation != 0)
        note += (note.isEmpty() ? QString() : QStringLiteral(" "))
                + tr("Rules are at generation %1 since then.").arg(m_event.generation);
    m_note->setText(note);
    const auto link = [](const char *target, const QString &text) {
        return QStringLiteral("<a href=\"%1\">%2</a>")
            .arg(QLatin1String(target), text.toHtmlEscaped());
    };
    QStringList links;
    if (!m_event.object.empty())
        links = {link(kObjectLink, plain(m_event.object)),
                 link(kSameLink, tr("Events of the same object"))};
    const auto time = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(m_event.timeMilliseconds));
    if (m_hasEvent && time.msecsTo(QDateTime::currentDateTime()) < ChartWindow::kMemory)
        links.append(
            link(kChartsLink, tr("Charts at %1").arg(time.toString(QStringLiteral("HH:mm:ss")))));
    m_links->setText(links.isEmpty() ? tr("Nothing.") : links.join(QStringLiteral("<br>")));
}

} // namespace vipdeck

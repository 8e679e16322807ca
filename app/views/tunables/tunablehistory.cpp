// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/tunables/tunablehistory.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QVBoxLayout>
#include <algorithm>

#include "app/document/directordocument.h"
#include "app/models/logquery.h"
#include "app/models/tunablecatalogue.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr std::uint32_t kSearched = 50; // events that have the name in their text
constexpr int kShown = 3;

QString plain(const std::string &text)
{
    return QString::fromStdString(text);
}

QString moment(std::uint64_t milliseconds)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(milliseconds));
    const auto clock = time.toString(QStringLiteral("HH:mm"));
    return time.date() == QDate::currentDate()
               ? TunableHistory::tr("Today %1").arg(clock)
               : QLocale().toString(time.date(), QLocale::ShortFormat) + u' ' + clock;
}

} // namespace

TunableHistory::TunableHistory(DirectorDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_text(new QLabel(this))
{
    const auto &theme = Theme::instance();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.scaled(12), theme.scaled(9), theme.scaled(12),
                               theme.scaled(9));
    column->addWidget(m_text);
    m_text->setFont(theme.font(Theme::Font::Row));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(document, &DirectorDocument::journalGrown, this, &TunableHistory::ask);
    connect(document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if (parts & DocumentPart::Connection)
            ask();
    });
}

void TunableHistory::setOption(const TunableInfo *info)
{
    m_info = info;
    m_text->clear();
    ask();
}

QString TunableHistory::text() const
{
    return m_text->text();
}

void TunableHistory::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
}

void TunableHistory::ask()
{
    if (!m_info || !isVisible())
        return;
    if (!m_document->isConnected())
        return m_text->setText(tr("Not known without a connection to the helper."));
    api::JournalRequest request;
    request.limit = kSearched;
    request.filters.push_back({api::JournalFilter::Field::Text, false, m_info->name});
    m_document->askJournal(request, [guard = QPointer(this), question = ++m_question](
                                        const Result<api::JournalReply> &reply) {
        if (guard && reply && question == guard->m_question)
            guard->take(*reply);
    });
}

void TunableHistory::take(const api::JournalReply &reply)
{
    QStringList lines;
    for (const auto &event : reply.page) {
        const auto set = std::ranges::find_if(event.phrases, [this](const auto &phrase) {
            return phrase.kind == "set-tunable" && phrase.values.size() == 3
                   && phrase.values.front().text == m_info->name;
        });
        if (set == event.phrases.end() || lines.size() >= kShown)
            continue;
        const auto words = [&](std::size_t place) {
            return tunableWords(*m_info, plain(set->values[place].text).replace(u'\t', u' '));
        };
        lines.append(tr("%1, %2: %3 to %4", "time, who, old and new value")
                         .arg(moment(event.timeMilliseconds), logActor(event), words(1), words(2)));
    }
    m_text->setText(lines.isEmpty()
                        ? tr("The log has no change of it on %1.").arg(m_document->name())
                        : lines.join(u'\n'));
}

} // namespace vipdeck

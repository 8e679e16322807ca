// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/parts/nodatalabel.h"

#include <QDateTime>
#include <QHBoxLayout>

#include "app/document/directordocument.h"
#include "app/views/icons.h"
#include "app/views/parts/tokenlabel.h"

namespace vipdeck {
namespace {

constexpr int kIcon = 14;

} // namespace

std::optional<qint64> noDataSince(const DirectorDocument &document)
{
    if (document.isConnected() || document.isFile() || !document.status() || !document.link())
        return std::nullopt;
    const auto lost = document.link()->lostSince();
    return (lost.isValid() ? lost : document.statusTime()).toMSecsSinceEpoch();
}

NoDataLabel::NoDataLabel(const DirectorDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_icon(new QLabel(this))
    , m_words(new TokenLabel({}, Theme::Font::RowStrong, &Tokens::down, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_icon);
    row->addWidget(m_words);
    connect(document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if (parts & DocumentPart::Connection)
            refresh();
    });
    connect(&Theme::instance(), &Theme::changed, this, &NoDataLabel::refresh);
    refresh();
}

QString NoDataLabel::text() const
{
    return m_words->text();
}

void NoDataLabel::refresh()
{
    const auto &theme = Theme::instance();
    const auto since = noDataSince(*m_document);
    m_icon->setPixmap(
        icons::icon(QStringLiteral("unlink"), &Tokens::down).pixmap(theme.scaled(kIcon)));
    m_words->setText(since ? tr("No data since %1")
                                 .arg(QDateTime::fromMSecsSinceEpoch(*since).toString(
                                     QStringLiteral("HH:mm:ss")))
                           : QString());
    setAccessibleName(m_words->text());
    setVisible(since.has_value());
}

} // namespace vipdeck

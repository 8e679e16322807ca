// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/connections/exportbar.h"

#include <QDir>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include "app/views/numberformat.h"
#include "app/views/parts/elidedlabel.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kWhole = 1000;

} // namespace

ExportBar::ExportBar(ConnectionExport *work, QWidget *parent)
    : Surface(&Tokens::alt, Qt::TopEdge | Qt::BottomEdge, parent)
    , m_work(work)
    , m_text(new ElidedLabel({}, this))
    , m_progress(new QProgressBar(this))
    , m_button(new QPushButton(this))
{
    const auto &theme = Theme::instance();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.scaled(10), theme.scaled(5), theme.scaled(10), theme.scaled(5));
    row->setSpacing(theme.scaled(10));
    m_text->setFont(theme.font(Theme::Font::Row));
    m_progress->setFixedWidth(theme.scaled(160));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the export"));
    row->addWidget(m_text, 1);
    row->addWidget(m_progress);
    row->addWidget(m_button);
    connect(m_work, &ConnectionExport::progressed, this, &ExportBar::progressed);
    connect(m_work, &ConnectionExport::finished, this, &ExportBar::finished);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_work->isRunning())
            m_work->cancel();
        else
            hide();
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] { setSentence(text(), m_color); });
    hide();
}

QString ExportBar::text() const
{
    return m_text->text();
}

void ExportBar::setSentence(const QString &text, QColor Tokens::*color)
{
    m_color = color;
    auto colors = m_text->palette();
    colors.setColor(QPalette::WindowText, Theme::instance().tokens().*color);
    m_text->setPalette(colors);
    m_text->setText(text);
}

void ExportBar::started()
{
    m_button->setText(tr("Cancel export"));
    m_progress->setRange(0, m_work->order().expected > 0 ? kWhole : 0);
    m_progress->show();
    progressed();
    show();
}

void ExportBar::progressed()
{
    const auto expected = m_work->order().expected;
    const auto rows = m_work->rows();
    if (expected > 0)
        m_progress->setValue(static_cast<int>(std::min(rows, expected) * kWhole / expected));
    setSentence(
        expected > 0
            ? tr("Exporting: %1 of about %2 connection(s)", "", pluralCount(expected))
                  .arg(formatCount(rows), formatCount(expected))
            : tr("Exporting: %1 connection(s)", "", pluralCount(rows)).arg(formatCount(rows)),
        &Tokens::text);
}

void ExportBar::finished(ConnectionExport::End end, const QString &problem)
{
    m_progress->hide();
    m_button->setText(tr("Close"));
    const auto file = QDir::toNativeSeparators(m_work->order().fileName);
    switch (end) {
    case ConnectionExport::End::Written:
        setSentence(tr("%1 connection(s) written to %2", "", pluralCount(m_work->rows()))
                        .arg(formatCount(m_work->rows()), file),
                    &Tokens::up);
        break;
    case ConnectionExport::End::Cancelled:
        setSentence(tr("Export cancelled; nothing was written."), &Tokens::text2);
        break;
    case ConnectionExport::End::Failed:
        setSentence(tr("Not exported. %1").arg(problem), &Tokens::down);
        break;
    }
    Q_EMIT announced(text());
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/charts/readoutcard.h"

#include <QDateTime>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

#include "app/views/board/boardpaint.h"
#include "app/views/charts/heatstrip.h"
#include "app/views/charts/quiettable.h"
#include "app/views/charts/readoutmodel.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr int kBoxWidth = 28;
constexpr int kGap = 6;
constexpr int kPadding = 12;

} // namespace

// "0% [][][] 100% of limit   // down"
class ReadoutCard::HeatKey : public QWidget
{
public:
    explicit HeatKey(QWidget *parent)
        : QWidget(parent)
    {
        const auto &theme = Theme::instance();
        setFixedHeight(QFontMetrics(theme.font(Font::Row)).height() + theme.scaled(14));
        setOfLimit(false);
    }

    void setOfLimit(bool ofLimit)
    {
        m_full = ofLimit ? ReadoutCard::tr("100% of upper limit")
                         : ReadoutCard::tr("100% = the highest shown");
        setAccessibleName(ReadoutCard::tr("Colours of the load: from 0% to %1").arg(m_full));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto &theme = Theme::instance();
        const auto &tokens = theme.tokens();
        QPainter painter(this);
        const auto font = theme.font(Font::Row);
        const int side = QFontMetrics(font).height() - 2;
        QRect rest = rect().adjusted(theme.scaled(kPadding), 0, -theme.scaled(kPadding), 0);
        const auto box = [&](int x) {
            return QRect(x, rest.center().y() - side / 2, theme.scaled(kBoxWidth), side);
        };
        rest.setRight(
            rest.right()
            - boardpaint::textRight(&painter, rest, HeatStrip::tr("down"), font, tokens.text2));
        const auto hatch = box(rest.right() - theme.scaled(kGap + kBoxWidth));
        HeatStrip::paintHatch(&painter, hatch);
        rest.setRight(hatch.left() - theme.scaled(kGap));
        rest.setLeft(rest.left() + theme.scaled(kGap)
                     + boardpaint::text(&painter, rest, QStringLiteral("0%"), font, tokens.text2));
        for (const auto &color : tokens.heat) {
            painter.setPen(tokens.line2);
            painter.setBrush(color);
            painter.drawRect(box(rest.left()));
            rest.setLeft(rest.left() + theme.scaled(kBoxWidth + kGap));
        }
        boardpaint::text(&painter, rest, m_full, font, tokens.text2);
    }

private:
    QString m_full;
};

ReadoutCard::ReadoutCard(QWidget *parent)
    : CardFrame(parent)
    , m_key(new HeatKey(this))
    , m_table(new QTableView(this))
    , m_model(new ReadoutModel(this))
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Values of the services"));
    makeQuiet(m_table);
    auto *header = m_table->horizontalHeader();
    for (int column = 0; column < ReadoutModel::ColumnCount; ++column)
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    content()->addWidget(m_key);
    content()->addWidget(m_table, 1);
    setTitle({{}, tr("Legend and readout"), {}, {}, {}, {}});
}

void ReadoutCard::show(const QList<ReadoutRow> &rows, std::optional<qint64> cursor, bool ofLimit)
{
    const auto at = cursor ? tr("at %1").arg(QDateTime::fromMSecsSinceEpoch(*cursor).toString(
                        QStringLiteral("HH:mm:ss")))
                           : tr("now");
    setTitle({{}, tr("Legend and readout"), {}, at, {}, {}});
    m_model->setRows(rows);
    m_key->setOfLimit(ofLimit);
    const int rowHeight = m_table->verticalHeader()->defaultSectionSize();
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height()
                              + rowHeight * static_cast<int>(rows.size()) + 4);
}

} // namespace vipdeck

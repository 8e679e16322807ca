// SPDX-License-Identifier: GPL-3.0-or-later
// What headers and rows of the board share while painting: fonts, columns, what is hovered, dragged
// or previewed, and small drawing helpers. Owned by the view, read by the delegates. GUI thread.
#pragma once

#include <QFont>
#include <QFontMetrics>
#include <QPersistentModelIndex>
#include <QString>

#include "app/views/board/boardcolumns.h"
#include "app/views/board/sparkline.h"
#include "app/views/board/tabularnumbers.h"
#include "app/views/theme.h"

class QPainter;

namespace vipdeck {

struct BoardFonts
{
    BoardFonts();

    QFont row, rowMedium, rowStrong, caption, captionStrong, body, bodyStrong, mono, monoStrong;
    TabularNumbers number, numberStrong; // of the rows
};

struct BoardPaintContext
{
    BoardFonts fonts;
    BoardColumns columns;
    SparklineCache sparklines;
    bool showsLive = false; // Live side: no draft marks, live weights
    bool stale = false;     // the numbers are from before the connection was lost
    Tokens staleTokens;
    bool dragsSelection = false;
    QPersistentModelIndex hovered;
    QPersistentModelIndex dropTarget; // service
    QString dropSentence;
    QPersistentModelIndex previewedServer; // weight being dragged
    int previewedWeight = 0;

    // Without the colours of states and bars while the values are old.
    [[nodiscard]] const Tokens &tokens() const
    {
        return stale ? staleTokens : Theme::instance().tokens();
    }
    void updateStaleTokens();
    [[nodiscard]] int scaled(int pixels) const { return Theme::instance().scaled(pixels); }
};

namespace boardpaint {

// Vertically centred; elided at the end. Returns the width it took.
int text(QPainter *painter, const QRect &rect, const QString &text, const QFont &font,
         const QColor &color);
// Too long, it keeps both ends: the network and the port.
int address(QPainter *painter, const QRect &rect, const QString &text, const QFont &font,
            const QColor &color);
int textRight(QPainter *painter, const QRect &rect, const QString &text, const QFont &font,
              const QColor &color);
int number(QPainter *painter, const QRect &rect, const QString &text, const TabularNumbers &numbers,
           const QColor &color); // right aligned
int numberLeft(QPainter *painter, const QRect &rect, const QString &text,
               const TabularNumbers &numbers, const QColor &color);
[[nodiscard]] int textWidth(const QString &text, const QFont &font);

struct BadgeLook
{
    QColor text, fill, border;
    QString icon; // empty = none
};
[[nodiscard]] int badgeWidth(const BoardPaintContext &context, const QString &text, bool withIcon);
// Left aligned in rect; returns its width.
int badge(QPainter *painter, const QRect &rect, const BoardPaintContext &context,
          const QString &text, const BadgeLook &look);
[[nodiscard]] BadgeLook plainBadge(const Tokens &tokens, const QString &icon = {});
[[nodiscard]] BadgeLook draftTag(const Tokens &tokens, bool onDraftGround);
[[nodiscard]] BadgeLook troubleBadge(const Tokens &tokens);

void roundedBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border,
                qreal radius);

} // namespace boardpaint
} // namespace vipdeck

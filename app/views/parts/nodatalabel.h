// SPDX-License-Identifier: GPL-3.0-or-later
// "No data since 14:00:52", by icon and word, while a director that was there does not answer. Not
// there otherwise. GUI thread.
#pragma once

#include <QWidget>
#include <optional>

class QLabel;

namespace vipdeck {

class DirectorDocument;
class TokenLabel;

// Since when the values shown are old, in milliseconds since 1970; nothing while they are live, or
// when there never were any.
[[nodiscard]] std::optional<qint64> noDataSince(const DirectorDocument &document);

class NoDataLabel : public QWidget
{
    Q_OBJECT

public:
    explicit NoDataLabel(const DirectorDocument *document, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const; // empty while there is data

private:
    void refresh();

    const DirectorDocument *m_document;
    QLabel *m_icon;
    TokenLabel *m_words;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// "For: All directors": whose settings the Settings dialog shows and saves. Data of each entry: its
// place in the list, -1 for all. GUI thread.
#pragma once

#include <QComboBox>

namespace vipdeck {

class DirectorChooser : public QComboBox
{
    Q_OBJECT

public:
    explicit DirectorChooser(const QStringList &names, QWidget *parent = nullptr);

    void setNames(const QStringList &names); // chooses the first entry
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace vipdeck

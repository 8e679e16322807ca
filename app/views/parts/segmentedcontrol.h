// SPDX-License-Identifier: GPL-3.0-or-later
// One of a few choices side by side. Each segment is a radio button for keyboard and screen
// readers. GUI thread.
#pragma once

#include <QList>
#include <QRadioButton>
#include <QWidget>

namespace vipdeck {

class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    enum class Size { Small, Normal }; // 24 and 28 px

    explicit SegmentedControl(Size size, QWidget *parent = nullptr);

    QRadioButton *addSegment(const QString &text);
    [[nodiscard]] int current() const;
    void setCurrent(int segment);
    [[nodiscard]] QRadioButton *segment(int position) const { return m_segments.at(position); }

Q_SIGNALS:
    void currentChanged(int segment);

private:
    Size m_size;
    QList<QRadioButton *> m_segments;
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// The line of controls of the live chart. When it is narrow, the title goes and buttons keep their
// icons only, then the choice of shape goes, which the menu of the export button has too. GUI
// thread.
#pragma once

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;

namespace vipdeck {

class SegmentedControl;

class ChartHeader : public QWidget
{
    Q_OBJECT

public:
    enum class Room { Wide, IconsOnly, Narrow };

    explicit ChartHeader(QWidget *parent = nullptr);

    [[nodiscard]] QComboBox *serviceBox() const { return m_serviceBox; }
    [[nodiscard]] QComboBox *measureBox() const { return m_measureBox; }
    [[nodiscard]] SegmentedControl *shapeControl() const { return m_shapeControl; }
    [[nodiscard]] SegmentedControl *rangeControl() const { return m_rangeControl; }
    [[nodiscard]] QPushButton *pauseButton() const { return m_pauseButton; }
    [[nodiscard]] QPushButton *exportButton() const { return m_exportButton; }

    void setPaused(bool paused);
    void append(QWidget *button); // at the end, with a fixed width
    [[nodiscard]] Room room() const { return m_room; }

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createControls();
    void fit();
    [[nodiscard]] int widthFor(Room room) const;
    void setButtonTexts(bool shown);

    QHBoxLayout *m_row;
    QLabel *m_title;
    QComboBox *m_serviceBox;
    QComboBox *m_measureBox;
    SegmentedControl *m_shapeControl;
    SegmentedControl *m_rangeControl;
    QPushButton *m_pauseButton;
    QPushButton *m_exportButton;
    QList<QWidget *> m_appended;
    bool m_paused = false;
    Room m_room = Room::Wide;
};

} // namespace vipdeck

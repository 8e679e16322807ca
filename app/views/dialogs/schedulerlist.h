// SPDX-License-Identifier: GPL-3.0-or-later
// The list of schedulers with a radio button per row, what the chosen one does, and its flags.
// GUI thread.
#pragma once

#include <QWidget>

class QLabel;
class QListView;
class QCheckBox;
class QVBoxLayout;

namespace vipdeck {

class SchedulerModel;

class SchedulerList : public QWidget
{
    Q_OBJECT

public:
    explicit SchedulerList(QWidget *parent = nullptr);

    [[nodiscard]] QString scheduler() const;
    void setScheduler(const QString &name);
    [[nodiscard]] std::uint32_t flags() const;
    void setFlags(std::uint32_t flags);
    [[nodiscard]] QListView *view() const { return m_view; }

Q_SIGNALS:
    void changed();

private:
    QWidget *createHead();
    void createView();
    QWidget *createFoot();
    void showDetails();

    SchedulerModel *m_model;
    QListView *m_view;
    QLabel *m_details;
    QVBoxLayout *m_flagLayout;
    QList<QCheckBox *> m_flags;
    QString m_shown; // the scheduler whose flags are shown
};

} // namespace vipdeck

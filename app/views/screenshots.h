// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the real window for documentation and for demos without a screen: waits for live
// counters, then writes the board, the review and the chart in light and dark, then finishes. Makes
// a draft for that, which is never applied and is discarded at the end. GUI thread.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

class QWidget;

namespace vipdeck {

class MainWindow;

class Screenshots : public QObject
{
    Q_OBJECT

public:
    Screenshots(MainWindow *window, const QString &directory, int secondsOfData);

    void start();

Q_SIGNALS:
    // `complete` is false when the helper was not reached in time or a picture was not written.
    void finished(bool complete);

private:
    void checkData();
    void takeAll();
    void makeDraft();
    void takeReview(const QString &name);
    void save(QWidget *widget, const QString &name);
    void settle(); // lets layouts and paints finish

    MainWindow *m_window;
    QString m_directory;
    int m_secondsOfData;
    int m_secondsSeen = 0;
    int m_secondsWaited = 0;
    bool m_complete = true;
    QTimer m_second;
};

} // namespace vipdeck

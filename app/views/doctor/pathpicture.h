// SPDX-License-Identifier: GPL-3.0-or-later
// "What would happen": client, director and server, the way of a request and of its reply, and
// where a packet is lost. Says the same to screen readers. GUI thread.
#pragma once

#include <QWidget>
#include <optional>

#include "engine/doctor/doctor.h"

namespace vipdeck {

class PathPicture : public QWidget
{
    Q_OBJECT

public:
    explicit PathPicture(QWidget *parent = nullptr);

    void setReport(const QString &director, const QString &server,
                   const std::optional<doctor::Report> &report);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    // The first check that stops a packet; none: all goes well.
    [[nodiscard]] const doctor::Check *obstacle() const;
    void drawBox(QPainter &painter, const QRect &box, const QString &name, const QString &more,
                 bool broken) const;
    void drawArrow(QPainter &painter, const QLine &line, const QString &words) const;
    void drawReply(QPainter &painter, const QRect &from, const QRect &to, bool lost) const;

    QString m_director;
    QString m_server;
    std::optional<doctor::Report> m_report;
};

} // namespace vipdeck

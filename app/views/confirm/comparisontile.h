// SPDX-License-Identifier: GPL-3.0-or-later
// One value before and since an apply: title, verdict as icon and word, both values, a sparkline
// with the mark of the apply. GUI thread.
#pragma once

#include <QWidget>

#include "app/models/applycomparison.h"

namespace vipdeck {

class ComparisonTile : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonTile(ApplyComparison::Metric metric, QWidget *parent = nullptr);

    // `before` and `now` as they are shown.
    void setResult(const ApplyComparison::Result &result, const QString &before,
                   const QString &now);
    // The worst of all tiles stands out.
    void setWorst(bool isWorst);
    [[nodiscard]] bool isWorst() const { return m_isWorst; }
    [[nodiscard]] const ApplyComparison::Result &result() const { return m_result; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintVerdict(QPainter &painter, const QRect &line) const;
    void paintSparkline(QPainter &painter, const QRect &rect) const;

    ApplyComparison::Metric m_metric;
    ApplyComparison::Result m_result;
    QString m_before;
    QString m_now;
    bool m_isWorst = false;
};

} // namespace vipdeck

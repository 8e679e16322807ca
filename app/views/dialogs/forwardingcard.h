// SPDX-License-Identifier: GPL-3.0-or-later
// One forwarding method: radio button, picture (request solid, reply dashed), one sentence. GUI
// thread.
#pragma once

#include <QRadioButton>

#include "engine/config/service.h"

namespace vipdeck {

class ForwardingCard : public QRadioButton
{
    Q_OBJECT

public:
    ForwardingCard(Forwarding forwarding, const QString &directorName, QWidget *parent = nullptr);

    [[nodiscard]] Forwarding forwarding() const { return m_forwarding; }
    void setRefusal(const QString &reason);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    [[nodiscard]] bool hitButton(const QPoint &position) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintPicture(QPainter *painter, const QPoint &origin) const;
    [[nodiscard]] QString sentence() const;

    Forwarding m_forwarding;
    QString m_director;
    QString m_refusal;
};

} // namespace vipdeck

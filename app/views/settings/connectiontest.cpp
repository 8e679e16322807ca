// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/connectiontest.h"

namespace vipdeck {
namespace {

constexpr int kLimitMilliseconds = 60'000; // somebody may have to type a password

} // namespace

ConnectionTest::ConnectionTest(QObject *parent)
    : QObject(parent)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(kLimitMilliseconds);
    connect(&m_limit, &QTimer::timeout, this,
            [this] { end(false, tr("There was no answer within a minute.")); });
}

void ConnectionTest::start(const SshTarget &target)
{
    cancel();
    m_link = std::make_unique<SshLink>(target);
    connect(m_link.get(), &DirectorLink::stateChanged, this, &ConnectionTest::follow,
            Qt::QueuedConnection);
    m_limit.start();
    m_link->start();
}

void ConnectionTest::cancel()
{
    m_limit.stop();
    if (!m_link)
        return;
    m_link->disconnect(this);
    m_link->stop();
    m_link.reset();
}

void ConnectionTest::follow()
{
    if (!m_link)
        return;
    if (m_link->state() == DirectorLink::State::Connected) {
        const auto hello = m_link->hello();
        return end(true, tr("Reached %1, helper %2.")
                             .arg(QString::fromStdString(hello.hostName),
                                  QString::fromStdString(hello.helperVersion)));
    }
    if (!m_link->problem().isEmpty())
        end(false, m_link->problem());
}

void ConnectionTest::end(bool reached, const QString &sentence)
{
    cancel();
    Q_EMIT finished(reached, sentence);
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// The link to a helper on another machine: runs the user's own ssh with "vipdeckadm dial-stdio" on
// the other side. Keys, agent and configuration are the user's; what ssh asks goes to a dialog by
// SSH_ASKPASS. GUI thread.
#pragma once

#include <QStringList>
#include <QTemporaryFile>
#include <memory>

#include "app/document/helperlink.h"

namespace vipdeck {

struct SshTarget
{
    QString host;           // as after "ssh": name of the configuration, user@host
    QString command;        // on the other side; empty: vipdeckadm dial-stdio
    QStringList options;    // before the host
    QString askPassProgram; // empty: the one beside this program
};

class SshLink : public HelperLink
{
    Q_OBJECT

public:
    explicit SshLink(SshTarget target, QObject *parent = nullptr);

    [[nodiscard]] const SshTarget &target() const { return m_target; }
    // Reached in another way from now on; a link that is on is made again.
    void setTarget(const SshTarget &target);
    [[nodiscard]] bool isRemote() const override { return true; }
    // Words of ssh after the program's name.
    [[nodiscard]] QStringList arguments() const;

    // Is this a host to give to ssh? Errors tell why not.
    [[nodiscard]] static Result<> checkHost(const QString &host);

protected:
    void dial(HelperClient &client) override;
    [[nodiscard]] QString explain(const QString &reason) override;
    [[nodiscard]] bool retries() const override;

private:
    void completeTarget();

    SshTarget m_target;
    std::unique_ptr<QTemporaryFile> m_complaints; // what ssh wrote to its standard error
    bool m_needsPerson = false; // authentication failed: trying again would only ask again
};

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at this machine and at real servers for the doctor, on threads of its own, because probes
// wait for answers. Called from the control thread; answers come there too, from the event loop.
#pragma once

#include <QObject>
#include <QThreadPool>
#include <functional>

#include "engine/base/result.h"
#include "helper/api/machinemessages.h"

namespace vipdeck {

inline constexpr int kProbesAtATime = 8;
inline constexpr int kMaximumWaitingProbes = 512; // of all clients together

class Examiner : public QObject
{
    Q_OBJECT

public:
    template<typename Reply>
    using Answer = std::function<void(Result<Reply>)>;

    explicit Examiner(QObject *parent = nullptr);
    ~Examiner() override; // waits for the probes under way, a few seconds

    // The state of the engine is the caller's to fill in.
    void machine(Answer<api::MachineReply> answer);
    // Errors: InvalidArgument for addresses that no server can have; Busy.
    void examine(const api::ExamineRequest &request, Answer<api::MachineReply> answer);
    void probe(const api::ProbeRequest &request, Answer<api::ProbeReply> answer);

private:
    template<typename Reply>
    void start(std::function<Reply()> work, Answer<Reply> answer);

    QThreadPool m_pool;
    int m_waiting = 0;
};

} // namespace vipdeck

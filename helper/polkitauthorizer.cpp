// SPDX-License-Identifier: GPL-3.0-or-later
// polkit-qt gives the subject. The question itself goes to libpolkit below it, because
// PolkitQt1::Authority has one result signal and one cancellation for all questions of a process,
// so that answers cannot be told apart, and because it holds on to a bus that was restarted. GLib's
// callbacks arrive through Qt's event loop, which is GLib's where Qt was built with it.
#include "helper/polkitauthorizer.h"

// GLib and Qt both want these names.
#undef signals
#include <polkit/polkit.h>

#include <PolkitQt1/Subject>
#include <QTimer>
#include <chrono>
#include <string>
#include <utility>

namespace vipdeck {
namespace {

constexpr std::chrono::seconds kPatience{20};
constexpr std::chrono::seconds kInteractivePatience{180};

template<typename Object>
struct Unref
{
    void operator()(Object *object) const { g_object_unref(object); }
};
template<typename Object>
using ObjectPointer = std::unique_ptr<Object, Unref<Object>>;

struct FreeError
{
    void operator()(GError *error) const { g_error_free(error); }
};
using ErrorPointer = std::unique_ptr<GError, FreeError>;

PolkitQt1::UnixProcessSubject subjectOf(const PeerCredentials &caller)
{
    // With the uid given, polkit does not look it up and cannot be misled by an exec of a setuid
    // program (CVE-2013-4288).
    const ObjectPointer<PolkitSubject> process(polkit_unix_process_new_for_owner(
        caller.pid, caller.startTime, static_cast<gint>(caller.uid)));
    return PolkitQt1::UnixProcessSubject(POLKIT_UNIX_PROCESS(process.get()));
}

// What lives until polkit's last callback, also after the question was taken back.
struct Exchange
{
    Exchange(const PeerCredentials &caller, std::string_view actionName, bool mayAsk,
             Authorizer::Callback whenDone)
        : subject(subjectOf(caller))
        , action(actionName)
        , interactive(mayAsk)
        , callback(std::move(whenDone))
        , cancellable(g_cancellable_new())
    {}

    PolkitQt1::UnixProcessSubject subject;
    std::string action;
    bool interactive;
    bool late = false;             // cancelled because time is up
    Authorizer::Callback callback; // empty: answered or taken back
    ObjectPointer<GCancellable> cancellable;
};
using Holder = std::shared_ptr<Exchange>;

// GLib carries a reference through each asynchronous call.
gpointer keep(const Holder &exchange)
{
    return new Holder(exchange);
}
Holder takeBack(gpointer data)
{
    const std::unique_ptr<Holder> holder(static_cast<Holder *>(data));
    return *holder;
}

void answer(Exchange &exchange, Result<Decision> decision)
{
    if (const auto callback = std::exchange(exchange.callback, {}))
        callback(std::move(decision));
}

void answerUnavailable(Exchange &exchange, const ErrorPointer &error)
{
    if (exchange.late)
        return answer(exchange, makeError(ErrorCode::Busy, "polkit did not answer in time"));
    answer(exchange, makeError(ErrorCode::NotSupported,
                               std::string("polkit cannot be asked, so only root may do this: ")
                                   + (error ? error->message : "no reason given")));
}

void onAnswer(GObject *source, GAsyncResult *result, gpointer data)
{
    const auto exchange = takeBack(data);
    GError *failure = nullptr;
    const ObjectPointer<PolkitAuthorizationResult> verdict(
        polkit_authority_check_authorization_finish(POLKIT_AUTHORITY(source), result, &failure));
    const ErrorPointer error(failure);
    if (!verdict)
        return answerUnavailable(*exchange, error);
    if (polkit_authorization_result_get_is_authorized(verdict.get()))
        answer(*exchange, Decision::Granted);
    else if (polkit_authorization_result_get_dismissed(verdict.get()))
        answer(*exchange, Decision::Dismissed);
    else if (polkit_authorization_result_get_is_challenge(verdict.get()))
        answer(*exchange, Decision::Challenge);
    else
        answer(*exchange, Decision::Denied);
}

void onAuthority(GObject *, GAsyncResult *result, gpointer data)
{
    const auto exchange = takeBack(data);
    GError *failure = nullptr;
    const ObjectPointer<PolkitAuthority> authority(polkit_authority_get_finish(result, &failure));
    const ErrorPointer error(failure);
    if (!authority)
        return answerUnavailable(*exchange, error);
    const auto flags = exchange->interactive
                           ? POLKIT_CHECK_AUTHORIZATION_FLAGS_ALLOW_USER_INTERACTION
                           : POLKIT_CHECK_AUTHORIZATION_FLAGS_NONE;
    polkit_authority_check_authorization(authority.get(), exchange->subject.subject(),
                                         exchange->action.c_str(), nullptr, flags,
                                         exchange->cancellable.get(), onAnswer, keep(exchange));
}

void onBus(GObject *, GAsyncResult *result, gpointer data)
{
    const auto exchange = takeBack(data);
    GError *failure = nullptr;
    const ObjectPointer<GDBusConnection> bus(g_bus_get_finish(result, &failure));
    const ErrorPointer error(failure);
    if (!bus)
        return answerUnavailable(*exchange, error);
    // By default GLib ends the process when the system bus goes away.
    g_dbus_connection_set_exit_on_close(bus.get(), FALSE);
    polkit_authority_get_async(exchange->cancellable.get(), onAuthority, keep(exchange));
}

class PolkitQuestion : public Authorizer::Question
{
public:
    explicit PolkitQuestion(Holder exchange)
        : m_exchange(std::move(exchange))
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, [pending = m_exchange] {
            pending->late = true;
            g_cancellable_cancel(pending->cancellable.get()); // the answer comes as a failure
        });
        m_timer.start(m_exchange->interactive ? kInteractivePatience : kPatience);
        g_bus_get(G_BUS_TYPE_SYSTEM, m_exchange->cancellable.get(), onBus, keep(m_exchange));
    }
    ~PolkitQuestion() override
    {
        m_exchange->callback = {};
        g_cancellable_cancel(m_exchange->cancellable.get());
    }

private:
    Holder m_exchange;
    QTimer m_timer;
};

} // namespace

PolkitAuthorizer::PolkitAuthorizer() = default;
PolkitAuthorizer::~PolkitAuthorizer() = default;

std::unique_ptr<Authorizer::Question> PolkitAuthorizer::ask(const PeerCredentials &caller,
                                                            std::string_view action,
                                                            bool interactive, Callback callback)
{
    return std::make_unique<PolkitQuestion>(
        std::make_shared<Exchange>(caller, action, interactive, std::move(callback)));
}

} // namespace vipdeck

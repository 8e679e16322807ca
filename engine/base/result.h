// SPDX-License-Identifier: GPL-3.0-or-later
// Errors as values. Every layer reports failure through Result; nothing of ours throws.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace vipdeck {

// What kind of failure it is, so that callers can react. The text says the rest.
enum class ErrorCode {
    InvalidArgument,     // a value that no state of the system would accept
    OutOfRange,          // a number outside its limits
    Malformed,           // bytes or text that do not follow their grammar
    AlreadyExists,       // service or real server is there already
    ServiceNotFound,     // no such virtual service
    DestinationNotFound, // no such real server in this service
    SchedulerNotFound,   // no scheduler or persistence engine of that name
    NotSupported,        // understood, but not possible here
    PermissionDenied,    // the caller may not do this
    StaleGeneration,     // the rules changed since the caller read them
    LimitExceeded,       // a quota: frame size, clients, services, servers ...
    Busy,                // try again later
    NotConnected,        // the other side is not there
    Cancelled,           // given up on request
    Io,             // the operating system refused; the message has the call and the errno text
    Internal,       // a defect of VipDeck
    DeviceNotFound, // no network interface of that name
};

struct Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string message; // one English sentence with the offending value; translated only in app/
};

template<typename T = void>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> makeError(ErrorCode code, std::string message)
{
    return tl::unexpected<Error>(Error{code, std::move(message)});
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
// The method rates.
#include "helper/helperservice.h"
#include "helper/log.h"

namespace vipdeck {

Result<api::RatesReply> HelperService::rates(Peer &, const api::RatesRequest &params)
{
    return m_rates.read(params);
}

// A disk that takes nothing is told once, and when it does again nobody needs to know.
void HelperService::takeRates(const DirectorStatus &status)
{
    const auto taken = m_rates.take(status);
    if (!taken && m_ratesProblem != taken.error().message)
        qCWarning(lcHelper).noquote() << "the rates of the last minutes are not on the disk:"
                                      << printable(taken.error().message);
    m_ratesProblem = taken ? std::string() : taken.error().message;
}

} // namespace vipdeck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/order.h"

namespace vipdeck::rules {
namespace {

// The sign of a - b in 32-bit two's complement arithmetic.
int wrappedDifference(std::uint32_t a, std::uint32_t b)
{
    return static_cast<std::int32_t>(a - b);
}

std::uint32_t addressWord(const Address &address, std::size_t index)
{
    const auto &octets = address.octets();
    const auto *at = &octets[4 * index];
    return (std::uint32_t{at[0]} << 24) | (std::uint32_t{at[1]} << 16) | (std::uint32_t{at[2]} << 8)
           | at[3];
}

int compareAddresses(const Address &a, const Address &b)
{
    const std::size_t count = a.isIPv4() ? 1 : 4;
    for (std::size_t i = 0; i < count; ++i)
        if (const int difference = wrappedDifference(addressWord(a, i), addressWord(b, i)))
            return difference;
    return 0;
}

// A merge sort that halves downwards: the comparison need not be transitive, and the result for a
// given order of input is that of the C library's qsort(3).
template<typename T, typename Compare>
void mergeSort(std::vector<const T *> &list, const Compare &compare)
{
    if (list.size() < 2)
        return;
    const auto middle = list.begin() + static_cast<std::ptrdiff_t>(list.size() / 2);
    std::vector<const T *> left(list.begin(), middle);
    std::vector<const T *> right(middle, list.end());
    mergeSort(left, compare);
    mergeSort(right, compare);
    auto l = left.begin();
    auto r = right.begin();
    for (auto &slot : list) {
        const bool takeLeft = r == right.end() || (l != left.end() && compare(**l, **r) <= 0);
        slot = takeLeft ? *l++ : *r++;
    }
}

template<typename T, typename Compare>
std::vector<const T *> ordered(const std::vector<T> &list, bool sorted, const Compare &compare)
{
    std::vector<const T *> pointers;
    pointers.reserve(list.size());
    for (const auto &item : list)
        pointers.push_back(&item);
    if (sorted)
        mergeSort(pointers, compare);
    return pointers;
}

} // namespace

int compareServices(const ServiceKey &a, const ServiceKey &b)
{
    if (const int marks = wrappedDifference(a.firewallMark, b.firewallMark))
        return marks;
    if (a.family() != b.family())
        return a.family() < b.family() ? -1 : 1;
    if (const int protocols = int(a.protocol) - int(b.protocol))
        return protocols;
    if (const int addresses = compareAddresses(a.endpoint.address, b.endpoint.address))
        return addresses;
    return int{a.endpoint.port} - int{b.endpoint.port};
}

int compareDestinations(const Endpoint &a, const Endpoint &b)
{
    if (const int addresses = compareAddresses(a.address, b.address))
        return addresses;
    return int{a.port} - int{b.port};
}

std::vector<const Service *> orderedServices(const std::vector<Service> &list, bool sorted)
{
    return ordered(list, sorted, [](const Service &a, const Service &b) {
        return compareServices(a.config.key, b.config.key);
    });
}

std::vector<const ServiceStatus *> orderedServices(const std::vector<ServiceStatus> &list,
                                                   bool sorted)
{
    return ordered(list, sorted, [](const ServiceStatus &a, const ServiceStatus &b) {
        return compareServices(a.config.key, b.config.key);
    });
}

std::vector<const DestinationConfig *>
orderedDestinations(const std::vector<DestinationConfig> &list, bool sorted)
{
    return ordered(list, sorted, [](const DestinationConfig &a, const DestinationConfig &b) {
        return compareDestinations(a.endpoint, b.endpoint);
    });
}

std::vector<const DestinationStatus *>
orderedDestinations(const std::vector<DestinationStatus> &list, bool sorted)
{
    return ordered(list, sorted, [](const DestinationStatus &a, const DestinationStatus &b) {
        return compareDestinations(a.config.endpoint, b.config.endpoint);
    });
}

} // namespace vipdeck::rules

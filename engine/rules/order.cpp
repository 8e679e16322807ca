// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/order.h"

namespace vipdeck::rules {
namespace {

// Below, at or above zero.
class Comparison
{
public:
    explicit Comparison(Order order)
        : m_wraps(order == Order::Ipvsadm)
    {}

    int operator()(const ServiceKey &a, const ServiceKey &b) const
    {
        if (const int marks = compare(a.firewallMark, b.firewallMark))
            return marks;
        if (a.family() != b.family())
            return a.family() < b.family() ? -1 : 1;
        if (const int protocols = int(a.protocol) - int(b.protocol))
            return protocols;
        return (*this)(a.endpoint, b.endpoint);
    }
    int operator()(const Endpoint &a, const Endpoint &b) const
    {
        // ipvsadm compares as much as the first address has.
        const std::size_t words = m_wraps && a.address.isIPv4() ? 1 : 4;
        for (std::size_t i = 0; i < words; ++i)
            if (const int addresses = compare(word(a.address, i), word(b.address, i)))
                return addresses;
        if (!m_wraps && a.address.family() != b.address.family())
            return a.address.family() < b.address.family() ? -1 : 1;
        return int{a.port} - int{b.port};
    }

private:
    [[nodiscard]] int compare(std::uint32_t a, std::uint32_t b) const
    {
        if (m_wraps)
            return static_cast<std::int32_t>(a - b);
        return a == b ? 0 : a < b ? -1 : 1;
    }
    static std::uint32_t word(const Address &address, std::size_t index)
    {
        const auto *at = &address.octets()[4 * index];
        return (std::uint32_t{at[0]} << 24) | (std::uint32_t{at[1]} << 16)
               | (std::uint32_t{at[2]} << 8) | at[3];
    }

    bool m_wraps;
};

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

template<typename T, typename KeyOf>
std::vector<const T *> ordered(const std::vector<T> &list, Order order, const KeyOf &keyOf)
{
    std::vector<const T *> pointers;
    pointers.reserve(list.size());
    for (const auto &item : list)
        pointers.push_back(&item);
    const Comparison comparison(order);
    if (order != Order::AsGiven)
        mergeSort(pointers, [&](const T &a, const T &b) { return comparison(keyOf(a), keyOf(b)); });
    return pointers;
}

} // namespace

std::vector<const Service *> orderedServices(const std::vector<Service> &list, Order order)
{
    return ordered(list, order,
                   [](const Service &service) -> const ServiceKey & { return service.config.key; });
}

std::vector<const ServiceStatus *> orderedServices(const std::vector<ServiceStatus> &list,
                                                   Order order)
{
    return ordered(list, order, [](const ServiceStatus &service) -> const ServiceKey & {
        return service.config.key;
    });
}

std::vector<const DestinationConfig *>
orderedDestinations(const std::vector<DestinationConfig> &list, Order order)
{
    return ordered(list, order, [](const DestinationConfig &destination) -> const Endpoint & {
        return destination.endpoint;
    });
}

std::vector<const DestinationStatus *>
orderedDestinations(const std::vector<DestinationStatus> &list, Order order)
{
    return ordered(list, order, [](const DestinationStatus &destination) -> const Endpoint & {
        return destination.config.endpoint;
    });
}

} // namespace vipdeck::rules

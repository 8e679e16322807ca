// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/rates/ratefile.h"

#include <QCborStreamReader>
#include <QCborStreamWriter>
#include <limits>

#include "helper/state/jsonrecord.h"

namespace vipdeck {
namespace {

constexpr quint64 kFormat = 1;
constexpr quint64 kFieldsOfStep = 9;              // the number of the step and visitStep()
constexpr quint64 kLatestStep = quint64{1} << 40; // far behind all times that a clock can show

template<typename Step>
void visitStep(Step &step, auto &&visit)
{
    visit(step.coveredMilliseconds);
    visit(step.gained.connections);
    visit(step.gained.packetsIn);
    visit(step.gained.packetsOut);
    visit(step.gained.bytesIn);
    visit(step.gained.bytesOut);
    visit(step.dropped);
    visit(step.activeMilliseconds);
}

void printRing(QCborStreamWriter &writer, const SampleRing &ring)
{
    quint64 steps = 0;
    ring.forEach([&](std::uint64_t, const RateStep &) { ++steps; });
    writer.startArray(steps * kFieldsOfStep);
    ring.forEach([&](std::uint64_t number, const RateStep &step) {
        writer.append(quint64{number});
        visitStep(step, [&](const auto &value) { writer.append(quint64{value}); });
    });
    writer.endArray();
}

// Reads numbers and remembers that one was none.
class Numbers
{
public:
    explicit Numbers(const QByteArray &octets)
        : m_reader(octets)
    {}

    // The elements that the array says it has; 0 also for what is none.
    quint64 enterArray()
    {
        m_ok = m_ok && m_reader.isArray() && m_reader.isLengthKnown();
        const auto length = m_ok ? m_reader.length() : 0;
        m_ok = m_ok && m_reader.enterContainer();
        return m_ok ? length : 0;
    }
    void leaveArray() { m_ok = m_ok && m_reader.leaveContainer(); }
    template<typename Number>
    void operator()(Number &number)
    {
        m_ok = m_ok && m_reader.isUnsignedInteger()
               && m_reader.toUnsignedInteger() <= std::numeric_limits<Number>::max();
        if (!m_ok)
            return;
        number = static_cast<Number>(m_reader.toUnsignedInteger());
        m_ok = m_reader.next();
    }
    [[nodiscard]] bool isOk() const { return m_ok; }
    [[nodiscard]] qint64 offset() const { return m_reader.currentOffset(); }

private:
    QCborStreamReader m_reader;
    bool m_ok = true;
};

void parseRing(Numbers &numbers, SampleRing &ring)
{
    const auto fields = numbers.enterArray();
    std::uint64_t before = 0;
    for (quint64 i = 0; numbers.isOk() && i + kFieldsOfStep <= fields; i += kFieldsOfStep) {
        std::uint64_t number = 0;
        RateStep step;
        numbers(number);
        visitStep(step, numbers);
        if (!numbers.isOk() || number <= before || number > kLatestStep)
            break; // leaveArray() then fails
        before = number;
        ring.add(number * ring.stepMilliseconds(), step);
    }
    numbers.leaveArray();
}

} // namespace

QByteArray printRates(const SampleRing &fine, const SampleRing &coarse)
{
    QByteArray octets;
    QCborStreamWriter writer(&octets);
    writer.startArray(3);
    writer.append(kFormat);
    printRing(writer, fine);
    printRing(writer, coarse);
    writer.endArray();
    return rulefile::sealed(octets + '\n');
}

Result<> parseRates(const QByteArray &octets, SampleRing &fine, SampleRing &coarse)
{
    const auto content = rulefile::unsealed(octets);
    if (!content)
        return tl::unexpected(content.error());
    Numbers numbers(*content);
    numbers.enterArray();
    quint64 format = 0;
    numbers(format);
    if (numbers.isOk() && format != kFormat)
        return makeError(ErrorCode::Malformed, "rates are in format " + std::to_string(format)
                                                   + ", which this helper does not know");
    parseRing(numbers, fine);
    parseRing(numbers, coarse);
    numbers.leaveArray();
    if (!numbers.isOk() || numbers.offset() != content->size() - 1)
        return makeError(ErrorCode::Malformed, "the rates are no list of steps");
    return {};
}

} // namespace vipdeck

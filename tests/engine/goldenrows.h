// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of tests that come from records, of which another file (VIPDECK_BEHAVIOUR_CASES) may have
// none.
#pragma once

#include <QTest>

#include "goldendata.h"

namespace vipdeck::test {

class GoldenRows
{
public:
    QTestData &add(const QString &name)
    {
        ++m_count;
        return QTest::newRow(qPrintable(name));
    }
    // At the end of a data function.
    void require() const
    {
        if (m_count == 0 && usesOtherRecords())
            QSKIP("the file has no such record");
        QVERIFY(m_count > 0);
    }

private:
    int m_count = 0;
};

[[nodiscard]] inline QString idOf(const QJsonObject &record)
{
    return record[QStringLiteral("id")].toString();
}

} // namespace vipdeck::test

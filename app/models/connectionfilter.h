// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens of the Connections view as conditions of the helper: "client:10.0.0.0/8",
// "-state:TIME_WAIT", "service:web", "age>60". Reads names from the document. GUI thread.
#pragma once

#include <QCoreApplication>

#include "app/models/filtergrammar.h"
#include "helper/api/connectionquery.h"

namespace vipdeck {

class DirectorDocument;

class ConnectionFilterGrammar : public FilterGrammar
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::ConnectionFilterGrammar)

public:
    explicit ConnectionFilterGrammar(const DirectorDocument *document)
        : m_document(document)
    {}

    [[nodiscard]] QString problem(const QString &token) const override;
    [[nodiscard]] QString label(const QString &token) const override;
    [[nodiscard]] QStringList completions(const QString &typed) const override;
    // Only for a token without a problem.
    [[nodiscard]] api::ConnectionCondition condition(const QString &token) const;

private:
    struct Reading
    {
        api::ConnectionCondition condition;
        QString key;
        QString words; // behind the key, for the label
        QString problem;
    };

    [[nodiscard]] Reading read(const QString &token) const;
    void readValues(Reading *reading, const QString &text) const;
    void readNumber(Reading *reading, const QString &text, QChar comparison) const;
    [[nodiscard]] bool readNetwork(Reading *reading, const QString &value) const;
    [[nodiscard]] bool readName(Reading *reading, const QString &value) const;
    [[nodiscard]] QStringList valuesOf(const QString &key) const;

    const DirectorDocument *m_document;
};

} // namespace vipdeck

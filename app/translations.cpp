// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace vipdeck {

void installTranslations(QCoreApplication &application)
{
    const auto chosen = QSettings().value(QStringLiteral("language")).toString();
    if (!chosen.isEmpty())
        QLocale::setDefault(QLocale(chosen));
    const QLocale language;
    // Searched from the last one installed to the first.
    auto *english = new QTranslator(&application);
    if (english->load(QStringLiteral(":/i18n/vipdeck_en.qm")))
        QCoreApplication::installTranslator(english);
    auto *own = new QTranslator(&application);
    if (own->load(language, QStringLiteral("vipdeck"), QStringLiteral("_"),
                  QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(own);
    auto *qt = new QTranslator(&application);
    if (qt->load(language, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    if (QSettings().value(QStringLiteral("numbers/system")).toBool())
        QLocale::setDefault(QLocale::system());
}

} // namespace vipdeck

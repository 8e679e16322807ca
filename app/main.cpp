// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop console.
#include <unistd.h>

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QSettings>
#include <cstdio>
#include <iostream>
#include <memory>

#include "app/client/helperclient.h"
#include "app/document/directordocument.h"
#include "app/document/helperlink.h"
#include "app/translations.h"
#include "app/views/console/console.h"
#include "app/views/console/singleinstance.h"
#include "app/views/mainwindow.h"
#include "app/views/screenshots.h"
#include "app/views/theme.h"
#include "app/views/window/editcontroller.h"

using namespace vipdeck;

namespace {

struct Options
{
    QString socket;
    std::optional<Theme::Mode> theme;
    QString file;
    QString screenshots;
    int screenshotSeconds = 0;
    bool allowRoot = false;
    bool isSeparate = false; // from a console that runs already
};

// Context of the texts here.
class Program
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::Program)
};

std::optional<Theme::Mode> themeOf(const QString &name)
{
    if (name == QLatin1String("light"))
        return Theme::Mode::Light;
    if (name == QLatin1String("dark"))
        return Theme::Mode::Dark;
    if (name == QLatin1String("system"))
        return Theme::Mode::System;
    return std::nullopt;
}

[[noreturn]] void fail(const QString &message)
{
    std::cerr << "vipdeck: " << message.toStdString() << '\n';
    std::exit(2);
}

Options parse(const QCoreApplication &application)
{
    const QCommandLineOption socket(
        QStringLiteral("socket"),
        Program::tr("Socket of the helper; default %1.").arg(defaultSocketPath()),
        QStringLiteral("PATH"), defaultSocketPath());
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   Program::tr("Colours: light, dark or system."),
                                   QStringLiteral("NAME"));
    const QCommandLineOption root(QStringLiteral("allow-root"),
                                  Program::tr("Run although the caller is root."));
    QCommandLineOption shots(QStringLiteral("screenshots"),
                             Program::tr("Write pictures of the window into DIR and quit."),
                             QStringLiteral("DIR"));
    QCommandLineOption seconds(QStringLiteral("screenshots-after"),
                               Program::tr("Seconds of counters before the pictures; default 20."),
                               QStringLiteral("SECONDS"), QStringLiteral("20"));
    QCommandLineParser parser;
    parser.setApplicationDescription(Program::tr("Console for Linux Virtual Server directors."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption separate(
        QStringLiteral("new-instance"),
        Program::tr("Do not hand over to a console that runs already."));
    parser.addOptions({socket, theme, root, shots, seconds, separate});
    parser.addPositionalArgument(
        QStringLiteral("FILE"),
        Program::tr("Rule file of ipvsadm to edit instead of a live director."),
        QStringLiteral("[FILE]"));
    parser.process(application);
    Options options;
    options.socket = parser.value(socket);
    if (parser.isSet(theme)) {
        options.theme = themeOf(parser.value(theme));
        if (!options.theme)
            fail(Program::tr("\"%1\" is not a theme; there are light, dark and system")
                     .arg(parser.value(theme)));
    }
    if (parser.positionalArguments().size() > 1)
        fail(Program::tr("there is more than one file"));
    options.file = parser.positionalArguments().value(0);
    options.screenshots = parser.value(shots);
    bool isNumber = false;
    options.screenshotSeconds = parser.value(seconds).toInt(&isNumber);
    if (!isNumber || options.screenshotSeconds < 0 || options.screenshotSeconds > 3600)
        fail(
            Program::tr("\"%1\" is not a number of seconds up to 3600").arg(parser.value(seconds)));
    options.allowRoot = parser.isSet(root);
    // Another director than the default is not what the other console shows.
    options.isSeparate = parser.isSet(separate) || parser.isSet(socket);
    return options;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("VipDeck"));
    QCoreApplication::setApplicationName(QStringLiteral("VipDeck"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VIPDECK_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.vipdeck.VipDeck"));
    installTranslations(application);
    const auto options = parse(application);
    if (geteuid() == 0 && !options.allowRoot)
        fail(Program::tr(
            "the console needs no privilege; start it as yourself (or with --allow-root)"));

    installTranslations(application);
    Theme::instance().install();
    const auto stored = static_cast<Theme::Mode>(
        QSettings().value(QLatin1String("theme"), static_cast<int>(Theme::Mode::System)).toInt());
    Theme::instance().setMode(options.theme.value_or(stored));

    const bool keepsSession = options.screenshots.isEmpty();
    SingleInstance instance(SingleInstance::defaultName());
    const bool isSeparate = !keepsSession || options.isSeparate;
    const auto files = options.file.isEmpty()
                           ? QStringList()
                           : QStringList{QFileInfo(options.file).absoluteFilePath()};
    if (!isSeparate && !instance.claim(files))
        return 0;
    Console console(keepsSession);
    if (files.isEmpty() || keepsSession)
        console.addLocal(options.socket);
    if (keepsSession)
        console.restoreRemote();
    if (!files.isEmpty() && !console.openFile(files.first()))
        return 1;
    std::unique_ptr<Screenshots> screenshots;
    if (keepsSession) {
        console.notify();
    } else {
        screenshots = std::make_unique<Screenshots>(console.window(0), options.screenshots,
                                                    options.screenshotSeconds);
        QObject::connect(screenshots.get(), &Screenshots::finished, &application,
                         [](bool complete) { QCoreApplication::exit(complete ? 0 : 1); });
        screenshots->start();
    }
    QObject::connect(&instance, &SingleInstance::requested, &console, &Console::open);
    console.show(files.isEmpty() ? 0 : console.count() - 1);
    console.start();
    return QApplication::exec();
}

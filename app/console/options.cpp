// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/options.h"

#include "app/console/numberoptions.h"
#include "app/console/optiontext.h"
#include "app/console/sourceoptions.h"

#include "core/settings/setting.h"
#include "core/store/storefiles.h"
#include "ui/text/language.h"

#include <QCommandLineParser>
#include <optional>

namespace console {

namespace {

const QString record = QStringLiteral("record");
const QString logTraffic = QStringLiteral("log-traffic");
const QString trace = QStringLiteral("trace");
const QString noKeychain = QStringLiteral("no-keychain");
const QString rules = QStringLiteral("rules");
const QString dataFolder = QStringLiteral("data-folder");
const QString noStore = QStringLiteral("no-store");
const QString theme = QStringLiteral("theme");
const QString wallboard = QStringLiteral("wallboard");
const QString language = QStringLiteral("language");
const QString settingsFolder = QStringLiteral("settings-folder");
const QString screenshot = QStringLiteral("screenshot");
const QString after = QStringLiteral("after");
const QString size = QStringLiteral("size");

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(OptionText::tr("Watches the queues of a contact centre, live."));
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addHelpOption();
    parser.addVersionOption();
    addSourceOptions(parser);
    parser.addOptions({
        {record, OptionText::tr("Record what the sources deliver in this folder."), OptionText::tr("folder")},
        {logTraffic, OptionText::tr("Log what is sent and received in this folder, without secrets."),
         OptionText::tr("folder")},
        {trace, OptionText::tr("Write the times that each update shown went through to this file."),
         OptionText::tr("file")},
        {rules, OptionText::tr("Read the rules from this file."), OptionText::tr("file")},
        {dataFolder, OptionText::tr("Keep rules, sources and open alerts in this folder."),
         OptionText::tr("folder")},
        {noStore, OptionText::tr("Keep nothing from one start to the next.")},
        {noKeychain,
         OptionText::tr("Leave this computer's keychain alone: passwords are asked for at each start.")},
        {theme,
         OptionText::tr("light, dark, high-contrast-light, high-contrast-dark or system, for this session."),
         OptionText::tr("name")},
        {language, OptionText::tr("en, de or a file of translations (.qm), for this session."),
         OptionText::tr("name")},
        {settingsFolder, OptionText::tr("Keep the settings in this folder."), OptionText::tr("folder")},
        {size, OptionText::tr("The window's size, 1440x860."), OptionText::tr("WxH")},
        {wallboard, OptionText::tr("Begin with the wallboard: a full screen of queues for a whole room.")},
        {screenshot, OptionText::tr("Save what the window shows after some seconds, and quit."),
         OptionText::tr("file.png")},
        {after, OptionText::tr("The seconds before the screenshot (4)."), OptionText::tr("seconds")},
    });
    // Qt's own, which the application reads.
    for (const char *name : {"platform", "platformtheme", "style", "display", "geometry"}) {
        QCommandLineOption option(QLatin1String(name), QString(), QStringLiteral("value"));
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(option);
    }
}

// "--simulate" may stand alone: the number behind it is optional, which the parser does not know.
QStringList spellOutSimulate(const QStringList &arguments)
{
    QStringList spelled;
    for (int i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        const QString next = arguments.value(i + 1);
        const bool alone = next.isEmpty() || next.startsWith(u"--");
        spelled << (word == u"--simulate" && alone ? QStringLiteral("--simulate=12") : word);
    }
    return spelled;
}

core::Result<ui::Theme::Choice> themeOf(const QString &name)
{
    using Form = core::SettingForm<ui::Theme::Choice>;
    if (const auto choice = Form::read(name))
        return *choice;
    return core::Error{
        QStringLiteral("--theme"),
        OptionText::tr("\"%1\" is none of %2").arg(name, Form::names().join(QStringLiteral(", ")))};
}

std::optional<core::Error> languageProblem(const QString &name)
{
    if (name.isEmpty() || ui::canSpeak(name))
        return {};
    return core::Error{QStringLiteral("--language"),
                       OptionText::tr("\"%1\" is none of %2, and no file of translations")
                           .arg(name, ui::languages().join(QStringLiteral(", ")))};
}

core::Result<QSize> sizeOf(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize asked(parts.value(0).toInt(), parts.value(1).toInt());
    if (parts.size() != 2 || asked.width() < 320 || asked.height() < 240 || asked.width() > 16'000
        || asked.height() > 16'000)
        return core::Error{QStringLiteral("--size"),
                           OptionText::tr("\"%1\" is no size, such as 1440x860").arg(text)};
    return asked;
}

/// What a console that runs already can do as if it had been started so.
void divideForTheFirst(Options &options, const QCommandLineParser &parser)
{
    static const QStringList takenOver{QStringLiteral("wallboard")};
    for (const QString &name : parser.optionNames()) {
        if (takenOver.contains(name))
            options.forTheFirst << name;
        else if (!options.leftToTheFirst.contains(QStringLiteral("--") + name))
            options.leftToTheFirst << QStringLiteral("--") + name;
    }
}

/// What can't be wrong.
Options plainOptionsOf(const QCommandLineParser &parser)
{
    Options options;
    options.rulesFile = parser.value(rules);
    options.recordFolder = parser.value(record);
    options.trafficFolder = parser.value(logTraffic);
    options.traceFile = parser.value(trace);
    options.usesKeychain = !parser.isSet(noKeychain);
    if (!parser.isSet(noStore))
        options.dataFolder = parser.isSet(dataFolder) ? parser.value(dataFolder) : core::usualDataFolder();
    options.settingsFolder = parser.value(settingsFolder);
    options.wallboard = parser.isSet(wallboard);
    options.screenshot = parser.value(screenshot);
    divideForTheFirst(options, parser);
    return options;
}

std::optional<core::Error> readLook(Options &options, const QCommandLineParser &parser)
{
    options.language = parser.value(language);
    if (auto problem = languageProblem(options.language))
        return problem;
    if (parser.isSet(theme)) {
        const auto choice = themeOf(parser.value(theme));
        if (!choice)
            return choice.error();
        options.theme = *choice;
    }
    if (parser.isSet(size)) {
        const auto asked = sizeOf(parser.value(size));
        if (!asked)
            return asked.error();
        options.size = *asked;
        options.hasSize = true;
    }
    return {};
}

} // namespace

Options readFirstOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{language, {}, language}, {settingsFolder, {}, settingsFolder}});
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.parse(arguments);
    Options options;
    options.language = parser.value(language);
    options.settingsFolder = parser.value(settingsFolder);
    return options;
}

core::Result<Options> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    const QStringList spelled = spellOutSimulate(arguments);
    if (!parser.parse(spelled))
        return core::Error{{}, parser.errorText()};
    parser.process(spelled);
    if (!parser.positionalArguments().isEmpty())
        return core::Error{parser.positionalArguments().first(),
                           OptionText::tr("is not an option; --help lists them")};

    Options options = plainOptionsOf(parser);
    Numbers numbers(parser);
    options.screenshotAfterSeconds = int(numbers.whole(after, options.screenshotAfterSeconds, 0, 3600));
    if (auto problem = readLook(options, parser))
        return *problem;
    if (auto problem = addSources(options, parser, numbers))
        return *problem;
    return options;
}

} // namespace console

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/options.h"

#include "app/console/connectionoptions.h"

#include "core/settings/setting.h"
#include "core/sources/sourcesjson.h"
#include "core/store/storefiles.h"
#include "ui/text/language.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace console {

namespace {

struct OptionText
{
    Q_DECLARE_TR_FUNCTIONS(OptionText)
};

const QString simulate = QStringLiteral("simulate");
const QString seed = QStringLiteral("seed");
const QString speed = QStringLiteral("speed");
const QString sourcesFile = QStringLiteral("sources");
const QString push = QStringLiteral("push");
const QString taskRouter = QStringLiteral("taskrouter");
const QString account = QStringLiteral("account");
const QString recording = QStringLiteral("recording");
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
    parser.addOptions({
        {simulate,
         OptionText::tr("Show a simulated floor with this many queues (12). So does the first start."),
         OptionText::tr("queues")},
        {seed, OptionText::tr("The simulated floor's random seed (1)."), OptionText::tr("number")},
        {speed, OptionText::tr("How fast simulated floors and recordings run (1)."),
         OptionText::tr("factor")},
        {sourcesFile, OptionText::tr("Show the floors that this file lists."), OptionText::tr("file")},
        {push,
         OptionText::tr(
             "Show the floor that this WebSocket pushes; a token is in FLOORWATCH_PUSH_TOKEN. May be given "
             "several times."),
         OptionText::tr("url")},
        {taskRouter,
         OptionText::tr("Show the floor behind this TaskRouter API; the token is in FLOORWATCH_AUTH_TOKEN."),
         OptionText::tr("url")},
        {account, OptionText::tr("The account for --taskrouter, AC..."), OptionText::tr("sid")},
        {recording, OptionText::tr("Play this recorded stream. May be given several times."),
         OptionText::tr("file")},
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
    addConnectionOptions(parser);
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

// Numbers of the command line; remembers the first that is not one.
class Numbers
{
public:
    explicit Numbers(const QCommandLineParser &parser) : m_parser(parser) { }

    double number(const QString &option, double other, double least, double most)
    {
        if (!m_parser.isSet(option))
            return other;
        bool isNumber = false;
        const double value = m_parser.value(option).toDouble(&isNumber);
        if ((!isNumber || value < least || value > most) && !m_problem)
            m_problem = core::Error{
                QStringLiteral("--") + option,
                OptionText::tr("must be a number from %1 to %2").arg(least).arg(most, 0, 'f', 0)};
        return value;
    }

    qint64 whole(const QString &option, qint64 other, qint64 least, qint64 most)
    {
        if (!m_parser.isSet(option))
            return other;
        bool isNumber = false;
        const qint64 value = m_parser.value(option).toLongLong(&isNumber);
        if ((!isNumber || value < least || value > most) && !m_problem)
            m_problem
                = core::Error{QStringLiteral("--") + option,
                              OptionText::tr("must be a whole number from %1 to %2").arg(least).arg(most)};
        return value;
    }
    const std::optional<core::Error> &problem() const { return m_problem; }

private:
    const QCommandLineParser &m_parser;
    std::optional<core::Error> m_problem;
};

// Sources of the command line have ids that no person would give to one in a file.
void add(QList<core::SourceSettings> &sources, const QString &name,
         const decltype(core::SourceSettings::kind) &kind)
{
    const QString id = QStringLiteral("command-line-%1").arg(sources.size() + 1);
    sources.append({core::SourceId{id}, name, kind});
}

core::Result<QUrl> addressOf(const QString &option, const QString &text, const QString &scheme)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString place = QStringLiteral("--") + option;
    // The address itself may carry a password or a token: no error repeats it.
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != scheme && url.scheme() != scheme + u's'))
        return core::Error{place, OptionText::tr("not a %1:// address").arg(scheme)};
    if (!url.password().isEmpty())
        return core::Error{place, OptionText::tr("no password may stand here")};
    return url;
}

QString hostOf(const QUrl &url)
{
    return url.port() < 0 ? url.host() : url.host() + u':' + QString::number(url.port());
}

/// To the source added last, if there is one to give.
void giveSecret(Options &options, core::SecretKind kind, const core::Secret &secret)
{
    if (!secret.isEmpty())
        options.secrets.insert(core::secretKey(options.sources.last().id, kind), secret);
}

std::optional<core::Error> addPushes(Options &options, const QCommandLineParser &parser)
{
    const core::Secret token(qEnvironmentVariable("FLOORWATCH_PUSH_TOKEN"));
    for (const QString &text : parser.values(push)) {
        const auto url = addressOf(push, text, QStringLiteral("ws"));
        if (!url)
            return url.error();
        add(options.sources, hostOf(*url), core::PushSource{*url, !token.isEmpty()});
        giveSecret(options, core::SecretKind::Source, token);
    }
    return {};
}

std::optional<core::Error> addTaskRouters(Options &options, const QCommandLineParser &parser)
{
    core::TaskRouterSource source;
    source.accountSid = parser.value(account);
    const core::Secret token(qEnvironmentVariable("FLOORWATCH_AUTH_TOKEN"));
    for (const QString &text : parser.values(taskRouter)) {
        const auto url = addressOf(taskRouter, text, QStringLiteral("http"));
        if (!url)
            return url.error();
        if (source.accountSid.isEmpty())
            return core::Error{QStringLiteral("--taskrouter"),
                               OptionText::tr("needs --account AC... as well")};
        source.taskRouterUrl = source.flexUrl = *url;
        add(options.sources, hostOf(*url), source);
        giveSecret(options, core::SecretKind::Source, token);
    }
    return {};
}

/// The same way to all of the command line's servers.
std::optional<core::Error> connectAll(Options &options, const QCommandLineParser &parser)
{
    const auto connection = connectionOf(parser);
    if (!connection)
        return connection.error();
    const core::Secret password(qEnvironmentVariable("FLOORWATCH_PROXY_PASSWORD"));
    for (core::SourceSettings &source : options.sources) {
        source.connection = *connection;
        if (!connection->proxy.user.isEmpty() && !password.isEmpty())
            options.secrets.insert(core::secretKey(source.id, core::SecretKind::Proxy), password);
    }
    return {};
}

void addListed(Options &options, const QString &file)
{
    const auto listed = core::readSourcesFile(file);
    if (!listed) {
        options.sourceProblems << listed.error();
        options.refusedAllSources = true;
        return;
    }
    auto &sources = options.sources;
    for (const core::SourceSettings &source : listed->sources) {
        const bool taken
            = std::any_of(sources.begin(), sources.end(),
                          [&](const core::SourceSettings &other) { return other.id == source.id; });
        if (taken)
            options.sourceProblems << core::Error{
                file,
                OptionText::tr("the id \"%1\" belongs to a source of the command line").arg(source.id.text)};
        else
            sources << source;
    }
    options.secrets.insert(listed->given);
}

QString kindText(const core::SourceSettings &source)
{
    if (std::holds_alternative<core::PushSource>(source.kind))
        return OptionText::tr("push");
    if (std::holds_alternative<core::TaskRouterSource>(source.kind))
        return OptionText::tr("TaskRouter");
    if (std::holds_alternative<core::RecordingSource>(source.kind))
        return OptionText::tr("recording");
    return OptionText::tr("simulated");
}

int countNamed(const QList<core::SourceSettings> &sources, const QString &name)
{
    return int(std::count_if(sources.begin(), sources.end(),
                             [&](const core::SourceSettings &source) { return source.name == name; }));
}

void number(QList<core::SourceSettings> &sources, core::SourceSettings &source)
{
    const QString name = source.name;
    for (int n = 2; countNamed(sources, source.name) > 1; ++n)
        source.name = OptionText::tr("%1 %2", "name, number").arg(name).arg(n);
}

// What looks alike is told apart: by its kind, and where that is the same too by a number.
void nameApart(QList<core::SourceSettings> &sources)
{
    const QList<core::SourceSettings> given = sources;
    for (core::SourceSettings &source : sources) {
        if (countNamed(given, source.name) > 1)
            source.name
                = OptionText::tr("%1 (%2)", "name, kind of source").arg(source.name, kindText(source));
    }
    for (qsizetype i = sources.size() - 1; i > 0; --i)
        number(sources, sources[i]);
}

std::optional<core::Error> addSources(Options &options, const QCommandLineParser &parser, Numbers &numbers)
{
    const double factor = numbers.number(speed, 1, core::SourceLimits::slowest, core::SourceLimits::fastest);
    if (auto problem = addPushes(options, parser))
        return problem;
    if (auto problem = addTaskRouters(options, parser))
        return problem;
    if (auto problem = connectAll(options, parser))
        return problem;
    for (const QString &file : parser.values(recording))
        add(options.sources, file.section(QLatin1Char('/'), -1), core::RecordingSource{file, factor});
    const bool noneNamed = options.sources.isEmpty() && !parser.isSet(sourcesFile);
    core::SimulatedSource source;
    source.queues = int(numbers.whole(simulate, source.queues, 1, core::SourceLimits::queues));
    source.seed = quint64(numbers.whole(seed, 1, 0, core::SourceLimits::seed));
    source.speed = factor;
    const auto isSet = [&parser](const QString &option) { return parser.isSet(option); };
    options.namesNoSources = noneNamed && !isSet(simulate) && !isSet(seed) && !isSet(speed);
    if (noneNamed || parser.isSet(simulate))
        add(options.sources, OptionText::tr("Simulated floor"), source);
    // It is kept: no run whose command line names a source may take it for its own.
    if (options.namesNoSources)
        options.sources.last().id = {QStringLiteral("simulated")};
    if (parser.isSet(sourcesFile))
        addListed(options, parser.value(sourcesFile));
    nameApart(options.sources);
    return numbers.problem();
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

    Options options;
    Numbers numbers(parser);
    options.rulesFile = parser.value(rules);
    options.recordFolder = parser.value(record);
    options.traceFile = parser.value(trace);
    options.trafficFolder = parser.value(logTraffic);
    options.usesKeychain = !parser.isSet(noKeychain);
    if (!parser.isSet(noStore))
        options.dataFolder = parser.isSet(dataFolder) ? parser.value(dataFolder) : core::usualDataFolder();
    options.wallboard = parser.isSet(wallboard);
    options.screenshot = parser.value(screenshot);
    options.screenshotAfterSeconds = int(numbers.whole(after, 4, 0, 3600));
    divideForTheFirst(options, parser);
    options.settingsFolder = parser.value(settingsFolder);
    options.language = parser.value(language);
    if (const auto problem = languageProblem(options.language))
        return *problem;
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
    if (const auto problem = addSources(options, parser, numbers))
        return *problem;
    return options;
}

} // namespace console

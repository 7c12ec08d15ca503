// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/options.h"

#include "core/sources/sourcesjson.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QUrl>

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
const QString rules = QStringLiteral("rules");
const QString theme = QStringLiteral("theme");
const QString screenshot = QStringLiteral("screenshot");
const QString after = QStringLiteral("after");
const QString size = QStringLiteral("size");

void addOptions(QCommandLineParser &parser)
{
    const auto text = [](const char *words) { return OptionText::tr(words); };
    parser.setApplicationDescription(OptionText::tr("Watches the queues of a contact centre, live."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {simulate, text("Show a simulated floor with this many queues (12). The default."), text("queues")},
        {seed, text("The simulated floor's random seed (1)."), text("number")},
        {speed, text("How fast simulated floors and recordings run (1)."), text("factor")},
        {sourcesFile, text("Show the floors that this file lists."), text("file")},
        {push, text("Show the floor that this WebSocket pushes. May be given several times."), text("url")},
        {taskRouter,
         text("Show the floor behind this TaskRouter API; the token is in FLOORWATCH_AUTH_TOKEN."),
         text("url")},
        {account, text("The account for --taskrouter, AC..."), text("sid")},
        {recording, text("Play this recorded stream. May be given several times."), text("file")},
        {rules, text("Read the rules from this file."), text("file")},
        {theme, text("light or dark instead of the system's."), text("name")},
        {size, text("The window's size, 1440x860."), text("WxH")},
        {screenshot, text("Save what the window shows after some seconds, and quit."), text("file.png")},
        {after, text("The seconds before the screenshot (4)."), text("seconds")},
    });
}

// "--simulate" may stand alone: the number behind it is optional, which the parser does not know.
QStringList spellOutSimulate(const QStringList &arguments)
{
    QStringList spelled;
    for (int i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        bool isNumber = false;
        if (i + 1 < arguments.size())
            arguments.at(i + 1).toInt(&isNumber);
        spelled << (word == u"--simulate" && !isNumber ? QStringLiteral("--simulate=12") : word);
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
    const std::optional<core::Error> &problem() const { return m_problem; }

private:
    const QCommandLineParser &m_parser;
    std::optional<core::Error> m_problem;
};

core::SourceSettings named(const QString &name, const decltype(core::SourceSettings::kind) &kind,
                           qsizetype number)
{
    return {core::SourceId{QStringLiteral("source-%1").arg(number + 1)}, name, kind};
}

std::optional<core::Error> addSources(Options &options, const QCommandLineParser &parser, Numbers &numbers)
{
    auto &sources = options.sources;
    const auto add
        = [&](const QString &name, const auto &kind) { sources << named(name, kind, sources.size()); };
    const double factor = numbers.number(speed, 1, 0.01, 10'000);
    for (const QString &text : parser.values(push)) {
        const QUrl url(text);
        if (!url.isValid() || !url.scheme().startsWith(u"ws"))
            return core::Error{QStringLiteral("--push"),
                               OptionText::tr("%1 is not a ws:// address").arg(text)};
        add(url.authority(), core::PushSource{url});
    }
    for (const QString &text : parser.values(taskRouter)) {
        const QUrl url(text);
        if (!url.isValid() || !url.scheme().startsWith(u"http"))
            return core::Error{QStringLiteral("--taskrouter"),
                               OptionText::tr("%1 is not an http:// address").arg(text)};
        core::TaskRouterSource source;
        source.taskRouterUrl = source.flexUrl = url;
        source.accountSid = parser.value(account);
        source.authToken = qEnvironmentVariable("FLOORWATCH_AUTH_TOKEN");
        add(url.authority(), source);
    }
    for (const QString &file : parser.values(recording))
        add(file.section(QLatin1Char('/'), -1), core::RecordingSource{file, factor});
    if (parser.isSet(sourcesFile)) {
        const auto listed = core::readSourcesFile(parser.value(sourcesFile));
        if (listed)
            sources << *listed;
        else
            options.sourceProblems << listed.error();
    }
    const bool noneNamed = sources.isEmpty() && !parser.isSet(sourcesFile);
    if (noneNamed || parser.isSet(simulate)) {
        core::SimulatedSource source;
        source.queues = int(numbers.number(simulate, 12, 1, 20'000));
        source.seed = quint64(numbers.number(seed, 1, 0, 1e15));
        source.speed = factor;
        add(OptionText::tr("Simulated floor"), source);
    }
    return numbers.problem();
}

core::Result<ui::Theme::Choice> themeOf(const QString &name)
{
    if (name == u"light")
        return ui::Theme::Choice::Light;
    if (name == u"dark")
        return ui::Theme::Choice::Dark;
    if (name.isEmpty() || name == u"system")
        return ui::Theme::Choice::System;
    return core::Error{QStringLiteral("--theme"),
                       OptionText::tr("\"%1\" is neither light nor dark").arg(name)};
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

} // namespace

core::Result<Options> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(spellOutSimulate(arguments));
    if (!parser.positionalArguments().isEmpty())
        return core::Error{parser.positionalArguments().first(),
                           OptionText::tr("is not an option; --help lists them")};

    Options options;
    Numbers numbers(parser);
    options.rulesFile = parser.value(rules);
    options.screenshot = parser.value(screenshot);
    options.screenshotAfterSeconds = int(numbers.number(after, 4, 0, 3600));
    const auto choice = themeOf(parser.value(theme));
    if (!choice)
        return choice.error();
    options.theme = *choice;
    if (parser.isSet(size)) {
        const auto asked = sizeOf(parser.value(size));
        if (!asked)
            return asked.error();
        options.size = *asked;
    }
    if (const auto problem = addSources(options, parser, numbers))
        return *problem;
    return options;
}

} // namespace console

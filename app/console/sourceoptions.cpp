// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/sourceoptions.h"

#include "app/console/connectionoptions.h"
#include "app/console/optiontext.h"
#include "core/sources/sourcesjson.h"

#include <QCommandLineParser>
#include <QUrl>

#include <algorithm>

namespace console {

namespace {

const QString simulate = QStringLiteral("simulate");
const QString seed = QStringLiteral("seed");
const QString speed = QStringLiteral("speed");
const QString sourcesFile = QStringLiteral("sources");
const QString push = QStringLiteral("push");
const QString taskRouter = QStringLiteral("taskrouter");
const QString account = QStringLiteral("account");
const QString recording = QStringLiteral("recording");

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

} // namespace

void addSourceOptions(QCommandLineParser &parser)
{
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
    });
    addConnectionOptions(parser);
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

} // namespace console

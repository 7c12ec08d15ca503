// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/simulateoptions.h"

#include "app/daemon/commandline.h"

#include <QCommandLineParser>
#include <QFile>

#include <algorithm>
#include <cmath>

namespace daemon_app {

namespace {

constexpr int mostQueues = 100'000;

// The options of the command, and their values as numbers.
class Words
{
public:
    Words()
    {
        m_parser.setApplicationDescription(QStringLiteral(
            "Simulates a contact centre and writes its snapshot stream to standard output, one JSON "
            "object a line."));
        add("queues", "How many queues it has (12).", "N");
        add("seed", "The same seed gives the same floor (1).", "S");
        add("speed", "Simulated seconds a second (1); 0: as fast as it goes.", "X");
        add("start",
            "When it begins, in UTC: 2026-01-05T10:30:00Z. Left out: now, or that very time at speed 0.",
            "ISO");
        add("duration", "Ends after so many simulated seconds.", "SECONDS");
        add("interval", "Simulated seconds between two lines (1).", "SECONDS");
        add("snapshot-interval", "Simulated seconds between two full snapshots (60).", "SECONDS");
        m_parser.addOption({QStringLiteral("compact"), QStringLiteral("Writes the stream's compact form.")});
        m_parser.addOption(
            {QStringLiteral("no-output"), QStringLiteral("Simulates only, and tells how fast at the end.")});
        add("listen",
            "Writes nothing, but serves the floor at http://ADDRESS:PORT: as a stream at /stream, a "
            "WebSocket, "
            "and as TaskRouter's REST interface. Port 0: any.",
            "ADDRESS:PORT");
        add("account", "The account sid that may ask with --listen (AC, 31 zeros and a 1).", "SID");
        add("api-key", "An API key that may ask too (SK, 31 zeros and a 1).", "SID");
        add("password", "The password of both (secret).", "TEXT");
        add("rate", "Requests a second that its account may ask; more are answered with 429. Left out: any.",
            "N");
        add("tls", "Speaks TLS with this certificate, a file in PEM.", "CERT.pem");
        add("tls-key", "Its key; left out: it is in the certificate's file.", "KEY.pem");
        add("token-env", "The stream wants a bearer token: the one in the environment variable of that name.",
            "NAME");
        m_parser.addOption(
            {QStringLiteral("fault"),
             QStringLiteral("Misbehaves with --listen; may be given several times. SPEC is ") + faultHelp(),
             QStringLiteral("SPEC")});
        m_parser.addOption(
            {QStringLiteral("fault-control"),
             QStringLiteral("Takes faults at run time, one SPEC a line: PUT /_faults; GET and DELETE too.")});
        m_parser.addHelpOption();
    }

    QCommandLineParser &parser() { return m_parser; }

    QString text(const char *name, const QString &otherwise = {}) const
    {
        const QString key = QString::fromLatin1(name);
        return m_parser.isSet(key) ? m_parser.value(key) : otherwise;
    }

    QStringList texts(const char *name) const { return m_parser.values(QString::fromLatin1(name)); }

    bool isSet(const char *name) const { return m_parser.isSet(QString::fromLatin1(name)); }

    /// The number that an option gives; the first one that is out of its range is remembered as the problem.
    double number(const char *name, double otherwise, double least, double most)
    {
        if (!isSet(name))
            return otherwise;
        bool good = false;
        const double value = text(name).toDouble(&good);
        if (good && value >= least && value <= most)
            return value;
        complain(name, QStringLiteral("\"%1\" is not a number from %2 to %3")
                           .arg(text(name))
                           .arg(least)
                           .arg(most, 0, 'g', 12));
        return otherwise;
    }

    void complain(const char *name, const QString &what)
    {
        if (!m_problem)
            m_problem = core::Error{QStringLiteral("--") + QString::fromLatin1(name), what};
    }
    const std::optional<core::Error> &problem() const { return m_problem; }

private:
    void add(const char *name, const char *help, const char *value)
    {
        m_parser.addOption(
            {QString::fromLatin1(name), QString::fromLatin1(help), QString::fromLatin1(value)});
    }

    QCommandLineParser m_parser;
    std::optional<core::Error> m_problem;
};

core::Millis millis(double seconds)
{
    return core::Millis(std::llround(seconds * 1000));
}

void readWhole(Words &words, SimulateOptions &options)
{
    const double queues = words.number("queues", options.queues, 1, mostQueues);
    options.queues = int(queues);
    if (queues != options.queues)
        words.complain("queues", QStringLiteral("\"%1\" is not a whole number").arg(words.text("queues")));
    if (!words.isSet("seed"))
        return;
    bool good = false;
    options.seed = words.text("seed").toULongLong(&good);
    if (!good)
        words.complain("seed",
                       QStringLiteral("\"%1\" is not a whole number, 0 or more").arg(words.text("seed")));
}

void readTimes(Words &words, SimulateOptions &options, core::Instant now)
{
    constexpr double aYear = 366.0 * 24 * 3600;
    options.speed = words.number("speed", options.speed, 0, 1e9);
    options.interval = millis(words.number("interval", 1, 0.001, 3600));
    options.snapshotInterval = millis(words.number("snapshot-interval", 60, 0.001, 24 * 3600));
    if (words.isSet("duration"))
        options.duration = millis(words.number("duration", 0, 0, aYear));
    const QString start = words.text("start");
    const std::optional<core::Instant> given = core::parseInstant(
        start.isEmpty() ? std::string_view("2026-01-05T10:30:00Z") : std::string_view(start.toStdString()));
    if (!given)
        words.complain("start",
                       QStringLiteral("\"%1\" is not a time such as 2026-01-05T10:30:00Z").arg(start));
    options.start = start.isEmpty() && options.speed > 0 ? now : given.value_or(now);
}

/// "127.0.0.1:8080", or "[::1]:8080".
std::optional<ListenOptions> listenOptions(const QString &place)
{
    const qsizetype colon = place.lastIndexOf(u':');
    bool good = false;
    const ushort port = place.mid(colon + 1).toUShort(&good);
    QString address = place.left(std::max(colon, qsizetype(0)));
    if (address.startsWith(u'[') && address.endsWith(u']'))
        address = address.mid(1, address.size() - 2);
    if (!good || address.isEmpty())
        return std::nullopt;
    ListenOptions listen;
    listen.address = address.toStdString();
    listen.port = port;
    return listen;
}

void readFaults(Words &words, ListenOptions &listen)
{
    listen.faultControl = words.isSet("fault-control");
    for (const QString &text : words.texts("fault")) {
        const core::Result<Fault> fault = parseFault(text);
        if (fault)
            listen.faults.push_back(*fault);
        else
            words.complain("fault", fault.error().text());
    }
}

std::string fileText(Words &words, const char *option, const QString &name)
{
    QFile file(name);
    if (file.open(QIODevice::ReadOnly))
        return file.readAll().toStdString();
    words.complain(option, QStringLiteral("\"%1\": %2").arg(name, file.errorString()));
    return {};
}

void readTls(Words &words, ListenOptions &listen)
{
    if (words.isSet("tls-key") && !words.isSet("tls"))
        words.complain("tls-key", QStringLiteral("is of no use without --tls"));
    if (!words.isSet("tls"))
        return;
    listen.tls.emplace();
    listen.tls->certificate = fileText(words, "tls", words.text("tls"));
    listen.tls->key = words.isSet("tls-key") ? fileText(words, "tls-key", words.text("tls-key"))
                                             : listen.tls->certificate;
}

void readToken(Words &words, ListenOptions &listen)
{
    if (!words.isSet("token-env"))
        return;
    listen.token = qEnvironmentVariable(qPrintable(words.text("token-env"))).toStdString();
    if (listen.token.empty())
        words.complain("token-env", QStringLiteral("there is nothing in %1").arg(words.text("token-env")));
}

void readListen(Words &words, SimulateOptions &options)
{
    for (const char *name : {"account", "api-key", "password", "rate", "tls", "tls-key", "token-env", "fault",
                             "fault-control"}) {
        if (words.isSet(name) && !words.isSet("listen"))
            words.complain(name, QStringLiteral("is of no use without --listen"));
    }
    if (!words.isSet("listen"))
        return;
    options.output = false;
    options.listen = listenOptions(words.text("listen"));
    if (!options.listen)
        return words.complain(
            "listen",
            QStringLiteral("\"%1\" is not a place such as 127.0.0.1:8080").arg(words.text("listen")));
    TaskRouterAccount &account = options.listen->account;
    account.sid = words.text("account", QString::fromStdString(account.sid)).toStdString();
    account.apiKey = words.text("api-key", QString::fromStdString(account.apiKey)).toStdString();
    account.password = words.text("password", QString::fromStdString(account.password)).toStdString();
    if (words.isSet("rate"))
        account.requestsPerSecond = int(words.number("rate", 1, 1, 1e6));
    readTls(words, *options.listen);
    readToken(words, *options.listen);
    readFaults(words, *options.listen);
    if (options.speed <= 0)
        words.complain("speed", QStringLiteral("has to be more than 0 with --listen"));
}

} // namespace

ReadSimulateOptions readSimulateOptions(const Arguments &arguments, core::Instant now)
{
    Words words;
    if (const std::optional<int> status = parse(words.parser(), arguments))
        return *status;
    if (const QStringList others = words.parser().positionalArguments(); !others.isEmpty())
        return complain(arguments,
                        QStringLiteral("\"%1\": there is nothing but options").arg(others.first()));
    SimulateOptions options;
    readWhole(words, options);
    readTimes(words, options, now);
    options.compact = words.isSet("compact");
    options.output = !words.isSet("no-output");
    readListen(words, options);
    if (!options.output && !options.listen && !options.duration)
        words.complain("no-output", QStringLiteral("needs a --duration, or it would never end"));
    if (words.problem())
        return complain(arguments, words.problem()->text());
    return options;
}

} // namespace daemon_app

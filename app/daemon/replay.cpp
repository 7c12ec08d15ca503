// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/commandline.h"
#include "app/daemon/commands.h"

#include "core/alerts/evaluator.h"
#include "core/alerts/eventjson.h"
#include "core/metrics/linebuffer.h"
#include "core/metrics/snapshotbuilder.h"
#include "core/metrics/streamreader.h"
#include "core/rules/rulejson.h"
#include "core/settings/rulesfile.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace daemon_app {

namespace {

constexpr size_t chunk = 1 << 20;
const std::string nobody = "AC" + std::string(32, '0');

// Plays a stream through the live evaluator on the stream's own clock, and writes what happens. Keeps one
// line and one snapshot, however long the stream is.
class Replay
{
public:
    Replay(const core::RuleSet &rules, std::optional<core::Millis> gapCap, const QString &name)
        : m_builder({QStringLiteral("replay")}), m_gapCap(gapCap), m_name(name)
    {
        m_evaluator.setRules(rules, {});
        setGapCap(gapCap.value_or(core::defaultGapCap));
    }

    int run(QFile &stream)
    {
        bool good = true;
        while (good) {
            const qint64 size = stream.read(m_lines.room(chunk), qint64(chunk));
            if (size < 0) {
                good = fail(QStringLiteral("cannot be read: %1").arg(stream.errorString()));
                break;
            }
            if (size == 0)
                break;
            m_lines.added(size_t(size));
            good = takeWholeLines() && flush();
        }
        if (good)
            good = takeLastLine();
        flush();
        summarize();
        return good && m_written ? 0 : 2;
    }

private:
    bool takeWholeLines()
    {
        while (const auto line = m_lines.next()) {
            if (!take(*line))
                return fail(m_problem);
        }
        if (m_lines.pending() <= core::StreamReader::maximumLine)
            return true;
        ++m_number;
        return fail(QStringLiteral("$: the line is longer than 64 MiB"));
    }

    // A recording that was cut off ends in half a line: what came before it is good. A whole object that is
    // wrong was not cut off.
    bool takeLastLine()
    {
        const std::string_view rest = m_lines.rest();
        if (rest.empty() || take(rest))
            return true;
        QJsonParseError error;
        QJsonDocument::fromJson(QByteArray::fromRawData(rest.data(), qsizetype(rest.size())), &error);
        if (error.error == QJsonParseError::NoError)
            return fail(m_problem);
        std::fprintf(stderr,
                     "floorwatchd replay: warning: %s:%llu: the last line is cut off and was ignored\n",
                     qPrintable(m_name), m_number);
        return true;
    }

    bool take(std::string_view line)
    {
        ++m_number;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos)
            return true;
        const auto read = m_reader.read(line, m_lines.readable(line));
        if (!read) {
            m_problem = read.error().text();
            return false;
        }
        if (*read == core::StreamReader::Line::Recording) {
            if (!m_gapCap && m_reader.gapCap())
                setGapCap(*m_reader.gapCap());
            return true;
        }
        evaluate();
        return true;
    }

    void evaluate()
    {
        if (m_builder.apply(m_reader.patch()) == core::SnapshotBuilder::Taken::OutOfOrder) {
            ++m_dropped;
            return;
        }
        for (const core::AlertEvent &event : m_evaluator.evaluate(m_builder.snapshot())) {
            core::writeLine(event, m_reader.atText(), nobody, m_out);
            ++m_events;
        }
    }

    void setGapCap(core::Millis gapCap)
    {
        core::SourceTiming timing;
        timing.gapCap = gapCap;
        m_evaluator.setTiming(m_builder.snapshot().source(), timing);
    }

    bool flush()
    {
        m_written = m_written && std::fwrite(m_out.data(), 1, m_out.size(), stdout) == m_out.size()
                    && std::fflush(stdout) == 0;
        m_out.clear();
        return m_written;
    }

    bool fail(const QString &problem)
    {
        flush();
        std::fprintf(stderr, "floorwatchd replay: %s:%llu: %s\n", qPrintable(m_name), m_number,
                     qPrintable(problem));
        return false;
    }

    void summarize() const
    {
        std::fprintf(stderr, "%llu lines, %llu events, %llu dropped as out of order, %llu unknown metrics\n",
                     m_number, m_events, m_dropped, m_reader.unknownMetrics());
    }

    core::LineBuffer m_lines;
    core::StreamReader m_reader;
    core::SnapshotBuilder m_builder;
    core::Evaluator m_evaluator;
    std::optional<core::Millis> m_gapCap;
    QString m_name;
    QString m_problem;
    std::string m_out;
    bool m_written = true;
    quint64 m_number = 0;
    quint64 m_events = 0;
    quint64 m_dropped = 0;
};

std::optional<core::Millis> gapCapOf(const QString &text)
{
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (!isNumber || !(seconds > 0 && seconds <= 86400))
        return std::nullopt;
    return core::Millis(qRound64(seconds * 1000));
}

} // namespace

int runReplay(const Arguments &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Plays a recorded stream through the rules, on the stream's own clock, and writes the "
                       "events to standard "
                       "output as one JSON object a line. Nothing is stored, nobody is notified."));
    parser.addHelpOption();
    const QCommandLineOption rules(QStringLiteral("rules"), QStringLiteral("The rules."),
                                   QStringLiteral("RULES.json"));
    const QCommandLineOption snapshots(QStringLiteral("snapshots"),
                                       QStringLiteral("The stream; - is standard input."),
                                       QStringLiteral("STREAM.ndjson"));
    const QCommandLineOption gapCap(
        QStringLiteral("gap-cap"),
        QStringLiteral("How much time counts at most between two samples, in seconds; "
                       "wins over what the recording says. Without either: 15."),
        QStringLiteral("SECONDS"));
    parser.addOptions({rules, snapshots, gapCap, maximumRulesOption()});
    if (const auto status = parse(parser, arguments))
        return *status;

    if (!parser.isSet(rules) || !parser.isSet(snapshots))
        return complain(arguments, QStringLiteral("needs --rules RULES.json and --snapshots STREAM.ndjson"));
    const std::optional<core::Millis> cap = gapCapOf(parser.value(gapCap));
    if (parser.isSet(gapCap) && !cap)
        return complain(arguments, QStringLiteral("--gap-cap must be more than 0 and at most 86400 seconds"));
    const auto limits = ruleLimits(parser);
    if (!limits)
        return complain(arguments, limits.error().text());
    const core::RuleReading reading = core::readRulesFile(parser.value(rules), *limits);
    for (const core::Error &problem : reading.problems)
        complain(arguments, problem.text());
    if (!reading.ok())
        return 2;

    const QString name = parser.value(snapshots);
    QFile stream(name);
    const bool opened = name == u"-" ? stream.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)
                                     : stream.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (!opened)
        return complain(arguments, QStringLiteral("%1: cannot be read: %2").arg(name, stream.errorString()));
    return Replay(reading.set, cap, name).run(stream);
}

} // namespace daemon_app

// SPDX-License-Identifier: GPL-3.0-or-later
// A large snapshot taken in, from bytes to columns, beside simdjson's bare parse and a bare compare of the
// columns; and the replay of such a stream, evaluation included, beside simdjson alone.
#include "core/metrics/snapshotbuilder.h"
#include "core/metrics/streamreader.h"
#include "core/metrics/streamwriter.h"
#include "core/rules/rulejson.h"
#include "tests/bench/bench.h"
#include "tests/bench/benchfloor.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <simdjson.h>

#include <cstring>

using namespace core;

namespace {

constexpr int queues = 10000;
constexpr int rounds = 24;

std::vector<std::string> linesOf(StreamForm form, int count, double share)
{
    bench::BigFloor floor(queues);
    std::vector<std::string> lines;
    Instant now{};
    for (int i = 0; i < count; ++i) {
        floor.move(share, 0.01);
        std::string line;
        writeLine(floor.snapshot(now += std::chrono::seconds(1)), line, form);
        line.pop_back();
        line.reserve(line.size() + StreamReader::padding);
        lines.push_back(std::move(line));
    }
    return lines;
}

// The least that finding the changed cells can cost: one pass over two arrays.
class BareDiff
{
public:
    BareDiff() : m_old(size_t(queues) * 85), m_new(m_old.size())
    {
        std::mt19937 random(1);
        for (size_t i = 0; i < m_old.size(); ++i) {
            m_old[i] = random() % 100;
            m_new[i] = random() % 10 ? m_old[i] : m_old[i] + 1;
        }
        m_changed.reserve(m_old.size());
    }
    void run()
    {
        m_changed.clear();
        for (size_t i = 0; i < m_old.size(); ++i) {
            if (m_old[i] != m_new[i])
                m_changed.push_back(quint32(i));
        }
    }

private:
    std::vector<double> m_old;
    std::vector<double> m_new;
    std::vector<quint32> m_changed;
};

void measureIntake(StreamForm form, const char *name, const char *ratioName)
{
    const std::vector<std::string> lines = linesOf(form, 4, 0.1);
    StreamReader reader;
    SnapshotBuilder builder({QStringLiteral("bench")});
    simdjson::dom::parser bare;
    BareDiff diff;
    std::vector<double> ours;
    std::vector<double> read;
    std::vector<double> floor;
    Instant now{};
    for (int i = 0; i < rounds; ++i) {
        const std::string &line = lines[size_t(i) % lines.size()];
        floor.push_back(bench::cpuSecondsOf([&] {
            (void)bare.parse(line.data(), line.size(), false).error();
            diff.run();
        }));
        read.push_back(bench::cpuSecondsOf([&] { (void)reader.read(line, line.capacity()).ok(); }));
        // Each round is a later line: what was read is taken in under a time of its own.
        Patch patch = reader.patch();
        patch.setAt(now += std::chrono::seconds(1));
        ours.push_back(read.back() + bench::cpuSecondsOf([&] { builder.apply(patch); }));
    }
    const QJsonObject parameters{{QStringLiteral("cells"), queues * 85},
                                 {QStringLiteral("bytes"), qint64(lines[0].size())},
                                 {QStringLiteral("floor_ms"), bench::median(floor) * 1e3},
                                 {QStringLiteral("read_ms"), bench::median(read) * 1e3}};
    bench::report(name, bench::median(ours) * 1e3, "ms", {}, parameters);
    bench::report(ratioName, bench::median(ours) / bench::median(floor), "ratio", QStringLiteral("<= 1.25"),
                  parameters);
}

void measureReplay(StreamForm form, const char *name)
{
    constexpr int lineCount = 24;
    QTemporaryDir directory;
    const QString stream = directory.filePath(QStringLiteral("stream.ndjson"));
    const QString rules = directory.filePath(QStringLiteral("rules.json"));
    const std::vector<std::string> lines = linesOf(form, lineCount, 0.1);
    qint64 bytes = 0;
    {
        QFile file(stream);
        (void)file.open(QIODevice::WriteOnly);
        for (const std::string &line : lines) {
            bytes += file.write(line.data(), qint64(line.size()));
            bytes += file.write("\n", 1);
        }
        QFile ruleFile(rules);
        (void)ruleFile.open(QIODevice::WriteOnly);
        ruleFile.write(toJson(bench::BigFloor(queues).rules(2000)));
    }
    std::vector<double> ratios;
    double speed = 0;
    for (int i = 0; i < 5; ++i) {
        simdjson::dom::parser bare;
        const double alone = bench::secondsOf([&] {
            for (const std::string &line : lines)
                (void)bare.parse(line.data(), line.size(), false).error();
        });
        const double replayed = bench::secondsOf([&] {
            QProcess replay;
            replay.setStandardOutputFile(QProcess::nullDevice());
            replay.start(QCoreApplication::applicationDirPath() + QStringLiteral("/floorwatchd"),
                         {QStringLiteral("replay"), QStringLiteral("--rules"), rules,
                          QStringLiteral("--snapshots"), stream});
            replay.waitForFinished(-1);
            if (replay.exitCode() != 0)
                qFatal("%s", replay.readAllStandardError().left(500).constData());
        });
        ratios.push_back(alone / replayed);
        speed = double(bytes) / replayed / 1e6;
    }
    bench::report(name, bench::median(ratios), "ratio", QStringLiteral(">= 0.6"),
                  {{QStringLiteral("megabytes"), double(bytes) / 1e6},
                   {QStringLiteral("megabytes_a_second"), speed},
                   {QStringLiteral("targets"), 2000}});
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    measureIntake(StreamForm::Full, "take_in_850k_cells_full", "take_in_850k_cells_full_per_floor");
    measureIntake(StreamForm::Compact, "take_in_850k_cells_compact", "take_in_850k_cells_compact_per_floor");
    measureReplay(StreamForm::Full, "replay_full_form_per_simdjson");
    measureReplay(StreamForm::Compact, "replay_compact_form_per_simdjson");
    return 0;
}

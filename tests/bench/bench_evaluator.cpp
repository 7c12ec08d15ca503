// SPDX-License-Identifier: GPL-3.0-or-later
// One snapshot evaluated: all rules, every cell changed or one in a hundred, beside a bare compare loop.
#include "core/alerts/evaluator.h"
#include "core/metrics/snapshotbuilder.h"
#include "tests/bench/bench.h"
#include "tests/bench/benchfloor.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace core;

namespace {

constexpr int rounds = 40;

struct Setup
{
    int queues;
    int targets;
    double share;
};

// What any evaluator must do at least: look at each target's value and two thresholds, and see what changed.
class CompareLoop
{
public:
    CompareLoop(const RuleSet &rules, const Snapshot &floor)
    {
        QHash<QPair<QString, QString>, int> rows;
        for (int i = 0; i < floor.rowCount(); ++i)
            rows.insert({floor.row(i).queue.text, floor.row(i).channel.text}, i);
        for (const Rule &rule : rules.rules) {
            for (const QueueSid &queue : rule.queues)
                m_targets.push_back({double(rule.warning->value), double(rule.critical->value), rule.metric,
                                     quint32(rows.value({queue.text, rule.watchedChannel().text}))});
        }
        std::sort(m_targets.begin(), m_targets.end(), [](const Target &a, const Target &b) {
            return std::tie(a.metric, a.row) < std::tie(b.metric, b.row);
        });
        m_levels.resize(m_targets.size());
    }

    int run(const Snapshot &floor)
    {
        int transitions = 0;
        const Cell *column = nullptr;
        Metric metric = Metric::CompletedToday;
        for (size_t i = 0; i < m_targets.size(); ++i) {
            const Target &target = m_targets[i];
            if (target.metric != metric) {
                metric = target.metric;
                column = floor.column(metric).data();
            }
            const double value = column[target.row].number();
            const quint8 level = value > target.critical ? 2 : value > target.warning ? 1 : 0;
            transitions += level != m_levels[i];
            m_levels[i] = level;
        }
        return transitions;
    }

private:
    struct Target
    {
        double warning;
        double critical;
        Metric metric;
        quint32 row;
    };
    std::vector<Target> m_targets;
    std::vector<quint8> m_levels;
};

/// Whether this is the run in which callgrind counts.
bool counting()
{
    return QCoreApplication::arguments().contains(QStringLiteral("--counted"));
}

struct Times
{
    double first;
    double again;
    double compare;
};

Times measure(const Setup &setup, int runs)
{
    bench::BigFloor floor(setup.queues);
    const RuleSet rules = floor.rules(setup.targets);
    SnapshotBuilder builder({QStringLiteral("bench")});
    Evaluator evaluator;
    evaluator.setRules(rules, {});
    Instant now{};
    builder.apply(floor.snapshot(now));
    evaluator.evaluate(builder.snapshot());
    CompareLoop compare(rules, builder.snapshot());

    std::vector<double> firstTimes;
    std::vector<double> againTimes;
    std::vector<double> compareTimes;
    int transitions = 0;
    std::vector<Patch> patches;
    for (int round = 0; round < runs; ++round) {
        floor.move(setup.share, 0.01);
        now += std::chrono::seconds(1);
        patches.push_back(setup.share < 1 ? floor.delta(now) : floor.snapshot(now));
    }
    for (const Patch &patch : patches) {
        builder.apply(patch);
        compareTimes.push_back(bench::cpuSecondsOf([&] { transitions += compare.run(builder.snapshot()); }));
        const auto evaluate = [&] { evaluator.evaluate(builder.snapshot()); };
        firstTimes.push_back(bench::cpuSecondsOf(evaluate));
        // The same line again changes nothing but finds its memory in the cache.
        if (!counting())
            againTimes.push_back(bench::cpuSecondsOf(evaluate));
    }
    if (transitions == 0)
        std::fputs("no transition: nothing was measured\n", stderr);
    return {bench::median(firstTimes), againTimes.empty() ? 0 : bench::median(againTimes),
            bench::median(compareTimes)};
}

QJsonObject parameters(const Setup &setup)
{
    return {{QStringLiteral("targets"), setup.targets},
            {QStringLiteral("cells"), setup.queues * 85},
            {QStringLiteral("changed"), setup.share}};
}

/// Instructions of one evaluation, counted by callgrind in a run of this very program.
double instructionsOfOneEvaluation()
{
    QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("callgrind.out"));
    QProcess valgrind;
    valgrind.start(QStringLiteral("valgrind"),
                   {QStringLiteral("--tool=callgrind"), QStringLiteral("--collect-atstart=no"),
                    QStringLiteral("--toggle-collect=core::Evaluator::evaluate(core::Snapshot const&)"),
                    QStringLiteral("--callgrind-out-file=") + file, QCoreApplication::applicationFilePath(),
                    QStringLiteral("--counted")});
    if (!valgrind.waitForFinished(600000) || valgrind.exitCode() != 0)
        return -1;
    QFile out(file);
    if (!out.open(QIODevice::ReadOnly))
        return -1;
    const QString text = QString::fromUtf8(out.readAll());
    const auto match = QRegularExpression(QStringLiteral("\ntotals: (\\d+)")).match(text);
    return match.captured(1).toDouble();
}

// The first evaluation looks at every target, the others are alike: their difference is what one costs.
constexpr Setup large{10000, 100000, 1};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (counting()) {
        measure(large, qEnvironmentVariableIntValue("FLOORWATCH_ROUNDS"));
        return 0;
    }
    const Times all = measure(large, rounds);
    bench::report("evaluate_100k_targets_all_changed", all.first * 1e3, "ms", QStringLiteral("<= 0.5"),
                  parameters(large));
    bench::report("evaluate_100k_targets_per_compare_loop", all.first / all.compare, "ratio",
                  QStringLiteral("<= 4"), parameters(large));

    const Setup few{10000, 100000, 0.01};
    const Times some = measure(few, rounds);
    bench::report("evaluate_100k_targets_1_percent_changed", some.again * 1e6, "us", QStringLiteral("<= 30"),
                  parameters(few));
    bench::report("evaluate_100k_targets_1_percent_changed_cold_cache", some.first * 1e6, "us", {},
                  parameters(few));

    const Setup account{100, 2000, 1};
    bench::report("evaluate_2k_targets_all_changed", measure(account, rounds * 10).first * 1e6, "us",
                  QStringLiteral("<= 20"), parameters(account));

    qputenv("FLOORWATCH_ROUNDS", "2");
    const double two = instructionsOfOneEvaluation();
    qputenv("FLOORWATCH_ROUNDS", "4");
    const double four = instructionsOfOneEvaluation();
    bench::report("evaluate_instructions_per_target", (four - two) / 2 / large.targets, "instructions",
                  QStringLiteral("<= 60"), parameters(large));
    return 0;
}

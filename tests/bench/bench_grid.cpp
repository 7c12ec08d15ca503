// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/snapshotbuilder.h"
#include "tests/bench/baregrid.h"
#include "tests/bench/bench.h"
#include "ui/grid/gridview.h"
#include "ui/text/language.h"

#include <QApplication>

#include <random>

using namespace core;
using namespace std::chrono_literals;

namespace {

constexpr QSize windowSize(1280, 800);
constexpr int metricsShown = 15;
constexpr int refreshes = 40;
constexpr Instant start{std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + 9h};

enum class Order { ByName, ByValue, BreachedFirst };

const char *nameOf(Order order)
{
    switch (order) {
    case Order::ByName:
        return "by name";
    case Order::ByValue:
        return "by value";
    case Order::BreachedFirst:
        return "breached first";
    }
    return "";
}

// A floor of queues without channels: every row is one that the grid has to order.
class FlatFloor
{
public:
    explicit FlatFloor(int rows) : m_rows(rows), m_values(size_t(rows) * ruleMetricCount)
    {
        for (double &value : m_values)
            value = double(m_random() % 1000);
    }

    void move(double share)
    {
        std::bernoulli_distribution moves(share);
        for (double &value : m_values) {
            if (share >= 1 || moves(m_random))
                value = double(m_random() % 1000);
        }
    }

    Patch snapshot(Instant at)
    {
        Patch patch;
        patch.setKind(Patch::Kind::Snapshot);
        patch.setAt(at);
        for (int row = 0; row < m_rows; ++row) {
            const std::string name = "Queue " + std::to_string(row * 7919 % 100'003);
            patch.addQueue("WQ" + std::to_string(row), name);
            for (int metric = 0; metric < ruleMetricCount; ++metric)
                patch.set(Metric(metric), Cell::of(m_values[size_t(row * ruleMetricCount + metric)]));
        }
        return patch;
    }

private:
    int m_rows;
    std::mt19937 m_random{1};
    std::vector<double> m_values;
};

QList<ui::Column> columnsShown()
{
    QList<ui::Column> columns;
    for (const ui::Column &column : ui::allColumns()) {
        if (!column.isMetric() && column.kind != ui::Column::Kind::Agents)
            columns << column;
        else if (column.isMetric() && info(column.metric).canHaveRule() && columns.size() < metricsShown + 2)
            columns << column;
    }
    return columns;
}

// One alert in a hundred rows is open, as on a bad day.
QList<AlertEvent> alerts(int rows)
{
    QList<AlertEvent> events;
    for (int row = 0; row < rows; row += 100) {
        AlertEvent event;
        event.at = start;
        event.source = SourceId{QStringLiteral("bench")};
        event.rule = RuleSid{QStringLiteral("QY1")};
        event.queue = QueueSid{QStringLiteral("WQ%1").arg(row)};
        event.metric = Metric(row / 100 % ruleMetricCount);
        event.state = row % 200 ? Severity::Critical : Severity::Warning;
        events << event;
    }
    return events;
}

// The product's grid, and the bare one that is given the same cells.
class Bench
{
public:
    Bench(int rows, Order order) : m_floor(rows), m_order(order), m_view(&m_model, m_theme), m_bare(m_theme)
    {
        m_theme.choose(ui::Theme::Choice::Light);
        m_builder.apply(m_floor.snapshot(start));
        m_image.takeSnapshot(m_builder.publish(), start);
        m_image.takeEvents(alerts(rows));
        m_view.showColumns(columnsShown());
        m_view.setRowHeight(ui::RowHeight::Compact);
        m_model.setBreachedFirst(order == Order::BreachedFirst);
        if (order != Order::ByName)
            m_view.sortByColumn(3, Qt::DescendingOrder);
        for (int column = 0; column < int(m_model.columnCount()); ++column)
            m_view.horizontalHeader()->resizeSection(column, windowSize.width() / m_model.columnCount());
        for (QWidget *widget : {static_cast<QWidget *>(&m_view), static_cast<QWidget *>(&m_bare)}) {
            widget->resize(windowSize);
            widget->show();
        }
        QCoreApplication::processEvents();
    }

    struct Times
    {
        double ours = 0;
        double bare = 0;
    };
    /// Milliseconds of the GUI thread for one refresh of each, taken in turn.
    Times measure(double share)
    {
        std::vector<double> ours;
        std::vector<double> bare;
        for (int refresh = 0; refresh < refreshes; ++refresh) {
            m_at += 1s;
            m_floor.move(share);
            m_builder.apply(m_floor.snapshot(m_at));
            const Snapshot snapshot = m_builder.publish();
            ours.push_back(bench::cpuSecondsOf([&] {
                m_image.takeSnapshot(snapshot, m_at);
                QCoreApplication::processEvents();
            }));
            bare.push_back(bench::cpuSecondsOf([&] {
                m_bare.take(snapshot, m_order == Order::ByName ? std::optional<Metric>()
                                                               : m_model.columns().at(3).metric);
                QCoreApplication::processEvents();
            }));
        }
        return {bench::median(ours) * 1e3, bench::median(bare) * 1e3};
    }

private:
    FlatFloor m_floor;
    Order m_order;
    Instant m_at = start;
    SnapshotBuilder m_builder{SourceId{QStringLiteral("bench")}};
    ui::FloorImage m_image;
    ui::Theme m_theme;
    ui::GridModel m_model{m_image};
    ui::GridView m_view;
    bench::BareGrid m_bare;
};

void report(int rows, double share, Order order, const Bench::Times &times)
{
    const QJsonObject parameters{{QStringLiteral("rows"), rows},
                                 {QStringLiteral("changed"), share},
                                 {QStringLiteral("order"), QLatin1String(nameOf(order))},
                                 {QStringLiteral("bare_ms"), times.bare},
                                 {QStringLiteral("ratio"), times.ours / times.bare}};
    bench::report("grid refresh", times.ours, "ms",
                  rows > 10'000 ? QStringLiteral("<= 2 and <= 2 x bare") : QStringLiteral("<= 1"),
                  parameters);
}

/// Those that the command line names, or all.
std::vector<int> rowsAsked(const QStringList &arguments)
{
    std::vector<int> rows;
    for (const QString &argument : arguments.mid(1))
        rows.push_back(argument.toInt());
    return rows.empty() ? std::vector{1'000, 10'000, 50'000} : rows;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    QLocale::setDefault(QLocale(QLocale::English));
    ui::speak(QLocale());
    for (const int rows : rowsAsked(application.arguments())) {
        for (const Order order : {Order::ByName, Order::ByValue, Order::BreachedFirst}) {
            Bench bench(rows, order);
            for (const double share : {0.1, 1.0})
                report(rows, share, order, bench.measure(share));
        }
    }
    return 0;
}

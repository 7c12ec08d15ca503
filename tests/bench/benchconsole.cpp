// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchconsole.h"

#include "app/console/wiring.h"
#include "core/service/floor.h"
#include "tests/bench/bench.h"
#include "tests/bench/benchfloor.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/language.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSocketNotifier>
#include <QTextStream>

#include <unistd.h>

namespace bench {

namespace {

double threadSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

// The processor time of the longest pass of this thread's event loop, since it was told to begin.
class PassWatch
{
public:
    PassWatch()
    {
        auto *dispatcher = QAbstractEventDispatcher::instance();
        QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, dispatcher,
                         [this] { m_awake = threadSeconds(); });
        QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, dispatcher, [this] {
            if (m_counts)
                m_longest = std::max(m_longest, threadSeconds() - m_awake);
        });
    }
    void begin() { m_counts = true; }
    double longest() const { return m_longest; }

private:
    bool m_counts = false;
    double m_awake = threadSeconds();
    double m_longest = 0;
};

void quitAtTheEndOfInput(QApplication &application)
{
    auto *input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, &application);
    QObject::connect(input, &QSocketNotifier::activated, &application, [] {
        char byte = 0;
        if (read(STDIN_FILENO, &byte, 1) <= 0)
            QCoreApplication::quit();
    });
}

// Tells when it has been painted for the first time.
class EmptyWindow : public QWidget
{
public:
    explicit EmptyWindow(const QString &trace) : m_trace(trace) { resize(1280, 800); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QMetaObject::invokeMethod(
            this, [this] { tell(); }, Qt::QueuedConnection);
    }

private:
    void tell()
    {
        QFile file(m_trace);
        const qint64 now
            = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now().time_since_epoch()).count();
        if (file.open(QIODevice::WriteOnly))
            QTextStream(&file) << R"({"at":"empty","painted":{"monotonic":)" << now << "}}\n";
    }
    QString m_trace;
};

int runEmptyWindow(const QString &trace)
{
    EmptyWindow window(trace);
    window.show();
    return QApplication::exec();
}

} // namespace

XServer::XServer()
{
    m_process.start(QStringLiteral("Xvfb"),
                    {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                     QStringLiteral("0"), QStringLiteral("1920x1080x24"), QStringLiteral("-nolisten"),
                     QStringLiteral("tcp")});
    if (!m_process.waitForReadyRead(10'000))
        qFatal("there is no Xvfb");
    m_display = u':' + QString::fromLatin1(m_process.readLine().trimmed());
}

XServer::~XServer()
{
    m_process.terminate();
    m_process.waitForFinished(5000);
}

QProcessEnvironment consoleEnvironment(const QString &display, const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), display);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home);
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nowhere"));
    for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.remove(QLatin1String(name));
    return environment;
}

double cpuSecondsOfProcess(qint64 id)
{
    double nanoseconds = 0;
    const QDir tasks(QStringLiteral("/proc/%1/task").arg(id));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(tasks.filePath(task + QStringLiteral("/schedstat")));
        if (file.open(QIODevice::ReadOnly))
            nanoseconds += file.readAll().split(' ').first().toDouble();
    }
    return nanoseconds * 1e-9;
}

double residentMegabytes(qint64 id)
{
    QFile file(QStringLiteral("/proc/%1/statm").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

int runConsole(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString traceFile = arguments.value(3);
    quitAtTheEndOfInput(application);
    if (arguments.contains(QStringLiteral("--empty")))
        return runEmptyWindow(traceFile);

    QApplication::setStyle(QStringLiteral("Fusion"));
    ui::speak(QLocale(QLocale::English));
    ui::Theme theme;
    theme.choose(ui::Theme::Choice::Light);
    core::FloorSettings settings;
    settings.sources
        = {{{QStringLiteral("push")}, QStringLiteral("Push"), core::PushSource{QUrl(arguments.value(2))}}};
    settings.traces = true;
    if (const int queues = arguments.value(arguments.indexOf(QStringLiteral("--rules")) + 1).toInt())
        settings.rules = BigFloor(queues).rules(std::min(2000, queues * 20));
    ui::FloorImage image;
    ui::MainWindow window(image, theme);
    core::Floor floor(settings);
    console::Trace trace(window.grid().view().viewport());
    if (const auto opened = trace.open(traceFile); !opened)
        qFatal("%s", qPrintable(opened.error().text()));
    console::wire(floor, trace);
    console::wire(floor, image);
    PassWatch passes;
    QObject::connect(&floor, &core::Floor::snapshotTaken, &window, [&, shown = 0]() mutable {
        if (++shown == 1 && !arguments.contains(QStringLiteral("--queues-only")))
            window.grid().model().setAllOpen(true);
        if (shown == 2)
            passes.begin();
    });
    if (arguments.contains(QStringLiteral("--sorted")))
        window.grid().model().sort(3, Qt::DescendingOrder);
    window.resize(1920, 1080);
    window.show();
    floor.start();
    const int status = QApplication::exec();
    std::printf("%.3f\n", 1000 * passes.longest());
    return status;
}

} // namespace bench

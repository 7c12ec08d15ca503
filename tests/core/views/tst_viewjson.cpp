// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/viewjson.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QTest>

using namespace core;

class ViewJsonTest : public QObject
{
    Q_OBJECT

private:
    static View example()
    {
        View view;
        view.name = QStringLiteral("Voice, worst first");
        view.columns = {{QStringLiteral("queue"), 210},
                        {QStringLiteral("health")},
                        {QStringLiteral("Waiting (Now)"), 96},
                        {QStringLiteral("agents")}};
        view.sort = {QStringLiteral("Waiting (Now)"), true};
        view.breachedFirst = false;
        view.filter = QStringLiteral("voice");
        view.queues = {{{QStringLiteral("north")}, {QStringLiteral("WQ1")}}};
        view.isDefault = true;
        return view;
    }
    static QString problemsOf(const char *view)
    {
        QStringList lines;
        for (const Error &problem : readView(QJsonDocument::fromJson(view).object()).problems)
            lines << problem.text();
        return lines.join(QStringLiteral("; "));
    }

private slots:
    void readsWhatItWrites()
    {
        const ViewReading one = readView(toJson(example()));
        QVERIFY(one.ok());
        QCOMPARE(one.views, QList<View>{example()});
        View other = example();
        other.name = QStringLiteral("Other");
        const ViewReading file = readViews(toJson(QList<View>{example(), other}));
        QVERIFY(file.ok());
        QCOMPARE(file.views, (QList<View>{example(), other}));
    }

    void needsANameAndColumnsOnly()
    {
        const ViewReading reading = readView(
            QJsonDocument::fromJson(R"({"name": "Short", "columns": [{"key": "queue"}]})").object());
        QVERIFY(reading.ok());
        QCOMPARE(reading.views.first().sort, ViewSort());
        QVERIFY(reading.views.first().breachedFirst);
        QVERIFY(reading.views.first().queues.isEmpty());
    }

    void namesTheFieldOfEveryProblem_data()
    {
        QTest::addColumn<QByteArray>("view");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const char *view, const char *problem) {
            QTest::newRow(name) << QByteArray(view) << QString::fromUtf8(problem);
        };
        row("no name", R"({"columns": [{"key": "queue"}]})", "name: is missing");
        row("blank name", R"({"name": " ", "columns": [{"key": "queue"}]})", "name: is empty");
        row("no columns", R"({"name": "A"})", "columns: is missing");
        row("not a list", R"({"name": "A", "columns": 3})", "columns: must be a list");
        row("unknown column", R"({"name": "A", "columns": [{"key": "queue"}, {"key": "moon"}]})",
            "columns[1].key: there is no column \"moon\"");
        row("twice", R"({"name": "A", "columns": [{"key": "queue"}, {"key": "health"}, {"key": "health"}]})",
            "columns[2].key: \"health\" is named twice");
        row("no queue", R"({"name": "A", "columns": [{"key": "health"}]})",
            "columns: must begin with \"queue\"");
        row("width", R"({"name": "A", "columns": [{"key": "queue", "width": 3}]})",
            "columns[0].width: must be 0 or a whole number from 32 to 2000");
        row("sort", R"({"name": "A", "columns": [{"key": "queue"}], "sort": {"column": "agents"}})",
            "sort.column: \"agents\" is no column to sort by");
        row("flag", R"({"name": "A", "columns": [{"key": "queue"}], "breached_first": 1})",
            "breached_first: must be true or false");
        row("queues", R"({"name": "A", "columns": [{"key": "queue"}], "queues": [{"queue": "WQ1"}]})",
            "queues[0].source: is missing");
    }
    void namesTheFieldOfEveryProblem()
    {
        QFETCH(QByteArray, view);
        QFETCH(QString, problem);
        QCOMPARE(problemsOf(view.constData()), problem);
    }

    void saysWhereAFileIsBroken()
    {
        QVERIFY(readViews("{").problems.first().where.startsWith(QStringLiteral("byte ")));
        QCOMPARE(readViews("[]").problems.first().text(), QStringLiteral("views: must be a list of views"));
        const QByteArray twice = toJson(QList<View>{example(), example()});
        QCOMPARE(readViews(twice).problems.first().text(),
                 QStringLiteral("views[1].name: \"Voice, worst first\" is named twice"));
    }
};

FLOORWATCH_TEST_MAIN(ViewJsonTest)
#include "tst_viewjson.moc"

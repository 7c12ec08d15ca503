// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenario.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>

class Scenarios : public QObject
{
    Q_OBJECT

private slots:
    void eachComesOutAsWritten_data()
    {
        QTest::addColumn<QJsonObject>("scenario");
        QDirIterator files(QStringLiteral(FLOORWATCH_TESTS_DIR "/scenarios"), {QStringLiteral("*.json")});
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QJsonParseError error;
            const QJsonArray list = QJsonDocument::fromJson(file.readAll(), &error).array();
            QVERIFY2(!list.isEmpty(),
                     qPrintable(file.fileName() + QStringLiteral(": ") + error.errorString()));
            for (const QJsonValue &scenario : list) {
                const QString says = scenario[u"says"].toString();
                QTest::newRow(qPrintable(files.fileInfo().baseName() + QStringLiteral(": ") + says))
                    << scenario.toObject();
            }
        }
    }
    void eachComesOutAsWritten()
    {
        QFETCH(QJsonObject, scenario);
        const QString problem = tests::Scenario(scenario).play();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
};

FLOORWATCH_TEST_MAIN(Scenarios)
#include "tst_scenarios.moc"

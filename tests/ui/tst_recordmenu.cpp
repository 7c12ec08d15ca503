// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/shell/mainwindow.h"

#include <QFileDialog>
#include <QSignalSpy>
#include <QTemporaryDir>

using core::RecordingState;
using Kind = core::RecordingState::Kind;

namespace {

RecordingState recording(Kind kind, const QString &problem = {})
{
    RecordingState state;
    state.kind = kind;
    state.folder = QStringLiteral("/tmp/r");
    if (problem.isEmpty())
        state.parts = {{{QStringLiteral("main")}, QStringLiteral("/tmp/r/stream_main_x.ndjson"), 2048}};
    else
        state.problem = core::Error{state.folder, problem};
    return state;
}

} // namespace

class RecordMenuTest : public QObject
{
    Q_OBJECT

private:
    struct Desk
    {
        Desk()
        {
            window.resize(1280, 700);
            window.show();
        }
        QStringList offers()
        {
            QStringList texts;
            for (const QAction *action : window.recordMenu().actions()) {
                if (action->isVisible() && action->isEnabled() && !action->isSeparator())
                    texts << action->text();
            }
            return texts;
        }
        QAction *action(const QString &text)
        {
            for (QAction *action : window.recordMenu().actions()) {
                if (action->text() == text)
                    return action;
            }
            return nullptr;
        }

        ui::FloorImage image;
        ui::Theme theme;
        ui::MainWindow window{image, theme};
        QSignalSpy wishes{&window.recordMenu(), &ui::RecordMenu::recordRequested};
    };

private slots:
    void offersToBeginWhatIsOffAndToEndWhatIsOn()
    {
        Desk desk;
        const QString record = QStringLiteral("Record the floor...");
        const QString log = QStringLiteral("Log network traffic...");
        QCOMPARE(desk.offers(), (QStringList{record, log}));
        desk.image.takeRecording(recording(Kind::Stream));
        QCOMPARE(desk.offers(), (QStringList{QStringLiteral("Stop recording the floor"), log}));
        desk.action(QStringLiteral("Stop recording the floor"))->trigger();
        QCOMPARE(desk.wishes.takeFirst(), (QVariantList{QVariant::fromValue(Kind::Stream), QString()}));
        desk.image.takeRecording({});
        QCOMPARE(desk.offers(), (QStringList{record, log}));
    }

    void asksForAFolderWhileTheFloorGoesOn()
    {
        const QTemporaryDir folder;
        Desk desk;
        desk.action(QStringLiteral("Log network traffic..."))->trigger();
        auto *dialog = desk.window.findChild<QFileDialog *>();
        QVERIFY(dialog);
        QCOMPARE(desk.wishes.count(), 0);
        emit dialog->fileSelected(folder.path());
        QCOMPARE(desk.wishes.takeFirst(), (QVariantList{QVariant::fromValue(Kind::Traffic), folder.path()}));
        dialog->close();
    }

    void theStatusBarTellsWhatIsWritten()
    {
        Desk desk;
        const ui::RecordingSign &stream = desk.window.status().sign(Kind::Stream);
        const ui::RecordingSign &traffic = desk.window.status().sign(Kind::Traffic);
        QVERIFY(!stream.isVisible() && !traffic.isVisible());
        desk.image.takeRecording(recording(Kind::Stream));
        QVERIFY(stream.isVisible() && !traffic.isVisible());
        QCOMPARE(stream.text(), QStringLiteral("Recording"));
        QVERIFY2(stream.toolTip().contains(QStringLiteral("stream_main_x.ndjson, 2")),
                 qPrintable(stream.toolTip()));
        desk.image.takeRecording(recording(Kind::Traffic, QStringLiteral("No space left on device")));
        QCOMPARE(traffic.text(), QStringLiteral("Not logging traffic: No space left on device"));
        QVERIFY(traffic.toolTip().contains(QStringLiteral("/tmp/r: No space left on device")));
        desk.image.takeRecording({});
        QVERIFY(!stream.isVisible() && traffic.isVisible());
    }

    void theMenuTellsHowMuchIsRemembered()
    {
        Desk desk;
        QAction *history = desk.window.recordMenu().actions().last();
        QCOMPARE(history->text(), QStringLiteral("History: the last hour"));
        core::HistoryState state;
        state.folder = QStringLiteral("/tmp/h");
        state.bytes = 5'000'000;
        state.limit = qint64(1) << 30;
        state.oldest = *core::parseInstant("2026-11-21T09:00:00Z");
        desk.image.takeHistory(state);
        QVERIFY2(history->text().startsWith(QStringLiteral("History: 4.77 MiB, since ")),
                 qPrintable(history->text()));
        QVERIFY(history->toolTip().contains(QStringLiteral("/tmp/h")));
        QVERIFY(!history->isEnabled());
    }

    void aNoticeTellsWhatIsInTheWayOfTheHistory()
    {
        Desk desk;
        const QString key = QStringLiteral("history");
        core::HistoryState state;
        state.folder = QStringLiteral("/tmp/h");
        desk.image.takeHistory(state);
        QVERIFY(desk.window.notices().text(key).isEmpty());
        state.trouble = core::HistoryState::Trouble::CannotWrite;
        state.detail = QStringLiteral("No space left on device");
        desk.image.takeHistory(state);
        QVERIFY(desk.window.notices().text(key).startsWith(QStringLiteral("The history can't be written.")));
        state.trouble = core::HistoryState::Trouble::None;
        desk.image.takeHistory(state);
        QVERIFY(desk.window.notices().text(key).isEmpty());
    }
};

FLOORWATCH_GUI_TEST_MAIN(RecordMenuTest)
#include "tst_recordmenu.moc"

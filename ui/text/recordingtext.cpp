// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/recordingtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStringList>

namespace ui {

namespace {

struct RecordingText
{
    Q_DECLARE_TR_FUNCTIONS(RecordingText)
};

} // namespace

QString recordingText(const core::RecordingState &state)
{
    const bool isStream = state.kind == core::RecordingState::Kind::Stream;
    if (state.problem)
        return (isStream ? RecordingText::tr("Not recording: %1", "reason")
                         : RecordingText::tr("Not logging traffic: %1", "reason"))
            .arg(state.problem->what);
    return isStream ? RecordingText::tr("Recording") : RecordingText::tr("Logging traffic");
}

QString recordingDetails(const core::RecordingState &state)
{
    QStringList lines{RecordingText::tr("Into %1").arg(QDir::toNativeSeparators(state.folder))};
    for (const core::RecordingState::Part &part : state.parts)
        lines << RecordingText::tr("%1, %2", "file, size")
                     .arg(QFileInfo(part.file).fileName(), QLocale().formattedDataSize(part.bytes));
    if (state.problem)
        lines << state.problem->text();
    if (state.lost > 0)
        lines << RecordingText::tr("Lines lost: %1").arg(QLocale().toString(state.lost));
    return lines.join(u'\n');
}

} // namespace ui

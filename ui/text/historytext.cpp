// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/historytext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QLocale>
#include <QStringList>

namespace ui {

namespace {

struct HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(HistoryText)
};

QString dateAndTime(core::Instant instant)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count());
    return QLocale().toString(time, QLocale::ShortFormat);
}

} // namespace

QString historyText(const core::HistoryState &state)
{
    if (state.folder.isEmpty())
        return HistoryText::tr("History: the last hour");
    const QString size = QLocale().formattedDataSize(state.bytes);
    return state.oldest ? HistoryText::tr("History: %1, since %2", "size, date and time")
                              .arg(size, dateAndTime(*state.oldest))
                        : HistoryText::tr("History: nothing yet");
}

QString historyDetails(const core::HistoryState &state)
{
    if (state.folder.isEmpty())
        return HistoryText::tr("Nothing is kept on disk.");
    QStringList lines{HistoryText::tr("In %1", "folder").arg(QDir::toNativeSeparators(state.folder)),
                      HistoryText::tr("At most %1; what is oldest is thinned, then removed", "size")
                          .arg(QLocale().formattedDataSize(state.limit))};
    if (state.setAside > 0)
        lines << HistoryText::tr("%Ln damaged file(s) were set aside and are left alone", "", state.setAside);
    if (state.newer > 0)
        lines << HistoryText::tr("%Ln file(s) of a newer Floorwatch can't be read by this one", "",
                                 state.newer);
    if (state.lost > 0)
        lines << HistoryText::tr("Lines lost: %1").arg(QLocale().toString(state.lost));
    if (!state.detail.isEmpty())
        lines << state.detail;
    return lines.join(u'\n');
}

QString historyProblem(const core::HistoryState &state)
{
    using Trouble = core::HistoryState::Trouble;
    switch (state.trouble) {
    case Trouble::None:
        break;
    case Trouble::CannotWrite:
        return HistoryText::tr(
            "The history can't be written. Make room, or make its folder writable; until then "
            "only the last hour is remembered.");
    case Trouble::FolderInUse:
        return HistoryText::tr(
            "Another Floorwatch keeps its history in the same folder. Close it; until then "
            "only the last hour is remembered here.");
    case Trouble::TooSmall:
        return HistoryText::tr("A day of this floor takes more room than the history may have, so that it is "
                               "thinned or shorter.");
    }
    if (state.newer > 0)
        return HistoryText::tr(
            "A part of the history was written by a newer Floorwatch. It is left as it is; to see "
            "it, use that version.");
    return {};
}

} // namespace ui

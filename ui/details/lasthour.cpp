// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/lasthour.h"

#include <QCoreApplication>

namespace ui {

using core::Severity;

namespace {

struct LastHour
{
    Q_DECLARE_TR_FUNCTIONS(LastHour)
};

QString whyEmpty(const CellHistory &history)
{
    if (history.isWaiting())
        return LastHour::tr("Looking up the last hour...");
    return history.problem().isEmpty() ? LastHour::tr("Nothing is known of the last hour")
                                       : history.problem();
}

QList<SparkPicture::Limit> limitsOf(const FloorImage &image, const CellSubject &subject, core::Metric metric)
{
    QList<SparkPicture::Limit> limits;
    for (const core::Rule *rule : rulesOn(image, subject, metric)) {
        for (const Severity severity : {Severity::Warning, Severity::Critical}) {
            if (const auto &threshold = rule->threshold(severity))
                limits.append({double(threshold->value), severity});
        }
    }
    return limits;
}

} // namespace

void showLastHour(Sparkline &line, const FloorImage &image, const CellHistory &history,
                  const CellSubject &subject, core::Metric metric)
{
    line.setEmptyText(whyEmpty(history));
    line.show({history.series(), history.from(), image.now(), limitsOf(image, subject, metric),
               core::info(metric).unit});
}

} // namespace ui

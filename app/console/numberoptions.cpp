// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/numberoptions.h"

#include "app/console/optiontext.h"

#include <QCommandLineParser>

namespace console {

double Numbers::number(const QString &option, double other, double least, double most)
{
    if (!m_parser.isSet(option))
        return other;
    bool isNumber = false;
    const double value = m_parser.value(option).toDouble(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    refuse(option, OptionText::tr("must be a number from %1 to %2").arg(least).arg(most, 0, 'f', 0));
    return other;
}

qint64 Numbers::whole(const QString &option, qint64 other, qint64 least, qint64 most)
{
    if (!m_parser.isSet(option))
        return other;
    bool isNumber = false;
    const qint64 value = m_parser.value(option).toLongLong(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    refuse(option, OptionText::tr("must be a whole number from %1 to %2").arg(least).arg(most));
    return other;
}

void Numbers::refuse(const QString &option, const QString &why)
{
    if (!m_problem)
        m_problem = core::Error{QStringLiteral("--") + option, why};
}

} // namespace console

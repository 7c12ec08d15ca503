// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/csv.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

QString csvField(const QString &field)
{
    const bool isPlain = std::none_of(field.begin(), field.end(),
                                      [](QChar c) { return QStringLiteral(",\"\r\n").contains(c); });
    if (isPlain)
        return field;
    QString quoted = field;
    quoted.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

} // namespace

QByteArray csvText(const QList<QStringList> &lines, bool mark)
{
    QByteArray text = mark ? QByteArrayLiteral("\xef\xbb\xbf") : QByteArray();
    for (const QStringList &line : lines) {
        QStringList fields;
        for (const QString &field : line)
            fields << csvField(field);
        text += fields.join(QLatin1Char(',')).toUtf8() + "\r\n";
    }
    return text;
}

QString plainNumber(core::Cell cell)
{
    if (!cell.hasValue())
        return {};
    const double rounded = std::round(cell.number() * 1000) / 1000;
    return QString::number(rounded, 'f', QLocale::FloatingPointShortest);
}

} // namespace ui

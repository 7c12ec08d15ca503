// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/streamplace.h"

#include <algorithm>

namespace core {

namespace {

QString member(const QString &key)
{
    static const QString plain = QStringLiteral("abcdefghijklmnopqrstuvwxyz_");
    const bool simple = std::all_of(key.begin(), key.end(), [](QChar c) { return plain.contains(c); });
    return simple ? QStringLiteral(".") + key : QStringLiteral("[\"%1\"]").arg(key);
}

} // namespace

QString StreamPlace::path(const QString &key) const
{
    QString path = QStringLiteral("$");
    if (workspace)
        path += QStringLiteral(".workspace");
    if (queue >= 0)
        path += QStringLiteral(".queues[%1]").arg(queue);
    if (channel >= 0)
        path += QStringLiteral(".channels[%1]").arg(channel);
    if (list && key != QLatin1String(list))
        path += member(QLatin1String(list));
    if (position >= 0)
        path += QStringLiteral("[%1]").arg(position);
    if (!key.isEmpty())
        path += member(key);
    return path;
}

void failStream(const char *what)
{
    throw StreamMisfit{{}, QString::fromLatin1(what)};
}

void failStreamAt(std::string_view key, const char *what)
{
    throw StreamMisfit{QString::fromUtf8(key.data(), qsizetype(key.size())), QString::fromLatin1(what)};
}

} // namespace core

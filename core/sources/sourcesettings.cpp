// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/sourcesettings.h"

namespace core {

bool isSameFloor(const SourceSettings &a, const SourceSettings &b)
{
    if (a.id != b.id)
        return false;
    const auto *polled = std::get_if<TaskRouterSource>(&a.kind);
    const auto *polledToo = std::get_if<TaskRouterSource>(&b.kind);
    if (polled && polledToo)
        return polled->taskRouterUrl == polledToo->taskRouterUrl
               && polled->accountSid == polledToo->accountSid
               && polled->workspaceSid == polledToo->workspaceSid;
    const auto *pushed = std::get_if<PushSource>(&a.kind);
    const auto *pushedToo = std::get_if<PushSource>(&b.kind);
    return pushed && pushedToo && pushed->url == pushedToo->url;
}

SourceId freshId(const QString &name, const QList<SourceId> &taken)
{
    QString plain;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.isLetterOrNumber())
            plain += c;
        else if (c.category() != QChar::Mark_NonSpacing && !plain.isEmpty() && !plain.endsWith(u'-'))
            plain += u'-';
    }
    while (plain.endsWith(u'-'))
        plain.chop(1);
    if (plain.isEmpty())
        plain = QStringLiteral("source");
    SourceId id{plain};
    for (int copy = 2; taken.contains(id); ++copy)
        id.text = QStringLiteral("%1-%2").arg(plain).arg(copy);
    return id;
}

} // namespace core

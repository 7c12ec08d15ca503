// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/keptsources.h"

#include "core/sources/sourcesjson.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace core {

namespace {

Q_LOGGING_CATEGORY(keptLog, "floorwatch.store")

QString floorOf(const SimulatedSource &source)
{
    return QStringLiteral("simulated: %1 queues, seed %2").arg(source.queues).arg(source.seed);
}

QString floorOf(const RecordingSource &source)
{
    return QStringLiteral("recording: %1").arg(source.file);
}

QString floorOf(const PushSource &source)
{
    return QStringLiteral("push: %1").arg(source.url.toString());
}

QString floorOf(const TaskRouterSource &source)
{
    return QStringLiteral("taskrouter: %1 %2 %3")
        .arg(source.taskRouterUrl.toString(), source.accountSid, source.workspaceSid);
}

} // namespace

QList<KeptSource> toKept(const QList<SourceSettings> &sources)
{
    QList<KeptSource> kept;
    for (const SourceSettings &source : sources)
        kept.append({source.id, QJsonDocument(toJson(source)).toJson(QJsonDocument::Compact)});
    return kept;
}

QList<SourceSettings> fromKept(const QList<KeptSource> &kept)
{
    QList<SourceSettings> sources;
    for (const KeptSource &source : kept) {
        const auto settings
            = readSources('[' + source.settings + ']', [](const QString &) { return QString(); });
        if (settings)
            sources += settings->sources;
        else
            qCWarning(keptLog, "the source %s can't be read: %s", qUtf8Printable(source.id.text),
                      qUtf8Printable(settings.error().text()));
    }
    return sources;
}

QString floorText(const SourceSettings &source)
{
    return std::visit([](const auto &kind) { return floorOf(kind); }, source.kind);
}

} // namespace core

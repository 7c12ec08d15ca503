// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace ui {

namespace {

struct FileText
{
    Q_DECLARE_TR_FUNCTIONS(FileText)
};

} // namespace

core::Outcome saveFile(const QString &file, const QByteArray &content)
{
    QSaveFile saved(file);
    const bool done
        = saved.open(QIODevice::WriteOnly) && saved.write(content) == content.size() && saved.commit();
    if (!done)
        return core::Error{file, FileText::tr("can't be written: %1").arg(saved.errorString())};
    return core::done;
}

core::Result<QByteArray> loadFile(const QString &file, qint64 most)
{
    QFile loaded(file);
    if (!loaded.open(QIODevice::ReadOnly))
        return core::Error{file, FileText::tr("can't be read: %1").arg(loaded.errorString())};
    const QByteArray content = loaded.read(most + 1);
    if (content.size() > most)
        return core::Error{file, FileText::tr("is too large to be read")};
    return content;
}

} // namespace ui

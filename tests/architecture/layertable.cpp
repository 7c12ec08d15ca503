// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/layertable.h"

#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace architecture {

bool isWithin(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder + u'/');
}

bool Layer::mayIncludeFile(const QString &header) const
{
    if (isWithin(header, folder))
        return true;
    return std::any_of(project.begin(), project.end(),
                       [&](const QString &allowed) { return isWithin(header, allowed); });
}

LayerTable LayerTable::read(const QString &path)
{
    LayerTable table;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return table;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QStringList cells = line.split(u'|');
        if (line.startsWith(u'#') || cells.size() != 3)
            continue;
        table.m_layers.append({cells[0].trimmed(), cells[1].simplified().split(u' ', Qt::SkipEmptyParts),
                               cells[2].simplified().split(u' ', Qt::SkipEmptyParts)});
    }
    return table;
}

const Layer *LayerTable::layerOf(const QString &file) const
{
    const Layer *deepest = nullptr;
    for (const Layer &layer : m_layers) {
        if (isWithin(file, layer.folder) && (!deepest || layer.folder.size() > deepest->folder.size()))
            deepest = &layer;
    }
    return deepest;
}

QList<Include> includesOf(const QString &file, const QString &text)
{
    static const QRegularExpression include(QStringLiteral(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"));
    QList<Include> includes;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        if (const auto match = include.match(line); match.hasMatch())
            includes.append({file, number, match.captured(2), match.captured(1) == u"\""});
    }
    return includes;
}

QString codeOf(const QString &text)
{
    static const QRegularExpression other(QStringLiteral(R"(//[^\n]*|"(\\.|[^"\\\n])*"|/\*.*?\*/)"),
                                          QRegularExpression::DotMatchesEverythingOption);
    return QString(text).remove(other);
}

QString libraryOf(const QString &header)
{
    const QString first = header.section(u'/', 0, 0).section(u'.', 0, 0);
    if (!header.startsWith(u'Q') && !header.startsWith(u"qt") && !header.startsWith(u"q"))
        return header.contains(u'/') || header.contains(u'.') ? first : QString();
    if (header.contains(u'/'))
        return first;
    static const QString folder = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    for (const char *module :
         {"QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtWebSockets", "QtSvg", "QtSql", "QtDBus"}) {
        if (QFile::exists(folder + u'/' + QLatin1String(module) + u'/' + header))
            return QLatin1String(module);
    }
    return QStringLiteral("an unknown part of Qt");
}

} // namespace architecture

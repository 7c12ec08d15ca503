// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace architecture {

// One row of layers.txt: what a folder may include besides itself.
struct Layer
{
    QString folder;
    QStringList project;
    QStringList libraries;

    bool mayIncludeFile(const QString &header) const;
};

// The include table. Knows the rows, not the sources.
class LayerTable
{
public:
    static LayerTable read(const QString &path);

    const QList<Layer> &layers() const { return m_layers; }
    /// The row that holds for a file: that of the deepest folder it is in. Null where none does.
    const Layer *layerOf(const QString &file) const;

private:
    QList<Layer> m_layers;
};

/// What one `#include` line of a file names, and how.
struct Include
{
    QString file;
    int line = 0;
    QString name;
    bool ofProject = false;
};

/// Every include of a source text.
QList<Include> includesOf(const QString &file, const QString &text);

/// A source text without its comments and the words between quotes.
QString codeOf(const QString &text);

/// The Qt module, the library, or "" for the standard library, that a header in angle brackets belongs to.
QString libraryOf(const QString &header);

/// True if `path` is `folder`, or lies below it.
bool isWithin(const QString &path, const QString &folder);

} // namespace architecture

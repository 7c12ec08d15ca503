// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace core {

/// What is being written down, where, and what is in the way.
struct RecordingState
{
    enum class Kind : quint8 {
        /// What the sources deliver, as the snapshot stream: a file a source.
        Stream,
        /// What goes over the network, secrets masked: one file.
        Traffic
    };
    /// A file that is being written.
    struct Part
    {
        /// Empty: of all sources.
        SourceId source;
        /// With its path.
        QString file;
        qint64 bytes = 0;

        bool operator==(const Part &) const = default;
    };

    Kind kind = Kind::Stream;
    /// Empty: nothing is written.
    QString folder;
    QList<Part> parts;
    /// What could not be written down: the disk was in the way, or too slow.
    quint64 lost = 0;
    /// Why nothing can be written now, and where, for a person to mend; nothing: all is well.
    std::optional<Error> problem;

    bool operator==(const RecordingState &) const = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::RecordingState)

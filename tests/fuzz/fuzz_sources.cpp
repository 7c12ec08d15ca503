// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/sourcesjson.h"

#include <QSet>

#include <cstdlib>

// Any bytes are a list of sources: refused with a reason, or each source has an id of its own.

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto environment = [](const QString &name) { return name == u"SECRET" ? name : QString(); };
    const auto read
        = core::readSources(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), environment);
    if (!read) {
        if (read.error().what.isEmpty() || read.error().where.isEmpty())
            std::abort();
        return 0;
    }
    QSet<core::SourceId> ids;
    for (const core::SourceSettings &source : read->sources) {
        if (source.id.isEmpty() || ids.contains(source.id))
            std::abort();
        ids.insert(source.id);
    }
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rulejson.h"

#include <cstdio>
#include <cstdlib>

// Any bytes are a rules file: it is refused with reasons, or its rules are the same after they were written
// and read again.

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const core::RuleReading reading
        = core::readRules(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    for (const core::Error &problem : reading.problems) {
        if (problem.what.isEmpty())
            std::abort();
    }
    if (!reading.ok())
        return 0;
    const QByteArray written = core::toJson(reading.set);
    const core::RuleReading again = core::readRules(written);
    if (!again.ok() || again.set != reading.set) {
        std::fprintf(stderr, "came back changed: %s\n", written.constData());
        std::abort();
    }
    return 0;
}

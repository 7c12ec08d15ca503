// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/linebuffer.h"
#include "core/metrics/snapshotbuilder.h"
#include "core/metrics/streamreader.h"
#include "core/metrics/streamwriter.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

// Any bytes are a stream: each line is refused with a reason or taken in. A line that was taken must come
// through the writer unchanged, in both forms, and joining late must show the same floor.

using namespace core;

namespace {

[[noreturn]] void fail(const char *what, const std::string &line)
{
    std::fprintf(stderr, "%s: %s\n", what, line.c_str());
    std::abort();
}

std::string written(const Patch &patch, StreamForm form)
{
    std::string line;
    writeLine(patch, line, form);
    return line;
}

/// What a line written by us says when it is read again.
void readBack(const std::string &line, StreamReader &reader)
{
    const auto kind = reader.read(std::string_view(line).substr(0, line.size() - 1));
    if (!kind)
        fail(qPrintable(kind.error().text()), line);
}

/// The whole floor as a line, as one patch alone makes it.
std::string floorOf(const Patch &patch)
{
    SnapshotBuilder builder(SourceId{QStringLiteral("fuzz")});
    builder.apply(patch);
    Patch whole;
    fullPatch(builder.snapshot(), whole);
    return written(whole, StreamForm::Full);
}

/// The full form to the letter. The compact form has one place for a metric that a row names twice, so there
/// it is the floor that must be the same.
void mustComeThroughTheWriter(const Patch &patch)
{
    StreamReader reader;
    const std::string full = written(patch, StreamForm::Full);
    readBack(full, reader);
    if (written(reader.patch(), StreamForm::Full) != full)
        fail("the full form came back changed", full);
    readBack(written(patch, StreamForm::Compact), reader);
    if (floorOf(reader.patch()) != floorOf(patch))
        fail("the compact form came back changed", full);
}

void mustLookTheSameToWhoJoinsLate(const Snapshot &snapshot)
{
    Patch whole;
    fullPatch(snapshot, whole);
    const std::string line = written(whole, StreamForm::Full);
    if (floorOf(whole) != line)
        fail("who joins late sees another floor", line);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    LineBuffer lines;
    std::memcpy(lines.room(size + 1), data, size);
    lines.added(size);
    StreamReader reader;
    SnapshotBuilder builder(SourceId{QStringLiteral("fuzz")});
    const auto take = [&](std::string_view line, size_t readable) {
        const auto kind = reader.read(line, readable);
        if (!kind || *kind == StreamReader::Line::Recording)
            return;
        mustComeThroughTheWriter(reader.patch());
        builder.apply(reader.patch());
    };
    while (const auto line = lines.next())
        take(*line, lines.readable(*line));
    take(lines.rest(), 0);
    if (builder.snapshot().version() > 0)
        mustLookTheSameToWhoJoinsLate(builder.snapshot());
    return 0;
}

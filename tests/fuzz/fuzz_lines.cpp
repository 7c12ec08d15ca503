// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/streamreader.h"
#include "core/sources/recording/linefile.h"

#include <QTemporaryFile>

#include <cstdio>
#include <cstdlib>

// Any bytes are a recording: its lines are those between newlines, without blank ones, and each may be read
// where it lies.

using namespace core;

namespace {

[[noreturn]] void fail(const char *what)
{
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

/// What is between newlines; a carriage return before one belongs to it.
QList<QByteArray> linesOf(const QByteArray &bytes)
{
    QList<QByteArray> lines = bytes.split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].endsWith('\r'))
            lines[i].chop(1);
    }
    return lines;
}

bool isBlank(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    static QTemporaryFile file;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    if ((!file.isOpen() && !file.open()) || !file.seek(0) || file.write(bytes) != bytes.size()
        || !file.flush() || !file.resize(bytes.size()))
        fail("no temporary file");

    const QList<QByteArray> expected = linesOf(bytes);
    LineFile lines(data[0] + size_t(1));
    if (!lines.open(file.fileName()))
        fail("the file can't be opened");
    StreamReader reader;
    LineFile::Line line;
    qsizetype last = 0;
    while (lines.next(line)) {
        for (; last < line.number - 1; ++last) {
            if (!isBlank(expected[last]))
                fail("a line was left out");
        }
        if (expected[last++] != QByteArray(line.text.data(), qsizetype(line.text.size())))
            fail("a line is another one");
        if (line.open != (line.number == expected.size()))
            fail("the last line is another one");
        (void)reader.read(line.text, line.readable).ok();
    }
    for (; last < expected.size(); ++last) {
        if (!isBlank(expected[last]))
            fail("a line at the end was left out");
    }
    if (!lines.end())
        fail("the end of the file was no end");
    return 0;
}

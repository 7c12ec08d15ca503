// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/journal.h"

#include "core/history/packing.h"
#include "core/history/segmentform.h"

namespace core {

namespace {

// 6 bytes, the version, whether it goes on where another ended; then of each record its size and itself,
// packed.
constexpr QByteArrayView journalMagic("FWJRNL");
constexpr quint8 journalVersion = 1;
constexpr qsizetype journalHeadSize = 8;
constexpr qsizetype lengthSize = 4;
constexpr QFile::Permissions journalPermissions = QFile::ReadOwner | QFile::WriteOwner;

qsizetype lengthAt(const QByteArray &bytes, qsizetype offset)
{
    quint32 length = 0;
    for (int i = 0; i < lengthSize; ++i)
        length |= quint32(quint8(bytes[offset + i])) << (8 * i);
    return qsizetype(length);
}

} // namespace

Outcome Journal::begin(const QString &path, bool continues)
{
    m_file.setFileName(path);
    m_size = 0;
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, journalPermissions))
        return Error{path, m_file.errorString()};
    QByteArray head = journalMagic.toByteArray();
    head += char(journalVersion);
    head += char(continues);
    return write(head);
}

Outcome Journal::append(const QByteArray &record)
{
    const QByteArray part = packed(bytesOf(record), Packing::Fast);
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8)
        bytes += char(quint32(part.size()) >> shift);
    return write(bytes + part);
}

Outcome Journal::write(const QByteArray &bytes)
{
    if (m_file.write(bytes) != bytes.size()) {
        const Error error{m_file.fileName(), m_file.errorString()};
        m_file.resize(m_size);
        m_file.seek(m_size);
        return error;
    }
    m_size += bytes.size();
    return done;
}

void Journal::close()
{
    m_file.close();
    m_file.setFileName({});
    m_size = 0;
}

JournalReading readJournal(const QByteArray &bytes)
{
    JournalReading reading;
    if (bytes.size() < journalHeadSize || !bytes.startsWith(journalMagic)) {
        // A file that was begun, and no more, has lost nothing.
        reading.damaged = bytes.size() >= journalHeadSize;
        return reading;
    }
    reading.newer = quint8(bytes[journalMagic.size()]) > journalVersion;
    reading.log.continues = bytes[journalMagic.size() + 1];
    std::optional<Instant> before;
    for (qsizetype offset = journalHeadSize; !reading.newer && bytes.size() - offset >= lengthSize;) {
        const qsizetype length = lengthAt(bytes, offset);
        offset += lengthSize;
        if (length > bytes.size() - offset) {
            reading.damaged = size_t(length) > segmentform::largestPart; // else it is torn
            break;
        }
        const auto record
            = unpacked(bytesOf(bytes).subspan(size_t(offset), size_t(length)), segmentform::largestPart);
        if (!record || !isRecord(*record, before)) {
            reading.damaged = true;
            break;
        }
        reading.log.records.append(*record);
        offset += length;
    }
    return reading;
}

} // namespace core

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QtGlobal>

#include <bit>
#include <cstring>
#include <span>
#include <string_view>

namespace core {

using ByteSpan = std::span<const quint8>;

inline ByteSpan bytesOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const quint8 *>(bytes.constData()), size_t(bytes.size())};
}

// Appends numbers and texts to bytes: small numbers take one byte.
class ByteWriter
{
public:
    void put(quint8 byte) { m_bytes.append(char(byte)); }
    void putNumber(quint64 number)
    {
        for (; number >= 0x80; number >>= 7)
            put(quint8(number | 0x80));
        put(quint8(number));
    }
    /// Small below zero, too.
    void putSigned(qint64 number) { putNumber((quint64(number) << 1) ^ quint64(number >> 63)); }
    void putDouble(double number)
    {
        const auto bits = std::bit_cast<quint64>(number);
        for (int shift = 0; shift < 64; shift += 8)
            put(quint8(bits >> shift));
    }
    void putText(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        putNumber(quint64(utf8.size()));
        m_bytes += utf8;
    }
    void putRaw(const ByteWriter &other) { m_bytes += other.m_bytes; }
    void putRaw(ByteSpan bytes)
    {
        m_bytes.append(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
    }
    /// With their length before them.
    void putBytes(const ByteWriter &other)
    {
        putNumber(quint64(other.m_bytes.size()));
        m_bytes += other.m_bytes;
    }

    const QByteArray &bytes() const { return m_bytes; }
    qsizetype size() const { return m_bytes.size(); }
    /// Keeps the memory.
    void clear() { m_bytes.resize(0); }

private:
    QByteArray m_bytes;
};

// Reads what a ByteWriter wrote. Bytes that nobody wrote so end it early: from then on it is not `good()` and
// gives zeros, so one look at the end is enough.
class ByteReader
{
public:
    ByteReader() = default;
    explicit ByteReader(ByteSpan bytes) : m_bytes(bytes) { }

    bool good() const { return m_good; }
    bool atEnd() const { return m_bytes.empty(); }
    size_t left() const { return m_bytes.size(); }
    ByteSpan rest() const { return m_bytes; }

    quint8 take()
    {
        if (m_bytes.empty())
            return fail();
        const quint8 byte = m_bytes.front();
        m_bytes = m_bytes.subspan(1);
        return byte;
    }
    quint64 takeNumber()
    {
        quint64 number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const quint8 byte = take();
            number |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return number;
        }
        return fail();
    }
    qint64 takeSigned()
    {
        const quint64 number = takeNumber();
        return qint64(number >> 1) ^ -qint64(number & 1);
    }
    double takeDouble()
    {
        quint64 bits = 0;
        for (int shift = 0; shift < 64; shift += 8)
            bits |= quint64(take()) << shift;
        return std::bit_cast<double>(bits);
    }
    QString takeText()
    {
        const ByteSpan text = takeBytes();
        return QString::fromUtf8(reinterpret_cast<const char *>(text.data()), qsizetype(text.size()));
    }
    /// A run of bytes with its length before it, to be read on its own.
    ByteSpan takeBytes() { return takeBytes(takeNumber()); }
    ByteSpan takeBytes(quint64 count)
    {
        if (count > m_bytes.size()) {
            fail();
            return {};
        }
        const ByteSpan taken = m_bytes.first(size_t(count));
        m_bytes = m_bytes.subspan(size_t(count));
        return taken;
    }
    /// What was read makes no sense: as if the bytes had ended here.
    quint8 fail()
    {
        m_good = false;
        m_bytes = {};
        return 0;
    }

private:
    ByteSpan m_bytes;
    bool m_good = true;
};

} // namespace core

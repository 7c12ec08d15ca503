// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/packing.h"

#include <memory>

#include <zstd.h>

namespace core {

namespace {

struct FreeContext
{
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

constexpr int fastLevel = 1;
constexpr int smallLevel = 9;

} // namespace

QByteArray packed(ByteSpan bytes, Packing packing)
{
    // Making a context takes longer than a line does: each thread keeps its own.
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    QByteArray out(qsizetype(ZSTD_compressBound(bytes.size())), Qt::Uninitialized);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel,
                           packing == Packing::Fast ? fastLevel : smallLevel);
    const size_t size
        = ZSTD_compress2(context.get(), out.data(), size_t(out.size()), bytes.data(), bytes.size());
    if (ZSTD_isError(size))
        qFatal("zstd: %s", ZSTD_getErrorName(size)); // no memory: nothing else is left to go wrong
    out.resize(qsizetype(size));
    return out;
}

std::optional<QByteArray> unpacked(ByteSpan packed, size_t most)
{
    thread_local const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
    const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
    if (size > most) // also where the size is not known, or there is no frame
        return std::nullopt;
    QByteArray out(qsizetype(size), Qt::Uninitialized);
    const size_t got
        = ZSTD_decompressDCtx(context.get(), out.data(), size_t(size), packed.data(), packed.size());
    return got == size ? std::optional(out) : std::nullopt;
}

} // namespace core

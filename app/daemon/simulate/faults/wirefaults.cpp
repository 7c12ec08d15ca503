// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/faults/wirefaults.h"

#include <algorithm>

namespace daemon_app {

namespace {

using Then = WireOutput::Then;

constexpr qsizetype fillerSize = 64 * 1024;

// Neither HTTP nor frames of a WebSocket.
QByteArray noise()
{
    QByteArray bytes;
    for (int i = 0; i < 500; ++i)
        bytes += char(0x80 | (i * 37 + 11));
    return bytes;
}

// White space goes on with any JSON.
QByteArray filler(bool chunked)
{
    const QByteArray blanks(fillerSize, ' ');
    return chunked ? QByteArray::number(fillerSize, 16) + "\r\n" + blanks + "\r\n" : blanks;
}

QByteArray withoutHeader(QByteArray head, const QByteArray &name)
{
    const qsizetype begin = head.indexOf("\r\n" + name + ':');
    return begin < 0 ? head : head.remove(begin, head.indexOf("\r\n", begin + 2) - begin);
}

WireOutput endless(const QByteArray &head, const QByteArray &body, bool chunked)
{
    QByteArray open = withoutHeader(withoutHeader(head, "Content-Length"), "Connection");
    open.insert(open.size() - 2, chunked ? "Transfer-Encoding: chunked\r\n" : "Connection: close\r\n");
    const QByteArray begun = body.chopped(std::min(qsizetype(1), body.size()));
    const QByteArray first = chunked && !begun.isEmpty()
                                 ? QByteArray::number(begun.size(), 16) + "\r\n" + begun + "\r\n"
                                 : begun;
    return {open + first, Then::Endless, filler(chunked), 0};
}

std::optional<WireOutput> broken(const QByteArray &answer, qsizetype headSize, const Fault &fault)
{
    const qsizetype half = (answer.size() - headSize) / 2;
    switch (fault.kind) {
    case FaultKind::Cut:
        return WireOutput{answer.left(fault.value < 0 ? headSize + half : fault.value), Then::Reset, {}, 0};
    case FaultKind::Truncated:
        return WireOutput{answer.chopped(std::min(fault.value < 0 ? half : qsizetype(fault.value),
                                                  answer.size() - headSize)),
                          Then::Close,
                          {},
                          0};
    case FaultKind::Endless:
        return endless(answer.left(headSize), answer.mid(headSize), fault.value == 1);
    case FaultKind::NoHttp:
        return WireOutput{noise(), Then::Close, {}, 0};
    case FaultKind::HalfOpen:
        return WireOutput{{}, Then::Silence, {}, 0};
    default:
        return std::nullopt;
    }
}

} // namespace

WireOutput brokenAnswer(const QByteArray &answer, qsizetype headSize, const std::vector<Fault> &faults)
{
    WireOutput output{answer, Then::GoOn, {}, 0};
    for (const Fault &fault : faults) {
        if (const auto instead = broken(answer, headSize, fault)) {
            output = *instead;
            break;
        }
    }
    output.bytesPerSecond = paceOf(faults);
    return output;
}

std::optional<WireOutput> brokenStream(const Fault &fault)
{
    // The head of a binary message: of 4096 bytes, and of one that never ends.
    const QByteArray message("\x82\x7e\x10\x00{", 5);
    const QByteArray endlessMessage("\x82\x7f\x00\x00\x00\xff\xff\xff\xff\xff{", 11);
    switch (fault.kind) {
    case FaultKind::Cut:
        return WireOutput{{}, Then::Reset, {}, 0};
    case FaultKind::Truncated:
        return WireOutput{message, Then::Close, {}, 0};
    case FaultKind::Endless:
        return WireOutput{endlessMessage, Then::Endless, filler(false), 0};
    case FaultKind::NoHttp:
        return WireOutput{noise(), Then::Silence, {}, 0};
    case FaultKind::HalfOpen:
        return WireOutput{{}, Then::Silence, {}, 0};
    default:
        return std::nullopt;
    }
}

qint64 paceOf(const std::vector<Fault> &faults)
{
    const auto slow = std::find_if(faults.begin(), faults.end(),
                                   [](const Fault &fault) { return fault.kind == FaultKind::Slow; });
    return slow == faults.end() ? 0 : slow->value;
}

std::optional<MessageSize> messageSize(const QByteArray &bytes, bool withBody)
{
    const qsizetype head = bytes.indexOf("\r\n\r\n") + 4;
    if (head < 4)
        return std::nullopt;
    const QByteArray name = "\r\ncontent-length:";
    const QByteArray lower = bytes.left(head).toLower();
    const qsizetype field = lower.indexOf(name);
    const qsizetype begin = field + name.size();
    const qsizetype body = field < 0 || !withBody
                               ? 0
                               : lower.mid(begin, lower.indexOf('\r', begin) - begin).trimmed().toLongLong();
    if (bytes.size() < head + body)
        return std::nullopt;
    return MessageSize{head, head + body};
}

} // namespace daemon_app

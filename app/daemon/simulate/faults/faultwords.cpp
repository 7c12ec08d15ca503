// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/faults/faultwords.h"

#include <algorithm>
#include <array>

namespace daemon_app {

namespace {

// A class, so that the short names are nobody else's.
struct Known
{
    using enum FaultKind;
    using enum FaultLayer;
    using enum FaultValue;
    static constexpr std::array words{
        FaultWord{
            Status,
            "",
            Answer,
            None,
            {},
            "",
            "503, 429 or any other status from 400 to 599: the answer, and that to a WebSocket handshake"},
        FaultWord{
            Latency, "latency", Answer, Time, {}, "", "the answer, and each line of the stream, comes later"},
        FaultWord{Close, "close", Stream, Number, 1001, "",
                  "a stream is closed in good order, with this code of WebSocket (1001)"},
        FaultWord{Refuse, "refuse", Wire, None, {}, "", "the port is closed, and so is every connection"},
        FaultWord{Cut, "cut", Wire, Bytes, -1, "",
                  "the connection is reset behind N bytes of the answer (half of it), and so is a stream"},
        FaultWord{HalfOpen,
                  "half-open",
                  Wire,
                  None,
                  {},
                  "",
                  "the connection stays, but nothing comes any more; a stream does not even answer pings"},
        FaultWord{
            Truncated, "truncated", Wire, Bytes, -1, "",
            "the last N bytes of the body (half of it) are not sent, and the connection is closed; a stream "
            "ends within a message"},
        FaultWord{Endless, "endless", Wire, Form, 0, "close|chunked", "the body, or the message, never ends"},
        FaultWord{Slow, "slow", Wire, Number, 1000, "", "N bytes a second (1000)"},
        FaultWord{
            NoHttp, "no-http", Wire, None, {}, "", "bytes that are no HTTP, and no message of a WebSocket"},
        FaultWord{Garbage, "garbage", Content, None, {}, "", "the body, or the message, is no JSON"},
        FaultWord{WrongTypes, "wrong-types", Content, Form, 0, "all|texts|numbers|null|lists",
                  "texts for numbers, numbers for texts, null for either, lists for objects"},
        FaultWord{TextNumbers,
                  "text-numbers",
                  Content,
                  None,
                  {},
                  "",
                  "counts come as texts, as some answers have them"},
        FaultWord{NaN, "nan", Content, None, {}, "", "NaN, without quotes, for every number"},
        FaultWord{HugeNumbers, "huge-numbers", Content, None, {}, "", "1e300 for every number"},
        FaultWord{NegativeWait,
                  "negative-wait",
                  Content,
                  None,
                  {},
                  "",
                  "ages and waits are less than 0 (in a stream that is not compact)"},
        FaultWord{DroppedPages, "dropped-pages", Content, Form, 0, "skip|twice|loop",
                  "next_page_url leaves a page out, comes to each page twice, or never leaves its page"},
        FaultWord{PlainLists,
                  "plain-lists",
                  Content,
                  None,
                  {},
                  "",
                  "TaskQueues/Statistics comes without its split and wait objects"},
        FaultWord{Clock, "clock", Content, SignedTime, 5 * 60 * 1000, "",
                  "every time, the Date header too, is so much later (5m), or earlier: clock=-90s"},
        FaultWord{QueueMissing, "queue-missing", Content, Number, 1, "", "queue N (the first) is not there"},
        FaultWord{QueueRenamed, "queue-renamed", Content, Number, 1, "",
                  "queue N (the first) has another name"},
        FaultWord{QueueNew, "queue-new", Content, None, {}, "", "there is one more, a copy of the first"},
    };
};

} // namespace

std::span<const FaultWord> faultWords()
{
    return Known::words;
}

const FaultWord &faultWord(FaultKind kind)
{
    return *std::find_if(Known::words.begin(), Known::words.end(),
                         [&](const FaultWord &word) { return word.kind == kind; });
}

} // namespace daemon_app

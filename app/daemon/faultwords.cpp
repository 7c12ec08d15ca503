// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/faultwords.h"

#include <algorithm>
#include <array>

namespace daemon_app {

namespace {

using enum FaultKind;
using enum FaultLayer;
using enum FaultValue;

constexpr std::array words{
    FaultWord{Status,
              "",
              Answer,
              None,
              {},
              "",
              "503, 429 or any other status from 400 to 599: the answer, and that to a WebSocket handshake"},
    FaultWord{
        Latency, "latency", Answer, Time, {}, "", "the answer, and each line of the stream, comes later"},
};

} // namespace

std::span<const FaultWord> faultWords()
{
    return words;
}

const FaultWord &faultWord(FaultKind kind)
{
    return *std::find_if(words.begin(), words.end(),
                         [&](const FaultWord &word) { return word.kind == kind; });
}

} // namespace daemon_app

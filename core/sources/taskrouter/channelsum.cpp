// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/channelsum.h"

#include <algorithm>

namespace core::taskrouter {

namespace {

/// The mean of two parts; unknown as soon as a part that counts does not tell its own.
std::optional<double> meanOf(const std::optional<double> &a, double countOfA, const std::optional<double> &b,
                             double countOfB)
{
    if (countOfA <= 0)
        return b;
    if (countOfB <= 0)
        return a;
    if (!a || !b)
        return std::nullopt;
    return (*a * countOfA + *b * countOfB) / (countOfA + countOfB);
}

void add(Cumulative &sum, const Cumulative &more)
{
    sum.averageWaitUntilAccepted
        = meanOf(sum.averageWaitUntilAccepted, sum.accepted, more.averageWaitUntilAccepted, more.accepted);
    sum.averageWaitUntilCanceled
        = meanOf(sum.averageWaitUntilCanceled, sum.canceled, more.averageWaitUntilCanceled, more.canceled);
    sum.entered += more.entered;
    sum.canceled += more.canceled;
    sum.completed += more.completed;
    sum.accepted += more.accepted;
    sum.rejected += more.rejected;
    sum.timedOut += more.timedOut;
}

/// Keeps what both are split at.
void add(std::vector<Split> &sum, Splits more)
{
    std::erase_if(sum, [more](Split &split) {
        const auto other = std::find_if(more.begin(), more.end(), [&split](const Split &candidate) {
            return candidate.seconds == split.seconds;
        });
        if (other == more.end())
            return true;
        split.acceptedBelow += other->acceptedBelow;
        split.canceledBelow += other->canceledBelow;
        split.canceledAbove += other->canceledAbove;
        return false;
    });
}

} // namespace

WindowColumn sumOverChannels(const std::vector<WindowColumn> &columns)
{
    WindowColumn sums(columns[0].size());
    std::vector<Split> splits;
    for (size_t queue = 0; queue < sums.size(); ++queue) {
        if (std::any_of(columns.begin() + 1, columns.end(),
                        [queue](const WindowColumn &column) { return column.isMissing(queue); }))
            continue;
        Cumulative sum = columns[1][queue];
        const Splits first = columns[1].splits(queue);
        splits.assign(first.begin(), first.end());
        for (size_t column = 2; column < columns.size(); ++column) {
            add(sum, columns[column][queue]);
            add(splits, columns[column].splits(queue));
        }
        sums.set(queue, sum, splits);
    }
    return sums;
}

} // namespace core::taskrouter

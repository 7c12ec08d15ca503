// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

namespace core {

// How many requests a second may be made, as a bucket that fills up at that rate and is emptied by one a
// request. A server that says "too many" halves the rate for a while. A value; time is an argument, real time
// that only goes on.
class RateBudget
{
public:
    /// `perSecond` above 0; `atOnce`: what the bucket holds, 1 or more.
    RateBudget(double perSecond, double atOnce);

    /// Takes one, if there is one.
    bool take(Millis now);
    /// Until there is one.
    Millis untilNext(Millis now) const;
    /// Too many: what is left is gone, and the rate is halved. It comes back over a minute or two.
    void refused(Millis now);
    /// The server counts as well, and says that nothing is left.
    void exhausted(Millis now);
    /// The rate as it is, a second.
    double rate(Millis now) const;

private:
    double level(Millis now) const;
    double share(Millis now) const;

    double m_perSecond;
    double m_atOnce;
    double m_level;
    Millis m_at{0};
    /// The part of the rate that was left after the newest refusal.
    double m_share = 1;
    Millis m_refusedAt{0};
};

} // namespace core

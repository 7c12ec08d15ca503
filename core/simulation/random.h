// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/floorplan.h"

#include <bit>
#include <cmath>

namespace core {

// Random numbers that are the same everywhere for the same seed: the distributions of the standard library
// are not. (Generator: xoshiro256**, seeded by splitmix64.) What is drawn as a time is rounded to whole
// milliseconds, which swallows the last bit in which mathematical libraries differ.
class Random
{
public:
    explicit Random(quint64 seed)
    {
        for (quint64 &word : m_state)
            word = mixed(seed += 0x9e3779b97f4a7c15);
    }

    /// A number that looks like chance and depends on `value` only.
    static constexpr quint64 mixed(quint64 value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
        value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
        return value ^ (value >> 31);
    }

    quint64 next()
    {
        const quint64 result = std::rotl(m_state[1] * 5, 7) * 9;
        const quint64 shifted = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = std::rotl(m_state[3], 45);
        return result;
    }

    /// In [0, 1).
    double uniform() { return double(next() >> 11) * 0x1p-53; }
    double between(double low, double high) { return low + (high - low) * uniform(); }
    /// 0 to count - 1; `count` is 1 or more, and far below 2^53.
    int below(int count) { return int(uniform() * count); }
    bool chance(double share) { return share > 0 && uniform() < share; }

    double exponential(double mean) { return -std::log(1 - uniform()) * mean; }
    double normal()
    {
        const double radius = std::sqrt(exponential(2));
        return radius * std::cos(2 * 3.14159265358979323846 * uniform());
    }
    double logNormal(double mean, double deviation)
    {
        const double variance = std::log1p(deviation * deviation / (mean * mean));
        return mean * std::exp(std::sqrt(variance) * normal() - variance / 2);
    }

    /// Milliseconds; for anything but Distribution::Kind::Never.
    qint64 millis(const Distribution &time)
    {
        switch (time.kind) {
        case Distribution::Kind::Exponential:
            return std::llround(exponential(time.mean * 1000));
        case Distribution::Kind::LogNormal:
            return std::llround(logNormal(time.mean, time.deviation) * 1000);
        case Distribution::Kind::Fixed:
        case Distribution::Kind::Never:
            break;
        }
        return std::llround(time.mean * 1000);
    }

private:
    quint64 m_state[4];
};

} // namespace core

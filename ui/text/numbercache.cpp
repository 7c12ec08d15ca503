// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/numbercache.h"

#include "ui/text/numbertext.h"

#include <cmath>

namespace ui {

// Most numbers of a floor are small: they are found by their place, without a look-up.
const QString &NumberCache::smallText(size_t place, core::Unit unit, core::Cell cell) const
{
    if (m_small.empty())
        m_small.resize(units * few);
    QString &text = m_small[place];
    if (text.isNull())
        text = numberText(unit, cell);
    return text;
}

QString NumberCache::text(core::Unit unit, core::Cell cell) const
{
    static constexpr int limit = 20'000;
    if (!cell.hasValue())
        return noData();
    // What the text shows of the number: tenths, or whole seconds.
    const double shown = unit == core::Unit::Count || unit == core::Unit::Percent
                             ? std::round(cell.number() * 10)
                         : unit == core::Unit::Clock ? std::floor(cell.number())
                                                     : std::round(cell.number());
    if (std::abs(shown) > 1e15)
        return numberText(unit, cell);
    const double place = unit == core::Unit::Count ? cell.number() : shown;
    if (place >= 0 && place < double(few) && place == std::floor(place))
        return smallText(size_t(unit) * few + size_t(place), unit, cell);
    const quint64 key = quint64(qint64(shown)) << 2 | quint64(unit);
    auto found = m_texts.find(key);
    if (found == m_texts.end()) {
        if (m_texts.size() >= limit)
            m_texts.clear();
        found = m_texts.insert(key, numberText(unit, cell));
    }
    return *found;
}

} // namespace ui

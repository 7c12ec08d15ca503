// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/severity.h"

#include <QColor>
#include <QHash>
#include <QIcon>
#include <QPixmap>

namespace ui {

/// Our own drawings, one SVG each in resources/icons.
enum class Icon : quint8 {
    Critical,
    Warning,
    OnTrack,
    Stale,
    Info,
    Voice,
    Email,
    Sms,
    Chat,
    Video,
    OtherChannel,
    Open,
    Closed,
    SortUp,
    SortDown,
    Search,
    Columns,
    Appearance,
    Dismiss,
    Record,
    Key,
    Reveal,
    Lock,
    More,
    Back,
    Forward,
    Pause,
    Resume,
    Add,
    Account,
    Stream,
    Recording,
    Simulated,
    StepToCome,
    StepUnderWay,
    StepFailed,
    Product,
};

/// The shape that stands for a severity everywhere: octagon, triangle, ring.
Icon iconOf(core::Severity severity);

// Draws the icons in the colours asked for and keeps what it drew.
class Icons
{
public:
    /// A square of `size` logical pixels. `ink` takes the place of the drawing's currentColor, `mark` that of
    /// its white.
    QPixmap pixmap(Icon icon, int size, qreal devicePixelRatio, const QColor &ink,
                   const QColor &mark = Qt::white) const;
    QIcon icon(Icon icon, const QColor &ink, const QColor &mark = Qt::white) const;

private:
    struct Key
    {
        Icon icon;
        int pixels;
        QRgb ink;
        QRgb mark;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &k, size_t seed = 0)
        {
            return qHashMulti(seed, int(k.icon), k.pixels, k.ink, k.mark);
        }
    };
    mutable QHash<Key, QPixmap> m_drawn;
};

} // namespace ui

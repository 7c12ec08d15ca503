// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/snapshot.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStaticText>
#include <QWidget>

#include <algorithm>
#include <numeric>
#include <optional>

namespace bench {

// As little as can be done to show the same cells: an order of rows, lines, and texts that are laid out once.
// The floor that the product's grid is measured against.
class BareGrid : public QWidget
{
public:
    explicit BareGrid(const ui::Theme &theme) : m_theme(theme) { setAttribute(Qt::WA_OpaquePaintEvent); }

    /// The newest floor, largest value of `sorted` first, or in the order of its rows.
    void take(const core::Snapshot &snapshot, std::optional<core::Metric> sorted)
    {
        m_snapshot = snapshot;
        m_order.resize(size_t(snapshot.rowCount()));
        std::iota(m_order.begin(), m_order.end(), 0);
        if (sorted) {
            const auto column = snapshot.column(*sorted);
            std::sort(m_order.begin(), m_order.end(), [&](int a, int b) {
                const double left = column[size_t(a)].number();
                const double right = column[size_t(b)].number();
                return left != right ? left > right : a < b;
            });
        }
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        static constexpr int columns = 17;
        static constexpr int rowPixels = 22;
        QPainter painter(this);
        painter.fillRect(rect(), m_theme.tokens().surface);
        painter.setPen(m_theme.tokens().text);
        const int width = this->width() / columns;
        const int rows = std::min(height() / rowPixels, int(m_order.size()));
        for (int row = 0; row < rows; ++row) {
            const int y = row * rowPixels;
            painter.fillRect(0, y + rowPixels - 1, this->width(), 1, m_theme.tokens().line);
            for (int column = 0; column < columns; ++column) {
                const core::Cell cell = m_snapshot.cell(core::Metric(column), m_order[size_t(row)]);
                const QStaticText &text = laidOut(int(cell.valueOr(0)));
                painter.drawStaticText((column + 1) * width - int(text.size().width()) - 8, y + 3, text);
            }
        }
    }

private:
    const QStaticText &laidOut(int number)
    {
        if (size_t(number) >= m_texts.size())
            m_texts.resize(size_t(number) + 1);
        QStaticText &text = m_texts[size_t(number)];
        if (text.text().isEmpty()) {
            text = QStaticText(QString::number(number));
            text.setTextFormat(Qt::PlainText);
            text.setPerformanceHint(QStaticText::AggressiveCaching);
            text.prepare({}, font());
        }
        return text;
    }

    const ui::Theme &m_theme;
    core::Snapshot m_snapshot;
    std::vector<int> m_order;
    std::vector<QStaticText> m_texts;
};

} // namespace bench

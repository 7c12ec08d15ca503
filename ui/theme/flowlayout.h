// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace ui {

// Puts its parts side by side, and on to a further row those that have no room: a bar laid out by it may be
// as narrow as its widest part.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent = nullptr, int spacing = 8);
    ~FlowLayout() override;

    void addLayout(QLayout *layout);
    /// It, and what follows it in its row, stands at the row's far end.
    void addAtFarEnd(QWidget *part);

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Part
    {
        QLayoutItem *item;
        QSize size;
    };
    struct Row
    {
        std::vector<Part> parts;
        QSize size;
    };
    std::vector<Row> rowsIn(int width) const;
    void place(const Row &row, const QRect &room) const;
    QSize withMargins(const QSize &size) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace ui

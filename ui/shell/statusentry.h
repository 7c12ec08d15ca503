// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace ui {

// An icon and a text that can be clicked. Where there is less room than the text asks for, it is elided.
class StatusEntry : public QToolButton
{
    Q_OBJECT

public:
    explicit StatusEntry(QWidget *parent = nullptr);

    void tell(const QString &text);
    const QString &told() const { return m_told; }
    /// For the icon and all of the text.
    QSize sizeHint() const override;
    /// For the icon and the first few letters, whatever the text.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_told;
};

} // namespace ui

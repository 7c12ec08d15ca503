// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStringList>
#include <QToolButton>
#include <QWidget>

namespace ui {

/// Something that a person has to know while it lasts, above the floor.
struct Notice
{
    /// The more a notice presses the higher up it stands.
    enum class Kind : quint8 { Info, Warning, Critical };

    Kind kind = Kind::Warning;
    /// What is so, in one sentence.
    QString title;
    /// What exactly is wrong, one line each; the first few are shown.
    QStringList lines;
    /// The words on its button; empty: it has none.
    QString action;
    /// It goes when it is clicked away, not only when it is no longer true.
    bool dismissable = true;
    /// Of one that only informs: what it is about.
    Icon icon = Icon::Info;

    bool operator==(const Notice &) const = default;
};

// One notice, as a bar.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(const Theme &theme, QWidget *parent = nullptr);

    void show(const Notice &notice);
    const Notice &notice() const { return m_notice; }
    QString text() const { return m_text->text(); }

signals:
    void actionRequested();
    void dismissed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void dress();

    const Theme &m_theme;
    Notice m_notice;
    QHBoxLayout *m_row;
    QHBoxLayout *m_below;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_dismiss;
};

} // namespace ui

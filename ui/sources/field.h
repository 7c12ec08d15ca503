// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QWidget>

class QVBoxLayout;

namespace ui {

/// A column in this place, without a margin.
QVBoxLayout *columnIn(QWidget *place, int spacing);

// Something to fill in: its name above it, and below it what it is for, or what is wrong with it.
class Field : public QWidget
{
    Q_OBJECT

public:
    Field(const QString &title, QWidget *input, QWidget *parent = nullptr, const QString &hint = {});

    void setTitle(const QString &title);
    /// Empty: nothing is wrong.
    void setProblem(const QString &problem);
    const QString &problem() const { return m_problem; }
    /// What has the keyboard when this is filled in.
    QWidget *input() const { return m_input->focusProxy() ? m_input->focusProxy() : m_input; }

private:
    void refresh();

    QWidget *m_input;
    QLabel *m_title;
    QLabel *m_below;
    const QString m_hint;
    QString m_problem;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/field.h"

#include <QStyle>
#include <QVBoxLayout>

namespace ui {

QVBoxLayout *columnIn(QWidget *place, int spacing)
{
    auto *layout = new QVBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

Field::Field(const QString &title, QWidget *input, QWidget *parent, const QString &hint)
    : QWidget(parent), m_input(input), m_title(new QLabel(this)), m_below(new QLabel(this)), m_hint(hint)
{
    m_title->setBuddy(m_input);
    m_below->setTextFormat(Qt::PlainText);
    m_below->setWordWrap(true);
    QVBoxLayout *layout = columnIn(this, 4);
    layout->addWidget(m_title);
    layout->addWidget(input);
    layout->addWidget(m_below);
    setTitle(title);
    refresh();
}

void Field::setTitle(const QString &title)
{
    m_title->setText(title);
    input()->setAccessibleName(QString(title).remove(u'&'));
}

void Field::setProblem(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    refresh();
}

/// A name of its own is how the style sheet knows a problem from a hint.
void Field::refresh()
{
    const QString &below = m_problem.isEmpty() ? m_hint : m_problem;
    m_below->setObjectName(m_problem.isEmpty() ? QStringLiteral("hint") : QStringLiteral("problem"));
    m_below->style()->unpolish(m_below);
    m_below->style()->polish(m_below);
    m_below->setText(below);
    m_below->setVisible(!below.isEmpty());
    input()->setAccessibleDescription(below);
    input()->setProperty("hasProblem", !m_problem.isEmpty());
    input()->style()->unpolish(input());
    input()->style()->polish(input());
}

} // namespace ui

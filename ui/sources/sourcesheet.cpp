// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sourcesheet.h"

#include "ui/text/sourcetext.h"
#include "ui/text/statustext.h"
#include "ui/text/troubletext.h"

#include <utility>

namespace ui {

SourceSheet::SourceSheet(const FloorImage &image, QWidget *parent)
    : QWidget(parent), m_image(image), m_rows(new QGridLayout(this)), m_state(addRow(tr("State"))),
      m_why(addRow(tr("Why"))), m_advice(addRow(tr("What to do"))), m_place(addRow(tr("Where"))),
      m_requests(addRow(tr("Requests"))), m_lastError(addRow(tr("Last error"))), m_ages(addRow(tr("Ages"))),
      m_leftOut(addRow(tr("Not used"))), m_detail(addRow(tr("For an engineer")))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setColumnStretch(1, 1);
    m_rows->setHorizontalSpacing(16);
    m_rows->setVerticalSpacing(8);
    // What is higher than its rows is empty below them.
    m_rows->setRowStretch(int(m_lines.size()), 1);
}

QLabel *SourceSheet::addRow(const QString &title)
{
    auto *name = new QLabel(title, this);
    name->setObjectName(QStringLiteral("hint"));
    name->setAlignment(Qt::AlignTop);
    auto *value = new QLabel(this);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int row = int(m_lines.size());
    m_rows->addWidget(name, row, 0, Qt::AlignLeft | Qt::AlignTop);
    m_rows->addWidget(value, row, 1);
    m_lines << std::pair(name, value);
    return value;
}

void SourceSheet::setValueWidth(int pixels)
{
    for (const auto &line : std::as_const(m_lines))
        line.second->setFixedWidth(pixels);
}

void SourceSheet::setSource(const core::SourceId &source)
{
    m_source = source;
    refresh();
}

const FloorImage::Source *SourceSheet::known() const
{
    const int index = m_image.indexOf(m_source);
    return index < 0 ? nullptr : &m_image.source(index);
}

QString SourceSheet::place() const
{
    for (const core::SourceSettings &settings : m_image.settings()) {
        if (settings.id == m_source)
            return placeText(settings);
    }
    return {};
}

void SourceSheet::fill(QLabel *value, const QString &text)
{
    if (value->text() != text)
        value->setText(text);
    value->setVisible(!text.isEmpty());
    for (const auto &[title, its] : std::as_const(m_lines)) {
        if (its == value)
            title->setVisible(!text.isEmpty());
    }
}

void SourceSheet::refresh()
{
    const FloorImage::Source *now = known();
    if (!now)
        return;
    const core::SourceHealth &health = now->health;
    const bool isPaused = health.state == core::SourceHealth::State::Paused;
    fill(m_state, stateText(health, now->stateSince));
    fill(m_why, isPaused ? QString() : troubleSentence(health));
    fill(m_advice, isPaused ? QString() : adviceText(health, m_image.now()));
    fill(m_place, place());
    fill(m_requests, requestsText(health));
    fill(m_lastError, lastFailureText(health, m_image.now()));
    fill(m_ages, isPaused ? QString() : agesText(health, m_image.now()));
    fill(m_leftOut, leftOutText(health));
    fill(m_detail, health.detail);
}

QString SourceSheet::text() const
{
    const FloorImage::Source *now = known();
    QStringList lines{now ? now->health.name : QString()};
    for (const auto &[title, value] : m_lines) {
        if (!value->text().isEmpty())
            lines << tr("%1: %2", "title, value").arg(title->text(), value->text());
    }
    return lines.join(u'\n');
}

} // namespace ui

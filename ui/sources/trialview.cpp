// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/trialview.h"

#include "ui/sources/field.h"
#include "ui/text/trialtext.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>

#include <iterator>

namespace ui {

using core::TrialReport;

namespace {

constexpr int stepIconSize = 16;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

TrialView::TrialView(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_steps(new QVBoxLayout), m_trouble(new QWidget(this)),
      m_why(plainLabel(m_trouble)), m_advice(plainLabel(m_trouble)), m_detail(plainLabel(m_trouble)),
      m_copy(new QPushButton(tr("&Copy details"), m_trouble))
{
    setAccessibleName(tr("Steps of the test"));
    m_trouble->setObjectName(QStringLiteral("trialTrouble"));
    m_trouble->setAttribute(Qt::WA_StyledBackground);
    m_detail->setObjectName(QStringLiteral("hint"));
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_why->setFont(strong);
    m_copy->setAutoDefault(false);
    m_steps->setSpacing(8);
    auto *trouble = new QVBoxLayout(m_trouble);
    trouble->setContentsMargins(12, 12, 12, 12);
    trouble->setSpacing(8);
    for (QLabel *label : {m_why, m_advice, m_detail})
        trouble->addWidget(label);
    trouble->addWidget(m_copy, 0, Qt::AlignRight);
    QVBoxLayout *layout = columnIn(this, 16);
    layout->addLayout(m_steps);
    layout->addWidget(m_trouble);
    layout->addStretch(1);
    m_trouble->hide();
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_outcome)
            QGuiApplication::clipboard()->setText(trialDetailText(*m_outcome));
    });
    connect(&theme, &Theme::changed, this, &TrialView::dress);
}

void TrialView::begin(const QList<core::TrialStep> &steps)
{
    for (const auto &[step, line] : m_lines) {
        m_steps->removeWidget(line.row);
        line.row->hide();
        line.row->deleteLater();
    }
    m_lines.clear();
    m_outcome.reset();
    m_trouble->hide();
    for (const core::TrialStep step : steps)
        show(lineOf(step));
}

TrialView::Line TrialView::makeLine(core::TrialStep step)
{
    Line line;
    line.row = new QWidget(this);
    line.icon = new QLabel(line.row);
    line.icon->setFixedSize(stepIconSize, stepIconSize);
    line.title = new QLabel(stepTitle(step), line.row);
    line.found = plainLabel(line.row);
    line.found->setObjectName(QStringLiteral("hint"));
    auto *layout = new QHBoxLayout(line.row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(line.icon, 0, Qt::AlignTop);
    layout->addWidget(line.title, 0, Qt::AlignTop);
    layout->addWidget(line.found, 1, Qt::AlignTop);
    return line;
}

/// In the place that its step has among the others.
TrialView::Line &TrialView::lineOf(core::TrialStep step)
{
    const auto known = m_lines.find(step);
    if (known != m_lines.end())
        return known->second;
    const auto added = m_lines.emplace(step, makeLine(step)).first;
    m_steps->insertWidget(int(std::distance(m_lines.begin(), added)), added->second.row);
    return added->second;
}

void TrialView::take(const core::TestProgress &progress)
{
    Line &line = lineOf(progress.report.step);
    line.report = progress.report;
    show(line);
    if (!progress.isOver)
        return;
    m_outcome = progress.report;
    showEnd();
}

void TrialView::show(Line &line)
{
    const Tokens &t = m_theme.tokens();
    const auto draw = [&](Icon icon, const QColor &ink) {
        line.icon->setPixmap(m_theme.icons().pixmap(icon, stepIconSize, devicePixelRatioF(), ink, t.surface));
    };
    QString state = tr("to come");
    if (!line.report) {
        draw(Icon::StepToCome, t.muted);
    } else {
        switch (line.report->state) {
        case TrialReport::State::Running:
            draw(Icon::StepUnderWay, t.accent);
            state = tr("under way");
            break;
        case TrialReport::State::Done:
            draw(Icon::OnTrack, t.onTrack);
            state = tr("done");
            break;
        case TrialReport::State::LeftOut:
            draw(Icon::Info, t.stale);
            state = tr("left out");
            break;
        case TrialReport::State::Failed:
            draw(Icon::StepFailed, t.text);
            state = tr("failed");
            break;
        }
        line.found->setText(stepFoundText(*line.report));
    }
    QPalette palette = line.title->palette();
    palette.setColor(QPalette::WindowText, line.report ? t.text : t.muted);
    line.title->setPalette(palette);
    line.title->setAccessibleName(tr("%1: %2", "step, its state").arg(line.title->text(), state));
}

/// Steps that the way did not need are no steps to come.
void TrialView::showEnd()
{
    for (auto &[step, line] : m_lines)
        line.row->setVisible(line.report.has_value() || step > m_outcome->step);
    if (m_outcome->state != TrialReport::State::Failed)
        return;
    m_why->setText(stepTroubleText(*m_outcome));
    m_advice->setText(stepAdviceText(*m_outcome));
    m_advice->setVisible(!m_advice->text().isEmpty());
    m_detail->setText(m_outcome->failure.detail);
    m_detail->setVisible(!m_detail->text().isEmpty());
    m_trouble->show();
    m_trouble->setAccessibleName(m_why->text());
    QAccessibleEvent alert(m_trouble, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void TrialView::dress()
{
    for (auto &[step, line] : m_lines)
        show(line);
}

} // namespace ui

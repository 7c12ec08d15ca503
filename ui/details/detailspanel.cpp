// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/detailspanel.h"

#include "ui/details/lasthour.h"
#include "ui/help/helptopic.h"
#include "ui/text/metrictext.h"
#include "ui/text/numbertext.h"
#include "ui/text/statustext.h"
#include "ui/theme/roundedframe.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using core::Metric;
using core::Severity;

namespace {

constexpr int levelSize = 20;

void setTextOrHide(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

DetailsPanel::DetailsPanel(const FloorImage &image, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_image(image), m_theme(theme), m_history(image), m_name(addLabel("detailsName")),
      m_close(new QToolButton(this)), m_metricName(addLabel("hint")), m_level(new QLabel(this)),
      m_value(addLabel("detailsValue")), m_line(new Sparkline(theme, this)),
      m_alerts(addLabel("detailsAlerts")), m_rules(addLabel("hint")), m_agents(addLabel("detailsAgents")),
      m_age(addLabel("hint"))
{
    setObjectName(QStringLiteral("detailsPanel"));
    setHelpTopic(this, HelpTopic::CellDetails);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Details of the cell"));
    m_name->setFont(resized(font(), 1.1, QFont::DemiBold));
    m_value->setFont(resized(font(), 2, QFont::DemiBold));
    m_close->setObjectName(QStringLiteral("detailsClose"));
    m_close->setToolTip(tr("Close  Esc"));
    m_close->setAccessibleName(tr("Close the details"));
    connect(m_close, &QToolButton::clicked, this, &DetailsPanel::closeRequested);

    layOut();
    new RoundedFrame(theme, this);

    connect(&m_history, &CellHistory::changed, this, &DetailsPanel::refreshLine);
    for (const auto signal : {&FloorImage::alertsChanged, &FloorImage::rulesChanged,
                              &FloorImage::staleChanged, &FloorImage::ticked})
        connect(&image, signal, this, &DetailsPanel::refreshWhenSeen);
    connect(&image, &FloorImage::snapshotTaken, this, &DetailsPanel::refreshWhenSeen);
    connect(&theme, &Theme::changed, this, &DetailsPanel::dress);
    dress();
}

// On a low window what does not fit is scrolled to.
void DetailsPanel::layOut()
{
    auto *title = new QHBoxLayout;
    title->addWidget(m_name, 1);
    title->addWidget(m_close, 0, Qt::AlignTop);
    auto *value = new QHBoxLayout;
    value->setSpacing(8);
    value->addWidget(m_level);
    // No wider than it is: a number stands beside its shape whichever way one reads.
    value->addWidget(m_value);
    value->addStretch(1);
    auto *content = new QWidget(this);
    auto *parts = new QVBoxLayout(content);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(8);
    parts->addWidget(m_metricName);
    parts->addLayout(value);
    parts->addWidget(m_line);
    for (QLabel *label : {m_alerts, m_rules, m_agents, m_age})
        parts->addWidget(label);
    parts->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addLayout(title);
    layout->addWidget(scroll, 1);
}

QLabel *DetailsPanel::addLabel(const char *name)
{
    auto *label = new QLabel(this);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void DetailsPanel::dress()
{
    m_close->setIcon(m_theme.icons().icon(Icon::Dismiss, m_theme.tokens().muted));
    refresh();
}

void DetailsPanel::show(const CellSubject &subject, std::optional<Metric> metric)
{
    m_subject = subject;
    m_metric = metric;
    m_history.follow(hasSubject() && metric ? std::optional(addressOf(m_image, subject.place, *metric))
                                            : std::nullopt);
    refresh();
}

bool DetailsPanel::hasSubject() const
{
    return isThere(m_image, m_subject);
}

void DetailsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void DetailsPanel::refreshWhenSeen()
{
    if (isVisible())
        refresh();
}

void DetailsPanel::refresh()
{
    if (!hasSubject()) {
        m_name->setText(tr("Choose a cell to see all that is known of it"));
        for (QWidget *part : std::initializer_list<QWidget *>{m_metricName, m_level, m_value, m_line,
                                                              m_alerts, m_rules, m_agents, m_age})
            part->hide();
        return;
    }
    m_name->setText(nameOf(m_image, m_subject.place.source, m_subject.place.other));
    refreshValue();
    refreshLine();
    refreshAgents();
    setTextOrHide(m_age, ageLine());
}

void DetailsPanel::refreshValue()
{
    QStringList alerts;
    QStringList rules;
    Severity severity = Severity::Ok;
    for (int index = 0; index < core::metricCount; ++index) {
        const Metric metric = Metric(index);
        if (m_metric && metric != *m_metric)
            continue;
        alerts << alertLines(m_image, m_subject, metric);
        rules << ruleLines(m_image, m_subject, metric);
        severity = std::max(severity, severityOf(m_image, m_subject, metric));
    }
    setTextOrHide(m_metricName, m_metric ? metricTitle(*m_metric) : QString());
    setTextOrHide(m_value, m_metric ? numberText(core::info(*m_metric).unit,
                                                 cellOf(m_image, m_subject.place, *m_metric))
                                    : severityTitle(severity));
    const SeverityColors colors = colorsOf(m_theme.tokens(), severity);
    const bool stale = m_image.source(m_subject.place.source).isStale();
    m_level->setVisible(severity != Severity::Ok || !m_metric);
    m_level->setPixmap(m_theme.icons().pixmap(
        stale && severity == Severity::Ok ? Icon::Stale : iconOf(severity), levelSize, devicePixelRatioF(),
        stale && severity == Severity::Ok ? m_theme.tokens().stale : colors.solid, colors.mark));
    m_level->setAccessibleName(severityTitle(severity));
    setTextOrHide(m_alerts, alerts.join(QLatin1Char('\n')));
    setTextOrHide(m_rules,
                  rules.isEmpty() ? tr("No active rule watches this") : rules.join(QLatin1Char('\n')));
}

void DetailsPanel::refreshLine()
{
    m_line->setVisible(m_metric && hasSubject());
    if (!m_metric || !hasSubject())
        return;
    showLastHour(*m_line, m_image, m_history, m_subject, *m_metric);
}

void DetailsPanel::refreshAgents()
{
    const FloorImage::Source &source = m_image.source(m_subject.place.source);
    const bool concernsAgents = !m_metric || core::info(*m_metric).isAgentMetric();
    const bool isShown = concernsAgents && source.snapshot.row(m_subject.place.row).isQueue();
    setTextOrHide(m_agents, isShown ? agentsText() : QString());
    if (m_agents->property("stale").toBool() == source.isStale())
        return;
    m_agents->setProperty("stale", source.isStale());
    m_agents->style()->unpolish(m_agents);
    m_agents->style()->polish(m_agents);
}

QString DetailsPanel::agentsText() const
{
    const core::Snapshot &snapshot = m_image.source(m_subject.place.source).snapshot;
    const auto text = [&](Metric metric) {
        return numberText(core::Unit::Count, snapshot.cell(metric, m_subject.place.row));
    };
    const QString counts = tr("Agents: %1 available, %2 unavailable, %3 offline")
                               .arg(text(Metric::AvailableAgentsNow), text(Metric::UnavailableAgentsNow),
                                    text(Metric::OfflineAgentsNow));
    const QString away = agentsByActivity(snapshot, m_subject.place.row, core::ActivityKind::Unavailable);
    return away.isEmpty() ? counts : counts + QLatin1Char('\n') + tr("Unavailable: %1").arg(away);
}

QString DetailsPanel::ageLine() const
{
    const FloorImage::Source &source = m_image.source(m_subject.place.source);
    QStringList lines{tr("%1, numbers %2 old", "source, age")
                          .arg(source.health.name, fineAgeText(m_image.age(m_subject.place.source)))};
    const core::Snapshot &snapshot = source.snapshot;
    const auto since = snapshot.row(snapshot.row(m_subject.place.row).queueRow).todaySince;
    if (since && (!m_metric || core::info(*m_metric).window == core::Window::Today))
        lines << tr("Today counts since %1").arg(zonedTime(*since));
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui

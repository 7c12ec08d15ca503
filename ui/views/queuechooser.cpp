// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/queuechooser.h"

#include "ui/help/helptopic.h"
#include "ui/text/folding.h"

#include <QCollator>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

/// Flex suggests no more queues than these in one view: a hint, not a bound.
constexpr int suggestedQueues = 20;

struct Candidate
{
    QString label;
    QueueChooser::QueueId id;
};

QList<Candidate> candidatesOf(const FloorImage &image)
{
    QList<Candidate> candidates;
    const bool several = image.sources().size() > 1;
    for (const FloorImage::Source &source : image.sources()) {
        for (const core::Row &row : source.snapshot.rows()) {
            if (!row.isQueue() || row.absent)
                continue;
            const QString name = row.name.isEmpty() ? row.queue.text : row.name;
            candidates.append(
                {several ? QueueChooser::tr("%1 (%2)", "queue, source").arg(name, source.health.name) : name,
                 {source.id, row.queue}});
        }
    }
    QCollator collator;
    collator.setNumericMode(true);
    std::sort(candidates.begin(), candidates.end(),
              [&](const Candidate &a, const Candidate &b) { return collator.compare(a.label, b.label) < 0; });
    return candidates;
}

} // namespace

QueueChooser::QueueChooser(const FloorImage &image, const QSet<QueueId> &chosen, QWidget *parent)
    : QDialog(parent), m_image(image), m_search(new QLineEdit(this)), m_list(new QListWidget(this)),
      m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("queueChooser"));
    setHelpTopic(this, HelpTopic::Views);
    setWindowTitle(tr("Queues of this view"));
    m_search->setPlaceholderText(tr("Search queues"));
    m_search->setAccessibleName(tr("Search queues"));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Queues"));
    auto *all = new QPushButton(tr("Tick all found"), this);
    auto *none = new QPushButton(tr("Untick all found"), this);
    all->setAutoDefault(false);
    none->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *ticks = new QHBoxLayout;
    ticks->addWidget(all);
    ticks->addWidget(none);
    ticks->addStretch(1);
    m_count->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(ticks);
    layout->addWidget(m_count);
    layout->addWidget(buttons);
    fill(chosen);
    connect(m_search, &QLineEdit::textChanged, this, &QueueChooser::showFound);
    connect(m_list, &QListWidget::itemChanged, this, &QueueChooser::refreshCount);
    connect(all, &QPushButton::clicked, this, [this] { tickFound(true); });
    connect(none, &QPushButton::clicked, this, [this] { tickFound(false); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(420, 520);
}

void QueueChooser::fill(const QSet<QueueId> &chosen)
{
    for (const Candidate &candidate : candidatesOf(m_image)) {
        auto *item = new QListWidgetItem(candidate.label, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool ticked = chosen.isEmpty() || chosen.contains(candidate.id);
        item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
        m_ids.append(candidate.id);
    }
    m_absent = chosen;
    m_absent.subtract(QSet<QueueId>(m_ids.begin(), m_ids.end()));
    refreshCount();
}

void QueueChooser::showFound(const QString &text)
{
    const QString wanted = folded(text.trimmed());
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!folded(m_list->item(row)->text()).contains(wanted));
}

void QueueChooser::tickFound(bool ticked)
{
    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
        if (!m_list->item(row)->isHidden())
            m_list->item(row)->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    }
    refreshCount();
}

QSet<QueueChooser::QueueId> QueueChooser::chosen() const
{
    QSet<QueueId> chosen;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            chosen.insert(m_ids.at(row));
    }
    if (chosen.isEmpty() || (m_absent.isEmpty() && chosen.size() == m_list->count()))
        return {};
    return chosen.unite(m_absent);
}

// None ticked is a view without rows, which nobody wants: it says what becomes of it.
void QueueChooser::refreshCount()
{
    int ticked = 0;
    for (int row = 0; row < m_list->count(); ++row)
        ticked += m_list->item(row)->checkState() == Qt::Checked;
    if (ticked == m_list->count() || ticked == 0)
        m_count->setText(tr("All queues, also those that come later"));
    else if (ticked > suggestedQueues)
        m_count->setText(tr("%Ln queue(s) chosen; up to 20 read best", "", ticked));
    else
        m_count->setText(tr("%Ln queue(s) chosen", "", ticked));
}

} // namespace ui

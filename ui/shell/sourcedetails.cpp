// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sourcedetails.h"

#include "ui/text/statustext.h"
#include "ui/text/troubletext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScreen>
#include <QVBoxLayout>

namespace ui {

SourceDetails::SourceDetails(const FloorImage &image, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_image(image), m_rows(new QFormLayout), m_name(new QLabel(this)),
      m_state(addRow(tr("State"))), m_why(addRow(tr("Why"))), m_advice(addRow(tr("What to do"))),
      m_ages(addRow(tr("Ages"))), m_leftOut(addRow(tr("Not used"))), m_detail(addRow(tr("For an engineer"))),
      m_enter(new QPushButton(tr("Sign &in..."), this)),
      m_copy(new QPushButton(tr("&Copy details"), this))
{
    setObjectName(QStringLiteral("sourceDetails"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Details of a source"));
    build();
    connect(m_enter, &QPushButton::clicked, this, [this] {
        close();
        emit secretRequested(m_source);
    });
    connect(m_copy, &QPushButton::clicked, this, &SourceDetails::copy);
    connect(&image, &FloorImage::ticked, this, &SourceDetails::refresh);
}

QLabel *SourceDetails::addRow(const QString &title)
{
    auto *name = new QLabel(title, this);
    name->setObjectName(QStringLiteral("hint"));
    name->setAlignment(Qt::AlignTop);
    auto *value = new QLabel(this);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setFixedWidth(400);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rows->addRow(name, value);
    return value;
}

void SourceDetails::build()
{
    m_name->setFont(resized(font(), 1.2, QFont::DemiBold));
    m_name->setTextFormat(Qt::PlainText);
    m_rows->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_rows->setHorizontalSpacing(16);
    m_rows->setVerticalSpacing(8);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_enter);
    buttons->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(m_name);
    layout->addLayout(m_rows);
    layout->addLayout(buttons);
}

const FloorImage::Source *SourceDetails::source() const
{
    for (const FloorImage::Source &source : m_image.sources()) {
        if (source.id == m_source)
            return &source;
    }
    return nullptr;
}

void SourceDetails::open(const core::SourceId &source, const QRect &above)
{
    m_source = source;
    m_above = above;
    // Hidden rows don't tick: what was shown of another source is not compared with.
    show();
    refresh();
    (m_enter->isVisible() ? m_enter : m_copy)->setFocus();
}

void SourceDetails::fill(QLabel *value, const QString &text)
{
    if (value->text() != text)
        value->setText(text);
    value->setVisible(!text.isEmpty());
    m_rows->labelForField(value)->setVisible(!text.isEmpty());
}

void SourceDetails::refresh()
{
    const FloorImage::Source *now = isVisible() ? source() : nullptr;
    if (!now)
        return;
    const core::SourceHealth &health = now->health;
    m_name->setText(health.name);
    fill(m_state, stateText(health, now->stateSince));
    fill(m_why, troubleSentence(health));
    fill(m_advice, adviceText(health, m_image.now()));
    fill(m_ages, agesText(health, m_image.now()));
    fill(m_leftOut, leftOutText(health));
    fill(m_detail, health.detail);
    m_enter->setVisible(health.secretWanted.has_value());
    place();
}

void SourceDetails::place()
{
    const QSize size = sizeHint();
    const QRect screen = QGuiApplication::screenAt(m_above.center())
                             ? QGuiApplication::screenAt(m_above.center())->availableGeometry()
                             : QGuiApplication::primaryScreen()->availableGeometry();
    const int left
        = std::clamp(m_above.left(), screen.left(), std::max(screen.left(), screen.right() - size.width()));
    const QRect place(QPoint(left, std::max(screen.top(), m_above.top() - size.height() - 6)), size);
    if (geometry() != place)
        setGeometry(place);
}

void SourceDetails::copy() const
{
    QStringList lines{m_name->text()};
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const auto *title = qobject_cast<QLabel *>(m_rows->itemAt(row, QFormLayout::LabelRole)->widget());
        const auto *value = qobject_cast<QLabel *>(m_rows->itemAt(row, QFormLayout::FieldRole)->widget());
        if (title && value && !value->text().isEmpty())
            lines << tr("%1: %2", "title, value").arg(title->text(), value->text());
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace ui

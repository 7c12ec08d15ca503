// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sourcedetails.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScreen>
#include <QVBoxLayout>

namespace ui {

SourceDetails::SourceDetails(const FloorImage &image, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_name(new QLabel(this)), m_sheet(new SourceSheet(image, this)),
      m_enter(new QPushButton(tr("Sign &in..."), this)),
      m_copy(new QPushButton(tr("&Copy details"), this))
{
    setObjectName(QStringLiteral("sourceDetails"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Details of a source"));
    build();
    connect(m_enter, &QPushButton::clicked, this, [this] {
        close();
        emit secretRequested(m_sheet->source());
    });
    connect(m_copy, &QPushButton::clicked, this, &SourceDetails::copy);
    connect(&image, &FloorImage::ticked, this, &SourceDetails::refresh);
}

void SourceDetails::build()
{
    m_name->setFont(resized(font(), 1.2, QFont::DemiBold));
    m_name->setTextFormat(Qt::PlainText);
    m_sheet->setValueWidth(400);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_enter);
    buttons->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(m_name);
    layout->addWidget(m_sheet);
    layout->addLayout(buttons);
}

void SourceDetails::open(const core::SourceId &source, const QRect &above)
{
    m_above = above;
    m_sheet->setSource(source);
    // Hidden rows don't tick: what was shown of another source is not compared with.
    show();
    refresh();
    (m_enter->isVisible() ? m_enter : m_copy)->setFocus();
}

void SourceDetails::refresh()
{
    if (!isVisible())
        return;
    const FloorImage::Source *now = m_sheet->known();
    if (!now) {
        close();
        return;
    }
    m_name->setText(now->health.name);
    m_sheet->refresh();
    m_enter->setVisible(now->health.secretWanted.has_value());
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
    QGuiApplication::clipboard()->setText(m_sheet->text());
}

} // namespace ui

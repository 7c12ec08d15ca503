// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/about/aboutbox.h"

#include "ui/help/helptopic.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

AboutBox::AboutBox(const Theme &theme, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_logo(new QLabel(this)), m_version(new QLabel(this)),
      m_licence(new QPlainTextEdit(this)), m_showLicence(new QPushButton(tr("Show the &licence"), this))
{
    setObjectName(QStringLiteral("aboutBox"));
    setHelpTopic(this, HelpTopic::FirstSteps);
    setWindowTitle(tr("About Floorwatch"));
    auto *name = new QLabel(QStringLiteral("Floorwatch"), this);
    name->setFont(resized(font(), 1.6, QFont::DemiBold));
    m_version->setText(tr("Version %1, with Qt %2")
                           .arg(QApplication::applicationVersion(), QString::fromLatin1(qVersion())));
    m_version->setObjectName(QStringLiteral("hint"));
    m_version->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(name);
    words->addWidget(m_version);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(m_logo);
    head->addLayout(words, 1);

    m_licence->setReadOnly(true);
    m_licence->setAccessibleName(tr("Licence"));
    m_licence->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_licence->hide();
    auto *copies = new QPushButton(tr("&Copy version"), this);
    auto *closes = new QPushButton(tr("Close"), this);
    closes->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_showLicence);
    buttons->addWidget(copies);
    buttons->addStretch(1);
    buttons->addWidget(closes);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(addLine(tr("Watches the queues of a contact centre, live.")));
    layout->addWidget(
        addLine(tr("Free software: you may use, change and pass it on under the terms of the GNU General "
                   "Public License, version 3 or later. There is no warranty.")));
    layout->addWidget(m_licence, 1);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    connect(m_showLicence, &QPushButton::clicked, this, &AboutBox::showLicence);
    connect(copies, &QPushButton::clicked, this, &AboutBox::copy);
    connect(closes, &QPushButton::clicked, this, &QDialog::accept);
    connect(&theme, &Theme::changed, this, &AboutBox::dress);
    closes->setFocus();
    dress();
}

QLabel *AboutBox::addLine(const QString &text)
{
    auto *line = new QLabel(text, this);
    line->setWordWrap(true);
    line->setMinimumWidth(400);
    return line;
}

void AboutBox::showLicence()
{
    QFile file(QStringLiteral(":/LICENSE"));
    if (m_licence->document()->isEmpty() && file.open(QIODevice::ReadOnly))
        m_licence->setPlainText(QString::fromUtf8(file.readAll()));
    m_licence->setMinimumHeight(280);
    m_licence->show();
    m_licence->setFocus();
    m_showLicence->setEnabled(false);
    const int letters = m_licence->fontMetrics().horizontalAdvance(QLatin1Char('m')) * 80;
    resize(qMax(width(), letters + 96), qMax(height(), 560));
}

void AboutBox::copy() const
{
    QApplication::clipboard()->setText(QStringLiteral("Floorwatch ") + m_version->text());
}

void AboutBox::dress()
{
    const Tokens &t = m_theme.tokens();
    m_logo->setPixmap(m_theme.icons().pixmap(Icon::Product, 56, devicePixelRatioF(), t.accent, t.surface));
}

} // namespace ui

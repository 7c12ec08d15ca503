// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/logofield.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QImageReader>

namespace ui {

LogoField::LogoField(QWidget *parent)
    : QWidget(parent), m_name(new QLabel(this)), m_choose(new QPushButton(tr("Choose..."), this)),
      m_remove(new QPushButton(tr("Remove"), this))
{
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_choose->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    m_choose->setAccessibleName(tr("Choose a logo"));
    m_remove->setAccessibleName(tr("Remove the logo"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_choose);
    layout->addWidget(m_remove);
    setFocusProxy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &LogoField::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] { emit chosen({}); });
}

void LogoField::show(const QString &file)
{
    m_name->setText(file.isEmpty() ? tr("Floorwatch's own") : file.section(u'/', -1));
    m_name->setToolTip(file);
    m_remove->setVisible(!file.isEmpty());
}

void LogoField::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose a logo"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Pictures (%1)").arg(QStringLiteral("*.png *.svg")));
    connect(dialog, &QFileDialog::fileSelected, this, &LogoField::take);
    dialog->open();
}

void LogoField::take(const QString &file)
{
    if (QImageReader(file).canRead())
        emit chosen(file);
    else
        m_name->setText(tr("%1 is no picture that can be shown").arg(file.section(u'/', -1)));
}

} // namespace ui

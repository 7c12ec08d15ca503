// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/filechoice.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>

namespace ui {

FileChoice::FileChoice(QLineEdit *path, const QString &title, const QString &filter, QWidget *parent)
    : QWidget(parent), m_path(path), m_title(title), m_filter(filter),
      m_choose(new QPushButton(tr("Choose..."), this))
{
    m_choose->setAutoDefault(false);
    m_choose->setAccessibleName(title);
    setFocusProxy(path);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(path, 1);
    layout->addWidget(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &FileChoice::choose);
}

void FileChoice::choose()
{
    const QString folder = QFileInfo(m_path->text()).path();
    const QString file = QFileDialog::getOpenFileName(this, m_title, folder, m_filter);
    if (file.isEmpty())
        return;
    m_path->setText(file);
    emit m_path->textEdited(file);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/accentfield.h"

#include "ui/theme/accents.h"

#include <QColorDialog>

namespace ui {

AccentField::AccentField(const Theme &theme, QWidget *parent) : QComboBox(parent), m_theme(theme)
{
    add(tr("Blue, as it comes"), tokensOf(Scheme::Light).accent);
    add(tr("Violet"), accents::violet);
    add(tr("Teal"), accents::teal);
    add(tr("Magenta"), accents::magenta);
    add(tr("Slate"), accents::slate);
    addItem(tr("Another..."));
    setItemData(0, QColor());
    connect(this, &QComboBox::activated, this, &AccentField::onActivated);
}

void AccentField::add(const QString &name, const QColor &color)
{
    QPixmap swatch(iconSize() * 2);
    swatch.fill(color);
    addItem(QIcon(swatch), name, color);
}

void AccentField::show(const QColor &color)
{
    m_shown = color;
    const int another = count() - 1;
    int index = another;
    for (int i = another - 1; i >= 0; --i) {
        if (itemData(i).value<QColor>() == color)
            index = i;
    }
    QPixmap swatch(iconSize() * 2);
    swatch.fill(color);
    setItemIcon(another, index == another ? QIcon(swatch) : QIcon());
    setCurrentIndex(index);
}

void AccentField::onActivated(int index)
{
    if (index < count() - 1)
        emit chosen(itemData(index).value<QColor>());
    else
        chooseAny();
}

void AccentField::chooseAny()
{
    const QColor before = m_shown;
    auto *dialog = new QColorDialog(before.isValid() ? before : m_theme.tokens().accent, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Accent colour"));
    connect(dialog, &QColorDialog::colorSelected, this, &AccentField::chosen);
    connect(dialog, &QDialog::rejected, this, [this, before] { show(before); });
    dialog->open();
}

} // namespace ui

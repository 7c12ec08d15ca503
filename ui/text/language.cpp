// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QTranslator>

namespace ui {

void speak(const QLocale &locale)
{
    auto *translator = new QTranslator(qApp);
    const QString folder = QStringLiteral(":/i18n");
    if (translator->load(locale, QStringLiteral("floorwatch"), QStringLiteral("_"), folder)
        || translator->load(QStringLiteral("floorwatch_en"), folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace ui

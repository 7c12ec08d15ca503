// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

namespace ui {

namespace {

const QString translationsFolder = QStringLiteral(":/i18n");
const QString translatorName = QStringLiteral("floorwatchLanguage");

const QString translationsName = QStringLiteral("floorwatch");

std::unique_ptr<QTranslator> translatorOf(const QLocale &locale)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, translationsName, QStringLiteral("_"), translationsFolder))
        (void)translator->load(translationsName + QStringLiteral("_en"), translationsFolder);
    return translator;
}

/// None: there is no such language.
std::unique_ptr<QTranslator> translatorOf(const QString &choice)
{
    if (choice.isEmpty())
        return translatorOf(QLocale::system());
    auto translator = std::make_unique<QTranslator>();
    const bool loaded = choice.endsWith(u".qm")
                            ? translator->load(choice)
                            : languages().contains(choice)
                                  && translator->load(translationsName + u'_' + choice, translationsFolder);
    return loaded ? std::move(translator) : nullptr;
}

/// The system's where it is of this language: it knows the country too.
QLocale localeOf(const QString &choice, const QString &language)
{
    const QLocale system = QLocale::system();
    const QLocale asked(language);
    return choice.isEmpty() || system.language() == asked.language() ? system : asked;
}

void install(std::unique_ptr<QTranslator> translator)
{
    translator->setObjectName(translatorName);
    translator->setParent(qApp);
    QCoreApplication::installTranslator(translator.release());
}

void installAll(std::unique_ptr<QTranslator> translator)
{
    qDeleteAll(qApp->findChildren<QTranslator *>(translatorName));
    // Qt's own words, of its dialogs and of its errors; ours come last, for the last is asked first.
    auto qts = std::make_unique<QTranslator>();
    if (qts->load(QStringLiteral("qtbase_") + translator->language(),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        install(std::move(qts));
    install(std::move(translator));
}

} // namespace

QStringList languages()
{
    QStringList found;
    for (const QString &file :
         QDir(translationsFolder).entryList({QStringLiteral("floorwatch_*.qm")}, QDir::Files, QDir::Name))
        found += file.section(u'_', 1).section(u'.', 0, 0);
    return found;
}

QString languageName(const QString &language)
{
    QString name = QLocale(language).nativeLanguageName();
    // "American English" is more than is known.
    if (language == u"en")
        name = QStringLiteral("English");
    return name;
}

void speak(const QLocale &locale)
{
    installAll(translatorOf(locale));
}

bool canSpeak(const QString &choice)
{
    return translatorOf(choice) != nullptr;
}

std::optional<QLocale> speakAs(const QString &choice)
{
    auto translator = translatorOf(choice);
    if (!translator)
        return {};
    const QLocale locale = localeOf(choice, translator->language());
    QLocale::setDefault(locale);
    installAll(std::move(translator));
    return locale;
}

} // namespace ui

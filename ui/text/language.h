// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QStringList>

#include <optional>

namespace ui {

/// The languages of translations/, as "de" and "en".
QStringList languages();

/// A language's name in itself: "Deutsch".
QString languageName(const QString &language);

/// Lets the application speak a language of translations/; English where there is none. English is a
/// translation too: that of "%n queue(s)" into "1 queue" and "2 queues".
void speak(const QLocale &locale);

/// Whether there is this language, or this file.
bool canSpeak(const QString &choice);

/// Lets the application speak as a person asks: one of languages(), a file of translations (.qm), or empty
/// for the system's. Numbers and dates follow. Returns what holds now; nothing, and nothing changes, where
/// there is no such language.
std::optional<QLocale> speakAs(const QString &choice);

} // namespace ui

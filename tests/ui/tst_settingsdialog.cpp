// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/settings/accentfield.h"
#include "ui/settings/appearancesettings.h"
#include "ui/settings/logofield.h"
#include "ui/settings/settingsdialog.h"
#include "ui/text/language.h"

#include <QAccessible>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

using ui::Look;

class SettingsDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        ui::speak(QLocale());
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_settings.reset();
    }

    void aChoiceWorksAtOnce()
    {
        choose(QStringLiteral("Theme"), QStringLiteral("High contrast, dark"));
        QCOMPARE(m_settings->value(m_own.theme), Look::Choice::HighContrastDark);
        choose(QStringLiteral("Motion"), QStringLiteral("Reduced"));
        QCOMPARE(m_settings->value(m_own.motion), Look::Motion::Reduced);
        choose(QStringLiteral("Colours for"), QStringLiteral("Blue weakness (tritanopia)"));
        QCOMPARE(ui::lookOf(*m_settings).vision, Look::Vision::Tritanopia);
    }

    void followsWhatIsSetElsewhere()
    {
        m_settings->set(m_own.theme, Look::Choice::Dark);
        QCOMPARE(box(QStringLiteral("Theme"))->currentText(), QStringLiteral("Dark"));
    }

    void everythingCanBeUndoneAndDoneAgain()
    {
        choose(QStringLiteral("Theme"), QStringLiteral("Dark"));
        choose(QStringLiteral("Theme"), QStringLiteral("Light"));
        QVERIFY(button(QStringLiteral("&Undo"))->isEnabled());
        QTest::keySequence(m_dialog.get(), QKeySequence::Undo);
        QCOMPARE(m_settings->value(m_own.theme), Look::Choice::Dark);
        QTest::keySequence(m_dialog.get(), QKeySequence::Redo);
        QCOMPARE(m_settings->value(m_own.theme), Look::Choice::Light);
        button(QStringLiteral("&Undo"))->click();
        button(QStringLiteral("&Undo"))->click();
        QCOMPARE(m_settings->value(m_own.theme), Look::Choice::System);
        QVERIFY(!button(QStringLiteral("&Undo"))->isEnabled());
        QCOMPARE(box(QStringLiteral("Theme"))->currentText(), QStringLiteral("Like the system"));
    }

    void resetsAPageAndCanUndoThatInOne()
    {
        choose(QStringLiteral("Theme"), QStringLiteral("Dark"));
        choose(QStringLiteral("Motion"), QStringLiteral("Reduced"));
        button(QStringLiteral("&Reset this page"))->click();
        QCOMPARE(ui::lookOf(*m_settings), Look());
        button(QStringLiteral("&Undo"))->click();
        QCOMPARE(m_settings->value(m_own.theme), Look::Choice::Dark);
        QCOMPARE(m_settings->value(m_own.motion), Look::Motion::Reduced);
    }

    void aResetOfNothingIsNothingToUndo()
    {
        button(QStringLiteral("&Reset this page"))->click();
        QVERIFY(!button(QStringLiteral("&Undo"))->isEnabled());
    }

    void whatTheOrganisationFixedCanBeSeenAndNotChosen()
    {
        open(R"({"appearance/theme": "dark"})");
        QComboBox *theme = box(QStringLiteral("Theme"));
        QCOMPARE(theme->currentText(), QStringLiteral("Dark"));
        QVERIFY(!theme->isEnabled());
        QCOMPARE(theme->toolTip(), QStringLiteral("Fixed by your organisation"));
        QVERIFY(box(QStringLiteral("Motion"))->isEnabled());
    }

    void anAccentIsOneOfAFewOrAny()
    {
        auto *accent = m_dialog->findChild<ui::AccentField *>();
        accent->setCurrentIndex(1);
        emit accent->activated(1);
        QVERIFY(m_settings->value(m_own.accent).isValid());
        m_settings->set(m_own.accent, QColor(0x123456));
        QCOMPARE(accent->currentIndex(), accent->count() - 1);
        m_settings->reset(m_own.accent);
        QCOMPARE(accent->currentIndex(), 0);
    }

    void aLogoIsNamedAndCanBeTakenAway()
    {
        m_settings->set(m_own.logo, QStringLiteral("somewhere/acme.svg"));
        auto *logo = m_dialog->findChild<ui::LogoField *>();
        const auto labels = logo->findChildren<QLabel *>();
        QCOMPARE(labels.first()->text(), QStringLiteral("acme.svg"));
        button(QStringLiteral("Remove"))->click();
        QCOMPARE(m_settings->value(m_own.logo), QString());
    }

    void anotherLanguageIsAClickAway()
    {
        QSignalSpy restart(m_dialog.get(), &ui::SettingsDialog::restartRequested);
        m_dialog->showPage(1);
        QVERIFY(button(QStringLiteral("Restart now"))->isHidden());
        choose(QStringLiteral("Language"), QStringLiteral("Deutsch"));
        QCOMPARE(m_settings->value(m_own.language), QStringLiteral("de"));
        QVERIFY(!button(QStringLiteral("Restart now"))->isHidden());
        button(QStringLiteral("Restart now"))->click();
        QCOMPARE(restart.count(), 1);
    }

    void everyControlHasAName()
    {
        for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }

private:
    void open(const QByteArray &policy = "{}")
    {
        m_dialog.reset();
        const QString file = m_folder->filePath(QStringLiteral("policy.json"));
        QFile written(file);
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(policy);
        written.close();
        m_settings = std::make_unique<core::Settings>(
            core::SettingsPlaces{m_folder->filePath(QStringLiteral("settings.json")), {file}});
        m_dialog = std::make_unique<ui::SettingsDialog>(*m_settings, m_theme);
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    QComboBox *box(const QString &name) const
    {
        for (QComboBox *box : m_dialog->findChildren<QComboBox *>()) {
            if (box->accessibleName() == name)
                return box;
        }
        qFatal("there is no such choice");
        return nullptr;
    }
    void choose(const QString &name, const QString &text)
    {
        QComboBox *chosen = box(name);
        const int index = chosen->findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        chosen->setCurrentIndex(index);
        emit chosen->activated(index);
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        qFatal("there is no such button");
        return nullptr;
    }

    const ui::AppearanceSettings m_own;
    ui::Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<core::Settings> m_settings;
    std::unique_ptr<ui::SettingsDialog> m_dialog;
};

FLOORWATCH_GUI_TEST_MAIN(SettingsDialogTest)
#include "tst_settingsdialog.moc"

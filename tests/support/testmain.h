// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QTest>

namespace support {

// A test class in which an unexpected warning fails the test function that caused it. Qt Test forgets
// failOnWarning() after each function, so it is said again before each call that Qt Test makes.
// Expected warnings are announced with QTest::ignoreMessage().
template <class Test> class Strict : public Test
{
public:
    const QMetaObject *metaObject() const override
    {
        static const QMetaObject strict = strictMetaObject();
        return &strict;
    }

private:
    static QMetaObject strictMetaObject()
    {
        QMetaObject meta = Test::staticMetaObject;
        meta.d.static_metacall = &Strict::call;
        return meta;
    }

    /// Every warning but the one with which Qt's offscreen platform greets each window that has a layout.
    static QRegularExpression expectedByNobody()
    {
        return QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)"));
    }

    static void call(QObject *test, QMetaObject::Call kind, int method, void **arguments)
    {
        if (kind == QMetaObject::InvokeMetaMethod)
            QTest::failOnWarning(expectedByNobody());
        Test::staticMetaObject.d.static_metacall(test, kind, method, arguments);
    }
};

} // namespace support

/// The main of a test program, in place of QTEST_GUILESS_MAIN.
#define FLOORWATCH_TEST_MAIN(TestClass) QTEST_GUILESS_MAIN(support::Strict<TestClass>)
/// The same with windows, in place of QTEST_MAIN.
#define FLOORWATCH_GUI_TEST_MAIN(TestClass) QTEST_MAIN(support::Strict<TestClass>)

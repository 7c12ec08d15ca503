// SPDX-License-Identifier: GPL-3.0-or-later
// Puts questions to the keychain of the bus that its environment names, one a line: "read KEY", "write KEY
// SECRET" or "remove KEY". Answers "STATE SECRET|DETAIL", the state as a number. Its argument is the limit in
// ms.
#include "core/secrets/keychainstore.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>
#include <iostream>
#include <string>

namespace {

void ask(core::KeychainStore &store, const QStringList &words, QObject &context)
{
    const auto tell = [](const core::SecretAnswer &answer) {
        std::printf("%d %s|%s\n", int(answer.state), qPrintable(answer.secret.reveal()),
                    qPrintable(answer.detail));
        std::fflush(stdout);
        QCoreApplication::quit();
    };
    const core::SecretKey key{words.value(1)};
    if (words.at(0) == u"read")
        store.read(key, &context, tell);
    else if (words.at(0) == u"write")
        store.write(key, core::Secret(words.value(2)), &context, tell);
    else
        store.remove(key, &context, tell);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    core::KeychainStore store(QStringLiteral("floorwatch-test"),
                              core::Millis(QCoreApplication::arguments().value(1).toInt()));
    QObject context;
    for (std::string line; std::getline(std::cin, line);) {
        ask(store, QString::fromStdString(line).split(u' '), context);
        QCoreApplication::exec();
    }
    return 0;
}

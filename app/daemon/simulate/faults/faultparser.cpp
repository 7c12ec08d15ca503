// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/faults/faultwords.h"

#include <QStringList>

#include <cmath>

namespace daemon_app {

namespace {

using core::Error;
using core::Outcome;

constexpr qint64 longest = 24LL * 3600 * 1000; // ms

Error wrong(const QString &word, const QString &why)
{
    return {u'"' + word + u'"', why};
}

QString latin1(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

// A number from 0 on, in milliseconds of the unit behind it.
std::optional<core::Millis> timeOf(QString text)
{
    const qint64 unit = text.endsWith(u"ms")  ? 1
                        : text.endsWith(u's') ? 1000
                        : text.endsWith(u'm') ? 60'000
                                              : 0;
    text.chop(unit == 1 ? 2 : 1);
    bool good = false;
    const double amount = text.toDouble(&good);
    if (!good || unit == 0 || !(amount >= 0) || amount * double(unit) > double(longest))
        return std::nullopt;
    return core::Millis(std::llround(amount * double(unit)));
}

std::optional<qint64> wholeNumber(const QString &text, qint64 least, qint64 most)
{
    bool good = false;
    const qint64 number = text.toLongLong(&good);
    return good && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

// What the kind makes of the text behind its "=".
core::Result<qint64> valueOf(const FaultWord &kind, const QString &word, const QString &text)
{
    const bool back = kind.value == FaultValue::SignedTime && text.startsWith(u'-');
    const QString unsignedText
        = back || (kind.value == FaultValue::SignedTime && text.startsWith(u'+')) ? text.mid(1) : text;
    const QStringList forms = latin1(kind.forms).split(u'|', Qt::SkipEmptyParts);
    switch (kind.value) {
    case FaultValue::None:
        return wrong(word, QStringLiteral("takes no value"));
    case FaultValue::Time:
    case FaultValue::SignedTime:
        if (const auto time = timeOf(unsignedText))
            return (back ? -1 : 1) * qint64(time->count());
        return wrong(word, QStringLiteral("needs a time such as 300ms, 2s or 5m"));
    case FaultValue::Bytes:
    case FaultValue::Number:
        if (const auto number = wholeNumber(text, kind.value == FaultValue::Number ? 1 : 0, 1'000'000'000))
            return *number;
        return wrong(word, QStringLiteral("needs a whole number"));
    case FaultValue::Form:
        if (const qsizetype form = forms.indexOf(text); form >= 0)
            return qint64(form);
        return wrong(word, QStringLiteral("may be one of ") + forms.join(QStringLiteral(", ")));
    }
    return wrong(word, QStringLiteral("takes no value"));
}

Outcome readKind(const QString &word, Fault &fault)
{
    if (const auto status = wholeNumber(word, 400, 599)) {
        fault.kind = FaultKind::Status;
        fault.value = *status;
        return core::done;
    }
    const QString name = word.section(u'=', 0, 0);
    for (const FaultWord &kind : faultWords()) {
        if (kind.word.empty() || name != latin1(kind.word))
            continue;
        fault.kind = kind.kind;
        if (!word.contains(u'=')) {
            fault.value = kind.otherwise.value_or(0);
            const bool complete = kind.otherwise || kind.value == FaultValue::None;
            return complete ? Outcome(core::done) : wrong(word, QStringLiteral("needs a value"));
        }
        const core::Result<qint64> value = valueOf(kind, word, word.section(u'=', 1));
        fault.value = value ? *value : 0;
        return value ? Outcome(core::done) : value.error();
    }
    return wrong(word, QStringLiteral("is no kind of fault"));
}

// "@10-20", "@10-", "@-20" or "@10", the same as "@10-".
Outcome readSpan(const QString &word, Fault &fault)
{
    const Error bad = wrong(word, QStringLiteral("is no span of seconds such as @10-20, @10- or @-20"));
    const QString from = word.mid(1).section(u'-', 0, 0);
    const QString to = word.mid(1).section(u'-', 1);
    const auto begin = timeOf((from.isEmpty() ? QStringLiteral("0") : from) + u's');
    const auto end = to.isEmpty() ? begin : timeOf(to + u's');
    if (!begin || !end || (from.isEmpty() && to.isEmpty()) || (!to.isEmpty() && *end <= *begin))
        return bad;
    fault.from = *begin;
    if (!to.isEmpty())
        fault.to = *end;
    return core::done;
}

Outcome readPlace(const QString &word, Fault &fault)
{
    if (word == u"stream")
        fault.place = streamPath;
    else if (word.startsWith(u'/') && !word.contains(u'?'))
        fault.place = word.toStdString();
    else if (word != u"all")
        return wrong(
            word, QStringLiteral("is no place: a path such as /v1/Workspaces/*/TaskQueues, stream or all"));
    while (fault.place.ends_with('/'))
        fault.place.pop_back();
    return core::done;
}

Outcome readDetail(const QString &word, Fault &fault)
{
    const QString name = word.section(u'=', 0, 0);
    const auto number = wholeNumber(word.section(u'=', 1), name == u"times" ? 1 : 0, 1'000'000);
    const bool isDate = name == u"retry-after-date";
    if (name != u"times" && name != u"retry-after" && !isDate)
        return wrong(word, QStringLiteral("is not known here"));
    if (!number)
        return wrong(word, QStringLiteral("needs a whole number"));
    if (name == u"times") {
        fault.times = int(*number);
        return core::done;
    }
    if (fault.kind != FaultKind::Status)
        return wrong(word, QStringLiteral("goes with a status only"));
    fault.retryAfter = int(*number);
    fault.retryAfterAsDate = isDate;
    return core::done;
}

Outcome checked(const Fault &fault)
{
    if (fault.kind == FaultKind::Refuse && (fault.times || !fault.place.empty()))
        return wrong(QStringLiteral("refuse"), QStringLiteral("holds everywhere, for a span of time"));
    // What may stand in a close frame (RFC 6455, 7.4), without the codes that are for looking at only.
    if (fault.kind == FaultKind::Close
        && (fault.value < 1000 || fault.value > 4999 || fault.value == 1005 || fault.value == 1006
            || fault.value == 1015))
        return wrong(QStringLiteral("close=%1").arg(fault.value), QStringLiteral("is no code to close with"));
    return core::done;
}

} // namespace

core::Result<Fault> parseFault(const QString &text)
{
    // A span may stand right behind a word.
    QStringList words = QString(text).replace(u'@', QStringLiteral(" @")).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return wrong(text, QStringLiteral("is no fault"));
    Fault fault;
    fault.text = text.simplified();
    Outcome read = readKind(words.takeFirst(), fault);
    while (read && !words.isEmpty()) {
        const QString word = words.takeFirst();
        if (word.startsWith(u'@'))
            read = readSpan(word, fault);
        else if (word == u"on")
            read = words.isEmpty() ? wrong(word, QStringLiteral("needs a place behind it"))
                                   : readPlace(words.takeFirst(), fault);
        else
            read = readDetail(word, fault);
    }
    if (read)
        read = checked(fault);
    return read ? core::Result<Fault>(fault) : read.error();
}

QString faultHelp()
{
    QStringList kinds;
    for (const FaultWord &word : faultWords()) {
        QString value = word.value == FaultValue::None                           ? QString()
                        : word.value == FaultValue::Form                         ? latin1(word.forms)
                        : word.otherwise && word.value != FaultValue::SignedTime ? QStringLiteral("N")
                                                                                 : QStringLiteral("TIME");
        if (!value.isEmpty())
            value = word.otherwise ? QStringLiteral("[=%1]").arg(value) : u'=' + value;
        const QString name = latin1(word.word) + value;
        kinds << (name.isEmpty() ? latin1(word.help) : name + QStringLiteral(": ") + latin1(word.help));
    }
    return QStringLiteral(
               "KIND [retry-after=SECONDS] [retry-after-date=SECONDS] [times=N] [on PATH|stream] [@FROM-TO]. "
               "PATH is the beginning "
               "of a path, * stands for one segment of it; FROM and TO are seconds since the start. "
               "Kinds:\n  ")
           + kinds.join(QStringLiteral(";\n  ")) + u'.';
}

} // namespace daemon_app

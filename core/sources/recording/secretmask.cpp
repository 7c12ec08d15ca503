// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/recording/secretmask.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

namespace core {

namespace {

/// Shorter pieces of base64 would be found everywhere.
constexpr qsizetype shortestBase64 = 4;

/// What stays the same of a text's base64 whatever stands before and after it, if so many bytes (modulo
/// three) stand before.
QByteArray base64Within(const QByteArray &text, int before)
{
    const QByteArray whole = (QByteArray(before, 'x') + text).toBase64(QByteArray::OmitTrailingEquals);
    // A digit is six bits: those that share bits with what stands before, ...
    const qsizetype first = (before * 8 + 5) / 6;
    // ... and the one that is not full, or shares bits with what stands behind.
    const qsizetype end = (before + text.size()) * 8 / 6;
    return whole.mid(first, end - first);
}

QByteArray inJson(const QByteArray &text)
{
    QByteArray escaped = text;
    return escaped.replace('\\', "\\\\").replace('"', "\\\"").replace('/', "\\/");
}

void replaceAll(std::string &text, std::string_view what, std::string_view by)
{
    for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

constexpr char secretNames[] = "token|secret|passw|api[-_]?key|auth|credential|signature|session|jwt";

void strikeByName(std::string &text)
{
    // In a query, "name=value"; in JSON, "name":"value"; in an address, "//user:password@".
    static const QRegularExpression query(
        QStringLiteral("([?&;][^=?;&#\\s\"]*(?:%1)[^=?;&#\\s\"]*=)[^&#\\s\"]+")
            .arg(QLatin1String(secretNames)),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression json(
        QStringLiteral("(\"[^\"]*(?:%1)[^\"]*\"\\s*:\\s*\")[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+")
            .arg(QLatin1String(secretNames)),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression userInfo(QStringLiteral("(//)[^/@?#\\s\"]+(?=@)"));
    QString words = QString::fromUtf8(text.data(), qsizetype(text.size()));
    const QString by = QStringLiteral("\\1***");
    words.replace(query, by).replace(json, by).replace(userInfo, by);
    text = words.toStdString();
}

} // namespace

void SecretMask::add(const Secret &secret)
{
    if (secret.isEmpty())
        return;
    const QByteArray plain = secret.reveal().toUtf8();
    const QByteArray inUrl = QUrl::toPercentEncoding(secret.reveal());
    addSpelling(plain.toStdString());
    addSpelling(inUrl.toStdString());
    addSpelling(inUrl.toLower().toStdString());
    addSpelling(inJson(plain).toStdString());
    addSpelling(inJson(plain).replace("\\/", "/").toStdString());
    for (const int before : {0, 1, 2}) {
        const QByteArray digits = base64Within(plain, before);
        if (digits.size() < shortestBase64)
            continue;
        addSpelling(digits.toStdString());
        addSpelling(QByteArray(digits).replace('+', '-').replace('/', '_').toStdString());
        addSpelling(QByteArray(digits).replace("/", "\\/").toStdString());
    }
}

/// The longest first: a spelling may be a part of another.
void SecretMask::addSpelling(std::string spelling)
{
    if (std::find(m_spellings.begin(), m_spellings.end(), spelling) != m_spellings.end())
        return;
    m_longest = std::max(m_longest, spelling.size());
    const auto longer = [&](const std::string &other) { return other.size() >= spelling.size(); };
    const auto place = std::partition_point(m_spellings.begin(), m_spellings.end(), longer);
    m_spellings.insert(place, std::move(spelling));
}

void SecretMask::strike(std::string &text) const
{
    for (const std::string &spelling : m_spellings)
        replaceAll(text, spelling, struckOut);
    strikeByName(text);
}

bool SecretMask::isSecretHeader(std::string_view name)
{
    // "Proxy-Authenticate" asks, and says nothing.
    static const QRegularExpression secret(
        QStringLiteral("cookie|(?!authenticate)(?:%1)").arg(QLatin1String(secretNames)),
        QRegularExpression::CaseInsensitiveOption);
    return secret.match(QLatin1String(name.data(), qsizetype(name.size()))).hasMatch();
}

} // namespace core

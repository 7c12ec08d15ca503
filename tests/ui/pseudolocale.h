// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QRegularExpression>
#include <QTranslator>

namespace support {

/// English that shows what is wrong with a screen: accents on all letters, two fifths longer, and in
/// brackets, so that what is cut off, put together of parts or not translated at all can be seen.
/// Placeholders, tags, mnemonics and line ends stay; what has no letters is left as it is.
inline QString pseudo(const QString &english)
{
    static const QHash<QChar, QChar> accents{
        {u'a', u'å'}, {u'c', u'ç'}, {u'e', u'é'}, {u'i', u'î'}, {u'n', u'ñ'}, {u'o', u'ö'},
        {u's', u'š'}, {u'u', u'û'}, {u'y', u'ý'}, {u'A', u'Å'}, {u'C', u'Ç'}, {u'E', u'É'},
        {u'I', u'Î'}, {u'N', u'Ñ'}, {u'O', u'Ö'}, {u'S', u'Š'}, {u'U', u'Û'}, {u'Y', u'Ý'},
    };
    static const QRegularExpression kept(QStringLiteral("%L?(n|[0-9]+)|<[^>]*>|\\n"));
    QString result;
    int letters = 0;
    for (qsizetype i = 0; i < english.size(); ++i) {
        const auto match = kept.match(english, i, QRegularExpression::NormalMatch,
                                      QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch()) {
            result += match.captured();
            i += match.capturedLength() - 1;
            continue;
        }
        letters += english.at(i).isLetter();
        result += accents.value(english.at(i), english.at(i));
    }
    if (letters == 0)
        return english;
    static const QString more = QStringLiteral(" öñé twö thréé föûr fîvé šîx šévén éîght ñîñé téñ");
    const int longer = (letters * 2 + 4) / 5;
    QString filling;
    while (filling.size() < longer)
        filling += more;
    return u'[' + result + filling.left(longer).trimmed() + u']';
}

// Speaks the pseudo-locale; the plural forms are those of English.
class PseudoTranslator : public QTranslator
{
public:
    PseudoTranslator() { (void)m_english.load(QStringLiteral(":/i18n/floorwatch_en.qm")); }

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *comment, int n) const override
    {
        if (qstrcmp(source, "QT_LAYOUT_DIRECTION") == 0)
            return {};
        const QString plural = n < 0 ? QString() : m_english.translate(context, source, comment, n);
        return pseudo(plural.isEmpty() ? QString::fromUtf8(source) : plural);
    }

private:
    QTranslator m_english;
};

} // namespace support

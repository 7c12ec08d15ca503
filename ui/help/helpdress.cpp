// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpdress.h"

#include "ui/help/helpbrowser.h"
#include "ui/theme/theme.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

namespace ui {

namespace {

struct HeadingLook
{
    double size;
    int above;
    int below;
};

HeadingLook lookOf(int level)
{
    switch (level) {
    case 1:
        return {1.6, 0, 12};
    case 2:
        return {1.2, 20, 8};
    default:
        return {1.0, 12, 4};
    }
}

// A run of letters that look alike. By its place, for fragments move when one of them changes.
struct Piece
{
    int begin;
    int end;
    QTextCharFormat format;
};

QList<Piece> piecesOf(const QTextBlock &block)
{
    QList<Piece> pieces;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        pieces << Piece{fragment.position(), fragment.position() + fragment.length(), fragment.charFormat()};
    }
    return pieces;
}

void dressHeading(QTextDocument &document, const QTextBlock &block, const QFont &font)
{
    const HeadingLook look = lookOf(block.blockFormat().headingLevel());
    QTextBlockFormat lines;
    lines.setTopMargin(look.above);
    lines.setBottomMargin(look.below);
    QTextCursor(block).mergeBlockFormat(lines);
    QList<Piece> pieces = piecesOf(block);
    for (Piece &piece : pieces) {
        // Markdown's own way to make headings large, which would win over the font.
        piece.format.clearProperty(QTextFormat::FontSizeAdjustment);
        piece.format.setFont(resized(font, look.size, QFont::DemiBold));
        piece.format.setAnchor(true);
        piece.format.setAnchorNames({anchorOf(block.text())});
        QTextCursor cursor(&document);
        cursor.setPosition(piece.begin);
        cursor.setPosition(piece.end, QTextCursor::KeepAnchor);
        cursor.setCharFormat(piece.format);
    }
}

void dressText(const QTextBlock &block)
{
    QTextBlockFormat lines;
    lines.setTopMargin(0);
    lines.setBottomMargin(block.textList() ? 4 : 8);
    lines.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
    QTextCursor(block).mergeBlockFormat(lines);
}

void dressPiece(QTextDocument &document, const Piece &piece, const Tokens &t)
{
    QTextCharFormat format;
    if (piece.format.isImageFormat())
        format.setVerticalAlignment(QTextCharFormat::AlignMiddle);
    else if (piece.format.fontFixedPitch())
        format.setBackground(t.header);
    else if (piece.format.isAnchor() && !piece.format.anchorHref().isEmpty())
        format.setForeground(t.accent);
    else
        return;
    QTextCursor cursor(&document);
    cursor.setPosition(piece.begin);
    cursor.setPosition(piece.end, QTextCursor::KeepAnchor);
    cursor.mergeCharFormat(format);
}

void dressTable(QTextTable &table, const Tokens &t)
{
    QTextTableFormat format = table.format();
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(t.line);
    format.setBorderCollapse(true);
    format.setCellPadding(6);
    format.setCellSpacing(0);
    format.setTopMargin(4);
    format.setBottomMargin(12);
    table.setFormat(format);
    for (int column = 0; column < table.columns(); ++column) {
        QTextCharFormat head = table.cellAt(0, column).format();
        head.setBackground(t.header);
        table.cellAt(0, column).setFormat(head);
    }
}

} // namespace

void dressHelp(QTextDocument &document, const Tokens &tokens, const QFont &font)
{
    document.setDocumentMargin(20);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0) {
            dressHeading(document, block, font);
            continue;
        }
        dressText(block);
        for (const Piece &piece : piecesOf(block))
            dressPiece(document, piece, tokens);
    }
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            dressTable(*table, tokens);
    }
}

} // namespace ui

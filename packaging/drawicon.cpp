// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

// Draws a picture of so many pixels square from a drawing: drawicon DRAWING.svg SIZE PICTURE.png
int main(int argc, char *argv[])
{
    const int size = argc == 4 ? QByteArray(argv[2]).toInt() : 0;
    QSvgRenderer drawing;
    if (size <= 0 || !drawing.load(QString::fromLocal8Bit(argv[1]))) {
        std::fputs("Usage: drawicon DRAWING.svg SIZE PICTURE.png\n", stderr);
        return 2;
    }
    QImage picture(size, size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    drawing.render(&painter, QRectF(0, 0, size, size));
    painter.end();
    return picture.save(QString::fromLocal8Bit(argv[3])) ? 0 : 1;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QPixmap>
#include <QRectF>
#include <QString>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace supercargo::ui {

/// Words as the scene wants them: the height of a capital in pixels.
struct Ink {
    QString text;
    double capital = 16;
    bool bold = false;
    QColor color;
};

/// What an answer is made of, laid out once and painted often: shapes, pictures and texts in their places.
class AnswerScene {
public:
    explicit AnswerScene(QFont family) : m_family{std::move(family)} {}

    /// Lays the text into `area`, the top of its first capitals at the top of the area. One that is too wide is set
    /// 15 % smaller once, then wrapped; it is never cut. Returns the place that it takes.
    QRectF addText(const Ink& ink, const QRectF& area, Qt::Alignment alignment = Qt::AlignLeft);
    /// How high it would be within that width.
    [[nodiscard]] double heightOf(const Ink& ink, double width) const;
    /// On one line, as it is.
    [[nodiscard]] double widthOf(const Ink& ink) const;

    void addRect(const QRectF& rect, const QColor& fill, double radius = 0);
    void addFrame(const QRectF& rect, const QColor& edge, double width, double radius);
    void addPixmap(const QRectF& rect, const QPixmap& pixmap);

    /// Whether every text ends within `view`, and within the paper on which it begins, and none stands on another.
    [[nodiscard]] bool fits(const QRectF& view) const;
    void paint(QPainter& painter) const;

private:
    struct Text {
        std::unique_ptr<QTextLayout> layout;
        QPointF at;
        QColor color;
        QRectF taken; // to the lowest letters of the last line
    };
    struct Shape {
        QRectF rect;
        QColor fill;
        QColor edge;
        double width = 0;
        double radius = 0;
    };
    struct Picture {
        QRectF rect;
        QPixmap pixmap;
    };
    struct Set {
        std::unique_ptr<QTextLayout> layout;
        double capital = 0;
        double above = 0; // from the first line's top to the top of its capitals
        double height = 0; // from the first capitals to the last base line
        double width = 0;
    };
    [[nodiscard]] Set set(const Ink& ink, double width, Qt::Alignment alignment) const;

    QFont m_family;
    std::vector<Text> m_texts;
    QList<Shape> m_shapes;
    QList<Picture> m_pictures;
};

} // namespace supercargo::ui

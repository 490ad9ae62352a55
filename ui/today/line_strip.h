// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/today_report.h"
#include "ui/common/panel.h"
#include "ui/today/concern_words.h"

#include <QAbstractButton>

#include <array>
#include <cstdint>

namespace supercargo::ui {

/// One step of the line: icon and word, how many orders, what it means. A door to the orders that stand there.
class LineCell final : public QAbstractButton {
    Q_OBJECT
public:
    LineCell(const Appearance& look, Sign sign, QWidget* parent);

    /// The word is the button's text.
    void present(const QString& word, std::int64_t count, const QString& meaning);
    [[nodiscard]] std::int64_t count() const { return m_count; }
    [[nodiscard]] Sign sign() const { return m_sign; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_look;
    Sign m_sign;
    std::int64_t m_count = 0;
    QString m_unit;
    QString m_meaning;
};

/// The line from left to right: review, held, short, ready, in wave, picked, packed, shipped today; under it one bar of
/// their shares. ← and → choose, Enter opens.
class LineStrip final : public Ground {
    Q_OBJECT
public:
    explicit LineStrip(const Appearance& look, QWidget* parent = nullptr);

    void present(const reports::LineFigures& line);
    /// Puts the focus on the chosen cell.
    void enter();

Q_SIGNALS:
    void opened(const supercargo::ui::Door& door);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static constexpr std::size_t kCells = 8;

    void setTexts();
    void choose(std::size_t cell);
    void open(std::size_t cell);

    std::array<LineCell*, kCells> m_cells{};
    std::size_t m_chosen = 0;
    reports::LineFigures m_line;
};

} // namespace supercargo::ui

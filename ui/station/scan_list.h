// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/figures.h"
#include "ui/station/answer_card.h"
#include "ui/theme/appearance.h"

#include <QWidget>

#include <vector>

namespace supercargo::ui {

/// The last 20 scans with time and result, newest first. What the scanner read twice stands there too, ignored.
class ScanList final : public QWidget {
    Q_OBJECT
public:
    explicit ScanList(const Appearance& look, QWidget* parent = nullptr);

    /// As the store has them; bounces of this window are kept between them.
    void present(const std::vector<ScanRow>& rows);
    void addBounce(const QString& code, Instant at);
    [[nodiscard]] const std::vector<ScanRow>& rows() const { return m_shown; }
    [[nodiscard]] int stops() const;

protected:
    /// The whole line of what is cut, under the mouse.
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void merge();
    [[nodiscard]] int rowHeight() const;
    void paintRow(QPainter& painter, const QRect& rect, const ScanRow& row, bool newest);

    const Appearance& m_look;
    Figures m_figures;
    std::vector<ScanRow> m_rows;
    std::vector<ScanRow> m_bounces;
    std::vector<ScanRow> m_shown;
};

} // namespace supercargo::ui

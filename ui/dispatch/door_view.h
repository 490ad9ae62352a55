// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dispatch/dispatch_texts.h"
#include "ui/theme/appearance.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace supercargo::ui {

/// The answer to the last scan at the door, edge to edge until the next one. A new one shows for 120 ms with a
/// lighter edge, so that two equal answers are seen as two.
class DoorView final : public QWidget {
    Q_OBJECT
public:
    explicit DoorView(const Appearance& look, QWidget* parent = nullptr);

    void present(const DoorAnswer& answer);
    /// Back to the invitation: the answer is of what is past.
    void reset();
    /// Nothing was scanned yet: what to do.
    void invite(const QString& word, const QString& sentence);
    [[nodiscard]] const std::optional<DoorAnswer>& answer() const { return m_answer; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintAnswer(QPainter& painter, const DoorAnswer& answer);
    void paintInvitation(QPainter& painter);
    [[nodiscard]] QFont font(double times, QFont::Weight weight) const;

    const Appearance& m_look;
    QTimer m_edge;
    std::optional<DoorAnswer> m_answer;
    QString m_word;
    QString m_sentence;
};

} // namespace supercargo::ui

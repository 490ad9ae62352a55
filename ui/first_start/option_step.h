// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/first_start/option_card.h"
#include "ui/first_start/start_step.h"

class QVBoxLayout;

namespace supercargo::ui {

/// A step whose answer is one of a few cards: by mouse, arrows, or the card's digit.
class OptionStep : public StartStep {
    Q_OBJECT
public:
    explicit OptionStep(const Appearance& look, QWidget* parent);

    void begin() override;

protected:
    /// Below those that are there. The first is chosen.
    OptionCard* addCard(Icon icon);
    [[nodiscard]] OptionCard* chosen() const;
    /// Below the cards.
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    void keyPressEvent(QKeyEvent* event) override;

Q_SIGNALS:
    void chosenChanged();

private:
    const Appearance& m_look;
    QList<OptionCard*> m_cards;
    QVBoxLayout* m_places;
    QVBoxLayout* m_body;
};

} // namespace supercargo::ui

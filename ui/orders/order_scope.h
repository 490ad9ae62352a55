// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/button.h"
#include "ui/common/search_field.h"

namespace supercargo::ui {

/// What the list of orders is narrowed to beside its chip: the words in the search field, or, for who came by a figure
/// of another page or by a menu, a warehouse or a tag. It is named by this button, and a click on it takes it away.
class OrderScope final : public QWidget {
    Q_OBJECT
public:
    /// `field` outlives it.
    OrderScope(const Appearance& look, SearchField& field, QWidget* parent);

    /// As doors and views have it: "@SZ" a warehouse, "@?" none yet, "@#VIP" a tag; else words for the field.
    void set(const QString& search);
    /// The same back, trimmed; empty: nothing narrows the list.
    [[nodiscard]] QString search() const;
    [[nodiscard]] Button& button() { return *m_button; }

Q_SIGNALS:
    /// The warehouse or tag was taken away.
    void removed();

private:
    void name(const QString& place);
    void setTexts();

    SearchField& m_field;
    Button* m_button;
    QString m_place; // with its @; empty: the field holds
};

} // namespace supercargo::ui

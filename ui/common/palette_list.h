// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/palette_entry.h"
#include "ui/theme/appearance.h"

#include <QAbstractListModel>
#include <QListView>

namespace supercargo::ui {

/// The groups as one list: a row for each group's word, which no cursor stops at, and one for each entry.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void present(const QList<PaletteGroup>& groups);
    /// None for the word of a group.
    [[nodiscard]] const PaletteEntry* entry(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        QString group; // set for the word of a group
        PaletteEntry entry;
    };
    QList<Row> m_rows;
};

/// What the palette offers, on the screen. The focus stays with the field above it.
class PaletteList final : public QListView {
    Q_OBJECT
public:
    PaletteList(const Appearance& look, QWidget* parent);

    /// The cursor goes to the first entry, unless `keepsPlace`: then it stays on its row.
    void present(const QList<PaletteGroup>& groups, bool keepsPlace);
    [[nodiscard]] const PaletteEntry* current() const;
    /// By so many entries, stopping at both ends.
    void step(int entries);
    /// As high as its rows need.
    [[nodiscard]] int wantedHeight() const;

Q_SIGNALS:
    void moved();

private:
    void select(int row, int direction);

    const Appearance& m_look;
    PaletteModel* m_model;
};

} // namespace supercargo::ui

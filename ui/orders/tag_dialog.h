// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/tag.h"
#include "ui/common/label.h"
#include "ui/common/palette_list.h"

#include <QDialog>

#include <vector>

class QLineEdit;

namespace supercargo::ui {

/// A tag, and how many of the chosen orders have it.
struct TagOnOrders {
    orders::Tag tag;
    int orders = 0;
};

/// Which tag goes on the chosen orders, or off them: one field over the tags there are; what is typed and is none yet
/// becomes one. Enter does it and closes, F2 names or colours a tag anew, Esc leaves all as it was.
class TagDialog final : public QDialog {
    Q_OBJECT
public:
    TagDialog(const Appearance& look, std::vector<TagOnOrders> tags, int orders, QWidget* parent);

    /// The tags are others now; what was typed stays.
    void setTags(std::vector<TagOnOrders> tags);
    [[nodiscard]] QLineEdit& field() { return *m_field; }
    [[nodiscard]] PaletteList& list() { return *m_list; }

Q_SIGNALS:
    void put(const supercargo::orders::Tag& tag);
    void taken(const supercargo::orders::Tag& tag);
    void made(const QString& name);
    void editing(const supercargo::orders::Tag& tag);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show(bool keepsPlace);
    void choose();
    void edit();
    [[nodiscard]] QString typed() const;
    [[nodiscard]] QString stateOf(const TagOnOrders& tag) const;
    [[nodiscard]] const TagOnOrders* currentTag() const;

    const Appearance& m_look;
    std::vector<TagOnOrders> m_tags;
    int m_orders;
    QLineEdit* m_field;
    PaletteList* m_list;
    Label* m_foot;
};

} // namespace supercargo::ui

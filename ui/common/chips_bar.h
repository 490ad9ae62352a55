// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/appearance.h"

#include <QScrollArea>

#include <cstdint>
#include <optional>

class QButtonGroup;
class QHBoxLayout;

namespace supercargo::ui {

/// One filter of a list: its name for the program, its look, its word, and how many it holds.
struct Chip {
    QString name;
    std::optional<Sign> sign; ///< none for "All"
    QString word;
    std::int64_t count = 0;
};

/// Filters with counts in one line, one of which is chosen: Alt+1 … Alt+9, or arrows. They scroll sideways and
/// never elide; counts stay, muted, while new ones are on their way.
class ChipsBar final : public QScrollArea {
    Q_OBJECT
public:
    explicit ChipsBar(const Appearance& look, QWidget* parent = nullptr);

    /// Shows these chips. The chosen one stays chosen where it is among them, else the first is.
    void setChips(const QList<Chip>& chips);
    void setLoading(bool loading);
    void choose(const QString& name);
    [[nodiscard]] QString chosen() const { return m_chosen; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged(const QString& name);

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    void rebuild(const QList<Chip>& chips);

    const Appearance& m_look;
    QButtonGroup* m_group;
    QWidget* m_line;
    QHBoxLayout* m_layout;
    QStringList m_names;
    QString m_chosen;
};

} // namespace supercargo::ui

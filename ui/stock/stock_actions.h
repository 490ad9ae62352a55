// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/form_dialog.h"
#include "ui/shell/page_parts.h"

#include <functional>
#include <optional>

class QLineEdit;

namespace supercargo::ui {

/// What can be done with stock: the commands with their keys, what they ask for, and the work behind them.
class StockActions final : public QObject {
    Q_OBJECT
public:
    using Current = std::function<std::optional<stock::StockRow>()>;

    /// `current` is the place under the cursor, by which forms are filled in.
    StockActions(const PageParts& parts, Current current, QWidget& page);

    [[nodiscard]] const QList<QAction*>& all() const { return m_all; }
    /// Sets the levels that are wrong to what their moves say.
    void rebuild();

Q_SIGNALS:
    void written();
    void failed(const supercargo::ui::Failure& failure);
    /// Levels and moves have been compared.
    void verified(const supercargo::stock::Verification& found);

private:
    struct Place { // fields that name one
        QLineEdit* sku;
        QLineEdit* bin;
    };

    void add(const Command& command, void (StockActions::*act)());
    [[nodiscard]] FormDialog& ask(const QString& question, const QString& verb);
    [[nodiscard]] Place addPlace(Form& form, const QString& binWord);
    void adjust();
    void count();
    void transfer();
    void verify();
    void undo();
    void applyCount(const std::string& sku, const std::string& bin, Quantity counted, FormDialog* dialog);
    void applyAdjust(const std::string& sku, const std::string& bin, Quantity delta, const std::string& reason,
                     FormDialog* dialog);
    void applyTransfer(const std::string& sku, const std::string& from, const std::string& to, Quantity quantity,
                       FormDialog* dialog);
    /// On the quick lane; the dialog stays open, with the reason, where it does not work.
    template <class Work, class Told>
    void run(FormDialog* dialog, Work work, Told told);
    void tell(const QString& sentence, std::function<void()> undo);

    PageParts m_parts;
    Current m_current;
    QWidget& m_page;
    QList<QAction*> m_all;
    QAction* m_undoAction;
    std::function<void()> m_undo;
};

} // namespace supercargo::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/floor/count_service.h"
#include "ui/common/form_dialog.h"
#include "ui/common/page_question.h"
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
    StockActions(const PageParts& parts, Current current, PageQuestion& question, QWidget& page);

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
    [[nodiscard]] static Place addPlace(Form& form, const QString& binWord);
    /// The same, filled in by the place under the cursor, with what the books have there.
    [[nodiscard]] Place addCurrentPlace(Form& form, const QString& binWord);
    void adjust();
    void count();
    /// Without what the books say: who counts, counts.
    void askCount(const QString& sku, const QString& bin);
    void transfer();
    void verify();
    void undo();
    void applyCount(const std::string& sku, const std::string& bin, Quantity counted,
                    const floor::CountDoubts& agreed, FormDialog* dialog);
    void askAbout(const floor::CountReport& report, const std::string& sku, const std::string& bin);
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
    PageQuestion& m_question;
    QWidget& m_page;
    QList<QAction*> m_all;
    QAction* m_undoAction;
    std::function<void()> m_undo;
};

} // namespace supercargo::ui

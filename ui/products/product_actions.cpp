// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/product_actions.h"

#include "ui/products/product_completer.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace supercargo::ui {

namespace {

constexpr int kMostPieces = 100'000;

std::string textOf(const QLineEdit* field)
{
    return toStdString(field->text().trimmed());
}

} // namespace

ProductActions::ProductActions(const PageParts& parts, Current current, QWidget& page)
    : QObject{&page},
      m_parts{parts},
      m_current{std::move(current)},
      m_page{page},
      m_alias{&parts.actions.add(
          {.id = QStringLiteral("products.alias"),
           .text = QT_TRANSLATE_NOOP("Actions", "Add alias"),
           .tip = QT_TRANSLATE_NOOP("Actions", "Says what a shop or platform calls this product."),
           .key = QKeySequence{Qt::Key_L},
           .icon = Icon::plus,
           .scope = &page})},
      m_map{&parts.actions.add(
          {.id = QStringLiteral("products.map"),
           .text = QT_TRANSLATE_NOOP("Actions", "Map to a product"),
           .tip = QT_TRANSLATE_NOOP("Actions", "Says which product this SKU is; its waiting orders go on."),
           .key = QKeySequence{Qt::Key_M},
           .icon = Icon::products,
           .scope = &page})}
{
    connect(m_alias, &QAction::triggered, this, &ProductActions::ask);
    connect(m_map, &QAction::triggered, this, &ProductActions::ask);
}

void ProductActions::ask()
{
    const Known known = m_current();
    auto& dialog = *new FormDialog{m_parts.look, tr("Which product is it?"), tr("Map"), &m_page};
    auto& form = dialog.form();
    auto* owner = form.addChoice([] { return tr("Shop or platform"); },
                                 [owners = known.owners](QComboBox& box) {
                                     for (const auto& name : owners) {
                                         box.addItem(toQString(name));
                                     }
                                 });
    auto* theirs = form.addText([] { return tr("Platform SKU"); });
    auto* ours = form.addText([] { return tr("Our SKU"); }, [] { return tr("or a word of its name, or its barcode"); });
    auto* pieces = form.addNumber([] { return tr("Pieces in one"); }, 1, kMostPieces, 1);
    form.addHint([] { return tr("A set of ten that is sold as one is ten pieces of our product."); });
    const auto place = std::ranges::find(known.owners, known.owner);
    owner->setCurrentIndex(place == known.owners.end() ? 0 : static_cast<int>(place - known.owners.begin()));
    theirs->setText(toQString(known.platformSku));
    ours->setText(toQString(known.sku));
    new ProductCompleter{m_parts.lanes, *ours};
    connect(&dialog, &FormDialog::submitted, this, [this, &dialog, owner, theirs, ours, pieces] {
        if (owner->count() == 0) {
            dialog.form().setFault(owner, tr("Add a shop first."));
        } else if (theirs->text().trimmed().isEmpty()) {
            dialog.form().setFault(theirs, tr("Say what the platform calls it."));
        } else if (ours->text().trimmed().isEmpty()) {
            dialog.form().setFault(ours, tr("Say which of our products it is."));
        } else {
            apply(toStdString(owner->currentText()), textOf(theirs), textOf(ours), Quantity{pieces->value()}, dialog);
        }
    });
    dialog.open();
    (known.platformSku.empty() ? theirs : ours)->setFocus();
}

void ProductActions::apply(const std::string& owner, const std::string& platformSku, const std::string& sku,
                           const Quantity quantity, FormDialog& dialog)
{
    dialog.setBusy(true);
    const QPointer<FormDialog> asked{&dialog};
    m_parts.lanes.quietly(
        Lanes::quick(), this,
        [owner, platformSku, typed = sku, quantity](workspace::Workspace& workspace, const TaskControl&) {
            const auto meant = skuMeant(workspace, typed);
            return std::pair{meant, workspace.mapSku(owner, platformSku, meant, quantity)};
        },
        [this, asked, platformSku](const std::pair<std::string, std::int64_t>& mapped) {
            if (asked) {
                asked->accept();
            }
            Q_EMIT written();
            const auto& [meant, freed] = mapped;
            const QString what = toQString(platformSku) + QStringLiteral(" → ") + toQString(meant);
            m_parts.toast.present(freed == 0 ? what
                                             : tr("%1: %n order(s) wait for allocation", nullptr, static_cast<int>(freed)).arg(what));
        },
        [this, asked](const Failure& failure) {
            if (asked) {
                asked->fail(failure);
            } else {
                Q_EMIT failed(failure);
            }
        });
}

} // namespace supercargo::ui

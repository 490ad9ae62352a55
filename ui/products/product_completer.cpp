// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/product_completer.h"

#include "core/reports/thing_finder.h"
#include "ui/common/paces.h"
#include "ui/text/convert.h"
#include "ui/text/names.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLineEdit>

#include <chrono>

namespace supercargo::ui {

namespace {

constexpr std::size_t kMostShown = 12;

QString lineOf(const catalog::Product& product)
{
    QStringList parts{toQString(product.sku), productName(product.nameEn, product.nameZh)};
    if (!product.barcodes.empty()) {
        parts.append(toQString(product.barcodes.front()));
    }
    parts.removeAll(QString{});
    return parts.join(QStringLiteral(" · "));
}

} // namespace

ProductCompleter::ProductCompleter(Lanes& lanes, QLineEdit& field)
    : QCompleter{&field}, m_lanes{lanes}, m_field{field}
{
    setModel(&m_model);
    setCompletionMode(UnfilteredPopupCompletion); // the store has chosen already
    setCompletionRole(Qt::UserRole);
    setMaxVisibleItems(static_cast<int>(kMostShown));
    field.setCompleter(this);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kEndOfWord);
    // An input method's words are a change, but no editing; going through the list writes SKUs that stand in it.
    connect(&field, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (m_model.match(m_model.index(0, 0), Qt::UserRole, text, 1, Qt::MatchExactly).isEmpty()) {
            m_typing.start();
        }
    });
    connect(&m_typing, &QTimer::timeout, this, &ProductCompleter::read);
}

void ProductCompleter::read()
{
    m_lanes.quietly(
        QStringLiteral("find"), this,
        [text = toStdString(m_field.text())](workspace::Workspace& workspace, const TaskControl&) {
            return reports::ThingFinder{workspace.db}.findProducts(text, kMostShown);
        },
        [this, asked = m_field.text()](const std::vector<catalog::Product>& products) {
            if (asked == m_field.text()) { // else the answer is to an older question
                present(products);
            }
        },
        [](const Failure& failure) { qWarning("%s", qPrintable(failure.technical)); }); // one can still type the SKU
}

void ProductCompleter::present(const std::vector<catalog::Product>& products)
{
    m_model.clear();
    for (const auto& product : products) {
        auto* item = new QStandardItem{lineOf(product)}; // the model's from now on
        item->setData(toQString(product.sku), Qt::UserRole);
        m_model.appendRow(item);
    }
    if (m_field.hasFocus() && !products.empty()) {
        complete();
    }
    Q_EMIT found();
}

/// Enter on a product of the list chooses it; the form is submitted by the next one.
bool ProductCompleter::eventFilter(QObject* watched, QEvent* event)
{
    auto* list = event->type() == QEvent::KeyPress ? qobject_cast<QAbstractItemView*>(watched) : nullptr;
    if (list != nullptr && list->currentIndex().isValid()) {
        const int key = static_cast<const QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_field.setText(list->currentIndex().data(Qt::UserRole).toString());
            list->hide();
            return true;
        }
    }
    return QCompleter::eventFilter(watched, event);
}

std::string skuMeant(workspace::Workspace& workspace, const std::string& typed)
{
    if (workspace.products.match(typed)) {
        return typed;
    }
    const auto bearers = workspace.products.idsByBarcode(typed);
    return bearers.size() == 1 ? workspace.products.get(bearers.front()).sku : typed;
}

} // namespace supercargo::ui

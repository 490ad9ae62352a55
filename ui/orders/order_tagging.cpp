// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_tagging.h"

#include "ui/common/form_dialog.h"
#include "ui/common/tag_chips.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace supercargo::ui {

using workspace::Workspace;

namespace {

void fillColors(const Appearance& look, QComboBox& box)
{
    for (const auto color : orders::kTagColors) {
        box.addItem(look.icon(Icon::products, signOf(color)), tagColorWord(color), static_cast<int>(color));
    }
}

} // namespace

OrderTagging::OrderTagging(const PageParts& parts, QWidget& page) : QObject{&page}, m_parts{parts}, m_page{page}
{}

template <class Work, class Told>
void OrderTagging::run(Work work, Told told)
{
    Q_EMIT begun();
    m_parts.lanes.quietly(
        Lanes::quick(), this, std::move(work),
        [this, told = std::move(told)](auto& result) {
            Q_EMIT written();
            told(result);
        },
        [this](const Failure& failure) {
            Q_EMIT written();
            Q_EMIT failed(failure);
        });
}

std::vector<TagOnOrders> OrderTagging::read(const Ids& orders)
{
    const auto of = m_parts.reading.tags.of(orders);
    std::vector<TagOnOrders> all;
    for (const auto& tag : m_parts.reading.tags.list()) {
        const auto count = std::ranges::count_if(
            of, [&tag](const auto& order) { return std::ranges::find(order.second, tag) != order.second.end(); });
        all.push_back({tag, static_cast<int>(count)});
    }
    return all;
}

void OrderTagging::begin(const std::vector<OrderId>& orders)
{
    if (orders.empty()) {
        return;
    }
    try {
        m_orders = orders;
        m_dialog = new TagDialog{m_parts.look, read(orders), static_cast<int>(orders.size()), &m_page};
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &TagDialog::made, this, [this, orders](const QString& name) { make(name, orders); });
        connect(m_dialog, &TagDialog::put, this,
                [this, orders](const orders::Tag& tag) { apply(Step::Put, tag, orders); });
        connect(m_dialog, &TagDialog::taken, this,
                [this, orders](const orders::Tag& tag) { apply(Step::Take, tag, orders); });
        connect(m_dialog, &TagDialog::editing, this, &OrderTagging::edit);
        m_dialog->open();
    } catch (...) {
        Q_EMIT failed(failureFrom(std::current_exception()));
    }
}

void OrderTagging::make(const QString& name, const Ids& orders)
{
    run([name = toStdString(name)](Workspace& workspace, const TaskControl&) { return workspace.tagService.add(name); },
        [this, orders](const orders::Tag& tag) { apply(Step::Put, tag, orders); });
}

void OrderTagging::apply(const Step step, const orders::Tag& tag, const Ids& orders, const bool isUndo)
{
    run(
        [step, tag, orders](Workspace& workspace, const TaskControl&) {
            return step == Step::Put ? workspace.tagService.put(orders, tag.id)
                                     : workspace.tagService.take(orders, tag.id);
        },
        [this, step, tag, isUndo](const Ids& changed) {
            const auto count = static_cast<int>(changed.size());
            const QString name = toQString(tag.name);
            const Step back = step == Step::Put ? Step::Take : Step::Put;
            Q_EMIT done(step == Step::Put ? tr("%1 put on %n order(s)", nullptr, count).arg(name)
                                          : tr("%1 taken off %n order(s)", nullptr, count).arg(name),
                        isUndo || changed.empty() ? std::function<void()>{}
                                                  : [this, back, tag, changed] { apply(back, tag, changed, true); });
        });
}

void OrderTagging::edit(const orders::Tag& tag)
{
    const auto orders = m_parts.reading.tags.countOrders(tag.id);
    auto* dialog = new FormDialog{m_parts.look, tr("Tag “%1”").arg(toQString(tag.name)), tr("Save"),
                                  m_dialog != nullptr ? static_cast<QWidget*>(m_dialog) : &m_page};
    auto* name = dialog->form().addText([] { return tr("Name"); });
    name->setText(toQString(tag.name));
    auto* color = dialog->form().addChoice([] { return tr("Colour"); },
                                           [this](QComboBox& box) { fillColors(m_parts.look, box); });
    color->setCurrentIndex(color->findData(static_cast<int>(tag.color)));
    auto* gone = dialog->form().addTick(
        [orders] { return tr("Take it off %n order(s) and remove it for good", nullptr, static_cast<int>(orders)); });
    connect(dialog, &FormDialog::submitted, this, [this, dialog, tag, name, color, gone] {
        orders::Tag wanted = tag;
        wanted.name = toStdString(name->text());
        wanted.color = static_cast<orders::TagColor>(color->currentData().toInt());
        dialog->setBusy(true);
        m_parts.lanes.quietly(
            Lanes::quick(), dialog,
            [wanted, removes = gone->isChecked()](Workspace& workspace, const TaskControl&) {
                if (removes) {
                    workspace.tagService.remove(wanted.id);
                } else {
                    workspace.tagService.change(wanted);
                }
            },
            [this, dialog] {
                dialog->accept();
                Q_EMIT written();
                refresh();
            },
            [dialog](const Failure& failure) { dialog->fail(failure); });
    });
    dialog->open();
    name->setFocus();
    name->selectAll();
}

void OrderTagging::refresh()
{
    try {
        if (m_dialog != nullptr) {
            m_dialog->setTags(read(m_orders));
        }
    } catch (...) {
        Q_EMIT failed(failureFrom(std::current_exception()));
    }
}

} // namespace supercargo::ui

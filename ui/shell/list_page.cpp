// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/list_page.h"

#include "ui/common/paces.h"
#include "ui/text/convert.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTableView>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace supercargo::ui {

ListPage::ListPage(const PageParts& parts, QWidget* parent)
    : DataPage{parts, parent},
      m_search{new SearchField{parts.look, QKeySequence{Qt::CTRL | Qt::Key_F}, this}},
      m_chips{new ChipsBar{parts.look, this}},
      m_notice{new Banner{parts.look, this}},
      m_import{new TableImport{parts.look, parts.lanes, *this}}
{
    m_notice->hide();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kEndOfWord);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_typing.stop();
        m_wantsFocus = true;
        reload();
    });
    connect(&m_typing, &QTimer::timeout, this, &ListPage::reload);
    connect(m_chips, &ChipsBar::chosenChanged, this, &ListPage::reload);
    connect(m_notice, &Banner::activated, this, [this] {
        m_notice->hide();
        m_onNotice();
    });
    connect(m_import, &TableImport::written, this, &ListPage::reload);
    connect(m_import, &TableImport::failed, this, &ListPage::fail);
}

void ListPage::layOut(QWidget& list, QWidget& detail, const QList<QAction*>& actions,
                      const QList<QAction*>& headActions)
{
    const auto& sizes = m_parts.look.sizes();
    m_head->addAtStart(m_search, 1);
    for (QAction* action : headActions) {
        auto* button = new Button{m_parts.look, ButtonKind::Flat, this};
        button->setAction(*action);
        m_head->addAtEnd(button);
    }
    m_bulk = new BulkBar{m_parts.look, actions, this};
    auto* top = new QVBoxLayout;
    top->setContentsMargins(sizes.gapEdge, 0, sizes.gapEdge, 0);
    top->setSpacing(0);
    top->addWidget(m_chips);
    top->addWidget(m_failure);
    top->addWidget(m_notice);
    top->addWidget(m_import);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(&list, 1);
    left->addWidget(m_bulk);
    auto* across = new QHBoxLayout;
    across->setSpacing(0);
    across->addLayout(left, 1);
    across->addWidget(&detail);
    auto* line = new Ground{m_parts.look, Role::Window, Ground::Bottom, this};
    line->setFixedHeight(1);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addLayout(top);
    all->addWidget(line);
    all->addLayout(across, 1);
}

void ListPage::opened()
{
    m_wantsFocus = true;
    setFocus(); // keys act while the list is on its way
    reload();
}

void ListPage::enterBy(const Door& door)
{
    m_search->setText(door.search);
    m_typing.stop(); // it is read when it comes into sight
    m_chips->choose(door.list.isEmpty() ? QStringLiteral("all") : door.list);
    m_wanted = door.search;
    if (!isVisible()) { // else there is nowhere to go back to
        m_enteredBy = m_search->text();
    }
}

void ListPage::selectWanted()
{
    auto* table = qobject_cast<QTableView*>(&focusPlace());
    const QString wanted = std::exchange(m_wanted, {});
    if (table == nullptr || wanted.isEmpty()) {
        return;
    }
    const auto& model = *table->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            if (model.index(row, column).data().toString().compare(wanted, Qt::CaseInsensitive) == 0) {
                table->selectRow(row);
                return;
            }
        }
    }
}

void ListPage::takeFocusIfWanted()
{
    if (m_wantsFocus && isVisible()) {
        m_wantsFocus = false;
        if (focusPlace().isVisible()) {
            focusPlace().setFocus();
        }
    }
}

void ListPage::notify(const Sign sign, const Icon icon, const QString& sentence, const QString& detail,
                      const QString& action, std::function<void()> way)
{
    m_onNotice = std::move(way);
    m_notice->present(sign, icon, sentence, detail, action);
    m_notice->show();
}

void ListPage::hideEvent(QHideEvent* event)
{
    m_enteredBy.reset();
    Page::hideEvent(event);
}

std::string ListPage::searched() const
{
    return toStdString(m_search->text().trimmed());
}

void ListPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        Page::keyPressEvent(event);
        return;
    }
    // One step back at a time, from the nearest to the widest.
    if (m_failure->isVisible()) {
        m_failure->hide();
    } else if (m_notice->isVisible()) {
        m_notice->hide();
    } else if (m_import->dismiss()) {
        return;
    } else if (m_enteredBy == m_search->text()) {
        event->ignore(); // back to where the figure stands
    } else {
        m_search->clear();
        m_wantsFocus = true;
        reload();
    }
}

} // namespace supercargo::ui

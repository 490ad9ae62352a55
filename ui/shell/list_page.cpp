// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/list_page.h"

#include "ui/text/convert.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <chrono>

namespace supercargo::ui {

namespace {

constexpr std::chrono::milliseconds kEndOfWord{150};
constexpr std::chrono::seconds kLookForChanges{2};

} // namespace

ListPage::ListPage(const PageParts& parts, QWidget* parent)
    : Page{parent},
      m_parts{parts},
      m_head{new PageHead{parts.look, this}},
      m_search{new SearchField{parts.look, QKeySequence{Qt::CTRL | Qt::Key_F}, this}},
      m_chips{new ChipsBar{parts.look, this}},
      m_failure{new FailureBanner{parts.look, this}},
      m_notice{new Banner{parts.look, this}},
      m_import{new TableImport{parts.look, parts.lanes, *this}}
{
    m_notice->hide();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kEndOfWord);
    m_watching.setInterval(kLookForChanges);
    m_watching.start();
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_typing.stop();
        m_wantsFocus = true;
        reload();
    });
    connect(&m_typing, &QTimer::timeout, this, &ListPage::reload);
    connect(&m_watching, &QTimer::timeout, this, &ListPage::reloadIfChanged);
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
    Q_EMIT widthWanted(true);
    m_wantsFocus = true;
    setFocus(); // keys act while the list is on its way
    reload();
}

void ListPage::enterBy(const Door& door)
{
    m_search->setText(door.search);
    m_typing.stop(); // it is read when it comes into sight
    {
        const QSignalBlocker blocker{m_chips};
        m_chips->choose(QStringLiteral("all"));
    }
    if (!isVisible()) { // else there is nowhere to go back to
        m_enteredBy = m_search->text();
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

void ListPage::reloadIfChanged()
{
    if (isVisible() && m_parts.reading.db.dataVersion() != m_version) {
        reload();
    }
}

void ListPage::fail(const Failure& failure)
{
    m_failure->present(failure);
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
    Q_EMIT widthWanted(false);
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

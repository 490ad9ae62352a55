// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palette.h"

#include "ui/actions/scan_input.h"
#include "ui/common/translated.h"
#include "ui/palette/palette_commands.h"
#include "ui/palette/palette_things.h"
#include "ui/text/convert.h"
#include "ui/theme/style_drawing.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace supercargo::ui {

namespace {

constexpr std::size_t kMostOfAKind = 5;
constexpr int kLongestText = 200;
constexpr int kWidth = 660;
constexpr int kTop = 56;
constexpr int kPage = 8; // entries that Page Up and Page Down go

} // namespace

Palette::Palette(const Appearance& look, MainWindow& window, Lanes& lanes)
    : QWidget{&window},
      m_look{look},
      m_window{window},
      m_lanes{lanes},
      m_field{new QLineEdit{this}},
      m_list{new PaletteList{look, this}},
      m_foot{new Label{look, Rank::Caption, Role::Muted, this}}
{
    hide();
    m_field->setMaxLength(kLongestText);
    m_field->setProperty(kTypingProperty, true);
    m_field->installEventFilter(this);
    const auto& sizes = look.sizes();
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(sizes.gapPanels, sizes.gapPanels, sizes.gapPanels, sizes.gap);
    all->setSpacing(sizes.gap);
    all->addWidget(m_field);
    all->addWidget(m_list, 1);
    all->addWidget(m_foot);
    QAction& action =
        window.actions().add({.id = commandId(),
                              .text = QT_TRANSLATE_NOOP("Actions", "Find anything"),
                              .tip = QT_TRANSLATE_NOOP("Actions", "Any order, package, product, bin, wave, page or action."),
                              .key = QKeySequence{Qt::CTRL | Qt::Key_K},
                              .icon = Icon::search});
    connect(&action, &QAction::triggered, this, [this] { isVisible() ? close() : open(); });
    connect(m_field, &QLineEdit::textChanged, this, &Palette::follow);
    connect(m_list, &PaletteList::moved, this, &Palette::showFoot);
    connect(m_list, &QAbstractItemView::clicked, this, &Palette::choose);
    window.installEventFilter(this);
    translated(*this, [this] { setTexts(); });
}

void Palette::setTexts()
{
    m_field->setPlaceholderText(tr("Order, package, SKU, barcode, bin, wave, page or action"));
    m_field->setAccessibleName(tr("Find anything"));
    m_list->setAccessibleName(tr("What was found"));
    setAccessibleName(tr("Find anything"));
    if (isVisible()) {
        show(true);
    }
}

void Palette::open()
{
    m_before = QApplication::focusWidget();
    m_field->clear();
    m_things = {};
    m_readText.clear();
    m_failure.clear();
    m_opensWhenRead = false;
    setVisible(true);
    raise();
    show(false);
    m_field->setFocus();
}

void Palette::close()
{
    m_opensWhenRead = false;
    const bool hadFocus = m_field->hasFocus();
    hide();
    if (hadFocus && m_before != nullptr) {
        m_before->setFocus();
    }
}

QString Palette::text() const
{
    return m_field->text().trimmed();
}

// ---- Reading ---------------------------------------------------------------------------------------------------

void Palette::follow()
{
    m_opensWhenRead = false;
    if (!isVisible()) {
        return;
    }
    if (text().isEmpty()) {
        m_things = {};
        m_readText.clear();
    }
    show(false);
    read();
}

/// One question at a time: what is typed meanwhile is asked for when the answer is there, so that none waits behind
/// old ones.
void Palette::read()
{
    if (m_isReading || text() == m_readText) {
        return;
    }
    m_isReading = true;
    m_lanes.quietly(
        QStringLiteral("find"), this,
        [text = toStdString(text())](workspace::Workspace& workspace, const TaskControl&) {
            return reports::ThingFinder{workspace.db}.find(text, kMostOfAKind);
        },
        [this, asked = text()](const reports::FoundThings& things) { take(asked, things); },
        [this](const Failure& failure) { fail(failure); });
}

void Palette::take(const QString& asked, const reports::FoundThings& things)
{
    m_isReading = false;
    if (!isVisible()) {
        return;
    }
    if (asked != text()) {
        read(); // the answer is to an older question
        return;
    }
    m_things = things;
    m_readText = asked;
    m_failure.clear();
    show(true);
    Q_EMIT found();
    if (std::exchange(m_opensWhenRead, false)) {
        choose();
    }
}

void Palette::fail(const Failure& failure)
{
    m_isReading = false;
    m_things = {};
    m_readText = text();
    m_failure = failure.sentence;
    show(true);
    Q_EMIT found();
}

// ---- Showing ---------------------------------------------------------------------------------------------------

void Palette::show(const bool keepsPlace)
{
    const auto open = [this](const Door& door) { m_window.openBy(door); };
    m_list->present(commandGroups(m_window, text()) + thingGroups(m_things, open), keepsPlace);
    m_list->setVisible(m_list->wantedHeight() > 0);
    showFoot();
    place();
}

void Palette::showFoot()
{
    const auto* entry = m_list->current();
    m_foot->setRole(Role::Muted);
    if (!m_failure.isEmpty()) {
        m_foot->setSign(Sign::Overdue);
        m_foot->setText(m_failure);
    } else if (entry == nullptr) {
        m_foot->setText(m_readText == text() ? tr("Nothing has “%1”").arg(text()) : tr("Looking for it …"));
    } else if (!entry->obstacle.isEmpty()) {
        m_foot->setText(entry->obstacle);
    } else {
        m_foot->setText(tr("↑ ↓ choose · Enter opens · Esc closes"));
    }
    const QModelIndex current = m_list->currentIndex();
    m_field->setAccessibleDescription(entry == nullptr ? m_foot->text()
                                                       : current.data(Qt::AccessibleTextRole).toString());
}

void Palette::place()
{
    const auto& sizes = m_look.sizes();
    const int top = m_look.grown(kTop);
    const int wide = std::min(m_look.grown(kWidth), m_window.width() - 2 * sizes.gapEdge);
    const int around = sizes.gapPanels + m_field->sizeHint().height() + 2 * sizes.gap + m_foot->sizeHint().height() +
                       sizes.gap;
    const int most = m_window.height() - top - sizes.gapEdge;
    const int high = std::min(around + m_list->wantedHeight(), most);
    setGeometry((m_window.width() - wide) / 2, top, wide, high);
}

void Palette::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.fillRect(rect(), m_look.color(Role::Window));
    drawing::box(painter, rect(), m_look.color(Role::Surface), m_look.color(Role::LineStrong), m_look.sizes().radius);
}

// ---- Keys ------------------------------------------------------------------------------------------------------

void Palette::choose()
{
    const auto* entry = m_list->current();
    const bool isLate = m_readText != text();
    if (isLate && (entry == nullptr || entry->isRead)) {
        m_opensWhenRead = true; // what is shown belongs to an older text
        return;
    }
    if (entry == nullptr || !entry->obstacle.isEmpty()) {
        return; // the foot says why
    }
    const auto act = entry->act; // the list goes before it acts
    close();
    act();
}

bool Palette::takeKey(const int key)
{
    switch (key) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Down:
        m_list->step(1);
        return true;
    case Qt::Key_Up:
        m_list->step(-1);
        return true;
    case Qt::Key_PageDown:
        m_list->step(kPage);
        return true;
    case Qt::Key_PageUp:
        m_list->step(-kPage);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nowhere else to go
    default:
        return false;
    }
}

bool Palette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window) {
        if (event->type() == QEvent::Resize && isVisible()) {
            place();
        }
        return false;
    }
    if (event->type() == QEvent::KeyPress) {
        return takeKey(static_cast<const QKeyEvent*>(event)->key());
    }
    if (event->type() == QEvent::ShortcutOverride) { // Esc and the arrows are the palette's, before any shortcut's
        const auto& key = *static_cast<const QKeyEvent*>(event);
        event->setAccepted((key.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0);
        return event->isAccepted();
    }
    if (event->type() == QEvent::FocusOut && isVisible()) {
        const auto reason = static_cast<const QFocusEvent*>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason) {
            hide(); // somebody else took it: a scan, a click beside
        }
    }
    return false;
}

} // namespace supercargo::ui

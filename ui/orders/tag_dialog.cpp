// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/tag_dialog.h"

#include "ui/common/tag_chips.h"
#include "ui/text/convert.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace supercargo::ui {

TagDialog::TagDialog(const Appearance& look, std::vector<TagOnOrders> tags, const int orders, QWidget* parent)
    : QDialog{parent},
      m_look{look},
      m_tags{std::move(tags)},
      m_orders{orders},
      m_field{new QLineEdit{this}},
      m_list{new PaletteList{look, this}},
      m_foot{new Label{look, Rank::Caption, Role::Muted, this}}
{
    constexpr int kLongestText = 31; // a tag's name, and the "#" before it
    constexpr int kWidth = 460;
    constexpr int kHeight = 420;
    const auto& sizes = look.sizes();
    setWindowTitle(tr("Tag %n order(s)", nullptr, orders));
    auto* title = new Label{look, Rank::Title, Role::Text, this};
    title->setText(windowTitle());
    m_field->setMaxLength(kLongestText);
    m_field->setPlaceholderText(tr("A tag, or a new one"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("Tags"));
    m_foot->setText(tr("Enter puts it on or takes it off · F2 name and colour · Esc closes"));
    m_foot->setWordWrap(true);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(sizes.gapEdge, sizes.gapEdge, sizes.gapEdge, sizes.gapEdge);
    all->setSpacing(sizes.gap);
    all->addWidget(title);
    all->addWidget(m_field);
    all->addWidget(m_list, 1);
    all->addWidget(m_foot);
    resize(look.grown(kWidth), look.grown(kHeight));
    connect(m_field, &QLineEdit::textChanged, this, [this] { show(false); });
    connect(m_list, &QAbstractItemView::clicked, this, &TagDialog::choose);
    connect(this, &QDialog::finished, parent->window(), &QWidget::activateWindow); // not every desktop gives the focus back by itself
    show(false);
    m_field->setFocus();
}

void TagDialog::setTags(std::vector<TagOnOrders> tags)
{
    m_tags = std::move(tags);
    show(true);
}

QString TagDialog::typed() const
{
    QString text = m_field->text().trimmed();
    return text.startsWith(u'#') ? text.mid(1).trimmed() : text;
}

QString TagDialog::stateOf(const TagOnOrders& tag) const
{
    if (tag.orders == 0) {
        return {};
    }
    return tag.orders == m_orders ? tr("is on it: takes it off")
                                  : tr("is on %1 of them").arg(tag.orders);
}

void TagDialog::show(const bool keepsPlace)
{
    const QString text = typed();
    const auto key = orders::tagKey(toStdString(text));
    PaletteGroup known{tr("Tags"), {}};
    bool isKnown = false;
    for (const auto& each : m_tags) {
        const auto itsKey = orders::tagKey(each.tag.name);
        isKnown = isKnown || itsKey == key;
        if (itsKey.find(key) != std::string::npos) {
            known.entries.append({.icon = Icon::products,
                                  .sign = signOf(each.tag.color),
                                  .title = toQString(each.tag.name),
                                  .second = stateOf(each),
                                  .act = [this, each] {
                                      each.orders == m_orders ? Q_EMIT taken(each.tag) : Q_EMIT put(each.tag);
                                  }});
        }
    }
    PaletteGroup fresh{tr("New"), {}};
    if (!text.isEmpty() && !isKnown) {
        fresh.entries.append({.icon = Icon::plus,
                              .title = tr("New tag “%1”").arg(text),
                              .act = [this, text] { Q_EMIT made(text); }});
    }
    m_list->present({known, fresh}, keepsPlace);
}

const TagOnOrders* TagDialog::currentTag() const
{
    const auto* entry = m_list->current();
    if (entry == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find(m_tags, toStdString(entry->title),
                                         [](const TagOnOrders& each) { return each.tag.name; });
    return found == m_tags.end() ? nullptr : &*found;
}

void TagDialog::choose()
{
    if (const auto* entry = m_list->current()) {
        const auto act = entry->act;
        accept();
        act();
    }
}

void TagDialog::edit()
{
    if (const auto* each = currentTag()) {
        Q_EMIT editing(each->tag);
    }
}

bool TagDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress) {
        return QDialog::eventFilter(watched, event);
    }
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_F2:
        edit();
        return true;
    case Qt::Key_Down:
        m_list->step(1);
        return true;
    case Qt::Key_Up:
        m_list->step(-1);
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

} // namespace supercargo::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_detail_panel.h"

#include "ui/common/translated.h"
#include "ui/orders/order_reasons.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/history.h"
#include "ui/text/names.h"
#include "ui/text/obstacles.h"
#include "ui/text/stages.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace supercargo::ui {

namespace {

/// Lines, city, region and postcode in one line.
QString placeText(const PostalAddress& address)
{
    QStringList parts;
    for (const auto& line : address.lines) {
        parts.append(toQString(line));
    }
    for (const auto* part : {&address.city, &address.region, &address.postcode}) {
        if (!part->empty()) {
            parts.append(toQString(*part));
        }
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

OrderDetailPanel::OrderDetailPanel(const PageParts& parts, OrderActions& actions, QWidget* parent)
    : DetailPanel{parts.look, parent},
      m_parts{parts},
      m_actions{actions},
      m_pictures{parts.reading.session().folder().attachments()},
      m_late{new Pill{parts.look, this}},
      m_tags{new TagChips{parts.look, this}},
      m_close{new Button{parts.look, ButtonKind::Flat, this}},
      m_reasons{addSection()},
      m_shipTo{addSection()},
      m_lines{addSection()},
      m_decided{addSection()},
      m_history{addSection()}
{
    m_close->setDrawing(Icon::close);
    m_close->setSize(Button::Size::Small);
    m_close->setFocusPolicy(Qt::TabFocus);
    addBelowFacts(m_tags);
    addToHead(m_late);
    addToHead(m_close);
    connect(m_close, &QPushButton::clicked, this, &OrderDetailPanel::closed);
    translated(*this, [this] { setTexts(); });
}

void OrderDetailPanel::setTexts()
{
    setNames(tr("Order"), tr("order number"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close"));
    m_reasons->setTitle(tr("Why it waits"));
    m_shipTo->setTitle(tr("Ship to"));
    m_lines->setTitle(tr("Lines"));
    m_decided->setTitle(tr("Decided"));
    m_history->setTitle(tr("History"));
    present();
}

void OrderDetailPanel::show(const OrderId id)
{
    if (isHidden()) {
        return;
    }
    try {
        const bool isOther = !m_detail || m_detail->order.id != id;
        m_detail = id ? readOrderDetail(m_parts.reading, id) : std::nullopt;
        present();
        if (isOther) {
            scrollToTop();
        }
    } catch (...) {
        Q_EMIT failed(failureFrom(std::current_exception()));
    }
}

Instant OrderDetailPanel::now() const
{
    return m_parts.reading.session().clock().now();
}

void OrderDetailPanel::present()
{
    if (!m_detail) {
        presentNothing(tr("No order chosen"));
        m_late->hide();
        m_tags->hide();
        return;
    }
    presentHead();
    presentReasons();
    presentShipTo();
    presentLines();
    presentDecided();
    presentHistory();
}

void OrderDetailPanel::presentHead()
{
    const auto& order = m_detail->order;
    const auto name = orders::toString(order.stage);
    pill().present(signOf(name).value_or(Sign::Waiting), stageWord(name));
    pill().show();
    const bool isOver = order.stage >= orders::Stage::shipped || order.stage == orders::Stage::cancelled;
    m_late->hide();
    if (order.shipBy && !isOver) {
        const auto& when = *order.shipBy;
        const auto deadline = deadlineText(when.at, when.isDay ? std::optional{when.date} : std::nullopt, now(), false);
        if (deadline.urgency == Urgency::Overdue) {
            m_late->present(Sign::Overdue, lateByText(now() - when.at));
            m_late->show();
        }
    }
    QStringList facts{toQString(m_detail->shopName)};
    if (order.paidAt) {
        facts.append(tr("paid %1").arg(momentText(order.paidAt->at, now())));
    }
    if (order.total) {
        facts.append(moneyText(*order.total));
    }
    if (const auto& packages = m_detail->packages; !packages.empty()) {
        facts.append(packages.size() == 1 ? tr("package %1").arg(toQString(packages.front().package.number))
                                          : tr("%n package(s)", nullptr, static_cast<int>(packages.size())));
    }
    if (const auto others = mergedWith(*m_detail); !others.isEmpty()) {
        facts.append(tr("merged with %1").arg(others.join(QStringLiteral(", "))));
    }
    m_tags->present(m_detail->tags);
    DetailPanel::present(toQString(order.platformOrderId), facts.join(QStringLiteral("   ")));
}

void OrderDetailPanel::presentReasons()
{
    m_reasons->clear();
    const auto reasons = orderReasons(*m_detail);
    m_reasons->setVisible(!reasons.isEmpty());
    m_reasons->setNote(numberText(reasons.size()));
    for (const OrderReason& reason : reasons) {
        auto* banner = new Banner{m_parts.look, this};
        QAction* action = nullptr;
        switch (reason.remedy) {
        case Remedy::Approve:
            action = &m_actions.approve();
            break;
        case Remedy::Release:
            action = &m_actions.release();
            break;
        case Remedy::Allocate:
            action = &m_actions.allocate();
            break;
        case Remedy::Split:
            action = &m_actions.split();
            break;
        case Remedy::Unmerge:
            action = &m_actions.unmerge();
            break;
        case Remedy::Address:
            action = &m_actions.address();
            break;
        case Remedy::None:
            break;
        }
        banner->setActionKind(ButtonKind::Secondary);
        banner->present(reason.sign, m_parts.look.theme().sign(reason.sign).icon, reason.sentence, reason.detail,
                        action != nullptr ? action->text() : QString{},
                        action != nullptr ? action->property(kKeyProperty).toString() : QString{});
        if (action != nullptr) {
            connect(banner, &Banner::activated, action, &QAction::trigger);
        }
        m_reasons->body()->addWidget(banner);
    }
}

void OrderDetailPanel::presentShipTo()
{
    m_shipTo->clear();
    const auto& to = m_detail->order.shipTo;
    m_shipTo->body()->addWidget(words(toQString(to.name), Rank::Body, Role::Text));
    if (!to.company.empty()) {
        m_shipTo->body()->addWidget(words(toQString(to.company), Rank::Body, Role::Text));
    }
    m_shipTo->body()->addWidget(words(placeText(to), Rank::Body, Role::Text));
    QString last = countryName(to.country);
    if (!to.phone.empty()) {
        last += QStringLiteral(" · ") + toQString(to.phone);
    }
    m_shipTo->body()->addWidget(words(last, Rank::Body, Role::Muted));
    if (const auto& theirs = m_detail->order.platformShipTo) {
        m_shipTo->body()->addWidget(words(tr("Corrected here. The platform says: %1")
                                              .arg(toQString(theirs->name) + QStringLiteral(", ") + placeText(*theirs) +
                                                   QStringLiteral(", ") + countryName(theirs->country)),
                                          Rank::Caption, Role::Muted));
    }
    if (!m_detail->order.buyerNote.empty()) {
        auto* note = new Banner{m_parts.look, this};
        note->present(Sign::Review, Icon::note, toQString(m_detail->order.buyerNote));
        m_shipTo->body()->addWidget(note);
    }
}

void OrderDetailPanel::presentLines()
{
    m_lines->clear();
    m_lines->setNote(numberText(std::ssize(m_detail->lines)));
    for (const auto& line : m_detail->lines) {
        addLine(line);
    }
}

void OrderDetailPanel::addLine(const OrderDetail::Line& line)
{
    const auto& sizes = m_parts.look.sizes();
    const int side = m_parts.look.grown(36);
    auto* row = new QHBoxLayout;
    row->setSpacing(m_parts.look.grown(10));
    auto* picture = new QLabel{this};
    picture->setFixedSize(side, side);
    picture->setAlignment(Qt::AlignCenter);
    const QPixmap drawn =
        line.product ? m_pictures.picture(line.product->picture, side, devicePixelRatioF()) : QPixmap{};
    picture->setPixmap(drawn.isNull()
                           ? m_parts.look.pixmap(line.product ? Icon::products : Icon::unmapped,
                                                 m_parts.look.color(Role::Muted), sizes.icon, devicePixelRatioF())
                           : drawn);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    const std::string& sku = line.product ? line.product->sku : line.line.platformSku;
    names->addWidget(words(toQString(sku.empty() ? line.line.title : sku), Rank::Strong, Role::Text));
    const QString name = line.product ? productName(line.product->nameEn, line.product->nameZh) : toQString(line.line.title);
    picture->setAccessibleName(name.isEmpty() ? toQString(sku) : name);
    if (!name.isEmpty() && name != toQString(sku)) {
        names->addWidget(words(name, Rank::Caption, Role::Muted));
    }
    auto* figures = new QVBoxLayout;
    figures->setSpacing(0);
    const QString count = numberText(line.line.quantity * line.line.productQuantity);
    auto* quantity =
        words(line.bin.empty() ? count : count + QStringLiteral(" × ") + toQString(line.bin), Rank::Strong, Role::Text);
    quantity->setWordWrap(false);
    figures->addWidget(quantity, 0, Qt::AlignRight);
    if (line.product) {
        const bool enough = !line.bin.empty() || line.free >= line.line.quantity * line.line.productQuantity;
        auto* stock = words(enough ? tr("%1 available").arg(numberText(line.free))
                                   : tr("%1 on hand").arg(numberText(line.onHand)),
                            Rank::Caption, Role::Text);
        stock->setWordWrap(false);
        stock->setSign(enough ? Sign::Shipped : Sign::Short);
        figures->addWidget(stock, 0, Qt::AlignRight);
    }
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(names, 1);
    row->addLayout(figures);
    m_lines->body()->addLayout(row);
}

void OrderDetailPanel::presentDecided()
{
    m_decided->clear();
    int shown = 0;
    const auto add = [&](const Icon icon, const QString& what, const QString& why) {
        auto* row = new QHBoxLayout;
        row->setSpacing(m_parts.look.sizes().gap);
        row->addWidget(new IconLabel{m_parts.look, icon, 16, Role::Muted, this}, 0, Qt::AlignTop);
        auto* head = words(what, Rank::Strong, Role::Text);
        head->setWordWrap(false);
        row->addWidget(head, 0, Qt::AlignTop);
        row->addWidget(words(why, Rank::Body, Role::Muted), 1);
        m_decided->body()->addLayout(row);
        ++shown;
    };
    for (const auto& [package, why] : m_detail->packages) {
        const DecidedTexts texts = decidedTexts(why);
        if (!package.warehouseCode.empty() || !texts.warehouse.isEmpty()) {
            add(Icon::warehouse,
                package.warehouseCode.empty() ? tr("No warehouse yet") : toQString(package.warehouseCode),
                texts.warehouse);
        }
        if (!package.channelCode.empty() || !texts.channel.isEmpty()) {
            add(Icon::shipped, package.channelCode.empty() ? tr("No channel yet") : toQString(package.channelCode),
                texts.channel);
        }
        if (!package.trackingNumber.empty()) {
            add(Icon::label, toQString(package.trackingNumber), toQString(package.carrier));
        }
    }
    m_decided->setVisible(shown > 0);
}

void OrderDetailPanel::presentHistory()
{
    m_history->clear();
    m_history->setNote(numberText(m_detail->historyCount));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(m_parts.look.sizes().gapPanels);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (const auto& entry : m_detail->history) {
        auto* when = words(momentText(entry.at, now()), Rank::Caption, Role::Muted);
        when->setWordWrap(false);
        auto* who = words(toQString(entry.actor.who), Rank::Caption, Role::Muted);
        who->setWordWrap(false);
        grid->addWidget(when, row, 0, Qt::AlignTop);
        grid->addWidget(who, row, 1, Qt::AlignTop);
        grid->addWidget(words(historySentence(entry), Rank::Caption, Role::Text), row, 2, Qt::AlignTop);
        ++row;
    }
    m_history->body()->addLayout(grid);
}

} // namespace supercargo::ui

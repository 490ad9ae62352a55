// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/printer_list.h"

#include "ui/common/cell_delegate.h"
#include "ui/common/figures.h"

#include <QPainter>

namespace supercargo::ui {

namespace {

constexpr int kRowHeight = 70;

class PrinterDelegate final : public QStyledItemDelegate {
public:
    PrinterDelegate(const Appearance& look, QObject* parent) : QStyledItemDelegate{parent}, m_look{look} {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {0, m_look.grown(kRowHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        paintGround(*painter, option);
        const auto& sizes = m_look.sizes();
        const int line = m_look.grown(18);
        QRect rect = option.rect.adjusted(sizes.edgePadding, sizes.gap, -sizes.edgePadding, -sizes.gap);
        painter->drawPixmap(rect.topLeft() + QPoint{0, 1},
                            m_look.pixmap(Icon::printer, m_look.color(Role::Muted), sizes.icon,
                                          painter->device()->devicePixelRatioF()));
        rect.setLeft(rect.left() + sizes.icon + sizes.gap);
        const auto field = [&](const PrinterModel::Column column) { return index.siblingAtColumn(column); };
        const auto words = [&](const int number, const QString& text, const Rank rank, const Role role) {
            const QRect place{rect.left(), rect.top() + number * line, rect.width(), line};
            const QFontMetrics metrics{m_look.font(rank)};
            painter->setFont(m_look.font(rank));
            painter->setPen(m_look.color(role));
            painter->drawText(place, Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, place.width()));
        };
        const int taken = paintState(*painter, QRect{rect.left(), rect.top(), rect.width(), line},
                                     field(PrinterModel::State));
        const QRect all = rect;
        rect.setRight(rect.right() - taken);
        words(0, field(PrinterModel::Name).data().toString(), Rank::Strong, Role::Text);
        rect = all;
        words(1,
              QStringList{field(PrinterModel::Language).data().toString(), field(PrinterModel::Media).data().toString(),
                          field(PrinterModel::Resolution).data().toString()}
                  .join(QStringLiteral(" · ")),
              Rank::Body, Role::Text);
        const QFontMetrics body{m_look.font(Rank::Body)};
        words(2, shortenedFront(field(PrinterModel::Target).data().toString(), body, rect.width()), Rank::Body,
              Role::Muted);
    }

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option) const
    {
        const bool selected = (option.state & QStyle::State_Selected) != 0;
        painter.fillRect(option.rect, m_look.color(selected ? Role::Selection : Role::Surface));
        const QRect edge{option.rect.left(), option.rect.bottom(), option.rect.width(), 1};
        painter.fillRect(edge, m_look.color(Role::Line));
        if (selected) {
            painter.fillRect(QRect{option.rect.topLeft(), QSize{3, option.rect.height()}}, m_look.color(Role::Accent));
        }
        if (selected && (option.state & QStyle::State_HasFocus) != 0) {
            painter.setPen(QPen{m_look.color(Role::FocusRing), 2});
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
    }

    /// At the end of the line. How wide it is, with the gap before it.
    int paintState(QPainter& painter, const QRect& line, const QModelIndex& state) const
    {
        const auto& sizes = m_look.sizes();
        const auto& sign = m_look.theme().sign(static_cast<Sign>(state.data(SignRole).toInt()));
        const QFontMetrics metrics{m_look.font(Rank::Head)};
        const QString word = state.data().toString();
        const int wide = metrics.horizontalAdvance(word) + 1;
        painter.setFont(m_look.font(Rank::Head));
        painter.setPen(sign.text);
        painter.drawText(QRect{line.right() - wide + 1, line.top(), wide, line.height()}, Qt::AlignVCenter, word);
        const int side = m_look.grown(14);
        painter.drawPixmap(line.right() - wide - sizes.gapInside - side, line.center().y() - side / 2,
                           m_look.pixmap(static_cast<Icon>(state.data(IconRole).toInt()), sign.text, side,
                                         painter.device()->devicePixelRatioF()));
        return wide + side + sizes.gapInside + sizes.gap;
    }

    const Appearance& m_look;
};

} // namespace

PrinterList::PrinterList(const Appearance& look, PrinterModel& model, QWidget* parent) : QListView{parent}, m_look{look}
{
    setModel(&model);
    setItemDelegate(new PrinterDelegate{look, this});
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    connect(&look, &Appearance::changed, this, [this] {
        doItemsLayout();
        viewport()->update();
    });
}

int PrinterList::wantedHeight() const
{
    return model()->rowCount() * m_look.grown(kRowHeight) + 2;
}

void PrinterList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentRowChanged();
}

} // namespace supercargo::ui

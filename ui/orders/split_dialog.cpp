// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/split_dialog.h"

#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace supercargo::ui {

namespace {

/// Of the warehouse that lacks the least, pieces of this SKU.
std::int64_t missingOf(const packages::Why& why, const std::string& sku)
{
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int64_t ours = 0;
    for (const auto& verdict : why.others) {
        std::int64_t all = 0;
        std::int64_t here = 0;
        for (const auto& missing : verdict.missing) {
            all += missing.quantity;
            here += missing.sku == sku ? missing.quantity : 0;
        }
        if (all > 0 && all < least) {
            least = all;
            ours = here;
        }
    }
    return ours;
}

} // namespace

SplitDialog::SplitDialog(const Appearance& look, const packages::Package& package, const packages::Why& why,
                         QWidget* parent)
    : QDialog{parent},
      m_look{look},
      m_lines{package.lines},
      m_result{new Label{look, Rank::Body, Role::Muted, this}},
      m_split{new Button{look, ButtonKind::Primary, this}}
{
    setWindowTitle(tr("Split %1: what goes into a second package?").arg(toQString(package.number)));
    const auto& sizes = look.sizes();
    auto* title = new Label{look, Rank::Title, Role::Text, this};
    title->setText(windowTitle());
    title->setWordWrap(true);
    auto* inside = new QWidget{this};
    auto* grid = new QGridLayout{inside};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(sizes.gapPanels);
    grid->setVerticalSpacing(sizes.gap);
    grid->setColumnStretch(0, 1);
    for (const auto& line : m_lines) {
        const bool counts = line.productQuantity == 1; // else a piece of the line is several of the product
        addLine(*grid, line, counts ? std::min(missingOf(why, line.sku), line.quantity.value) : 0);
    }
    grid->setRowStretch(static_cast<int>(m_lines.size()), 1);
    auto* scroll = new QScrollArea{this};
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(windowTitle());
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    m_split->setText(tr("Split"));
    m_split->setAccessibleName(m_split->text());
    m_split->setDrawing(Icon::split);
    m_split->setKeyText(QStringLiteral("Enter"));
    m_split->setDefault(true);
    auto* cancel = new Button{look, ButtonKind::Secondary, this};
    cancel->setText(tr("Cancel"));
    cancel->setAccessibleName(cancel->text());
    cancel->setKeyText(QStringLiteral("Esc"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(sizes.gap);
    buttons->addWidget(m_result, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_split);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(sizes.gapEdge, sizes.gapEdge, sizes.gapEdge, sizes.gapEdge);
    all->setSpacing(sizes.gapPanels);
    all->addWidget(title);
    all->addWidget(scroll, 1);
    all->addLayout(buttons);
    resize(look.grown(560),
           std::min(look.grown(480), look.grown(150) + static_cast<int>(m_lines.size()) * look.grown(48)));
    connect(m_split, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    if (!m_fields.isEmpty()) {
        m_fields.first()->setFocus();
        m_fields.first()->selectAll();
    }
    follow();
}

void SplitDialog::addLine(QGridLayout& grid, const packages::PackageLine& line, const std::int64_t proposed)
{
    const int row = static_cast<int>(m_fields.size());
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    auto* sku = new Label{m_look, Rank::Strong, Role::Text, this};
    sku->setText(toQString(line.sku.empty() ? line.title : line.sku));
    names->addWidget(sku);
    if (!line.title.empty() && !line.sku.empty()) {
        auto* title = new Label{m_look, Rank::Caption, Role::Muted, this};
        title->setText(title->fontMetrics().elidedText(toQString(line.title), Qt::ElideRight, m_look.grown(340)));
        title->setToolTip(toQString(line.title));
        names->addWidget(title);
    }
    auto* field = new QSpinBox{this};
    field->setRange(0, static_cast<int>(std::min<std::int64_t>(line.quantity.value, std::numeric_limits<int>::max())));
    field->setValue(static_cast<int>(proposed));
    field->setMinimumWidth(m_look.grown(84));
    field->setAccessibleName(tr("Pieces of %1 that go into the second package").arg(sku->text()));
    auto* of = new Label{m_look, Rank::Body, Role::Muted, this};
    of->setText(tr("of %1").arg(numberText(line.quantity.value)));
    grid.addLayout(names, row, 0);
    grid.addWidget(field, row, 1);
    grid.addWidget(of, row, 2);
    connect(field, &QSpinBox::valueChanged, this, &SplitDialog::follow);
    m_fields.append(field);
}

void SplitDialog::follow()
{
    std::int64_t all = 0;
    std::int64_t leave = 0;
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        all += m_lines[static_cast<std::size_t>(i)].quantity.value;
        leave += m_fields[i]->value();
    }
    m_split->setEnabled(leave > 0 && leave < all);
    m_result->setText(leave == 0     ? tr("Nothing leaves yet")
                      : leave == all ? tr("One piece must stay")
                                     : tr("%1 stay, %2 go").arg(numberText(all - leave), numberText(leave)));
}

std::vector<packages::SplitLine> SplitDialog::lines() const
{
    std::vector<packages::SplitLine> lines;
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i]->value() > 0) {
            lines.push_back({m_lines[static_cast<std::size_t>(i)].id, Quantity{m_fields[i]->value()}});
        }
    }
    return lines;
}

} // namespace supercargo::ui

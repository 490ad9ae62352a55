// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/wave_panel.h"

#include "core/base/text.h"
#include "ui/common/translated.h"
#include "ui/picking/picking_texts.h"
#include "ui/picking/slots_delegate.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace supercargo::ui {

namespace {

constexpr int kFigures = 5; // packages, pieces, SKUs, bins, kilograms

} // namespace

WavePanel::WavePanel(const PickingParts& parts, QWidget* parent)
    : Ground{parts.page.look, Role::Surface, All, parent},
      m_parts{parts},
      m_pictures{parts.page.reading.session().folder().attachments()},
      m_icon{new IconLabel{parts.page.look, Icon::in_wave, 20, Role::Muted, this}},
      m_title{new Label{parts.page.look, Rank::Title, Role::Text, this}},
      m_note{new Label{parts.page.look, Rank::Body, Role::Muted, this}},
      m_inside{new QWidget{this}},
      m_empty{new EmptyView{parts.page.look, Icon::walk, this}},
      m_stack{new QStackedLayout},
      m_warning{new Banner{parts.page.look, this}},
      m_map{new WalkMap{parts.page.look, this}},
      m_model{makeWalkModel(
          m_pictures, [this] { return m_parts.page.look.sizes().picture; }, [this] { return devicePixelRatioF(); },
          this)},
      m_view{new ListView{{.look = parts.page.look,
                           .settings = parts.page.settings,
                           .name = QStringLiteral("picking.walk"),
                           .emptyIcon = Icon::walk},
                          *m_model,
                          this}}
{
    m_icon->setSign(Sign::InWave);
    m_warning->hide();
    m_view->table().setHasPictures(true);
    m_view->table().setItemDelegateForColumn(kSlotsColumn, new SlotsDelegate{parts.page.look, &m_view->table()});
    m_view->table().setSelectionMode(QAbstractItemView::SingleSelection);
    auto* head = m_view->table().horizontalHeader(); // names have what room is left
    head->setStretchLastSection(false);
    head->setSectionResizeMode(kNameColumn, QHeaderView::Stretch);
    connect(m_view, &ListView::currentChanged, this, [this] {
        m_map->setCurrent(m_view->currentRow());
        Q_EMIT stopChanged();
    });
    connect(m_map, &WalkMap::chosen, this, [this](const int stop) {
        m_view->select(m_model->index(stop, 0).data(KeyRole).toString());
        m_view->table().setFocus();
    });
    layOut();
    translated(*this, [this] { setTexts(); });
}

void WavePanel::layOut()
{
    const auto& look = m_parts.page.look;
    const auto& sizes = look.sizes();
    auto* head = new QHBoxLayout;
    head->setContentsMargins(sizes.panelPadding, 0, sizes.panelPadding, 0);
    head->setSpacing(sizes.gap);
    head->addWidget(m_icon);
    head->addWidget(m_title);
    head->addWidget(m_note, 1);
    auto* top = new Ground{look, Role::Surface, Bottom, m_inside};
    top->setFixedHeight(sizes.pageHead);
    top->setLayout(head);

    auto* figures = new QHBoxLayout;
    figures->setSpacing(sizes.gapInside);
    for (int i = 0; i < kFigures; ++i) {
        auto* number = new Label{look, Rank::Title, Role::Text, m_inside};
        auto* word = new Label{look, Rank::Body, Role::Muted, m_inside};
        figures->addWidget(number, 0, Qt::AlignBaseline);
        figures->addWidget(word, 0, Qt::AlignBaseline);
        figures->addSpacing(sizes.gapPanels);
        m_figures.append(std::pair{number, word});
    }
    figures->addStretch(1);
    auto* facts = new QVBoxLayout;
    facts->setContentsMargins(sizes.panelPadding, sizes.gap, sizes.panelPadding, sizes.gap);
    facts->setSpacing(sizes.gap);
    facts->addLayout(figures);
    facts->addWidget(m_warning);
    facts->addWidget(m_map);

    auto* inside = new QVBoxLayout{m_inside};
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(top);
    inside->addLayout(facts);
    inside->addWidget(m_view, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_inside);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(1, 1, 1, 1);
    all->addLayout(m_stack);
}

void WavePanel::setTexts()
{
    setAccessibleName(tr("Chosen wave"));
    m_empty->setTexts(tr("No wave is chosen"), tr("Its walk is shown here, stop by stop."));
    m_view->setName(tr("Walk"));
    m_map->setAccessibleName(tr("Way between the bins"));
    m_view->setEmptyTexts(tr("The walk is empty"), tr("Nothing of this wave is left to pick."));
    m_model->retranslate();
    showFigures();
}

void WavePanel::present(const Heading& heading, const Walk& walk)
{
    m_icon->setIcon(heading.icon);
    m_title->setText(heading.title);
    m_note->setText(heading.note);
    m_shown = walk.figures;
    showFigures();
    const QStringList warnings = warningSentences(walk.warnings);
    if (!warnings.isEmpty()) {
        m_warning->present(Sign::Review, Icon::warning, warnings.first(), warnings.mid(1).join(QStringLiteral(" · ")));
    }
    m_warning->setVisible(!warnings.isEmpty());
    std::vector<WalkRow> rows;
    for (const auto& line : walk.lines) {
        rows.push_back({std::ssize(rows) + 1, line});
    }
    m_map->present(rows);
    m_model->present(std::move(rows));
    m_map->setCurrent(m_view->currentRow());
    const bool hasSlots = std::ranges::any_of(walk.lines, [](const auto& line) { return !line.slots.empty(); });
    m_view->setNeeded(kSlotsColumn, hasSlots);
    m_stack->setCurrentWidget(m_inside);
}

void WavePanel::clear()
{
    m_model->present({});
    m_stack->setCurrentWidget(m_empty);
}

void WavePanel::showFigures()
{
    constexpr double kGramsPerKilogram = 1'000;
    const auto count = [](const std::int64_t number) { return static_cast<int>(number); };
    const std::pair<QString, QString> texts[kFigures]{
        {numberText(m_shown.packages), tr("package(s)", "after a figure", count(m_shown.packages))},
        {numberText(m_shown.pieces.value), tr("piece(s)", "after a figure", count(m_shown.pieces.value))},
        {numberText(m_shown.products), tr("SKU(s)", "after a figure", count(m_shown.products))},
        {numberText(m_shown.bins), tr("bin(s)", "after a figure", count(m_shown.bins))},
        {QLocale{}.toString(static_cast<double>(m_shown.weight.value) / kGramsPerKilogram, 'f', 1), tr("kg")},
    };
    for (int i = 0; i < kFigures; ++i) {
        m_figures[i].first->setText(texts[i].first);
        m_figures[i].second->setText(texts[i].second);
    }
    // Of a wave that is being packed the weight is no longer known.
    m_figures.last().first->setVisible(m_shown.weight > Grams{0});
    m_figures.last().second->setVisible(m_shown.weight > Grams{0});
}

std::optional<WalkRow> WavePanel::currentStop() const
{
    const int row = m_view->currentRow();
    return row < 0 ? std::nullopt : std::optional{m_model->row(row)};
}

bool WavePanel::select(const QString& code)
{
    const auto wanted = foldedCode(toStdString(code));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto& line = m_model->row(row).line;
        if (foldedCode(line.binCode) == wanted || foldedCode(line.sku) == wanted) {
            return m_view->select(m_model->index(row, 0).data(KeyRole).toString());
        }
    }
    return false;
}

} // namespace supercargo::ui

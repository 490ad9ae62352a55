// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/profile_dialog.h"

#include "core/base/error.h"
#include "core/files/table_source.h"
#include "core/orders/readers/column_proposal.h"
#include "ui/shops/field_words.h"
#include "ui/shops/shop_columns.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/lists.h"
#include "ui/text/platforms.h"
#include "ui/text/rejections.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

namespace supercargo::ui {

namespace {

constexpr std::size_t kOrdersShown = 20;
constexpr int kWidth = 1020;
constexpr int kHeight = 620;
constexpr int kFieldsWidth = 380;
constexpr std::chrono::milliseconds kSettled{250};

/// What a file of orders must have (a title may stand for the SKU). They stand first in the list of fields.
constexpr std::array<std::string_view, 8> kNeeded{"order_id", "sku",  "quantity", "name",
                                                  "line1",    "city", "postcode", "country"};

bool isNeeded(const std::string_view field)
{
    return std::ranges::find(kNeeded, field) != kNeeded.end();
}

std::vector<std::string> columnsOf(const std::optional<orders::MappingProfile>& profile, const std::string& field)
{
    if (!profile || !profile->columns.contains(field)) {
        return {};
    }
    return profile->columns.at(field);
}

void choose(QComboBox& box, const QString& column)
{
    if (!column.isEmpty() && box.findText(column) < 0) {
        box.addItem(column); // the sample lacks it, other files may not
    }
    box.setCurrentText(column);
}

} // namespace

ProfileDialog::ProfileDialog(const Appearance& look, Lanes& lanes, const std::optional<orders::MappingProfile>& known,
                             QWidget* parent)
    : QDialog{parent},
      m_lanes{lanes},
      m_known{known},
      m_name{new QLineEdit{this}},
      m_platform{new QComboBox{this}},
      m_choose{new Button{look, ButtonKind::Secondary, this}},
      m_orders{new ListModel<orders::IncomingOrder>{
          incomingColumns(), [](const orders::IncomingOrder& order) { return toQString(order.platformOrderId); }, this}},
      m_table{new TableView{look, this}},
      m_note{new Label{look, Rank::Body, Role::Muted, this}},
      m_fault{new Label{look, Rank::Body, Role::Text, this}},
      m_save{new Button{look, ButtonKind::Primary, this}}
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(known ? tr("Profile %1").arg(toQString(known->name)) : tr("New profile"));
    for (const Platform platform : kPlatforms) {
        m_platform->addItem(platformName(platform), static_cast<int>(platform));
    }
    m_platform->setCurrentIndex(m_platform->findData(static_cast<int>(Platform::other)));
    layOut(look);
    showKnown();
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettled);
    connect(&m_settling, &QTimer::timeout, this, &ProfileDialog::preview);
    connect(m_platform, &QComboBox::currentIndexChanged, &m_settling, qOverload<>(&QTimer::start));
    connect(m_choose, &QPushButton::clicked, this, &ProfileDialog::chooseSample);
    connect(m_save, &QPushButton::clicked, this, &ProfileDialog::save);
}

void ProfileDialog::layOut(const Appearance& look)
{
    const auto& sizes = look.sizes();
    auto* across = new QHBoxLayout;
    across->setSpacing(sizes.gapEdge);
    across->addWidget(layOutFields(look));
    across->addLayout(layOutPreview(look), 1);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(sizes.gapEdge, sizes.gapEdge, sizes.gapEdge, sizes.gapEdge);
    all->setSpacing(sizes.gapEdge);
    all->addLayout(across, 1);
    all->addLayout(layOutButtons(look));
    resize(look.grown(kWidth), look.grown(kHeight));
}

QWidget* ProfileDialog::layOutFields(const Appearance& look)
{
    const auto& sizes = look.sizes();
    const auto addRow = [&](QFormLayout& form, const QString& text, QWidget* field) {
        auto* label = new Label{look, Rank::Body, Role::Muted, this};
        label->setText(text);
        label->setMinimumHeight(sizes.control);
        label->setBuddy(field);
        field->setAccessibleName(text);
        form.addRow(label, field);
    };
    const auto dress = [&](QFormLayout& form) {
        form.setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
        form.setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        form.setHorizontalSpacing(sizes.gapEdge);
        form.setVerticalSpacing(sizes.gapInside);
    };
    auto* head = new QFormLayout;
    dress(*head);
    m_choose->setText(tr("Choose a sample file"));
    m_choose->setDrawing(Icon::import_);
    m_choose->setAccessibleName(m_choose->text());
    m_choose->setAutoDefault(false);
    addRow(*head, tr("Name"), m_name);
    addRow(*head, tr("Platform"), m_platform);

    auto* fields = new QWidget{this};
    auto* rows = new QFormLayout{fields};
    rows->setContentsMargins(0, 0, sizes.gap, 0);
    dress(*rows);
    for (const bool needed : {true, false}) {
        for (const auto field : orders::kMappingFields) {
            if (isNeeded(field) == needed) {
                auto* box = new QComboBox{fields};
                box->addItem({});
                addRow(*rows, needed ? tr("%1 (needed)").arg(fieldName(field)) : fieldName(field), box);
                connect(box, &QComboBox::currentIndexChanged, &m_settling, qOverload<>(&QTimer::start));
                m_columns.insert(toQString(field), box);
            }
        }
    }
    auto* scroll = new QScrollArea{this};
    scroll->setWidget(fields);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields take it
    auto* side = new QWidget{this};
    auto* left = new QVBoxLayout{side};
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(sizes.gapPanels);
    left->addLayout(head);
    left->addWidget(m_choose);
    left->addWidget(scroll, 1);
    side->setFixedWidth(look.grown(kFieldsWidth));
    return side;
}

QLayout* ProfileDialog::layOutPreview(const Appearance& look)
{
    m_table->setModel(m_orders);
    m_table->setAccessibleName(tr("The first orders of the sample"));
    for (int column = 0; column < m_orders->columnCount(); ++column) {
        const auto& made = m_orders->columns()[static_cast<std::size_t>(column)];
        m_table->setItemDelegateForColumn(column, new CellDelegate{look, made.kind, m_table});
        m_table->setColumnWidth(column, look.grown(made.width));
    }
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_note->setWordWrap(true);
    m_note->setText(tr("Choose a sample file: its first orders are shown here as they would come in."));
    m_fault->setWordWrap(true);
    m_fault->setSign(Sign::Overdue);
    m_fault->hide();
    auto* right = new QVBoxLayout;
    right->setSpacing(look.sizes().gap);
    right->addWidget(m_note);
    right->addWidget(m_table, 1);
    right->addWidget(m_fault);
    return right;
}

QLayout* ProfileDialog::layOutButtons(const Appearance& look)
{
    m_save->setText(tr("Save"));
    m_save->setAccessibleName(m_save->text());
    m_save->setEnabled(m_known.has_value());
    auto* cancel = new Button{look, ButtonKind::Flat, this};
    cancel->setText(tr("Cancel"));
    cancel->setAccessibleName(cancel->text());
    cancel->setKeyText(QStringLiteral("Esc"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(look.sizes().gap);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    return buttons;
}

void ProfileDialog::showKnown()
{
    if (!m_known) {
        return;
    }
    m_name->setText(toQString(m_known->name));
    m_name->setReadOnly(true); // it is by its name that it is known
    m_platform->setCurrentIndex(m_platform->findData(static_cast<int>(m_known->platform)));
    for (const auto& [field, columns] : m_known->columns) {
        if (QComboBox* box = m_columns.value(toQString(field)); box != nullptr && !columns.empty()) {
            choose(*box, toQString(columns.front()));
        }
    }
    m_choose->setFocus();
}

void ProfileDialog::chooseSample()
{
    auto* dialog = new QFileDialog{this, tr("Choose a sample file")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({tr("Order files (*.csv *.txt *.tsv *.xlsx)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ProfileDialog::openSample);
    dialog->open();
}

void ProfileDialog::openSample(const QString& file)
{
    m_file = file;
    m_choose->setText(QFileInfo{file}.fileName());
    m_choose->setAccessibleName(tr("Sample file: %1").arg(m_choose->text()));
    m_note->setText(tr("Reading the file …"));
    m_lanes.quietly(
        Lanes::quick(), this,
        [path = std::filesystem::path{file.toStdU16String()}](workspace::Workspace&, const TaskControl&) {
            const auto header = files::openTable(path)->header();
            return Sample{header, orders::columnsCalledLikeFields(header)};
        },
        [this](const Sample& sample) { takeSample(sample); }, [this](const Failure& failure) { fail(failure); });
}

void ProfileDialog::takeSample(const Sample& sample)
{
    QStringList heads{QString{}}; // none
    for (const auto& head : sample.header) {
        heads.append(toQString(head));
    }
    for (auto box = m_columns.begin(); box != m_columns.end(); ++box) {
        const QString before = box.value()->currentText();
        const auto proposed = sample.proposal.find(toStdString(box.key()));
        const bool isProposed = before.isEmpty() && !m_known && proposed != sample.proposal.end();
        const QSignalBlocker blocker{box.value()};
        box.value()->clear();
        box.value()->addItems(heads);
        choose(*box.value(), isProposed ? toQString(proposed->second.front()) : before);
    }
    m_settling.start();
}

orders::MappingProfile ProfileDialog::profile() const
{
    orders::MappingProfile made{.name = toStdString(m_name->text().trimmed()),
                                .platform = static_cast<Platform>(m_platform->currentData().toInt()),
                                .columns = {}};
    for (auto box = m_columns.begin(); box != m_columns.end(); ++box) {
        const auto field = toStdString(box.key());
        const auto column = toStdString(box.value()->currentText());
        if (column.empty()) {
            continue;
        }
        const auto known = columnsOf(m_known, field);
        const bool isAsBefore = !known.empty() && known.front() == column;
        made.columns[field] = isAsBefore ? known : std::vector{column}; // with what may stand in for it
    }
    return made;
}

void ProfileDialog::preview()
{
    if (m_file.isEmpty()) {
        return;
    }
    if (const QStringList missing = missingFields(); !missing.isEmpty()) {
        ++m_asked; // what is under way comes too late
        showNothing(tr("Still needed: %1").arg(listText(missing)));
        Q_EMIT previewed();
        return;
    }
    auto wanted = profile();
    if (wanted.name.empty()) {
        wanted.name = "sample"; // a name is asked for when it is saved
    }
    const int asked = ++m_asked;
    m_lanes.quietly(
        Lanes::quick(), this,
        [wanted, path = std::filesystem::path{m_file.toStdU16String()}](workspace::Workspace&, const TaskControl&) {
            orders::checkProfile(wanted);
            const orders::ReaderContext context{TimeZone::get("UTC"), Currency{"USD"}, wanted.platform};
            const auto reader = orders::openOrderFile(path, context, {.format = {}, .profile = wanted, .encoding = {}});
            return reader->next(kOrdersShown).value_or(orders::OrderChunk{});
        },
        [this, asked](const orders::OrderChunk& chunk) {
            if (asked == m_asked) {
                showPreview(chunk);
            }
        },
        [this, asked](const Failure& failure) {
            if (asked == m_asked) {
                fail(failure);
            }
        });
}

void ProfileDialog::showPreview(const orders::OrderChunk& chunk)
{
    auto shown = chunk.orders;
    shown.resize(std::min(shown.size(), kOrdersShown));
    m_orders->present(std::move(shown));
    m_note->setText(m_orders->rowCount() > 0 ? tr("The first orders of the sample, as they would come in:")
                                             : tr("No order could be read with these columns."));
    m_fault->setVisible(!chunk.rejections.empty());
    if (!chunk.rejections.empty()) {
        const auto& first = chunk.rejections.front();
        m_fault->setText(tr("%n row(s) refused", nullptr, static_cast<int>(chunk.rejections.size())) +
                         QStringLiteral(" · ") + tr("line %1: %2").arg(numberText(first.line), rejectionSentence(first)));
    }
    m_save->setEnabled(!chunk.orders.empty());
    Q_EMIT previewed();
}

QStringList ProfileDialog::missingFields() const
{
    QStringList missing;
    for (const auto field : kNeeded) {
        const bool isGiven = !m_columns.value(toQString(field))->currentText().isEmpty() ||
                             (field == "sku" && !m_columns.value(QStringLiteral("title"))->currentText().isEmpty());
        if (!isGiven) {
            missing.append(fieldName(field));
        }
    }
    return missing;
}

void ProfileDialog::showNothing(const QString& note)
{
    m_orders->present({});
    m_save->setEnabled(false);
    m_note->setText(note);
    m_fault->hide();
}

void ProfileDialog::fail(const Failure& failure)
{
    showNothing(tr("The first orders of the sample stand here when this is put right:"));
    m_fault->setText(failure.hint.isEmpty() ? failure.sentence : failure.sentence + QLatin1Char{' '} + failure.hint);
    m_fault->show();
    Q_EMIT previewed();
}

void ProfileDialog::save()
{
    if (m_name->text().trimmed().isEmpty()) {
        m_fault->setText(tr("The profile needs a name."));
        m_fault->show();
        m_name->setFocus();
        return;
    }
    m_save->setEnabled(false); // once
    m_lanes.quietly(
        Lanes::quick(), this,
        [made = profile()](workspace::Workspace& workspace, const TaskControl&) { workspace.saveProfile(made); },
        [this] {
            Q_EMIT done(m_name->text().trimmed());
            accept();
        },
        [this](const Failure& failure) {
            m_save->setEnabled(true);
            m_fault->setText(failure.sentence);
            m_fault->show();
        });
}

} // namespace supercargo::ui

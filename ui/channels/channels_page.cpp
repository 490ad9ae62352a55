// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channels_page.h"

#include "core/base/search_words.h"
#include "ui/channels/channel_detail_panel.h"
#include "ui/channels/channel_words.h"
#include "ui/common/translated.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QPointer>

#include <algorithm>
#include <iterator>

namespace supercargo::ui {

namespace {

QString fewChip()
{
    return QStringLiteral("few");
}

QVariant orderOf(const std::int64_t number)
{
    return QVariant::fromValue(static_cast<qlonglong>(number));
}

Cell numbersCell(const ChannelRow& row)
{
    const auto left = row.numbersLeft();
    if (!left) {
        return {.text = QStringLiteral("–"), .muted = true, .order = orderOf(-1)};
    }
    Cell cell{.text = numberText(*left), .strong = true, .order = orderOf(*left)};
    if (row.hasFewNumbers()) {
        cell.sign = *left == 0 ? Sign::Short : Sign::Review;
        cell.tip = ChannelsPage::tr("Fewer than %1 left: add a range.").arg(numberText(channels::kFewNumbers));
    }
    return cell;
}

std::vector<ListColumn<ChannelRow>> channelColumns()
{
    using Row = ChannelRow;
    return {
        {"channel", CellKind::Code, 114, [] { return ChannelsPage::tr("Channel"); },
         [](const Row& row) { return Cell{.text = toQString(row.channel.code), .strong = true}; }},
        {"name", CellKind::Text, 124, [] { return ChannelsPage::tr("Name"); },
         [](const Row& row) {
             const QString name = toQString(row.channel.name);
             return Cell{.text = name, .tip = name};
         }},
        {"carrier", CellKind::Text, 88, [] { return ChannelsPage::tr("Carrier"); },
         [](const Row& row) { return Cell{.text = toQString(row.channel.carrier)}; }},
        {"goes_to", CellKind::Text, 116, [] { return ChannelsPage::tr("Goes to"); },
         [](const Row& row) {
             return Cell{.text = countriesText(row.channel.countries),
                         .order = orderOf(static_cast<std::int64_t>(row.channel.countries.size()))};
         }},
        {"numbers_left", CellKind::Figure, 108, [] { return ChannelsPage::tr("Numbers left"); }, numbersCell},
        {"limits", CellKind::Text, 142, [] { return ChannelsPage::tr("Limits"); },
         [](const Row& row) {
             return Cell{.text = limitsText(row.channel),
                         .tip = limitsText(row.channel),
                         .order = orderOf(row.channel.maxWeight ? row.channel.maxWeight->value : 0)};
         }},
        {"price", CellKind::Text, 190, [] { return ChannelsPage::tr("Price"); },
         [](const Row& row) {
             return Cell{.text = priceText(row.channel), .order = orderOf(row.channel.perKilogram.minorUnits())};
         }},
    };
}

/// Countries are found by code and by name.
bool matches(const ChannelRow& row, const SearchWords& words)
{
    QString countries;
    for (const auto& code : row.channel.countries) {
        countries += toQString(code) + QLatin1Char{' '} + countryName(code) + QLatin1Char{'\n'};
    }
    return words.standIn({row.channel.code, row.channel.name, row.channel.carrier, toStdString(countries)});
}

} // namespace

ChannelsPage::ChannelsPage(const PageParts& parts, QWidget* parent)
    : ListPage{parts, parent},
      m_rows{channelColumns(), [](const ChannelRow& row) { return toQString(row.channel.code); }, this},
      m_list{new ListView{{parts.look, parts.settings, QStringLiteral("channels"), Icon::shipped}, m_rows, this}},
      m_export{new ListExport{{parts.actions, parts.lanes, parts.toast, QStringLiteral("channels"),
                               [this](const Failure& failure) { fail(failure); }},
                              *m_list,
                              *this}},
      m_detail{new ChannelDetailPanel{parts.look, this}}
{
    QAction& import = m_import->addKind(
        parts.actions,
        {.id = QStringLiteral("channels.import"),
         .text = QT_TRANSLATE_NOOP("Actions", "Import channels"),
         .tip = QT_TRANSLATE_NOOP("Actions", "Takes a file of channels: code, countries, limits, prices."),
         .key = QKeySequence{Qt::CTRL | Qt::Key_I}},
        [](workspace::Workspace& workspace, const std::filesystem::path& file, const TaskControl& task) {
            auto report = workspace.channelService.importFile(file, task);
            return files::OwnTableReport{.added = report.added,
                                         .changed = report.changed,
                                         .unchanged = report.unchanged,
                                         .rejections = std::move(report.rejections),
                                         .stoppedEarly = task.stopRequested()};
        });
    QAction& range = parts.actions.add({.id = QStringLiteral("channels.range"),
                                        .text = QT_TRANSLATE_NOOP("Actions", "Add number range"),
                                        .tip = QT_TRANSLATE_NOOP("Actions", "Gives a channel tracking numbers."),
                                        .key = QKeySequence{Qt::Key_N},
                                        .icon = Icon::plus,
                                        .scope = this});
    connect(&range, &QAction::triggered, this, &ChannelsPage::askRange);
    layOut(*m_list, *m_detail, {&range}, {&import, &m_export->action()});
    m_list->empty().button()->setAction(import);
    connect(m_list, &ListView::currentChanged, this, &ChannelsPage::showDetail);
    translated(*this, [this] { setTexts(); });
}

void ChannelsPage::setTexts()
{
    m_head->setTitle(tr("Channels"));
    m_search->setPrompt(tr("Code, name, carrier, country"));
    m_list->setName(tr("Channels"));
    m_rows.retranslate();
    m_chips->setChips({{.name = QStringLiteral("all"), .sign = {}, .word = tr("All"), .count = m_count},
                       {.name = fewChip(), .sign = Sign::Review, .word = tr("Few numbers"), .count = m_fewCount}});
    showNotes();
}

void ChannelsPage::reload()
{
    read([](workspace::Workspace& workspace) { return readChannels(workspace); },
         [this](std::vector<ChannelRow>& rows) { present(rows); });
}

void ChannelsPage::present(const std::vector<ChannelRow>& all)
{
    m_isRead = true;
    showChips(all);
    m_rangeChannels.clear();
    std::vector<ChannelRow> shown;
    for (const auto& row : all) {
        if (row.numbersLeft()) {
            m_rangeChannels.append(toQString(row.channel.code));
        }
        if ((m_chips->chosen() != fewChip() || row.hasFewNumbers()) && matches(row, SearchWords{searched()})) {
            shown.push_back(row);
        }
    }
    m_rows.present(std::move(shown));
    showNotes();
}

void ChannelsPage::showChips(const std::vector<ChannelRow>& all)
{
    m_count = std::ssize(all);
    m_fewCount = std::ranges::count_if(all, &ChannelRow::hasFewNumbers);
    setTexts();
}

void ChannelsPage::showNotes()
{
    if (!m_isRead) {
        m_list->setEmptyTexts(tr("Reading the channels …"), {});
    } else if (m_count == 0) {
        m_list->setEmptyTexts(tr("No channels yet"),
                              tr("Import a file with code, countries, limits and prices: without one nothing ships."));
    } else if (!searched().empty()) {
        m_list->setEmptyTexts(tr("Nothing matches"), tr("No channel has “%1”.").arg(m_search->text().trimmed()));
    } else {
        m_list->setEmptyTexts(tr("All have numbers enough"),
                              tr("No channel has fewer than %1 left.").arg(numberText(channels::kFewNumbers)));
    }
    m_list->empty().button()->setVisible(m_isRead && m_count == 0);
    Q_EMIT rowsChanged(m_isRead ? tr("%1 channels").arg(numberText(m_list->shownCount())) : QString{});
}

std::optional<ChannelRow> ChannelsPage::current() const
{
    const int row = m_list->currentRow();
    return row < 0 ? std::nullopt : std::optional{m_rows.row(row)};
}

void ChannelsPage::showDetail()
{
    m_detail->show(current());
    showNotes();
}

void ChannelsPage::askRange()
{
    auto& dialog = *new FormDialog{m_parts.look, tr("Which numbers did the post give?"), tr("Add range"), this};
    const auto row = current();
    auto* form = new RangeForm{dialog, m_rangeChannels, row ? toQString(row->channel.code) : QString{}};
    connect(form, &RangeForm::submitted, this,
            [this, &dialog](const RangeForm::Range& range) { addRange(range, dialog); });
    dialog.open();
}

void ChannelsPage::addRange(const RangeForm::Range& range, FormDialog& dialog)
{
    dialog.setBusy(true);
    const QPointer<FormDialog> asked{&dialog};
    m_parts.lanes.quietly(
        Lanes::quick(), this,
        [range](workspace::Workspace& workspace, const TaskControl&) {
            return workspace.channelService.addNumbers(range.channel, range.from, range.to);
        },
        [this, asked](const channels::NumberRange& added) {
            if (asked) {
                asked->accept();
            }
            reload();
            m_parts.toast.present(
                tr("%1: %2 numbers more").arg(toQString(added.channelCode), numberText(added.left())));
        },
        [this, asked](const Failure& failure) {
            if (asked) {
                asked->fail(failure);
            } else {
                fail(failure);
            }
        });
}

} // namespace supercargo::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/shop_import.h"

#include "ui/shops/shop_columns.h"
#include "ui/text/convert.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

#include <algorithm>
#include <array>

namespace supercargo::ui {

namespace {

using orders::OrderFormat;

constexpr std::array kFormats{OrderFormat::amazon_unshipped, OrderFormat::amazon_new_orders,
                              OrderFormat::amazon_all_orders, OrderFormat::ebay_orders,
                              OrderFormat::aliexpress_orders, OrderFormat::shopify_orders};
constexpr QLatin1String kProfile{"profile:"}; // before a profile's name, so that it is never taken for a format

std::filesystem::path toPath(const QString& file)
{
    return std::filesystem::path{file.toStdU16String()};
}

} // namespace

ShopImport::ShopImport(const PageParts& parts, QWidget& page) : QObject{&page}, m_parts{parts}, m_page{page}
{
    page.setAcceptDrops(true);
    page.installEventFilter(this);
}

void ShopImport::setShops(const ShopsState& state)
{
    m_shops.clear();
    for (const auto& row : state.shops) {
        m_shops.push_back(row.shop);
    }
    m_profiles = state.profiles;
}

void ShopImport::choose()
{
    auto* dialog = new QFileDialog{&m_page, tr("Import order files")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Order files (*.csv *.txt *.tsv *.xlsx)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &ShopImport::take);
    dialog->open();
}

void ShopImport::take(const QStringList& files)
{
    if (files.isEmpty()) {
        return;
    }
    if (m_shops.empty()) {
        Q_EMIT failed({.sentence = tr("Orders belong to a shop, and there is none yet."),
                       .hint = tr("Add the shop first, then import its file."),
                       .technical = {}});
        return;
    }
    m_parts.lanes.quietly(
        Lanes::quick(), this,
        [path = toPath(files.first())](workspace::Workspace&, const TaskControl&) {
            const auto guess = orders::detectFormat(path);
            return guess && guess->format.has_value();
        },
        [this, files](const bool isKnownFormat) { ask(files, isKnownFormat); },
        [this](const Failure& failure) { Q_EMIT failed(failure); });
}

void ShopImport::fillReadings(QComboBox& box) const
{
    box.addItem(tr("as its columns tell"), QString{});
    for (const auto& profile : m_profiles) {
        box.addItem(tr("by the profile %1").arg(toQString(profile.name)), QString{kProfile + toQString(profile.name)});
    }
    for (const auto format : kFormats) {
        box.addItem(formatName(toString(format)), toQString(toString(format)));
    }
}

orders::OrderFileRequest ShopImport::requestOf(const QString& reading) const
{
    if (!reading.startsWith(kProfile)) {
        return {.format = orders::parseOrderFormat(toStdString(reading)), .profile = {}, .encoding = {}};
    }
    const auto found =
        std::ranges::find(m_profiles, toStdString(reading.mid(kProfile.size())), &orders::MappingProfile::name);
    return {.format = {}, .profile = found == m_profiles.end() ? std::nullopt : std::optional{*found}, .encoding = {}};
}

void ShopImport::ask(const QStringList& files, const bool isKnownFormat)
{
    const QString question = files.size() == 1 ? tr("Import %1?").arg(QFileInfo{files.first()}.fileName())
                                               : tr("Import %n file(s)?", nullptr, static_cast<int>(files.size()));
    auto* dialog = new FormDialog{m_parts.look, question, tr("Import"), &m_page};
    auto* shop = dialog->form().addChoice([] { return tr("Shop"); },
                                          [this](QComboBox& box) {
                                              for (const auto& each : m_shops) {
                                                  box.addItem(toQString(each.name), qlonglong{each.id.value});
                                              }
                                          });
    auto* reading = dialog->form().addChoice([] { return tr("Read it"); }, [this](QComboBox& box) { fillReadings(box); });
    auto* tries = dialog->form().addTick([] { return tr("Only try: tell what would come in, write nothing"); });
    tries->setAccessibleName(tries->text());
    shop->setCurrentIndex(std::max(0, shop->findData(qlonglong{m_chosen.value})));
    if (!isKnownFormat && !m_profiles.empty()) {
        reading->setCurrentIndex(1); // no platform's columns: the first profile
    }
    dialog->form().addHint([] { return tr("Importing a file again is harmless: no order is taken twice."); });
    connect(dialog, &FormDialog::submitted, this, [this, dialog, shop, reading, tries, files] {
        const Choice choice{ShopId{shop->currentData().toLongLong()}, requestOf(reading->currentData().toString()),
                            tries->isChecked() ? orders::ImportMode::dryRun : orders::ImportMode::write};
        dialog->accept();
        for (const QString& file : files) {
            import(file, choice);
        }
    });
    shop->setFocus();
    dialog->open();
}

void ShopImport::import(const QString& file, const Choice& choice)
{
    const QString name = QFileInfo{file}.fileName();
    m_parts.lanes.start(
        Lanes::slow(), tr("Import %1").arg(name), this,
        [choice, path = toPath(file)](workspace::Workspace& workspace, const TaskControl& task) {
            return workspace.importOrders(path, workspace.shops.get(choice.shop), choice.request, choice.mode, task);
        },
        [this, name, tried = choice.mode == orders::ImportMode::dryRun](workspace::OrderFileReport& report) {
            Q_EMIT written();
            Q_EMIT done({name, tried, std::move(report)});
        },
        [this](const Failure& failure) {
            Q_EMIT written(); // parts of the file may be in
            Q_EMIT failed(failure);
        });
}

bool ShopImport::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Drop) {
        return QObject::eventFilter(watched, event);
    }
    auto* drop = static_cast<QDropEvent*>(event);
    QStringList files;
    for (const QUrl& url : drop->mimeData()->urls()) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    drop->acceptProposedAction();
    take(files);
    return true;
}

} // namespace supercargo::ui

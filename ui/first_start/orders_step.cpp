// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/first_start/orders_step.h"

#include "core/demo/demo_service.h"
#include "ui/common/form.h"
#include "ui/common/translated.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/platforms.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QProgressBar>
#include <QVBoxLayout>

#include <filesystem>

namespace supercargo::ui {

namespace {

constexpr std::int64_t kDemoOrders = 500;
constexpr std::uint64_t kDemoSeed = 1;
constexpr int kSteps = 1'000; // the bar counts in int, the work in 64 bits
constexpr int kFieldsWidth = 520;

std::filesystem::path toPath(const QString& file)
{
    return std::filesystem::path{file.toStdU16String()};
}

} // namespace

OrdersStep::OrdersStep(const Appearance& look, Lanes& lanes, QWidget* parent)
    : OptionStep{look, parent},
      m_look{look},
      m_lanes{lanes},
      m_demo{addCard(Icon::packed)},
      m_file{addCard(Icon::import_)},
      m_empty{addCard(Icon::plus)},
      m_fileParts{new QWidget{this}},
      m_choose{new Button{look, ButtonKind::Secondary, m_fileParts}},
      m_form{new Form{look, m_fileParts}},
      m_shop{m_form->addText([] { return tr("Shop"); }, [] { return tr("Amazon US, as you call it"); })},
      m_platform{m_form->addChoice([] { return tr("Platform"); },
                                   [](QComboBox& box) {
                                       for (const Platform platform : kPlatforms) {
                                           box.addItem(platformName(platform), static_cast<int>(platform));
                                       }
                                   })},
      m_demoParts{new QWidget{this}},
      m_bar{new QProgressBar{m_demoParts}},
      m_count{new Label{look, Rank::Caption, Role::Muted, m_demoParts}},
      m_cancel{new Button{look, ButtonKind::Secondary, m_demoParts}},
      m_fault{new Label{look, Rank::Body, Role::Text, this}}
{
    layOut();
    connect(this, &OptionStep::chosenChanged, this, &OrdersStep::showParts);
    connect(m_choose, &QPushButton::clicked, this, &OrdersStep::chooseFile);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_task) {
            m_task->cancel();
        }
    });
    translated(*this, [this] { setTexts(); });
    showParts();
}

void OrdersStep::layOut()
{
    const auto& sizes = m_look.sizes();
    m_choose->setDrawing(Icon::import_);
    m_form->setMaximumWidth(m_look.grown(kFieldsWidth));
    auto* fileRows = new QVBoxLayout{m_fileParts};
    fileRows->setContentsMargins(0, 0, 0, 0);
    fileRows->setSpacing(sizes.gapPanels);
    fileRows->addWidget(m_choose, 0, Qt::AlignLeft);
    fileRows->addWidget(m_form);

    m_bar->setTextVisible(false);
    auto* demoRow = new QHBoxLayout{m_demoParts};
    demoRow->setContentsMargins(0, 0, 0, 0);
    demoRow->setSpacing(sizes.gapPanels);
    demoRow->addWidget(m_bar, 1);
    demoRow->addWidget(m_count);
    demoRow->addWidget(m_cancel);

    m_fault->setWordWrap(true);
    m_fault->setSign(Sign::Overdue);
    m_fault->hide();
    body()->addWidget(m_fileParts);
    body()->addWidget(m_demoParts);
    body()->addWidget(m_fault);
}

void OrdersStep::setTexts()
{
    m_demo->setTexts(tr("Try with demo data"),
                     tr("%1 invented orders of six shops, with stock in three warehouses. Scan, print, break things: "
                        "labels go to a folder.")
                         .arg(numberText(kDemoOrders)));
    m_file->setTexts(tr("Import an order file"), tr("CSV or Excel, as the platform lets you download it."));
    m_empty->setTexts(tr("Start empty"), tr("Add shops, products and stock yourself."));
    m_choose->setText(m_path.isEmpty() ? tr("Choose the file") : QFileInfo{m_path}.fileName());
    m_choose->setAccessibleName(m_path.isEmpty() ? m_choose->text() : tr("Order file: %1").arg(m_choose->text()));
    m_bar->setAccessibleName(tr("The demo seller is being made"));
    m_cancel->setText(tr("Stop"));
    m_cancel->setAccessibleName(m_cancel->text());
}

QString OrdersStep::question() const
{
    return tr("Where do the first orders come from?");
}

QString OrdersStep::sentence() const
{
    return tr("Pick one. The others stay open to you.");
}

QString OrdersStep::verb() const
{
    if (chosen() == m_demo) {
        return tr("Start with demo data");
    }
    return chosen() == m_file ? tr("Import and start") : tr("Start empty");
}

void OrdersStep::showParts()
{
    m_fileParts->setVisible(chosen() == m_file);
    m_demoParts->setVisible(m_isBusy && chosen() == m_demo);
    m_fault->hide();
}

void OrdersStep::setBusy(const bool busy)
{
    m_isBusy = busy;
    for (QWidget* part : std::initializer_list<QWidget*>{m_demo, m_file, m_empty, m_fileParts}) {
        part->setEnabled(!busy);
    }
    showParts();
    Q_EMIT changed();
}

void OrdersStep::fail(const Failure& failure)
{
    setBusy(false);
    m_fault->setText(failure.hint.isEmpty() ? failure.sentence : failure.sentence + QLatin1Char{' '} + failure.hint);
    m_fault->show();
    begin();
}

void OrdersStep::submit()
{
    if (chosen() == m_demo) {
        makeDemo();
    } else if (chosen() == m_file) {
        m_path.isEmpty() ? chooseFile() : addShop();
    } else {
        Q_EMIT done();
    }
}

// ---- An order file ---------------------------------------------------------------------------------------------

void OrdersStep::chooseFile()
{
    auto* dialog = new QFileDialog{this, tr("Import an order file")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({tr("Order files (*.csv *.txt *.tsv *.xlsx)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &OrdersStep::takeFile);
    dialog->open();
}

void OrdersStep::takeFile(const QString& file)
{
    m_file->setChecked(true);
    m_path = file;
    setTexts();
    m_lanes.quietly(
        Lanes::quick(), this,
        [path = toPath(file)](workspace::Workspace&, const TaskControl&) {
            const auto guess = orders::detectFormat(path);
            return guess ? guess->platform : Platform::other;
        },
        [this](const Platform platform) {
            m_platform->setCurrentIndex(m_platform->findData(static_cast<int>(platform)));
            if (m_shop->text().isEmpty() && platform != Platform::other) {
                m_shop->setText(platformName(platform));
            }
            m_shop->setFocus();
            m_shop->selectAll();
        },
        [this](const Failure& failure) {
            m_path.clear();
            setTexts();
            fail(failure);
        });
}

void OrdersStep::addShop()
{
    m_form->clearFaults();
    const shops::NewShop wanted{.name = toStdString(m_shop->text().trimmed()),
                                .platform = static_cast<Platform>(m_platform->currentData().toInt()),
                                .timeZone = {},
                                .currency = {}};
    if (wanted.name.empty()) {
        m_form->setFault(m_shop, tr("The shop needs a name."));
        return;
    }
    setBusy(true);
    m_lanes.quietly(
        Lanes::quick(), this,
        [wanted](workspace::Workspace& workspace, const TaskControl&) {
            static_cast<void>(workspace.shopService.add(wanted));
        },
        [this] {
            setBusy(false);
            Q_EMIT fileWanted(m_path);
            Q_EMIT done();
        },
        [this](const Failure& failure) { fail(failure); });
}

// ---- The demo seller -------------------------------------------------------------------------------------------

void OrdersStep::makeDemo()
{
    setBusy(true);
    m_bar->setRange(0, 0);
    m_count->clear();
    m_cancel->setEnabled(true);
    m_cancel->setFocus();
    m_task = &m_lanes.start(
        Lanes::slow(), tr("Demo seller"), this,
        [](workspace::Workspace& workspace, const TaskControl& task) {
            static_cast<void>(
                demo::makeDemoSeller(workspace, kDemoOrders, kDemoSeed, task, demo::DemoBeside::ownWarehouses));
            static_cast<void>(workspace.allocateAll({task.stop, {}}));
        },
        [this] {
            setBusy(false);
            Q_EMIT done();
        },
        [this](const Failure& failure) {
            if (!failure.wasCancelled) {
                fail(failure);
                return;
            }
            m_empty->setChecked(true);
            fail({.sentence = tr("Stopped. What was made so far stays in this folder."), .hint = {}, .technical = {}});
        });
    connect(m_task, &Task::changed, this, &OrdersStep::showProgress);
}

void OrdersStep::showProgress()
{
    if (m_task && m_task->total() > 0) {
        m_bar->setRange(0, kSteps);
        m_bar->setValue(static_cast<int>(m_task->done() * kSteps / m_task->total()));
        m_count->setText(tr("%1 of %2 orders").arg(numberText(m_task->done()), numberText(m_task->total())));
    }
    if (m_task && m_task->stopToken().stop_requested()) {
        m_cancel->setEnabled(false);
    }
}

} // namespace supercargo::ui

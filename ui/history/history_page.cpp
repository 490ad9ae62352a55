// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_page.h"

#include "core/base/text.h"
#include "ui/common/paces.h"
#include "ui/common/translated.h"
#include "ui/shell/page_entries.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/history.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <array>
#include <chrono>
#include <limits>

namespace supercargo::ui {

namespace {

using reports::HistoryRow;

constexpr std::size_t kRowsPerRead = 100;
constexpr std::size_t kRowsPerPart = 1'000; ///< of an export
constexpr std::size_t kLeastShown = 40; ///< a search goes on by itself until so many stand there
constexpr std::array kSubjects{"order",     "package", "wave",    "station", "dispatch",  "product",      "bin",
                               "warehouse", "shop",    "channel", "printer", "print_job", "outbox_entry", "setting",
                               "data_folder"};

Cell whoCell(const HistoryRow& row)
{
    return {.text = toQString(row.entry.actor.who), .second = toQString(row.entry.actor.station)};
}

Cell thingCell(const HistoryRow& row)
{
    return {.text = historySubject(row.entry.subject),
            .second = toQString(row.thing),
            .muted = row.thing.empty(),
            .tip = toQString(row.thing)};
}

Cell whatCell(const HistoryRow& row)
{
    const QString sentence = historySentence(row.entry);
    return {.text = sentence, .tip = sentence};
}

} // namespace

HistoryPage::HistoryPage(const PageParts& parts, QWidget* parent)
    : Page{parent},
      m_parts{parts},
      m_head{new PageHead{parts.look, this}},
      m_search{new SearchField{parts.look, QKeySequence{Qt::CTRL | Qt::Key_F}, this}},
      m_subject{new QComboBox{this}},
      m_banner{new FailureBanner{parts.look, this}},
      m_model{{{"when", CellKind::Text, 130, [] { return tr("When"); },
                [&clock = parts.reading.session().clock()](const HistoryRow& row) {
                    return Cell{.text = momentText(row.entry.at, clock.now())};
                }},
               {"who", CellKind::Text, 170, [] { return tr("Who"); }, whoCell},
               {"thing", CellKind::Text, 290, [] { return tr("Thing"); }, thingCell},
               {"what", CellKind::Text, 400, [] { return tr("What"); }, whatCell}},
              [](const HistoryRow& row) { return QString::number(row.entry.id); },
              this},
      m_list{new ListView{{parts.look, parts.settings, QStringLiteral("history"), Icon::history}, m_model, this}},
      m_export{new ListExport{{parts.actions, parts.lanes, parts.toast, QStringLiteral("history"),
                               [this](const Failure& failure) { m_banner->present(failure); }},
                              *m_list,
                              *this}}
{
    m_list->table().setSortingEnabled(false); // it is read in its own order, part by part
    m_export->setWhole([this] { return wholeList(); });
    layOut();
    connectParts();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kEndOfWord);
    m_watching.setInterval(kLookForChanges);
    m_watching.start();
    translated(*this, [this] { setTexts(); });
}

void HistoryPage::layOut()
{
    const auto& sizes = m_parts.look.sizes();
    auto* exporting = new Button{m_parts.look, ButtonKind::Flat, this};
    exporting->setAction(m_export->action());
    m_head->addAtStart(m_search, 1);
    m_head->addAtEnd(m_subject);
    m_head->addAtEnd(exporting);
    auto* banner = new QHBoxLayout;
    banner->setContentsMargins(sizes.gapEdge, 0, sizes.gapEdge, 0);
    banner->addWidget(m_banner);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addLayout(banner);
    all->addWidget(new Ground{m_parts.look, Role::Window, Ground::Bottom, this});
    all->addWidget(m_list, 1);
}

void HistoryPage::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_typing.stop();
        readAnew();
        m_list->table().setFocus();
    });
    connect(&m_typing, &QTimer::timeout, this, &HistoryPage::readAnew);
    connect(m_subject, &QComboBox::activated, this, &HistoryPage::readAnew);
    connect(&m_watching, &QTimer::timeout, this, &HistoryPage::readIfChanged);
    connect(m_list->table().verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (isAtEnd()) {
            readOn();
        }
    });
    connect(m_list, &ListView::opened, this, &HistoryPage::openDoor);
}

void HistoryPage::setTexts()
{
    m_head->setTitle(QCoreApplication::translate("Pages", "History"));
    m_search->setPrompt(tr("Who, station, or words of what happened"));
    m_subject->setAccessibleName(tr("About what"));
    m_list->setName(QCoreApplication::translate("Pages", "History"));
    m_list->setEmptyTexts(tr("Nothing happened here"),
                          tr("What anybody does to an order, a package, a product or a setting is written here."));
    fillSubjects();
    m_model.retranslate();
    showNote();
}

void HistoryPage::fillSubjects()
{
    const QVariant chosen = m_subject->currentData();
    m_subject->clear();
    m_subject->addItem(tr("Everything"), QString{});
    for (const char* subject : kSubjects) {
        m_subject->addItem(historySubject(subject), QLatin1String{subject});
    }
    m_subject->setCurrentIndex(std::max(0, m_subject->findData(chosen)));
}

reports::HistoryFilter HistoryPage::filter() const
{
    reports::HistoryFilter filter{.subject = toStdString(m_subject->currentData().toString()), .words = {}};
    for (const QString& word : m_search->text().split(QLatin1Char{' '}, Qt::SkipEmptyParts)) {
        filter.words.push_back(folded(toStdString(word)));
    }
    return filter;
}

void HistoryPage::opened()
{
    m_version == 0 ? readAnew() : readIfChanged(); // who comes back finds the line where it was
    m_list->table().setFocus();
    m_takesFocus = !m_list->table().isVisible();
}

void HistoryPage::readIfChanged()
{
    const bool isAtTop = m_list->table().verticalScrollBar()->value() == 0;
    if (isVisible() && isAtTop && !m_reading && m_parts.reading.db.dataVersion() != m_version) {
        readAnew();
    }
}

void HistoryPage::readAnew()
{
    m_version = m_parts.reading.db.dataVersion();
    m_isNew = true;
    m_reading = false;
    m_next = std::numeric_limits<std::int64_t>::max();
    readOn();
}

void HistoryPage::readOn()
{
    if (m_reading || m_next == 0) {
        return;
    }
    m_reading = true;
    m_parts.lanes.quietly(
        QStringLiteral("reports"), this,
        [filter = filter(), before = m_next](workspace::Workspace& workspace, const TaskControl&) {
            return reports::HistoryReader{workspace.db}.page(filter, before, kRowsPerRead);
        },
        [this, asked = ++m_asked](reports::HistoryPage& page) {
            if (asked == m_asked) {
                take(page);
            }
        },
        [this](const Failure& failure) {
            m_reading = false;
            m_banner->present(failure);
        });
}

void HistoryPage::take(reports::HistoryPage& page)
{
    m_reading = false;
    m_next = page.next;
    const bool wasEmpty = m_model.rowCount() == 0;
    if (m_isNew || wasEmpty) {
        m_model.present(std::move(page.rows)); // with the empty view, where there is nothing
    } else {
        m_model.append(std::move(page.rows));
    }
    m_isNew = false;
    if (m_takesFocus && m_model.rowCount() > 0) {
        m_takesFocus = false;
        m_list->table().setFocus();
    }
    showNote();
    if (m_next != 0 && (m_model.rows().size() < kLeastShown || isAtEnd())) {
        readOn();
        return;
    }
    Q_EMIT refreshed();
}

ListExport::Whole HistoryPage::wholeList() const
{
    const auto narrowed = filter();
    const auto nextPart = [narrowed, before = std::numeric_limits<std::int64_t>::max()](
                              workspace::Workspace& workspace) mutable {
        reports::HistoryPage page;
        while (page.rows.empty() && before != 0) { // a part without a match is not the end
            page = reports::HistoryReader{workspace.db}.page(narrowed, before, kRowsPerPart);
            before = page.next;
        }
        return std::move(page.rows);
    };
    return {.rows = rowsInParts<HistoryRow>(m_model.columns(), m_list->columnsInSight(), nextPart),
            .count = [narrowed](workspace::Workspace& workspace) {
                // What words narrow it to is known when all is read.
                return narrowed.words.empty() ? reports::HistoryReader{workspace.db}.count(narrowed.subject) : 0;
            }};
}

bool HistoryPage::isAtEnd() const
{
    const auto* bar = m_list->table().verticalScrollBar();
    return bar->maximum() > 0 && bar->value() + bar->pageStep() >= bar->maximum();
}

void HistoryPage::showNote()
{
    const QString count = numberText(m_model.rowCount());
    const bool isAll = m_next == 0;
    Q_EMIT rowsChanged(m_model.rowCount() == 0 ? QString{}
                       : isAll                 ? tr("%1 lines").arg(count)
                                               : tr("the last %1 lines; older ones as you scroll").arg(count));
}

void HistoryPage::openDoor(const int row)
{
    const auto& entry = m_model.row(row);
    const bool isInOrders = entry.entry.subject == "order" || entry.entry.subject == "package";
    if (isInOrders && !entry.thing.empty()) {
        Q_EMIT doorOpened({pages::kOrders.id, {}, toQString(entry.thing)});
    } else if (entry.entry.subject == "printer" || entry.entry.subject == "print_job") {
        Q_EMIT doorOpened({pages::kPrinters.id});
    } else if (entry.entry.subject == "setting") {
        Q_EMIT doorOpened({pages::kSettings.id});
    } else if (entry.entry.subject == "product") {
        Q_EMIT doorOpened({pages::kProducts.id, {}, toQString(entry.thing)});
    } else if (entry.entry.subject == "shop" || entry.entry.subject == "outbox_entry") {
        Q_EMIT doorOpened({pages::kShops.id, {}, toQString(entry.thing)});
    }
}

void HistoryPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace supercargo::ui

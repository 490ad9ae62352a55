// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/station/station_page.h"

#include "ui/common/translated.h"
#include "ui/text/answers.h"
#include "ui/text/convert.h"
#include "ui/text/stages.h"

#include <QLineEdit>
#include <QStackedLayout>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace supercargo::ui {

namespace {

/// How often another process's doings are looked at: a wave begun in the office, a label that came out late.
constexpr std::chrono::milliseconds kRefresh{1'000};
constexpr int kMostPieces = 999;

} // namespace

StationPage::StationPage(const StationParts& parts, QWidget* parent)
    : Page{parent},
      m_parts{parts},
      m_stack{new QStackedLayout{this}},
      m_chooser{new StationChooser{parts, this}},
      m_bench{new BenchView{parts, this}},
      m_input{new ScanInput{*m_bench, parts.clock}},
      m_wall{new WallWindow{parts.look, this}}
{
    m_stack->addWidget(m_chooser);
    m_stack->addWidget(m_bench);
    addActions();
    connect(m_chooser, &StationChooser::chosen, this, &StationPage::use);
    connect(m_chooser, &StationChooser::left, this, &Page::left);
    connect(m_bench->head, &StationHead::backClicked, this, &Page::left);
    connect(m_bench->head, &StationHead::changeClicked, this, [this] {
        m_stack->setCurrentWidget(m_chooser);
        m_chooser->open();
    });
    connect(m_input, &ScanInput::textChanged, m_bench->field, &ScanField::setText);
    connect(m_input, &ScanInput::strayed, this, [this](const QString& typed) { m_strayed = typed; });
    connect(m_input, &ScanInput::scanned, this, &StationPage::takeScan);
    connect(m_input, &ScanInput::bounced, this, &StationPage::takeBounce);
    connect(m_input, &ScanInput::digit, this, &StationPage::takeDigit);
    connect(m_bench->asked, &ChoiceBar::chosen, this, [this](const int answer) { takeDigit(answer + 1); });
    m_input->setTypingField(m_bench->asked->words());
    connect(m_bench->asked, &ChoiceBar::written, this, [this](const QString& words) {
        if (const auto told = std::exchange(m_told, {})) {
            closeQuestion();
            told(words);
        }
    });
    connect(m_bench->fact, &ChoiceBar::chosen, this, [this](const int answer) {
        if (m_last.bench.question) {
            m_desk->settle(m_last.bench.question->job, static_cast<printing::CameOut>(answer));
        }
    });
    m_refresh.setInterval(kRefresh);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (m_desk) {
            m_desk->refresh();
        }
    });
    translated(*this, [this] { setTexts(); });
}

void StationPage::opened()
{
    if (m_desk) {
        m_refresh.start();
        m_desk->refresh();
        m_bench->field->setFocus();
    } else {
        m_chooser->open();
    }
}

void StationPage::hideEvent(QHideEvent* event)
{
    m_refresh.stop();
    Page::hideEvent(event);
}

void StationPage::use(const floor::Station& station)
{
    m_parts.settings.set(setting::kStation, toQString(station.name));
    m_desk.reset(); // its lane ends before another begins
    m_desk = std::make_unique<StationDesk>(m_parts, station, nullptr);
    connect(m_desk.get(), &StationDesk::reported, this, &StationPage::takeReport);
    connect(m_desk.get(), &StationDesk::listed, this, &StationPage::takePieces);
    connect(m_desk.get(), &StationDesk::gapsListed, this, &StationPage::askGaps);
    connect(m_desk.get(), &StationDesk::failed, this, &StationPage::takeFailure);
    m_last = {};
    m_stack->setCurrentWidget(m_bench);
    m_bench->field->setFocus();
    m_refresh.start();
    m_desk->refresh();
}

void StationPage::setTexts()
{
    m_bench->wallPanel->setTitle(tr("Sorting wall"));
    m_bench->wall->setAccessibleName(tr("Sorting wall"));
    m_bench->listPanel->setTitle(tr("Last 20 scans"));
    m_bench->list->setAccessibleName(tr("Last 20 scans"));
    closeQuestion();
    if (m_desk) {
        showState(m_last);
        m_bench->answer->present(cardOf(m_last));
    }
}

// ---- Scans -----------------------------------------------------------------------------------------------------

void StationPage::takeScan(const QString& code)
{
    const QString strayed = std::exchange(m_strayed, {});
    m_bench->answer->note({});
    if (!m_desk) {
        return;
    }
    if (const auto card = floor::readControlCode(toStdString(code))) {
        takeCard(*card);
        return;
    }
    if (const auto answer = std::exchange(m_onScan, {})) {
        closeQuestion();
        answer(code);
        return;
    }
    if (m_told && m_scanIs == ScanIs::Answer) {
        const auto told = std::exchange(m_told, {});
        closeQuestion();
        told(code);
        return;
    }
    bool isNumber = false;
    const int number = code.toInt(&isNumber);
    if (m_asksQuantity && isNumber && code.size() <= 3 && number > 0) {
        closeQuestion();
        m_times = std::min(number, kMostPieces);
        m_bench->field->setPrompt(tr("Scan the piece: it counts as %1").arg(m_times));
        return;
    }
    closeQuestion();
    const QString last = tr("last %1").arg(code.right(40));
    //: %1: "last 690…", %2: a digit that somebody typed before the scan
    m_bench->field->setLast(strayed.isEmpty() ? last : tr("%1, without the typed %2").arg(last, strayed));
    m_desk->scan(code, std::exchange(m_times, 1));
}

void StationPage::takeBounce(const QString& code)
{
    m_strayed.clear();
    m_bench->list->addBounce(code, m_parts.clock.now());
    m_bench->answer->note(tr("Read twice: counted once"));
}

void StationPage::takeDigit(const int digit)
{
    const int answer = digit - 1;
    if (m_answered) {
        if (answer >= 0 && answer < m_bench->asked->answerCount()) {
            const auto answered = std::exchange(m_answered, {});
            closeQuestion();
            answered(answer);
        }
        return;
    }
    if (card().kind == AnswerCard::Kind::Ask && m_last.answer) {
        const auto& choices = m_last.answer->choices;
        if (answer >= 0 && answer < static_cast<int>(choices.size())) {
            m_desk->choose(choices[static_cast<std::size_t>(answer)].id, toQString(m_last.code));
        }
        return;
    }
    if (m_last.bench.question && (answer == 0 || answer == 1)) {
        m_desk->settle(m_last.bench.question->job, static_cast<printing::CameOut>(answer));
    }
}

void StationPage::takeReport(const BenchReport& report)
{
    if (report.act == BenchAct::Refreshed) {
        m_last.bench = report.bench;
        showState(report);
        noteLateLabel(report.bench);
        if (card().kind == AnswerCard::Kind::Idle) {
            m_bench->answer->present(idleCard(report.bench));
        }
        Q_EMIT refreshed();
        return;
    }
    m_last = report;
    m_bench->answer->present(cardOf(report));
    if (const auto sound = soundOf(report)) {
        play(*sound);
    }
    if (report.answer && report.answer->code == floor::AnswerCode::label_out_ && report.act == BenchAct::Scanned) {
        m_bench->head->addElapsed(report.elapsed);
    }
    showState(report);
    if (report.answer && report.answer->code == floor::AnswerCode::other_station_) {
        askTakeOver(*report.answer);
    }
}

/// A label that waited for the printer when it was answered has come out since.
void StationPage::noteLateLabel(const BenchState& bench)
{
    if (!m_last.answer || !m_last.answer->job || m_last.answer->code != floor::AnswerCode::label_queued_ ||
        (card().kind != AnswerCard::Kind::Print && m_last.act != BenchAct::Reprinted)) {
        return;
    }
    const auto job = std::ranges::find(bench.jobs, *m_last.answer->job, &printing::PrintJob::id);
    if (job != bench.jobs.end() && job->state == printing::PrintJobState::sent) {
        m_last.answer->code = floor::AnswerCode::label_out_;
        m_bench->answer->present(cardOf(m_last));
    }
}

void StationPage::takeFailure(const Failure& failure)
{
    m_last.answer.reset();
    m_bench->answer->present(cardOf(failure));
    m_bench->answer->setToolTip(failure.technical);
    play(Sound::Stop);
}

void StationPage::showState(const BenchReport& report)
{
    const auto& bench = report.bench;
    std::optional<printing::PrinterStatus> printer;
    for (const auto& status : m_parts.printing.statuses()) {
        if (bench.station.printer == status.printer) {
            printer = status;
        }
    }
    m_bench->head->present(bench, printer);
    m_bench->list->present(bench.scans);
    const int stops = m_bench->list->stops();
    m_bench->listPanel->setNote(stops > 0 ? tr("%n stop(s)", nullptr, stops) : QString{});
    m_bench->wallPanel->setVisible(!bench.wall.empty());
    const auto slot = m_last.answer ? m_last.answer->slot : std::nullopt;
    m_bench->wall->present(bench.wall, card().kind == AnswerCard::Kind::Slot ? slot : std::nullopt);
    m_bench->wallPanel->setNote(m_bench->wall->summary());
    m_wall->present(bench, card().kind == AnswerCard::Kind::Slot ? slot : std::nullopt);
    if (bench.question) {
        m_bench->fact->ask(ChoiceBar::Kind::Fact, questionSentence(*bench.question), questionDetail(*bench.question),
                           questionChoices(*bench.question));
    }
    m_bench->fact->setVisible(bench.question.has_value());
    if (m_times == 1) {
        m_bench->field->setPrompt(bench.wave || !bench.openPackage.empty() ? tr("Scan a piece")
                                                                          : tr("Scan a wave or a piece"));
    }
    shareDigits();
}

void StationPage::play(const Sound sound)
{
    if (m_parts.settings.get(setting::kSounds)) {
        m_parts.speaker.play(sound);
    }
    Q_EMIT sounded(sound);
}

// ---- Questions -------------------------------------------------------------------------------------------------

void StationPage::ask(const QString& question, const QString& detail, const QStringList& answers, Answered answered)
{
    closeQuestion();
    m_answered = std::move(answered);
    m_bench->asked->ask(ChoiceBar::Kind::Choice, question, detail, answers);
    m_bench->asked->show();
    m_bench->field->setFocus();
    shareDigits();
}

void StationPage::askWhy(const QString& question, const QString& detail,
                         const std::span<const std::string_view> reasons, Told told)
{
    QStringList answers;
    std::ranges::transform(reasons, std::back_inserter(answers), &reasonWord);
    //: The last of several reasons: one that is typed
    ask(question, detail, answers + QStringList{tr("Another reason")},
        [this, question, reasons, told = std::move(told)](const int chosen) {
            if (chosen < std::ssize(reasons)) {
                told(toQString(reasons[static_cast<std::size_t>(chosen)]));
            } else {
                askWords(question, tr("Type the reason, then Enter. A scan is still a scan."), ScanIs::Scan, told);
            }
        });
}

void StationPage::askWords(const QString& question, const QString& detail, const ScanIs scan, Told told)
{
    closeQuestion();
    m_scanIs = scan;
    m_told = std::move(told);
    m_bench->asked->askWords(question, detail);
    m_bench->asked->show();
    m_bench->asked->words().setFocus();
    shareDigits();
}

void StationPage::closeQuestion()
{
    m_answered = {};
    m_onScan = {};
    m_told = {};
    m_asksQuantity = false;
    if (m_bench->asked->isVisible()) {
        m_bench->field->setFocus();
        m_bench->asked->hide();
    }
    shareDigits();
}

/// Only one question at a time has the digits, and it shows them.
void StationPage::shareDigits()
{
    const bool own = m_answered && m_bench->asked->answerCount() > 0;
    const bool which = card().kind == AnswerCard::Kind::Ask;
    const bool typed = m_asksQuantity || m_told;
    m_bench->fact->setShowsKeys(!m_answered && !typed && !which);
    m_input->setWantsDigits(!typed && (own || which || m_last.bench.question.has_value()));
}

void StationPage::askTakeOver(const floor::ScanAnswer& answer)
{
    ask(tr("%1 packs %2. Take it over?").arg(toQString(answer.facts.station), toQString(answer.packageNumber)),
        tr("What was scanned there stays scanned."), {tr("Take it over"), tr("Leave it there")},
        [this, package = *answer.package](const int chosen) {
            if (chosen == 0) {
                m_desk->takeOver(package);
            }
        });
}

} // namespace supercargo::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"

#include "ui/print/qt_page_painter.h"
#include "ui/print/qt_text_rasteriser.h"
#include "ui/text/convert.h"
#include "ui/text/language.h"

#include <algorithm>
#include <iostream>
#include <utility>

#include <nlohmann/json.hpp>

#include <QGuiApplication>
#include <QString>

#include <unistd.h>

namespace supercargo::cli {

namespace {

/// Ideographs, kana, hangul and full-width forms take two cells of a terminal (Unicode's East Asian Width W and F,
/// by their large blocks).
bool isWide(const char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

std::size_t cells(const std::string& text)
{
    std::size_t count = 0;
    for (const char32_t c : ui::toQString(text).toUcs4()) {
        count += isWide(c) ? 2 : 1;
    }
    return count;
}

} // namespace

/// The two drawing seams, fulfilled by QtGui when they are first used: it takes about 30 ms to start, which most
/// commands do not need.
class Context::LazyDrawing final : public labels::TextRasteriser, public labels::PagePainter {
public:
    explicit LazyDrawing(Context& context) : m_context{context} {}

    labels::TextMetrics measure(const std::string_view text, const labels::TextStyle& style) override
    {
        return rasteriser().measure(text, style);
    }
    labels::TextBits draw(const std::string_view text, const labels::TextStyle& style) override
    {
        return rasteriser().draw(text, style);
    }
    std::string pdf(const std::span<const labels::Drawing> pages, const std::string_view title) override
    {
        rasteriser();
        return m_painter.pdf(pages, title);
    }
    std::string png(const labels::Bitmap& picture, const int dpi) override
    {
        rasteriser();
        return m_painter.png(picture, dpi);
    }

private:
    ui::QtTextRasteriser& rasteriser()
    {
        if (!m_rasteriser) {
            // No display is wanted, and none of the per-user sockets that Qt would look for.
            if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
                qputenv("QT_QPA_PLATFORM", "offscreen");
            }
            if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR")) {
                const auto run = m_context.session().folder().run();
                std::filesystem::permissions(run, std::filesystem::perms::owner_all);
                qputenv("XDG_RUNTIME_DIR", QByteArray::fromStdString(run.string()));
            }
            m_context.startApplication<QGuiApplication>();
            m_rasteriser.emplace();
        }
        return *m_rasteriser;
    }

    Context& m_context;
    std::optional<ui::QtTextRasteriser> m_rasteriser;
    ui::QtPagePainter m_painter;
};

Context::Context(char* programName, QString language)
    : m_arguments{programName, nullptr},
      m_languageName{std::move(language)}
{
    startApplication<QCoreApplication>();
}

Context::~Context() = default;

template <typename Application>
void Context::startApplication()
{
    m_language.reset(); // both belong to the application before
    m_application.reset();
    m_application = std::make_unique<Application>(m_argumentCount, m_arguments);
    m_language = std::make_unique<ui::Language>(*m_application);
    m_language->set(m_languageName);
}

workspace::Session& Context::session(const workspace::Session::IfDamaged ifDamaged)
{
    if (!m_session) {
        const auto folder = options.dataFolder.empty() ? processes::defaultDataFolder() : options.dataFolder;
        m_session.emplace(folder, "command line", m_clock, audit::systemActor(), ifDamaged);
    }
    return *m_session;
}

workspace::Workspace& Context::workspace()
{
    if (!m_workspace) {
        m_workspace = std::make_unique<workspace::Workspace>(session());
    }
    return *m_workspace;
}

labels::DrawingTools Context::drawing()
{
    if (!m_drawing) {
        m_drawing = std::make_unique<LazyDrawing>(*this);
    }
    return {*m_drawing, *m_drawing};
}

printing::DirectDispatch& Context::dispatch()
{
    if (!m_dispatch) {
        auto& own = workspace();
        m_dispatch = std::make_unique<printing::DirectDispatch>(own.db, own.printJournal, session().folder(), m_clock);
    }
    return *m_dispatch;
}

workspace::Bench& Context::bench()
{
    if (!m_bench) {
        m_bench = std::make_unique<workspace::Bench>(workspace(), drawing(), dispatch());
    }
    return *m_bench;
}

TaskControl Context::task()
{
    TaskControl control{m_interruption.token(), {}};
    if (!options.quiet && ::isatty(STDERR_FILENO) != 0) {
        control.onProgress = [](const std::int64_t done, const std::int64_t total) {
            constexpr std::int64_t width = 30;
            const auto filled = total > 0 ? std::min(width, done * width / total) : 0;
            std::cerr << '\r' << '[' << std::string(static_cast<std::size_t>(filled), '#')
                      << std::string(static_cast<std::size_t>(width - filled), ' ') << "] " << done;
            if (total > 0) {
                std::cerr << " / " << total << (done >= total ? "\n" : "");
            }
            std::cerr << std::flush;
        };
    }
    return control;
}

void Context::answer(const nlohmann::json& answer, const std::vector<std::string>& lines) const
{
    if (options.json) {
        std::cout << toText(answer) << '\n';
    } else if (!options.quiet) {
        for (const auto& line : lines) {
            std::cout << line << '\n';
        }
    }
}

void Context::answerFailed(const nlohmann::json& answer, const std::vector<std::string>& lines)
{
    m_hasFailed = true;
    this->answer(answer, lines);
}

std::string toText(const nlohmann::json& answer)
{
    return answer.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::vector<std::string> table(const std::vector<std::string>& head, const std::vector<std::vector<std::string>>& rows)
{
    std::vector<std::size_t> widths;
    for (const auto& title : head) {
        widths.push_back(cells(title));
    }
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], cells(row[i]));
        }
    }
    std::vector<std::string> lines;
    const auto add = [&](const std::vector<std::string>& row) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += row[i];
            line += i + 1 < row.size() ? std::string(widths[i] + 2 - cells(row[i]), ' ') : "";
        }
        lines.push_back(line.substr(0, line.find_last_not_of(' ') + 1));
    };
    add(head);
    for (const auto& row : rows) {
        add(row);
    }
    return lines;
}

} // namespace supercargo::cli

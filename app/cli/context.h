// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/interruption.h"
#include "core/base/task_control.h"
#include "core/labels/label_output.h"
#include "core/printing/direct_dispatch.h"
#include "core/workspace/bench.h"
#include "core/workspace/session.h"
#include "core/workspace/workspace.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include <QString>

class QCoreApplication;

namespace supercargo::ui {
class Language;
}

namespace supercargo::cli {

/// The common options as they stand on the command line.
struct CommonOptions {
    std::filesystem::path dataFolder; // empty: the platform's own
    bool json = false;
    bool quiet = false;
    std::string language; // looked for before the options are made; here only checked
};

/// What the commands of one run share. The data folder is opened by the first command that asks for it, so that
/// `--help` and wrong usage leave no trace; QtGui starts only when a command draws.
class Context {
public:
    /// `language`: "en", "zh_CN"; empty: the environment's.
    Context(char* programName, QString language);
    ~Context();
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    CommonOptions options;

    [[nodiscard]] workspace::Session& session(workspace::Session::IfDamaged ifDamaged = workspace::Session::IfDamaged::refuse);
    [[nodiscard]] workspace::Workspace& workspace();
    [[nodiscard]] workspace::Bench& bench();
    /// What draws: QtGui is started by the first call of its functions.
    [[nodiscard]] labels::DrawingTools drawing();
    /// Prints on this thread.
    [[nodiscard]] printing::DirectDispatch& dispatch();

    /// Stops at the first interrupt; shows progress on stderr where that is a terminal.
    [[nodiscard]] TaskControl task();

    /// The command's answer: `answer` under --json, else `lines` unless --quiet.
    void answer(const nlohmann::json& answer, const std::vector<std::string>& lines) const;
    /// The answer of a command of which a part failed, as it says itself: the program ends as one that failed.
    void answerFailed(const nlohmann::json& answer, const std::vector<std::string>& lines);
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

private:
    class LazyDrawing;
    template <typename Application>
    void startApplication();

    Interruption m_interruption;
    int m_argumentCount = 1;
    char* m_arguments[2];
    QString m_languageName;
    std::unique_ptr<QCoreApplication> m_application; // becomes a QGuiApplication when a command draws
    std::unique_ptr<ui::Language> m_language;
    SystemClock m_clock;
    std::optional<workspace::Session> m_session;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<LazyDrawing> m_drawing;
    std::unique_ptr<printing::DirectDispatch> m_dispatch;
    std::unique_ptr<workspace::Bench> m_bench;
    bool m_hasFailed = false;
};

/// One line; what is not UTF-8 (a file's name) is shown as far as it can be.
[[nodiscard]] std::string toText(const nlohmann::json& answer);

/// Rows under a head, in columns as wide as their widest text (ideographs count two).
[[nodiscard]] std::vector<std::string> table(const std::vector<std::string>& head,
                                             const std::vector<std::vector<std::string>>& rows);

} // namespace supercargo::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_control.h"
#include "ui/tasks/task_board.h"
#include "ui/tasks/worker_thread.h"

#include <QPointer>

#include <chrono>
#include <map>
#include <memory>
#include <type_traits>
#include <utility>

namespace supercargo::ui {

/// Turns what the work reports into at most ten queued calls a second. Used on the lane's thread.
class ProgressGate {
public:
    /// True when enough time has passed, and always for the last item.
    [[nodiscard]] bool lets(const std::int64_t done, const std::int64_t total)
    {
        const auto now = std::chrono::steady_clock::now();
        if (now < m_next && (total == 0 || done < total)) {
            return false;
        }
        m_next = now + std::chrono::milliseconds{100};
        return true;
    }

private:
    std::chrono::steady_clock::time_point m_next{};
};

/// Owns the lanes: a thread with a queue and a Context of its own each, made there by the factory. *Quick* takes
/// edits, *long* imports and batches, and every open station has one that it shares with nothing. Work runs on
/// the lane; its result comes back on the UI thread, unless the receiver is gone by then.
///
/// `Context` is the workspace; only its type differs in tests.
template <class Context>
class TaskRunner {
public:
    using Factory = std::function<std::unique_ptr<Context>()>;
    using Failed = std::function<void(const Failure&)>;

    static QString quick() { return QStringLiteral("quick"); }
    static QString slow() { return QStringLiteral("long"); }
    static QString station(const QString& name) { return QStringLiteral("station:") + name; }

    TaskRunner(TaskBoard& board, Factory factory) : m_board{board}, m_factory{std::move(factory)} {}

    /// Asks all work to stop and waits for it.
    ~TaskRunner()
    {
        m_board.cancelAll();
        m_lanes.clear();
    }
    TaskRunner(const TaskRunner&) = delete;
    TaskRunner& operator=(const TaskRunner&) = delete;

    /// Runs `work(context, control)` on the lane. Then, on the UI thread and as long as `receiver` lives, `done`
    /// with its result (nothing for void), or `failed`. Without `failed` the board tells of the failure.
    template <class Work, class Done>
    Task& start(const QString& lane, const QString& title, QObject* receiver, Work work, Done done, Failed failed = {})
    {
        Task& task = m_board.add(title);
        run(lane, &task, receiver, task.stopToken(), std::move(work), std::move(done), std::move(failed));
        return task;
    }

    /// The same for work too short to be shown: scans, single edits, pages of rows.
    template <class Work, class Done>
    void quietly(const QString& lane, QObject* receiver, Work work, Done done, Failed failed)
    {
        run(lane, nullptr, receiver, {}, std::move(work), std::move(done), std::move(failed));
    }

    /// Ends a station's lane after what is queued there.
    void closeLane(const QString& lane) { m_lanes.erase(lane); }

private:
    /// The context is made, used and destroyed on the lane's thread.
    struct Lane {
        std::unique_ptr<Context> context;
        WorkerThread thread;

        ~Lane()
        {
            thread.post([this] { context.reset(); });
        }
    };

    Lane& laneOf(const QString& name)
    {
        auto& lane = m_lanes[name];
        if (!lane) {
            lane = std::make_unique<Lane>();
        }
        return *lane;
    }

    /// Reaches receiver and task safely: both are looked at on the UI thread only.
    struct Return {
        TaskBoard& board;
        QPointer<Task> task;
        QPointer<QObject> receiver;

        void call(std::function<void(Task*, QObject*)> what) const
        {
            board.later([back = *this, what = std::move(what)] { what(back.task.data(), back.receiver.data()); });
        }
    };

    template <class Work, class Done>
    void run(const QString& name, Task* task, QObject* receiver, std::stop_token stop, Work work, Done done,
             Failed failed)
    {
        Lane& lane = laneOf(name);
        const Return back{m_board, task, receiver};
        lane.thread.post([this, &lane, back, stop = std::move(stop), work = std::move(work), done = std::move(done),
                          failed = std::move(failed)]() mutable {
            try {
                perform(lane, back, stop, work, std::move(done));
            } catch (...) {
                back.call([failure = failureFrom(std::current_exception()),
                           failed = std::move(failed)](Task* shown, QObject* there) {
                    if (there != nullptr && failed) {
                        failed(failure);
                    }
                    if (shown != nullptr) {
                        shown->fail(failure);
                    }
                });
            }
        });
    }

    template <class Work, class Done>
    void perform(Lane& lane, const Return& back, const std::stop_token& stop, Work& work, Done done)
    {
        if (stop.stop_requested()) {
            throw Error{ErrorCode::cancelled};
        }
        back.call([](Task* shown, QObject*) {
            if (shown != nullptr) {
                shown->begin();
            }
        });
        if (!lane.context) {
            lane.context = m_factory();
        }
        ProgressGate gate;
        const TaskControl control{stop, [&](const std::int64_t finished, const std::int64_t total) {
                                      if (gate.lets(finished, total)) {
                                          back.call([finished, total](Task* shown, QObject*) {
                                              if (shown != nullptr) {
                                                  shown->progress(finished, total);
                                              }
                                          });
                                      }
                                  }};
        using Result = std::invoke_result_t<Work&, Context&, const TaskControl&>;
        if constexpr (std::is_void_v<Result>) {
            work(*lane.context, control);
            back.call([done = std::move(done)](Task* shown, QObject* there) mutable {
                finish(shown, there, [&] { done(); });
            });
        } else {
            // std::function wants a copyable closure; the result may not be copyable.
            auto result = std::make_shared<Result>(work(*lane.context, control));
            back.call([done = std::move(done), result](Task* shown, QObject* there) mutable {
                finish(shown, there, [&] { done(*result); });
            });
        }
    }

    template <class Call>
    static void finish(Task* shown, QObject* there, const Call& call)
    {
        if (shown != nullptr) {
            shown->succeed();
        }
        if (there != nullptr) {
            call();
        }
    }

    TaskBoard& m_board;
    Factory m_factory;
    std::map<QString, std::unique_ptr<Lane>> m_lanes;
};

} // namespace supercargo::ui

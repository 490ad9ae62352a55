// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <optional>

class QInputMethodEvent;
class QKeyEvent;
class QLineEdit;
class QWidget;

namespace supercargo::ui {

/// Set on a field beside the page in which people type while it is in sight: its keys stay there, but a scanner's
/// burst is still a scan.
inline constexpr char kTypingProperty[] = "supercargoTyping";

/// Tells a scanner's double reading from two pieces: nobody lifts a second piece within 300 ms.
class BounceFilter {
public:
    static constexpr std::chrono::milliseconds kBounce{300};
    /// True when the same code came within 300 ms before, itself ignored or not; then it is to be ignored. A clock that
    /// was set back makes no bounce.
    [[nodiscard]] bool isBounce(const QString& code, Instant now);

private:
    QString m_last;
    Instant m_at{};
};

/// Every key that goes to a page is a scanner's until it is known better: text is collected wherever the focus is,
/// and Enter ends it. While a question is open, a digit that is typed alone (nothing else for 80 ms) answers it. A
/// text that an input method brings counts as typed; one that it is still composing is not part of a scan. Words of
/// one's own are typed into a field, slowly or with an input method: a burst there is still a scan. A few characters
/// that were typed by hand a while before a scanner's burst are no part of its code.
class ScanInput final : public QObject {
    Q_OBJECT
public:
    /// Watches the keys of `page`'s window for as long as the page is in sight.
    ScanInput(QWidget& page, const Clock& clock);

    [[nodiscard]] const QString& text() const { return m_text; }
    void clear();
    /// Keys go into the field while it has the focus, but what a scanner types there is taken out again.
    void setTypingField(QLineEdit& field) { m_field = &field; }
    void setWantsDigits(bool wants) { m_wantsDigits = wants; }

Q_SIGNALS:
    void textChanged(const QString& text);
    void scanned(const QString& code);
    /// These were typed before the scan that follows, and are dropped.
    void strayed(const QString& typed);
    /// The same code within 300 ms.
    void bounced(const QString& code);
    void digit(int digit);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool takeKey(const QKeyEvent& key);
    [[nodiscard]] QLineEdit* typingField() const;
    bool watchTyping(QLineEdit& field, const QKeyEvent& key);
    bool takeInput(const QInputMethodEvent& input);
    void append(const QString& text);
    /// Tells a scanner's keys from those before them by the time between.
    void noteTime(const QKeyEvent& key);
    [[nodiscard]] qsizetype strays(const QKeyEvent& enter) const;
    void finish(qsizetype strays);
    void tell(const QString& code);
    void actOnDigit();

    QWidget& m_page;
    const Clock& m_clock;
    QLineEdit* m_field = nullptr;
    QString m_burst; // the last keys in the field that came one right after another
    std::chrono::steady_clock::time_point m_lastKey{};
    std::optional<std::chrono::milliseconds> m_keyAt; // of the last key of the text
    std::chrono::milliseconds m_pause{};              // before its last burst
    qsizetype m_before = 0;                           // characters of the text that came before that burst
    QTimer m_alone;
    QString m_text;
    BounceFilter m_bounce;
    bool m_wantsDigits = false;
};

} // namespace supercargo::ui

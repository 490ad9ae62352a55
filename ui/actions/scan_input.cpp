// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/scan_input.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace supercargo::ui {

namespace {

constexpr std::chrono::milliseconds kScanPause{80};
constexpr qsizetype kShortestScan = 4; // of what is typed where words are asked for
constexpr std::chrono::milliseconds kForgotten{300}; // a hand has left the keys; no scanner rests so long in a code
constexpr qsizetype kMostStrays = 3;
constexpr qsizetype kLongest = 4'096; // a QR code holds no more

bool isEnter(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

/// GS1 symbols are parted by a control character; the other ones are keys.
bool isText(const QString& text)
{
    constexpr char16_t kGroupSeparator = 0x1D;
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](const QChar c) {
        return c.isPrint() || c.unicode() == kGroupSeparator;
    });
}

/// When the key was pressed, as the window system says: a busy program sees a scanner's keys late, and in heaps.
std::chrono::milliseconds timeOf(const QKeyEvent& key)
{
    if (key.timestamp() != 0) {
        return std::chrono::milliseconds{key.timestamp()};
    }
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

bool BounceFilter::isBounce(const QString& code, const Instant now)
{
    const bool again = code == m_last && now >= m_at && now - m_at < kBounce;
    m_last = code;
    m_at = now;
    return again;
}

ScanInput::ScanInput(QWidget& page, const Clock& clock) : QObject{&page}, m_page{page}, m_clock{clock}
{
    m_alone.setSingleShot(true);
    m_alone.setInterval(kScanPause);
    m_alone.setTimerType(Qt::PreciseTimer);
    connect(&m_alone, &QTimer::timeout, this, &ScanInput::actOnDigit);
    qApp->installEventFilter(this);
}

void ScanInput::clear()
{
    m_alone.stop();
    m_keyAt.reset();
    m_before = 0;
    if (!m_text.isEmpty()) {
        m_text.clear();
        Q_EMIT textChanged(m_text);
    }
}

bool ScanInput::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    if (type != QEvent::KeyPress && type != QEvent::InputMethod && type != QEvent::ShortcutOverride) {
        return false;
    }
    const auto* widget = qobject_cast<const QWidget*>(watched);
    if (widget == nullptr || !m_page.isVisible() || widget->window() != m_page.window()) {
        return false;
    }
    if (QLineEdit* field = typingField()) {
        return type == QEvent::KeyPress && watchTyping(*field, *static_cast<const QKeyEvent*>(event));
    }
    if (type == QEvent::InputMethod) {
        return takeInput(*static_cast<const QInputMethodEvent*>(event));
    }
    const auto& key = *static_cast<const QKeyEvent*>(event);
    if (type == QEvent::ShortcutOverride) { // no letter of a scan may be a shortcut
        const bool ours = isText(key.text()) && (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0;
        event->setAccepted(ours);
        return ours;
    }
    return takeKey(key);
}

bool ScanInput::takeKey(const QKeyEvent& key)
{
    if (isEnter(key)) {
        if (m_text.isEmpty()) {
            return false; // a button may have the focus
        }
        finish(strays(key));
        return true;
    }
    if (key.key() == Qt::Key_Backspace && !m_text.isEmpty()) {
        m_text.chop(1);
        m_keyAt.reset(); // by hand, all of it
        m_before = 0;
        m_alone.stop();
        Q_EMIT textChanged(m_text);
        return true;
    }
    const auto modifiers = key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool separator = key.text() == QString{QChar{0x1D}};
    if ((modifiers != Qt::NoModifier && !separator) || !isText(key.text())) {
        return false;
    }
    if (key.key() == Qt::Key_Space && m_text.isEmpty()) {
        return false; // presses the button that has the focus
    }
    noteTime(key);
    append(key.text());
    return true;
}

QLineEdit* ScanInput::typingField() const
{
    if (m_field != nullptr && m_field->hasFocus()) {
        return m_field;
    }
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    return field != nullptr && field->property(kTypingProperty).toBool() ? field : nullptr;
}

bool ScanInput::watchTyping(QLineEdit& field, const QKeyEvent& key)
{
    const auto now = std::chrono::steady_clock::now();
    if (now - std::exchange(m_lastKey, now) > kScanPause) {
        m_burst.clear();
    }
    if (!isEnter(key)) {
        m_burst += isText(key.text()) ? key.text() : QString{};
        return false;
    }
    const QString code = std::exchange(m_burst, {}).trimmed();
    if (code.size() < kShortestScan) {
        return false;
    }
    field.clear();
    if (&field != m_field) {
        m_page.setFocus(); // the scan is the page's, and so is what comes next
    }
    tell(code);
    return true;
}

bool ScanInput::takeInput(const QInputMethodEvent& input)
{
    if (isText(input.commitString())) {
        m_keyAt.reset(); // it has no time that compares with those of keys
        m_before = 0;
        append(input.commitString());
    }
    return true; // what is still being composed goes nowhere
}

void ScanInput::append(const QString& text)
{
    m_text += text.left(kLongest - m_text.size());
    const bool alone = m_wantsDigits && m_text.size() == 1 && m_text.front().isDigit();
    alone ? m_alone.start() : m_alone.stop();
    Q_EMIT textChanged(m_text);
}

void ScanInput::noteTime(const QKeyEvent& key)
{
    const auto now = timeOf(key);
    const auto pause = now - m_keyAt.value_or(now);
    if (pause > kScanPause) {
        m_pause = pause;
        m_before = m_text.size();
    }
    m_keyAt = now;
}

qsizetype ScanInput::strays(const QKeyEvent& enter) const
{
    const bool isBurst = m_keyAt && timeOf(enter) - *m_keyAt <= kScanPause && m_text.size() - m_before >= kShortestScan;
    return isBurst && m_before <= kMostStrays && m_pause >= kForgotten ? m_before : 0;
}

void ScanInput::finish(const qsizetype strays)
{
    m_alone.stop();
    m_keyAt.reset();
    m_before = 0;
    const QString text = std::exchange(m_text, {});
    const QString code = text.mid(strays).trimmed();
    if (strays > 0) {
        Q_EMIT strayed(text.left(strays));
    }
    Q_EMIT textChanged(m_text);
    if (!code.isEmpty()) {
        tell(code);
    }
}

void ScanInput::tell(const QString& code)
{
    if (m_bounce.isBounce(code, m_clock.now())) {
        Q_EMIT bounced(code);
    } else {
        Q_EMIT scanned(code);
    }
}

void ScanInput::actOnDigit()
{
    if (m_wantsDigits && m_text.size() == 1) {
        const int value = m_text.front().digitValue();
        clear();
        Q_EMIT digit(value);
    }
}

} // namespace supercargo::ui

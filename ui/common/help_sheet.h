// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/panel.h"
#include "ui/theme/theme.h"

#include <QList>
#include <QString>

#include <optional>

class QAction;
class QGridLayout;

namespace supercargo::ui {

/// One line of a page's help: a key that no action has, or a colour of the station.
struct HelpEntry {
    QString key{};
    std::optional<Answer> answer{};
    QString word;
    QString meaning;
};

/// What F1 lays over a page: its keys with what they do, and what its colours mean. It takes no focus and swallows
/// nothing: Esc and F1 close it, and so does every other key, which then acts as if it had not been there, so that a
/// scan is a scan.
class HelpSheet final : public QWidget {
    Q_OBJECT
public:
    HelpSheet(const Appearance& look, QWidget& host);

    void present(const QString& title, const QList<QAction*>& actions, const QList<HelpEntry>& entries);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void addLine(QGridLayout& grid, int number, int lines, const HelpEntry& entry);

    const Appearance& m_look;
    QWidget& m_host;
    QWidget* m_content = nullptr;
};

} // namespace supercargo::ui

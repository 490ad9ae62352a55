// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/thing_finder.h"
#include "ui/common/label.h"
#include "ui/common/palette_list.h"
#include "ui/shell/main_window.h"
#include "ui/tasks/lanes.h"

#include <QPointer>

class QLineEdit;

namespace supercargo::ui {

/// Ctrl+K, wherever one is: one field for any order, package, product, bin, wave, page and action. Up and down choose,
/// Enter opens, Esc leaves everything as it was. At a station and at the door a scan typed into it is still a scan,
/// and closes it.
class Palette final : public QWidget {
    Q_OBJECT
public:
    static QString commandId() { return QStringLiteral("window.find"); }

    /// The window owns it.
    Palette(const Appearance& look, MainWindow& window, Lanes& lanes);

    void open();
    void close();
    [[nodiscard]] QLineEdit& field() { return *m_field; }
    [[nodiscard]] PaletteList& list() { return *m_list; }

Q_SIGNALS:
    /// What the store knows of the text in the field is shown.
    void found();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void setTexts();
    void follow();
    void read();
    void take(const QString& text, const reports::FoundThings& things);
    void fail(const Failure& failure);
    void show(bool keepsPlace);
    void showFoot();
    void choose();
    void place();
    [[nodiscard]] bool takeKey(int key);
    [[nodiscard]] QString text() const;

    const Appearance& m_look;
    MainWindow& m_window;
    Lanes& m_lanes;
    QLineEdit* m_field;
    PaletteList* m_list;
    Label* m_foot;
    QPointer<QWidget> m_before; // had the focus
    reports::FoundThings m_things;
    QString m_readText;     // that m_things are for
    QString m_failure;      // why there are none
    bool m_isReading = false;
    bool m_opensWhenRead = false; // Enter came before the answer
};

} // namespace supercargo::ui

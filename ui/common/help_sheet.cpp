// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/help_sheet.h"

#include "ui/common/key_cap.h"

#include <QAction>
#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace supercargo::ui {

namespace {

/// The soft coloured square with the icon of an answer, as the station fills its screen.
class Swatch final : public QWidget {
public:
    Swatch(const Appearance& look, const Answer answer, QWidget* parent)
        : QWidget{parent},
          m_look{look},
          m_answer{answer}
    {
        setFixedSize(look.grown(40), look.grown(32));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter{this};
        painter.setRenderHint(QPainter::Antialiasing);
        const auto& answer = m_look.theme().answer(m_answer);
        painter.setPen(Qt::NoPen);
        painter.setBrush(answer.ground);
        painter.drawRoundedRect(rect(), m_look.sizes().radius, m_look.sizes().radius);
        const int side = m_look.grown(20);
        painter.drawPixmap((width() - side) / 2, (height() - side) / 2,
                           m_look.pixmap(answer.icon, answer.text, side, devicePixelRatioF()));
    }

private:
    const Appearance& m_look;
    Answer m_answer;
};

const QString kTo = QStringLiteral(" … "); // "1 … 9"

bool isModifier(const int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_Meta;
}

} // namespace

HelpSheet::HelpSheet(const Appearance& look, QWidget& host) : QWidget{&host}, m_look{look}, m_host{host}
{
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    connect(&look, &Appearance::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void HelpSheet::present(const QString& title, const QList<QAction*>& actions, const QList<HelpEntry>& entries)
{
    delete m_content;
    m_content = new QWidget{this};
    layout()->addWidget(m_content);
    const auto& sizes = m_look.sizes();
    auto* panel = new Panel{m_look, m_content};
    panel->setTitle(title);
    auto* close = new Label{m_look, Rank::Body, Role::Muted, panel};
    close->setText(tr("Esc closes it, and so does a scan"));
    panel->addToHead(close);

    QList<HelpEntry> lines;
    QStringList spoken{title};
    for (const QAction* action : actions) {
        const QString tip = action->toolTip();
        const QString key = action->property(kKeyProperty).toString();
        if (!lines.isEmpty() && lines.last().word == action->text()) { // one step on several keys
            lines.last().key = lines.last().key.section(kTo, 0, 0) + kTo + key;
            continue;
        }
        lines.append({.key = key,
                      .word = action->text(),
                      .meaning = tip == action->text() ? QString{} : tip});
    }
    lines += entries;
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(sizes.gapPanels);
    grid->setVerticalSpacing(sizes.gapInside);
    const int count = static_cast<int>(lines.size());
    for (int i = 0; i < count; ++i) {
        addLine(*grid, i, (count + 1) / 2, lines[i]);
        spoken.append(QStringLiteral("%1 %2: %3").arg(lines[i].key, lines[i].word, lines[i].meaning));
    }
    grid->setColumnStretch(2, 1);
    grid->setColumnStretch(6, 1);
    grid->setColumnMinimumWidth(3, sizes.gapEdge);
    panel->body()->addLayout(grid);

    auto* around = new QVBoxLayout{m_content};
    around->setContentsMargins(sizes.gapEdge, sizes.gapEdge, sizes.gapEdge, sizes.gapEdge);
    around->addStretch(1);
    around->addWidget(panel);
    around->addStretch(2);
    setAccessibleName(spoken.join(QStringLiteral(". ")));
    setGeometry(m_host.rect());
    qApp->installEventFilter(this); // before whoever takes keys for scans
    show();
    raise();
}

void HelpSheet::addLine(QGridLayout& grid, const int number, const int lines, const HelpEntry& entry)
{
    constexpr int kColumns = 4; // key, word, meaning, and the room between the halves
    const int row = number % lines;
    const int column = number / lines * kColumns;
    if (entry.answer) {
        grid.addWidget(new Swatch{m_look, *entry.answer, m_content}, row, column, Qt::AlignLeft | Qt::AlignVCenter);
    } else {
        grid.addWidget(new KeyCap{m_look, entry.key, m_content}, row, column, Qt::AlignLeft | Qt::AlignVCenter);
    }
    auto* word = new Label{m_look, Rank::Strong, Role::Text, m_content};
    word->setText(entry.word);
    grid.addWidget(word, row, column + 1);
    auto* meaning = new Label{m_look, Rank::Body, Role::Muted, m_content};
    meaning->setText(entry.meaning);
    meaning->setWordWrap(true);
    grid.addWidget(meaning, row, column + 2);
    grid.setRowMinimumHeight(row, m_look.sizes().smallControl);
}

void HelpSheet::hideEvent(QHideEvent* event)
{
    qApp->removeEventFilter(this);
    QWidget::hideEvent(event);
}

bool HelpSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_host && event->type() == QEvent::Resize) {
        setGeometry(m_host.rect());
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) {
        return false;
    }
    const auto* widget = qobject_cast<const QWidget*>(watched);
    if (widget == nullptr || widget->window() != window()) {
        return false;
    }
    auto& key = static_cast<QKeyEvent&>(*event);
    if (key.key() == Qt::Key_Escape || key.key() == Qt::Key_F1) {
        if (event->type() == QEvent::ShortcutOverride) {
            key.accept(); // it is ours, before any shortcut's
            return true;
        }
        hide();
        return true;
    }
    if (!isModifier(key.key())) {
        hide();
    }
    return false;
}

void HelpSheet::paintEvent(QPaintEvent*)
{
    QPainter{this}.fillRect(rect(), m_look.color(Role::Window));
}

void HelpSheet::mousePressEvent(QMouseEvent*)
{
    hide();
}

} // namespace supercargo::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/calibration_panel.h"

#include "ui/common/detail_panel.h"
#include "ui/common/translated.h"
#include "ui/printers/test_cross.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QAction>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSlider>
#include <QVBoxLayout>

#include <cmath>

namespace supercargo::ui {

namespace {

constexpr double kMicrometres = 1'000;

QDoubleSpinBox* offsetField(QWidget* parent)
{
    auto* field = new QDoubleSpinBox{parent};
    const double most = printing::kLargestOffsetMicrometres / kMicrometres;
    field->setRange(-most, most);
    field->setDecimals(1);
    field->setSingleStep(0.1);
    field->setSuffix(QStringLiteral(" mm"));
    field->setAlignment(Qt::AlignRight);
    return field;
}

int micrometres(const QDoubleSpinBox& field)
{
    return static_cast<int>(std::lround(field.value() * kMicrometres));
}

} // namespace

CalibrationPanel::CalibrationPanel(const Appearance& look, const Actions& actions, QWidget* parent)
    : QWidget{parent},
      m_look{look},
      m_panel{new Panel{look, this}},
      m_form{new Form{look, m_panel}},
      m_right{offsetField(m_panel)},
      m_down{offsetField(m_panel)},
      m_testTitle{new Label{look, Rank::Strong, Role::Text, m_panel}},
      m_readBack{new Banner{look, m_panel}},
      m_facts{new Section{look, m_panel}}
{
    m_form->addField([] { return tr("Right, down"); }, buildOffsets());
    m_form->addField([] { return tr("Darkness"); }, buildSlider(m_darkness, m_darknessValue));
    m_form->addField([] { return tr("Speed"); }, buildSlider(m_speed, m_speedValue));
    m_speed->setRange(0, printing::kFastestInchesPerSecond);
    const auto& sizes = look.sizes();
    auto* scroll = new QScrollArea{m_panel}; // below a printer's question there is not room for all of it
    auto* whole = new QWidget{scroll};
    auto* body = new QVBoxLayout{whole};
    body->setContentsMargins(sizes.panelPadding, sizes.gapPanels, sizes.panelPadding, sizes.gapPanels);
    body->setSpacing(sizes.gapPanels);
    body->addWidget(m_form);
    buildTestPage(actions, *body);
    body->addWidget(m_readBack);
    body->addWidget(new Ground{look, Role::Surface, Ground::Bottom, m_panel});
    body->addWidget(m_facts);
    body->addStretch(1);
    m_readBack->hide();
    scroll->setWidget(whole);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields come into sight as they are reached
    scroll->viewport()->setAutoFillBackground(false);
    whole->setAutoFillBackground(false);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(sizes.panelPadding, sizes.gap, sizes.panelPadding, sizes.panelPadding);
    foot->setSpacing(sizes.gap);
    for (const auto& [action, kind] :
         {std::pair{&actions.save, ButtonKind::Primary}, std::pair{&actions.revert, ButtonKind::Secondary}}) {
        auto* button = new Button{look, kind, m_panel};
        button->setAction(*action);
        foot->addWidget(button);
    }
    foot->addStretch(1);
    m_panel->body()->setContentsMargins(0, 0, 0, 0);
    m_panel->body()->setSpacing(0);
    m_panel->body()->addWidget(scroll, 1);
    m_panel->body()->addLayout(foot);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_panel);
    for (QDoubleSpinBox* field : {m_right, m_down}) {
        connect(field, &QDoubleSpinBox::valueChanged, this, &CalibrationPanel::follow);
    }
    for (QSlider* slider : {m_darkness, m_speed}) {
        connect(slider, &QSlider::valueChanged, this, &CalibrationPanel::follow);
    }
    translated(*this, [this] { setTexts(); });
}

QWidget* CalibrationPanel::buildOffsets()
{
    auto* both = new QWidget{m_panel};
    auto* line = new QHBoxLayout{both};
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m_look.sizes().gap);
    line->addWidget(m_right, 1);
    line->addWidget(m_down, 1);
    both->setFocusProxy(m_right);
    return both;
}

QWidget* CalibrationPanel::buildSlider(QSlider*& slider, Label*& value)
{
    auto* both = new QWidget{m_panel};
    slider = new QSlider{Qt::Horizontal, both};
    slider->setPageStep(2);
    slider->setMinimumHeight(m_look.sizes().smallControl);
    value = new Label{m_look, Rank::Strong, Role::Text, both};
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->setMinimumWidth(m_look.grown(84));
    auto* line = new QHBoxLayout{both};
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m_look.sizes().gap);
    line->addWidget(slider, 1);
    line->addWidget(value);
    both->setFocusProxy(slider);
    both->setMinimumHeight(m_look.sizes().control);
    return both;
}

void CalibrationPanel::buildTestPage(const Actions& actions, QVBoxLayout& body)
{
    const auto& sizes = m_look.sizes();
    auto* line = new QHBoxLayout;
    line->setSpacing(sizes.gapPanels);
    line->addWidget(new TestCross{m_look, m_panel}, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(sizes.gap);
    for (int step = 0; step < 3; ++step) {
        m_steps.append(new Label{m_look, Rank::Body, Role::Text, m_panel});
        m_steps.last()->setWordWrap(true);
        words->addWidget(m_steps.last());
    }
    words->addStretch(1);
    line->addLayout(words, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(sizes.gap);
    for (const auto& [action, kind] :
         {std::pair{&actions.test, ButtonKind::Secondary}, std::pair{&actions.reset, ButtonKind::Flat}}) {
        auto* button = new Button{m_look, kind, m_panel};
        button->setAction(*action);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    body.addWidget(new Ground{m_look, Role::Surface, Ground::Bottom, m_panel});
    body.addWidget(m_testTitle);
    body.addLayout(line);
    body.addLayout(buttons);
}

void CalibrationPanel::setTexts()
{
    m_panel->setTitle(m_printer ? tr("Calibrate %1").arg(toQString(m_printer->name)) : tr("Calibrate"));
    m_right->setAccessibleName(tr("Millimetres to the right"));
    m_down->setAccessibleName(tr("Millimetres down"));
    m_darkness->setAccessibleName(tr("Darkness"));
    m_speed->setAccessibleName(tr("Speed"));
    m_testTitle->setText(tr("Test page"));
    m_facts->setTitle(tr("This printer"));
    m_steps[0]->setText(tr("1. Print the cross, and fold the label once each way"));
    m_steps[1]->setText(tr("2. Read where the folds meet both rulers; left and up count below zero"));
    m_steps[2]->setText(tr("3. Add the two figures to those above, save, and print it again"));
    showValues();
}

void CalibrationPanel::present(const std::optional<printing::Printer>& printer)
{
    const bool isOther = m_printer.has_value() != printer.has_value() || (printer && m_printer->id != printer->id);
    const bool isSaved = printer && m_printer && printer->calibration != m_printer->calibration;
    m_printer = printer;
    setEnabled(printer.has_value());
    m_facts->setVisible(printer.has_value());
    if (!printer) {
        setTexts();
        return;
    }
    const int darkest = printing::darkestStep(printer->language);
    const auto typed = m_typed.find(printer->id);
    if (isSaved && typed != m_typed.end() && typed->second == printer->calibration) {
        m_typed.erase(typed);
    }
    if (isOther || isSaved) {
        {
            const QScopedValueRollback writing{m_isWriting, true};
            m_darkness->setRange(-1, std::max(darkest, 0));
        }
        m_darkness->setEnabled(darkest > 0);
        m_speed->setEnabled(darkest > 0); // a page for an office printer knows neither
        const auto kept = m_typed.find(printer->id);
        write(kept == m_typed.end() ? printer->calibration : kept->second);
        setTexts();
    }
}

void CalibrationPanel::showFacts(const PrinterRow& row)
{
    const auto& printer = row.printer;
    QStringList stations;
    for (const auto& station : row.stations) {
        stations.append(toQString(station));
    }
    const QList<std::pair<QString, QString>> facts{
        {tr("Connected to"), toQString(printer.target)},
        {tr("Language"), toQString(toString(printer.language)).toUpper()},
        {tr("Paper"), tr("%1 × %2 mm, %3 dpi")
                          .arg(numberText(printer.media.widthMm), numberText(printer.media.heightMm), numberText(printer.dpi))},
        {tr("Prints for"), stations.isEmpty() ? tr("no station yet") : stations.join(QStringLiteral(", "))},
        {tr("Waiting"), tr("%n job(s)", nullptr, static_cast<int>(row.waiting))}};
    if (facts == m_shownFacts) {
        return; // the page is read every second
    }
    m_shownFacts = facts;
    DetailRows rows{m_look, *m_facts, 1};
    for (const auto& [name, value] : facts) {
        rows.addFact(name, value);
    }
}

void CalibrationPanel::write(const printing::Calibration& calibration)
{
    {
        const QScopedValueRollback writing{m_isWriting, true};
        m_right->setValue(calibration.offsetRightMicrometres / kMicrometres);
        m_down->setValue(calibration.offsetDownMicrometres / kMicrometres);
        m_darkness->setValue(calibration.darkness.value_or(-1));
        m_speed->setValue(calibration.speed.value_or(0));
    }
    showValues();
    Q_EMIT changed();
}

printing::Calibration CalibrationPanel::calibration() const
{
    printing::Calibration typed{micrometres(*m_right), micrometres(*m_down)};
    if (m_darkness->isEnabled() && m_darkness->value() >= 0) {
        typed.darkness = m_darkness->value();
    }
    if (m_speed->isEnabled() && m_speed->value() > 0) {
        typed.speed = m_speed->value();
    }
    return typed;
}

bool CalibrationPanel::isChanged() const
{
    return m_printer && calibration() != m_printer->calibration;
}

void CalibrationPanel::follow()
{
    if (m_isWriting || !m_printer) {
        return;
    }
    isChanged() ? static_cast<void>(m_typed[m_printer->id] = calibration())
                : static_cast<void>(m_typed.erase(m_printer->id));
    showValues();
    Q_EMIT changed();
}

void CalibrationPanel::revert()
{
    if (m_printer) {
        m_typed.erase(m_printer->id);
        write(m_printer->calibration);
    }
}

void CalibrationPanel::reset()
{
    write({});
    follow();
}

void CalibrationPanel::showValues()
{
    const QString asSet = tr("as it is set");
    constexpr double kMillimetresPerInch = 25.4;
    const int speed = m_speed->value();
    m_darknessValue->setText(m_darkness->value() < 0
                                 ? asSet
                                 : tr("%1 / %2").arg(numberText(m_darkness->value()), numberText(m_darkness->maximum())));
    m_speedValue->setText(speed == 0 ? asSet
                                     : tr("%1 mm/s").arg(numberText(std::lround(speed * kMillimetresPerInch))));
    m_darkness->setAccessibleDescription(m_darknessValue->text());
    m_speed->setAccessibleDescription(m_speedValue->text());
}

void CalibrationPanel::showReadBack(const Sign sign, const QString& sentence)
{
    m_readBack->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty()) {
        m_readBack->present(sign, sign == Sign::Shipped ? Icon::check : Icon::warning, sentence);
    }
}

} // namespace supercargo::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/range_form.h"

#include "core/channels/s10_number.h"
#include "ui/text/convert.h"

#include <QComboBox>
#include <QLineEdit>

namespace supercargo::ui {

RangeForm::RangeForm(FormDialog& dialog, const QStringList& channels, const QString& chosen)
    : QObject{&dialog},
      m_form{dialog.form()},
      m_channel{m_form.addChoice([] { return tr("Channel"); }, [channels](QComboBox& box) { box.addItems(channels); })},
      m_from{m_form.addText([] { return tr("First number"); }, [] { return QStringLiteral("LX 1000 0000 9 CN"); })},
      m_to{m_form.addText([] { return tr("Last number"); }, [] { return QStringLiteral("LX 1000 9999 3 CN"); })}
{
    m_form.addHint([] {
        return tr("As the post gave them: two letters, eight digits and a check digit, two letters. Both are part of "
                  "the range.");
    });
    m_channel->setCurrentIndex(std::max(0, m_channel->findText(chosen)));
    connect(&dialog, &FormDialog::submitted, this, &RangeForm::submit);
    m_from->setFocus();
}

std::string RangeForm::read(QLineEdit* field)
{
    const std::string number = channels::compactNumber(toStdString(field->text()));
    if (channels::parseS10(number)) {
        return number;
    }
    if (!channels::looksLikeS10(number)) {
        m_form.setFault(field, tr("This is no S10 number: two letters, nine digits, two letters."));
        return {};
    }
    const int serial = QString::fromStdString(number).mid(2, 8).toInt();
    const channels::S10Number right{number.substr(0, 2), serial, number.substr(11, 2)};
    m_form.setFault(field, tr("The check digit is wrong. With these eight digits the number is %1.")
                               .arg(toQString(channels::toText(right))));
    return {};
}

void RangeForm::submit()
{
    const std::string from = read(m_from);
    if (from.empty()) {
        return;
    }
    const std::string to = read(m_to);
    if (to.empty()) {
        return;
    }
    const auto first = *channels::parseS10(from);
    const auto last = *channels::parseS10(to);
    if (m_channel->count() == 0) {
        m_form.setFault(m_channel, tr("No channel takes its numbers from ranges."));
    } else if (first.prefix != last.prefix || first.suffix != last.suffix) {
        m_form.setFault(m_to, tr("Both numbers begin and end with the same letters."));
    } else if (first.serial > last.serial) {
        m_form.setFault(m_to, tr("The last number lies before the first."));
    } else {
        Q_EMIT submitted({toStdString(m_channel->currentText()), from, to});
    }
}

} // namespace supercargo::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sentences.h"

#include "ui/text/convert.h"
#include "ui/text/faults.h"
#include "ui/text/fill.h"
#include "ui/text/refusals.h"
#include "ui/text/rejections.h"
#include "ui/text/subjects.h"

#include <QCoreApplication>

namespace supercargo::ui {

namespace {

struct Sentence {
    const char* text;
    const char* hint;
};

// One entry a code, so that a new code without a sentence and a hint does not compile.
Sentence sentenceOf(const ErrorCode code)
{
    switch (code) {
    case ErrorCode::invalid_argument:
        return {QT_TRANSLATE_NOOP("Errors", "“%2” cannot be used as %1."),
                QT_TRANSLATE_NOOP("Errors", "Correct it, then try again.")};
    case ErrorCode::not_found:
        return {QT_TRANSLATE_NOOP("Errors", "There is no %1 “%2”."),
                QT_TRANSLATE_NOOP("Errors", "Check how it is written: the list shows what there is.")};
    case ErrorCode::already_exists:
        return {QT_TRANSLATE_NOOP("Errors", "There already is a %1 “%2”."),
                QT_TRANSLATE_NOOP("Errors", "Choose another, or change the one there is.")};
    case ErrorCode::not_allowed:
        return {QT_TRANSLATE_NOOP("Errors", "%1: this cannot be done now (%2)."),
                QT_TRANSLATE_NOOP("Errors", "Look at its state, then try again.")};
    case ErrorCode::cancelled:
        return {QT_TRANSLATE_NOOP("Errors", "Stopped. What was finished is kept."),
                QT_TRANSLATE_NOOP("Errors", "Start it again for the rest.")};
    case ErrorCode::database_busy:
        return {QT_TRANSLATE_NOOP("Errors", "Another program kept the data locked for too long."),
                QT_TRANSLATE_NOOP("Errors", "Nothing was changed. Try again in a moment.")};
    case ErrorCode::database_failed:
        return {QT_TRANSLATE_NOOP("Errors", "The data could not be read or written."),
                QT_TRANSLATE_NOOP("Errors", "Check the disk, then try again. Nothing half-done was kept.")};
    case ErrorCode::database_newer:
        return {QT_TRANSLATE_NOOP("Errors", "This data is of version %1; the program knows versions up to %2."),
                QT_TRANSLATE_NOOP("Errors", "Install the newer program.")};
    case ErrorCode::database_damaged:
        return {QT_TRANSLATE_NOOP("Errors", "The data is damaged: %1"),
                QT_TRANSLATE_NOOP("Errors", "Restore the last backup.")};
    case ErrorCode::constraint_failed:
        return {QT_TRANSLATE_NOOP("Errors", "The change breaks a rule of the data (%1) and was not made."),
                QT_TRANSLATE_NOOP("Errors", "Please report the details: this is a fault of the program.")};
    case ErrorCode::disk_full:
        return {QT_TRANSLATE_NOOP("Errors", "The disk of %1 is full."),
                QT_TRANSLATE_NOOP("Errors", "Free some space, then try again.")};
    case ErrorCode::data_folder_in_use:
        return {QT_TRANSLATE_NOOP("Errors", "The data folder is in use by %1."),
                QT_TRANSLATE_NOOP("Errors", "Close that program first.")};
    case ErrorCode::data_folder_remote:
        return {QT_TRANSLATE_NOOP("Errors", "The data folder %1 lies on a network file system (%2)."),
                QT_TRANSLATE_NOOP("Errors", "Choose a folder on a disk of this PC.")};
    case ErrorCode::data_folder_not_empty:
        return {QT_TRANSLATE_NOOP("Errors", "The folder %1 is not empty."),
                QT_TRANSLATE_NOOP("Errors", "Choose an empty folder.")};
    case ErrorCode::window_already_open:
        return {QT_TRANSLATE_NOOP("Errors", "A window of Supercargo is already open on this data."),
                QT_TRANSLATE_NOOP("Errors", "Use that window, or close it first.")};
    case ErrorCode::file_unreadable:
        return {QT_TRANSLATE_NOOP("Errors", "The file %1 cannot be read."),
                QT_TRANSLATE_NOOP("Errors", "Check that it is there, and that you may read it.")};
    case ErrorCode::file_unwritable:
        return {QT_TRANSLATE_NOOP("Errors", "The file %1 cannot be written."),
                QT_TRANSLATE_NOOP("Errors", "Check the folder's permissions and that no other program has it open.")};
    case ErrorCode::file_too_large:
        return {QT_TRANSLATE_NOOP("Errors", "The file %1 is larger than the limit of %2 bytes."),
                QT_TRANSLATE_NOOP("Errors", "Download shorter periods, and import them one by one.")};
    case ErrorCode::file_malformed:
        return {QT_TRANSLATE_NOOP("Errors", "The file %1 is not well-formed: %2"),
                QT_TRANSLATE_NOOP("Errors", "Download it again from where it came.")};
    case ErrorCode::file_format_unknown:
        return {QT_TRANSLATE_NOOP("Errors", "The file %1 is of no known order format."),
                QT_TRANSLATE_NOOP("Errors", "Map its columns once; the mapping is kept.")};
    case ErrorCode::file_format_other:
        return {QT_TRANSLATE_NOOP("Errors", "The file %1 looks like one of %3, not of %2."),
                QT_TRANSLATE_NOOP("Errors", "Choose the shop that the file belongs to.")};
    case ErrorCode::file_columns_missing:
        return {QT_TRANSLATE_NOOP("Errors", "The file %1 lacks columns: %2"),
                QT_TRANSLATE_NOOP("Errors", "Choose the download that has them, or add them.")};
    case ErrorCode::file_columns_unknown:
        return {QT_TRANSLATE_NOOP("Errors", "The file %1 has columns that are not known: %2"),
                QT_TRANSLATE_NOOP("Errors", "Correct their names, or take them out: a typing mistake must not be lost.")};
    case ErrorCode::file_old_workbook:
        return {QT_TRANSLATE_NOOP("Errors", "The file %1 is an old Excel workbook (.xls)."),
                QT_TRANSLATE_NOOP("Errors", "Save it as .xlsx or .csv and import that.")};
    case ErrorCode::file_nothing_readable:
        return {QT_TRANSLATE_NOOP("Errors", "No row of the file %1 could be read; %2 were refused. Line %3: %4"),
                QT_TRANSLATE_NOOP("Errors", "Correct the rows, or check that it is the right file.")};
    case ErrorCode::currency_mismatch:
        return {QT_TRANSLATE_NOOP("Errors", "Amounts in %1 and %2 cannot be added."),
                QT_TRANSLATE_NOOP("Errors", "Use one currency for both.")};
    case ErrorCode::amount_overflow:
        return {QT_TRANSLATE_NOOP("Errors", "An amount is too large."),
                QT_TRANSLATE_NOOP("Errors", "Check the amounts: one of them is beyond all measure.")};
    case ErrorCode::label_not_printable:
        return {QT_TRANSLATE_NOOP("Errors", "The label of package %1 cannot be printed: %2 (%3)."),
                QT_TRANSLATE_NOOP("Errors", "Correct the field in the order, then scan again.")};
    case ErrorCode::label_unverified:
        return {QT_TRANSLATE_NOOP("Errors", "The code on the label of package %1 reads back wrong (%2)."),
                QT_TRANSLATE_NOOP("Errors", "Nothing was printed. Choose another label size or printer.")};
    case ErrorCode::printer_unreachable:
        return {QT_TRANSLATE_NOOP("Errors", "The printer %1 does not answer at %2."),
                QT_TRANSLATE_NOOP("Errors", "Check its power and cable. The label waits and prints by itself.")};
    case ErrorCode::printer_failed:
        return {QT_TRANSLATE_NOOP("Errors", "The printer stopped taking the label."),
                QT_TRANSLATE_NOOP("Errors", "Look whether it came out, and say so in the print queue.")};
    case ErrorCode::number_pool_empty:
        return {QT_TRANSLATE_NOOP("Errors", "The channel %1 has no tracking numbers left."),
                QT_TRANSLATE_NOOP("Errors", "Import a new number range.")};
    case ErrorCode::number_invalid:
        return {QT_TRANSLATE_NOOP("Errors", "The tracking number %1 is not valid: %2"),
                QT_TRANSLATE_NOOP("Errors", "Check how it is written, digit by digit.")};
    case ErrorCode::backup_invalid:
        return {QT_TRANSLATE_NOOP("Errors", "%1 is not a whole backup: %2"),
                QT_TRANSLATE_NOOP("Errors", "Choose another backup.")};
    case ErrorCode::network_unreachable:
        return {QT_TRANSLATE_NOOP("Errors", "%1 cannot be reached."),
                QT_TRANSLATE_NOOP("Errors", "Check the internet connection. It is tried again by itself.")};
    case ErrorCode::answer_lost:
        return {QT_TRANSLATE_NOOP("Errors", "%1 was asked, but its answer did not arrive whole."),
                QT_TRANSLATE_NOOP("Errors", "It is tried again by itself; nothing is told twice.")};
    case ErrorCode::answer_too_large:
        return {QT_TRANSLATE_NOOP("Errors", "The answer of %1 is larger than the limit of %2 bytes."),
                QT_TRANSLATE_NOOP("Errors", "Please report the details: something is wrong there, or here.")};
    case ErrorCode::answer_malformed:
        return {QT_TRANSLATE_NOOP("Errors", "The answer of %1 cannot be read: %2"),
                QT_TRANSLATE_NOOP("Errors", "It is tried again by itself. If it stays so, report the details.")};
    case ErrorCode::throttled:
        return {QT_TRANSLATE_NOOP("Errors", "The platform lets no more requests through for now (%1, until %2)."),
                QT_TRANSLATE_NOOP("Errors", "It goes on by itself then; nothing is lost.")};
    case ErrorCode::platform_failed:
        return {QT_TRANSLATE_NOOP("Errors", "%1 has a fault of its own (%2)."),
                QT_TRANSLATE_NOOP("Errors", "It is tried again by itself.")};
    case ErrorCode::platform_refused:
        return {QT_TRANSLATE_NOOP("Errors", "The platform refused (%1): %2"),
                QT_TRANSLATE_NOOP("Errors", "Correct what it names, then try again.")};
    case ErrorCode::authorization_ended:
        return {QT_TRANSLATE_NOOP("Errors", "The authorization at %1 has ended: %2"),
                QT_TRANSLATE_NOOP("Errors", "Authorize the shop again.")};
    case ErrorCode::role_missing:
        return {QT_TRANSLATE_NOOP("Errors", "The platform does not allow this application %1: %2"),
                QT_TRANSLATE_NOOP("Errors", "Ask for that role at the platform, then authorize the shop again.")};
    case ErrorCode::not_connected:
        return {QT_TRANSLATE_NOOP("Errors", "The shop %1 is not connected to its platform."),
                QT_TRANSLATE_NOOP("Errors", "Authorize it, or import its order files.")};
    case ErrorCode::secret_missing:
        return {QT_TRANSLATE_NOOP("Errors", "The connection of the shop %1 lacks %2."),
                QT_TRANSLATE_NOOP("Errors", "Authorize the shop again.")};
    case ErrorCode::secrets_locked:
        return {QT_TRANSLATE_NOOP("Errors", "The key store (%1) cannot be opened."),
                QT_TRANSLATE_NOOP("Errors", "Unlock it, or give the right passphrase.")};
    case ErrorCode::secrets_damaged:
        return {QT_TRANSLATE_NOOP("Errors", "The key store (%1) is damaged."),
                QT_TRANSLATE_NOOP("Errors", "Move it away, and authorize the shops again.")};
    }
    return {QT_TRANSLATE_NOOP("Errors", "Something went wrong inside the program."),
            QT_TRANSLATE_NOOP("Errors", "Nothing half-done was kept. Please report the details.")};
}

QString translate(const char* text)
{
    return QCoreApplication::translate("Errors", text);
}

bool isAboutSubject(const ErrorCode code)
{
    return code == ErrorCode::invalid_argument || code == ErrorCode::not_found || code == ErrorCode::already_exists;
}

/// The error's arguments in the user's words, as its sentence is filled with them.
QStringList argumentsOf(const Error& error)
{
    QStringList arguments;
    for (const auto& argument : error.arguments()) {
        arguments.append(toQString(argument));
    }
    if (isAboutSubject(error.code()) && !arguments.isEmpty()) {
        arguments[0] = subjectWord(error.arguments().front());
    }
    switch (error.code()) {
    case ErrorCode::file_malformed:
    case ErrorCode::backup_invalid:
    case ErrorCode::number_invalid:
        return {arguments.value(0), faultSaying(arguments.value(1), arguments.mid(2))};
    case ErrorCode::file_nothing_readable:
        if (const auto& parts = error.arguments(); parts.size() > 6) {
            return {arguments[0], arguments[1], arguments[2],
                    rejectionSentence(parts[3], parts[4], parts[5], parts[6])};
        }
        return arguments;
    case ErrorCode::label_not_printable:
        return {arguments.value(0), labelField(arguments.value(1)), labelFault(arguments.value(2))};
    default:
        return arguments;
    }
}

} // namespace

QString sentenceFor(const Error& error)
{
    const auto arguments = argumentsOf(error);
    if (error.code() == ErrorCode::not_allowed) {
        if (const auto sentence = refusalSentence(arguments); !sentence.isEmpty()) {
            return sentence;
        }
    }
    if (error.code() == ErrorCode::invalid_argument && arguments.value(1).trimmed().isEmpty()) {
        return filled(QCoreApplication::translate("Errors", "Nothing is given as %1."), arguments);
    }
    return filled(translate(sentenceOf(error.code()).text), arguments);
}

QString hintFor(const Error& error)
{
    const auto arguments = argumentsOf(error);
    if (error.code() == ErrorCode::not_allowed) {
        if (const auto hint = refusalHint(arguments); !hint.isEmpty()) {
            return hint;
        }
    }
    if (isAboutSubject(error.code()) && error.code() != ErrorCode::already_exists && !error.arguments().empty()) {
        if (const auto form = subjectForm(error.arguments().front()); !form.isEmpty()) {
            return form;
        }
    }
    return translate(sentenceOf(error.code()).hint);
}

Failure failureFrom(const std::exception_ptr& exception)
{
    try {
        std::rethrow_exception(exception);
    } catch (const Error& error) {
        return {.sentence = sentenceFor(error),
                .hint = hintFor(error),
                .technical = toQString(error.what()),
                .wasCancelled = error.code() == ErrorCode::cancelled};
    } catch (const std::exception& fault) {
        return {.sentence = QCoreApplication::translate("Errors", "Something went wrong inside the program."),
                .hint = QCoreApplication::translate("Errors", "Nothing half-done was kept. Please report the details."),
                .technical = toQString(fault.what())};
    }
}

} // namespace supercargo::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/scan_answer.h"

namespace supercargo::floor {

std::string_view toString(const Answer answer)
{
    switch (answer) {
    case Answer::print:
        return "print";
    case Answer::slot:
        return "slot";
    case Answer::verify:
        return "verify";
    case Answer::stop:
        return "stop";
    }
    return "";
}

std::string_view toString(const AnswerCode code)
{
    switch (code) {
#define X(name)                                                                                                        \
    case AnswerCode::name##_:                                                                                          \
        return #name;
        SUPERCARGO_ANSWER_CODES(X)
#undef X
    }
    return "";
}

Answer answerOf(const AnswerCode code)
{
    switch (code) {
    case AnswerCode::label_out_:
    case AnswerCode::label_queued_:
        return Answer::print;
    case AnswerCode::put_in_slot_:
        return Answer::slot;
    case AnswerCode::piece_ok_:
        return Answer::verify;
    default:
        return Answer::stop;
    }
}

} // namespace supercargo::floor

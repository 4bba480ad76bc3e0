// SPDX-License-Identifier: BSL-1.0
#pragma once

// What was asked on the command line: the file and how it is read, the question, and the form of
// the answer.

#include <stdexcept>
#include <string>
#include <vector>

namespace compare {

/// The command line or the file is not as it must be, and what a person can do about it.
class wrong_request : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What the exit code says.
enum class outcome : int {
    answered = 0,     ///< there is an answer; a claim is supported
    refuted = 1,      ///< a claim is refuted
    wrong = 2,        ///< the command line or the file is wrong
    undetermined = 3, ///< the figures do not decide, or there are none to answer with
    ill_posed = 4,    ///< a claim compares what does not compare
};

struct file_request {
    std::string path;
    std::string shape = "auto";
    std::string entities; ///< countries, and institutions in ranking lists
    std::string entity_column;
    std::string or_else_column; ///< names a member of a list whose name is empty
    std::string code_column;
    std::string indicator_column;
    std::string period_column;
    std::string value_column;
    std::string rank_column;
    std::string period; ///< of all rows, where no column has it
    std::string source;
    std::string unit;
    std::string decimal = ".";
    std::string thousands;
    std::string separator;
    bool is_strict = false;
    bool lists_remarks = false;
    bool is_quiet = false;
};

struct request {
    file_request file;

    std::vector<std::string> indicators;
    std::vector<std::string> years;
    std::string from;
    std::string to;
    std::string base;
    std::vector<std::string> who;
    std::vector<std::string> groups; ///< "Benelux=BE,NL,LU"
    std::string among;
    std::string of;
    std::string by;
    std::string sort;
    std::string statement;
    std::string ties = "competition";
    std::string missing = "unranked";
    std::string gaps = "break";
    std::string repeats = "error"; ///< of names that a list has more than once
    int top = 10;                  ///< 0: all
    int within = 1;
    int every = 0; ///< 0: as far apart as the editions are
    double persistence = 0.9;
    bool lower_is_better = false;
    bool is_intensive = false;
    bool sums_groups = false;

    std::string format = "table";
    std::string output; ///< a file; the standard output where there is none
    bool explains = false;
};

} // namespace compare

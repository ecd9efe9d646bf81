// Problems as RFC 9457 answers, in the reader's language.
#pragma once

#include <optional>
#include <string_view>

#include "base/language.hpp"
#include "base/problem.hpp"
#include "http/message.hpp"
#include "meta/words.hpp"

namespace keyuan::app {

[[nodiscard]] http::Response problem_response(const base::Problem& problem, const meta::Words& words,
                                              base::Language language, std::string_view request_id);
// The same document without an answer around it: for jobs that ended in one.
[[nodiscard]] std::string problem_json(const base::Problem& problem, const meta::Words& words, base::Language language,
                                       std::string_view request_id);
// What is said of a failure that is ours: 500, and nothing of its inside.
[[nodiscard]] http::Response failure_response(const meta::Words& words, base::Language language,
                                              std::string_view request_id);
// The first of the three languages that an Accept-Language header names.
[[nodiscard]] std::optional<base::Language> accepted_language(std::string_view header);

}  // namespace keyuan::app

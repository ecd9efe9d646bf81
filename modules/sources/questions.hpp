// What a form asks: an ordered list of fields of a lead, each with words of its own if it likes.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "record/context.hpp"
#include "record/hooks.hpp"
#include "record/record.hpp"

namespace keyuan::sources {

struct Question {
  const meta::Field* field;
  std::string label, help;  // in the reader's language; the label is never empty
  bool required = false;
};

// Checks and completes a form as it is written: Problem at `questions[2].field` and the like; gives a new one its address.
void check_form(record::Context& ctx, record::Write& write);

// As it was kept. A field that is gone since, or cannot be asked any more, is left out.
[[nodiscard]] std::vector<Question> questions_of(const record::Context& ctx, const std::string& kept);

// For who fills it in: name, label, help, type, required, limits, choices.
[[nodiscard]] nlohmann::json to_json(const record::Context& ctx, const Question& question);

}  // namespace keyuan::sources

// A stranger's answer to a form becomes a lead.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::sources {

// The published form of that address. Problems: `not found`; 404 `sources.form_closed`.
[[nodiscard]] record::Record published_form(record::Context& ctx, std::string_view slug);

struct Answer {
  nlohmann::json values = nlohmann::json::object();
  bool consent = false;
  std::string challenge, solution, honeypot;
  std::string campaign;  // named in the address by which he came; empty: the form's own
  std::vector<std::string> files;
};
// Problems: 400 when it is no object, 422 naming what is of the wrong kind or unknown.
[[nodiscard]] Answer read_answer(const nlohmann::json& body);

// Writes the lead, acting for the program: with its source, what was agreed to and when, owned by whom the form names, or
// by nobody. Problems, 422: each question at fault by the name of its field, `consent`.
base::Id take_answer(record::Context& ctx, const record::Record& form, const Answer& answer);

}  // namespace keyuan::sources

// Which leads became customers. It is decided before either is made, so that a lead, its customer, the contact and the
// opportunity tell one story; what is converted here looks as leads::convert leaves it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "modules/demo/names.hpp"
#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::demo {

// When the n-th of so many comes, in milliseconds: customers evenly over the years, leads ever more often.
struct Years {
  std::int64_t start, now;

  [[nodiscard]] std::int64_t even(std::int64_t n, std::int64_t of) const { return start + n * (now - start) / of; }
  [[nodiscard]] std::int64_t growing(std::int64_t n, std::int64_t of) const { return now - (now - start) * (of - n) / of * (of - n) / of; }
};

struct Conversion {
  std::int64_t lead, customer;    // their numbers
  std::int64_t at;                // the customer is one from then on
  std::string_view source{}, rank{};  // of the lead
  std::string_view product{};     // that its opportunity is about
  std::string_view deal{};        // how its opportunity ended, as a kind of stage; empty: none came of it

  // What the lead is told of the customer when that is made.
  base::Id account{}, contact{}, opportunity{};
  std::string company{}, person{}, position{}, industry{}, region{};
};

class Conversions {
 public:
  Conversions(const Years& years, std::int64_t leads, std::int64_t customers, Dice dice);

  // Null when there is none.
  [[nodiscard]] Conversion* of_lead(std::int64_t n) { return at(of_lead_, n); }
  [[nodiscard]] Conversion* of_customer(std::int64_t n) { return at(of_customer_, n); }
  // The first opportunities that are made come of conversions.
  [[nodiscard]] Conversion* of_deal(std::int64_t n) { return at(of_deal_, n); }

 private:
  using Places = std::vector<std::int32_t>;  // in all_; -1: none
  Conversion* at(const Places& places, std::int64_t n) {
    return n >= static_cast<std::int64_t>(places.size()) || places[n] < 0 ? nullptr : &all_[places[n]];
  }

  std::vector<Conversion> all_;
  Places of_lead_, of_customer_, of_deal_;
};

void came_as_lead(record::Record& account, Conversion& conversion);
void met_as_lead(record::Record& contact, Conversion& conversion);
void carried_over(record::Record& activity, const Conversion& conversion);
void became_customer(record::Record& lead, const Conversion& conversion, std::int64_t came, Dice& dice);

// The log of conversions among these leads, and every move from status to status that all of them have behind them.
void note_past(record::Context& ctx, const std::vector<record::Record>& leads, Dice& dice);

}  // namespace keyuan::demo

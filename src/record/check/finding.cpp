#include "record/check/finding.hpp"

namespace keyuan::record::check {

void Tally::tell(Look& look, std::string code, std::string about, const std::string& text, Mend mend) const {
  if (count_ == 0) return;
  auto sentence = text;
  if (const auto at = sentence.find("{}"); at != std::string::npos) sentence.replace(at, 2, std::to_string(count_));
  look.findings.push_back({std::move(code), std::move(about), count_, std::move(sentence), examples_, mend});
}

std::int64_t number(db::Transaction& tx, const std::string& sql) {
  auto rows = tx.query(sql);
  return rows.next() ? rows.integer(0) : 0;
}

}  // namespace keyuan::record::check

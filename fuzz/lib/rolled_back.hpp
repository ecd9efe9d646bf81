// A database on which nothing stays: what is written is taken back when the transaction ends, so that one input
// does not depend on those before it. Everything stays while `keep` is set.
#pragma once

#include "db/database.hpp"

namespace keyuan::fuzz {

class RolledBack final : public db::Database {
 public:
  explicit RolledBack(db::Database& real) : real_(real) {}
  bool keep = false;

  db::Dialect dialect() const override { return real_.dialect(); }
  void read(const std::function<void(db::Transaction&)>& body) override { real_.read(body); }
  void write(const std::function<void(db::Transaction&)>& body) override;
  void backup(const std::string& path, const std::function<void(std::int64_t, std::int64_t)>& progress) override {
    real_.backup(path, progress);
  }
  std::vector<std::string> verify() override { return real_.verify(); }
  std::int64_t size() override { return real_.size(); }
  std::shared_ptr<db::Bell> bell(std::string_view name) override { return real_.bell(name); }
  void ring_after_commits(const std::shared_ptr<db::Bell>& bell) override { real_.ring_after_commits(bell); }

 private:
  db::Database& real_;
};

}  // namespace keyuan::fuzz

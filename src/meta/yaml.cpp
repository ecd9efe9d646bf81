#include "meta/yaml.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <charconv>
#include <sstream>

#include "meta/snapshot.hpp"

namespace keyuan::meta {

const Yaml* Yaml::find(std::string_view key) const {
  for (const auto& [name, value] : members)
    if (name == key) return &value;
  return nullptr;
}

nlohmann::json Yaml::to_json() const {
  switch (kind) {
    case Kind::kNull:
      return nullptr;
    case Kind::kScalar:
      return scalar;
    case Kind::kList: {
      auto out = nlohmann::json::array();
      for (const Yaml& item : items) out.push_back(item.to_json());
      return out;
    }
    case Kind::kMap: {
      auto out = nlohmann::json::object();
      for (const auto& [name, value] : members) out[name] = value.to_json();
      return out;
    }
  }
  return nullptr;
}

namespace {

constexpr std::size_t kMostBytes = 1 << 20, kMostDepth = 32, kMostValues = 100'000;

nlohmann::json plain_scalar(const std::string& text) {
  if (text == "true" || text == "false") return text == "true";
  std::int64_t whole = 0;
  const char* end = text.data() + text.size();
  if (const auto [at, wrong] = std::from_chars(text.data(), end, whole);
      wrong == std::errc{} && at == end)
    return whole;
  const bool number = text.find_first_not_of("0123456789.-") == std::string::npos &&
                      text.find_first_of("0123456789") != std::string::npos;
  if (number && nlohmann::json::accept(text)) return nlohmann::json::parse(text);
  return text;
}

// Builds the tree from the parser's events, so that nothing is ever expanded or read twice.
class Builder final : public YAML::EventHandler {
 public:
  explicit Builder(const std::string& file) : file_(file) {}
  Yaml root;

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    put(mark, "", anchor, {Yaml::Kind::kNull, mark.line + 1});
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    fail(mark, "aliases are not allowed");
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    if (expects_key()) {
      check(mark, tag, anchor);
      key(mark, value);
      return;
    }
    Yaml out(Yaml::Kind::kScalar, mark.line + 1);
    out.scalar = tag == "!" ? nlohmann::json(value) : plain_scalar(value);
    if (tag != "!" && (value == "null" || value == "~")) out.kind = Yaml::Kind::kNull;
    put(mark, tag, anchor, std::move(out));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, Yaml::Kind::kList);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, Yaml::Kind::kMap);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Level {
    Yaml node;
    std::string key;
    int key_line = 0;
    bool has_key = false;
  };

  [[noreturn]] void fail(const YAML::Mark& mark, const std::string& message) const {
    throw DescriptionError(file_, mark.line + 1, message);
  }
  bool expects_key() const {
    return !levels_.empty() && levels_.back().node.kind == Yaml::Kind::kMap &&
           !levels_.back().has_key;
  }
  void check(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != 0) fail(mark, "anchors are not allowed");
    if (!tag.empty() && tag != "?" && tag != "!") fail(mark, "tags are not allowed");
    if (++values_ > kMostValues) fail(mark, "too many values in one file");
  }
  void key(const YAML::Mark& mark, const std::string& name) {
    Level& level = levels_.back();
    if (level.node.find(name) != nullptr) fail(mark, "`" + name + "` is there twice");
    level.key = name;
    level.key_line = mark.line + 1;
    level.has_key = true;
  }
  void put(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Yaml value) {
    check(mark, tag, anchor);
    if (expects_key()) fail(mark, "a key must be a text");
    add(std::move(value));
  }
  void add(Yaml value) {
    if (levels_.empty()) {
      root = std::move(value);
      return;
    }
    Level& level = levels_.back();
    if (level.node.kind == Yaml::Kind::kList) {
      level.node.items.push_back(std::move(value));
      return;
    }
    value.line = level.key_line;
    level.node.members.emplace_back(std::move(level.key), std::move(value));
    level.has_key = false;
  }
  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
            Yaml::Kind kind) {
    check(mark, tag, anchor);
    if (expects_key()) fail(mark, "a key must be a text");
    if (levels_.size() >= kMostDepth) fail(mark, "nested too deep");
    levels_.push_back({{kind, mark.line + 1}, {}, 0, false});
  }
  void close() {
    Yaml done = std::move(levels_.back().node);
    levels_.pop_back();
    add(std::move(done));
  }

  const std::string& file_;
  std::vector<Level> levels_;
  std::size_t values_ = 0;
};

}  // namespace

Yaml parse_yaml(const std::string& file, std::string_view text) {
  if (text.size() > kMostBytes) throw DescriptionError(file, 1, "the file is larger than 1 MB");
  std::istringstream in{std::string(text)};
  Builder builder(file);
  try {
    YAML::Parser parser(in);
    if (!parser.HandleNextDocument(builder)) throw DescriptionError(file, 1, "the file is empty");
    Builder second(file);
    if (parser.HandleNextDocument(second))
      throw DescriptionError(file, 1, "only one document is allowed in a file");
  } catch (const YAML::Exception& e) {
    throw DescriptionError(file, e.mark.line + 1, e.msg);
  }
  return std::move(builder.root);
}

}  // namespace keyuan::meta
